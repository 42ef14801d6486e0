import type { KeyId, PersonId } from '#basics/ids.ts'
import { normalPassphrase } from '#domain/people/passphrase.ts'
import type { Role } from '#domain/people/role.ts'
import type { KeyFile, PersonWrap, RecoveryWrap } from './key-file.ts'
import { isAcceptableCost, KDF_COST, type KdfCost, type KeySource } from './key-source.ts'
import { normalRecoveryCode } from './recovery-code.ts'
import { seal, subkey, unseal } from './sealing.ts'

/** What the machine gives to make a wrap with. */
export type WrapMeans = { readonly keys: KeySource; readonly randomBytes: (count: number) => Uint8Array }

export type NewPerson = {
  readonly personId: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly passphrase: string
  readonly signingKeyId: KeyId
}

/** Seals the database key, and the person's signing seed, under their passphrase. */
export const wrapForPerson = async (
  means: WrapMeans,
  vaultId: string,
  databaseKey: Uint8Array,
  signingSeed: Uint8Array,
  person: NewPerson,
): Promise<PersonWrap> => {
  const kdf = newKdf(means)
  const derived = await derive(means.keys, normalPassphrase(person.passphrase), kdf)
  const about = aboutPerson(vaultId, person.personId)
  return {
    personId: person.personId,
    name: person.name,
    roles: [...person.roles],
    disabled: false,
    kdf,
    databaseKey: seal(subkey(derived, 'database'), databaseKey, about, means.randomBytes(12)),
    signingKeyId: person.signingKeyId,
    signingKey: seal(subkey(derived, 'signing'), signingSeed, about, means.randomBytes(12)),
  }
}

export const wrapForRecovery = async (
  means: WrapMeans,
  vaultId: string,
  databaseKey: Uint8Array,
  recoveryCode: string,
): Promise<RecoveryWrap> => {
  const kdf = newKdf(means)
  const derived = await derive(means.keys, normalRecoveryCode(recoveryCode), kdf)
  return {
    kdf,
    databaseKey: seal(
      subkey(derived, 'database'),
      databaseKey,
      aboutRecovery(vaultId),
      means.randomBytes(12),
    ),
  }
}

export type Unwrapped = { readonly databaseKey: Uint8Array; readonly signingSeed: Uint8Array }

/** Both keys of a person; null for a wrong passphrase or a wrap that was changed. */
export const unwrap = async (
  keys: KeySource,
  vaultId: string,
  wrap: PersonWrap,
  passphrase: string,
): Promise<Unwrapped | null> => {
  const derived = await derive(keys, normalPassphrase(passphrase), wrap.kdf)
  const about = aboutPerson(vaultId, wrap.personId)
  const databaseKey = unseal(subkey(derived, 'database'), wrap.databaseKey, about)
  const signingSeed = unseal(subkey(derived, 'signing'), wrap.signingKey, about)
  return databaseKey === null || signingSeed === null ? null : { databaseKey, signingSeed }
}

/** The database key by the recovery code; null for a wrong code. */
export const unwrapRecovery = async (
  keys: KeySource,
  file: KeyFile,
  recoveryCode: string,
): Promise<Uint8Array | null> => {
  const derived = await derive(keys, normalRecoveryCode(recoveryCode), file.recovery.kdf)
  return unseal(subkey(derived, 'database'), file.recovery.databaseKey, aboutRecovery(file.vaultId))
}

/** Thrown for a key file whose cost is outside what Tandem accepts: it was weakened, or would hang the machine. */
export class UnacceptableCost extends Error {}

type Kdf = PersonWrap['kdf']

const newKdf = ({ randomBytes }: WrapMeans): Kdf => ({
  name: 'argon2id',
  ...KDF_COST,
  saltHex: Buffer.from(randomBytes(16)).toString('hex'),
})

const derive = (keys: KeySource, secret: string, kdf: Kdf): Promise<Uint8Array> => {
  const cost: KdfCost = { memoryKiB: kdf.memoryKiB, passes: kdf.passes, lanes: kdf.lanes }
  if (!isAcceptableCost(cost))
    throw new UnacceptableCost('The key file asks for a cost that is not accepted.')
  return keys.derive(secret, new Uint8Array(Buffer.from(kdf.saltHex, 'hex')), cost)
}

const aboutPerson = (vaultId: string, personId: PersonId): string => `tandem ${vaultId} person ${personId}`
const aboutRecovery = (vaultId: string): string => `tandem ${vaultId} recovery`

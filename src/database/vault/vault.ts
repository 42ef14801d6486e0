import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId } from '#basics/ids.ts'
import { err, ok, type Result } from '#basics/result.ts'
import type { Role } from '#domain/people/role.ts'
import type { Db } from '../tables/db.ts'
import { backUpBeforeMigrating } from './before-migrating.ts'
import { type KeyFile, type PersonWrap, writeKeyFile } from './key-file.ts'
import { migrate, NewerVault } from './migrate.ts'
import { DATABASE_FILE, DatabaseDamaged, damageOf, type OpenDatabase, openDatabase } from './open-database.ts'
import { recoveryCodeFrom } from './recovery-code.ts'
import { publicKeyPem } from './signing-key.ts'
import {
  type NewPerson,
  type Unwrapped,
  unwrap,
  type WrapMeans,
  wrapForPerson,
  wrapForRecovery,
} from './wraps.ts'

/** An open vault: its database, and what is needed to let somebody else in. Closing leaves nothing behind. */
export type Vault = {
  readonly folder: string
  readonly db: Db
  readonly keyFile: () => KeyFile
  /** Seals the database key for one more person; gives their public key. */
  readonly addPerson: (means: WrapMeans, person: NewPerson) => Promise<string>
  /** Rewraps; the database is never re-keyed. False for a wrong old passphrase. */
  readonly changePassphrase: (
    means: WrapMeans,
    personId: PersonId,
    oldPassphrase: string,
    newPassphrase: string,
  ) => Promise<boolean>
  /**
   * Makes the key file say of everybody what the database says. Whoever the database does not know (somebody whose adding
   * was cut off, or a database put back from before them) is shut out, not removed: no signing key is ever thrown away.
   */
  readonly describePeople: (people: readonly DescribedPerson[]) => void
  /** Folds the write-ahead log into the database and empties it. */
  readonly checkpoint: () => void
  readonly close: () => void
}

/** A person as the database has them. */
export type DescribedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  readonly disabledAt: string | null
}

export type VaultProblem = 'wrong-passphrase' | 'no-such-person' | 'damaged' | 'newer'

export type NewVault = {
  readonly vaultId: string
  readonly sample: boolean
  readonly person: NewPerson
}

/**
 * Makes a vault in an empty folder. The key file comes last: a set-up that was cut off before it leaves a database that
 * nobody can open, which the next set-up moves aside.
 */
export const createVault = async (
  folder: string,
  means: WrapMeans,
  details: NewVault,
): Promise<{ vault: Vault; recoveryCode: string; publicKeyPem: string; finish: () => void }> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  moveAside(folder)
  const databaseKey = means.randomBytes(32)
  const signingSeed = means.randomBytes(32)
  const recoveryCode = recoveryCodeFrom(means.randomBytes(25))
  const keyFile: KeyFile = {
    format: 'tandem-keys-1',
    vaultId: details.vaultId,
    sample: details.sample,
    generation: 1,
    people: [await wrapForPerson(means, details.vaultId, databaseKey, signingSeed, details.person)],
    recovery: await wrapForRecovery(means, details.vaultId, databaseKey, recoveryCode),
  }
  const open = openDatabase(join(folder, DATABASE_FILE), databaseKey)
  await migrate(open.db)
  return {
    vault: vaultOf(folder, open, databaseKey, keyFile),
    recoveryCode,
    publicKeyPem: publicKeyPem(signingSeed),
    finish: () => writeKeyFile(folder, keyFile),
  }
}

/** Opens a vault for somebody who knows their passphrase, checks it quickly, and brings its schema up to date. */
export const unlockVault = async (
  folder: string,
  means: WrapMeans,
  keyFile: KeyFile,
  personId: PersonId,
  passphrase: string,
): Promise<Result<Vault, VaultProblem>> => {
  const wrap = keyFile.people.find(person => person.personId === personId && !person.disabled)
  if (wrap === undefined) return err('no-such-person')
  const unwrapped = await unwrap(means.keys, keyFile.vaultId, wrap, passphrase)
  if (unwrapped === null) return err('wrong-passphrase')
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return err('damaged')
  let open: OpenDatabase | null = null
  try {
    open = openDatabase(path, unwrapped.databaseKey)
    if (!isSound(open)) {
      open.close()
      return err('damaged')
    }
    await backUpBeforeMigrating(folder, open, unwrapped.databaseKey, keyFile)
    await migrate(open.db)
    return ok(vaultOf(folder, open, unwrapped.databaseKey, keyFile))
  } catch (error) {
    open?.close()
    if (error instanceof NewerVault) return err('newer')
    if (damageOf(error) instanceof DatabaseDamaged) return err('damaged')
    throw error
  }
}

/** The keys behind a passphrase, for a second person signing in and for a signature. Null when it is wrong. */
export const keysOf = async (
  means: Pick<WrapMeans, 'keys'>,
  keyFile: KeyFile,
  personId: PersonId,
  passphrase: string,
): Promise<(Unwrapped & { readonly wrap: PersonWrap }) | null> => {
  const wrap = keyFile.people.find(person => person.personId === personId && !person.disabled)
  if (wrap === undefined) return null
  const unwrapped = await unwrap(means.keys, keyFile.vaultId, wrap, passphrase)
  return unwrapped === null ? null : { ...unwrapped, wrap }
}

const isSound = (open: OpenDatabase): boolean => {
  const answer: unknown = open.sqlite.pragma('quick_check(1)', { simple: true })
  return answer === 'ok'
}

const vaultOf = (folder: string, open: OpenDatabase, databaseKey: Uint8Array, first: KeyFile): Vault => {
  let current = first
  const replace = (people: readonly PersonWrap[]) => {
    current = { ...current, generation: current.generation + 1, people: [...people] }
    writeKeyFile(folder, current)
  }
  return {
    folder,
    db: open.db,
    keyFile: () => current,
    addPerson: async (means, person) => {
      const seed = means.randomBytes(32)
      const wrap = await wrapForPerson(means, current.vaultId, databaseKey, seed, person)
      replace([...current.people, wrap])
      return publicKeyPem(seed)
    },
    changePassphrase: async (means, personId, oldPassphrase, newPassphrase) => {
      const found = await keysOf(means, current, personId, oldPassphrase)
      if (found === null) return false
      const { wrap, signingSeed } = found
      const next = await wrapForPerson(means, current.vaultId, databaseKey, signingSeed, {
        personId,
        name: wrap.name,
        roles: wrap.roles,
        passphrase: newPassphrase,
        signingKeyId: wrap.signingKeyId,
      })
      replace(current.people.map(person => (person.personId === personId ? next : person)))
      return true
    },
    describePeople: people => {
      const described = current.people.map(wrap => {
        const person = people.find(({ id }) => id === wrap.personId)
        if (person === undefined) return { ...wrap, disabled: true }
        const { name, roles, disabledAt } = person
        return { ...wrap, name, roles: [...roles], disabled: disabledAt !== null }
      })
      if (JSON.stringify(described) !== JSON.stringify(current.people)) replace(described)
    },
    checkpoint: () => {
      open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => {
      databaseKey.fill(0)
      open.close()
    },
  }
}

/** A database without a key file is one that a cut-off set-up left: nobody can open it, and nobody deletes it. */
const moveAside = (folder: string): void => {
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return
  let number = 1
  while (existsSync(`${path}.unfinished-${number}`)) number += 1
  renameSync(path, `${path}.unfinished-${number}`)
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${path}.unfinished-${number}-wal`)
}

import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Role } from '#domain/people/role.ts'
import { command, query } from './operation.ts'

/** As typed; never logged, never kept. */
export const Passphrase = z.string().min(1).max(1000)

/** As typed, with dashes or without. */
export const RecoveryCode = z.string().min(1).max(200)

/** Somebody as the unlock screen shows them: the one thing that stands in clear in the key file. */
export const UnlockPerson = z.strictObject({ id: PersonId, name: z.string(), roles: z.array(Role) })
export type UnlockPerson = z.infer<typeof UnlockPerson>

export const VaultStatus = z.strictObject({
  state: z.enum(['none', 'locked', 'open', 'newer', 'damaged', 'in use']),
  sample: z.boolean(),
  people: z.array(UnlockPerson),
  /** Seconds until the next passphrase is read; 0 when at once. */
  waitSeconds: z.number().int().min(0),
  /** Passphrases of the sample team, shown on its unlock screen; empty for a real vault. */
  samplePassphrases: z.array(z.strictObject({ personId: PersonId, passphrase: z.string() })),
})
export type VaultStatus = z.infer<typeof VaultStatus>

export const PassphraseJudgement = z.strictObject({
  acceptable: z.boolean(),
  problems: z.array(z.enum(['too-short', 'too-long', 'on-blocklist', 'names-somebody', 'one-pattern'])),
  /** 0 guessed at once to 4 very strong. */
  strength: z.number().int().min(0).max(4),
  characters: z.number().int(),
})
export type PassphraseJudgement = z.infer<typeof PassphraseJudgement>

export const vaultOperations = {
  'vault.status': query('anyone', z.strictObject({}), VaultStatus),
  'vault.judgePassphrase': query(
    'anyone',
    z.strictObject({ passphrase: z.string().max(1000), names: z.array(z.string().max(200)).max(20) }),
    PassphraseJudgement,
  ),
  /** Makes the vault and signs its first person in, who is administrator as well. The code is shown once, here. */
  'vault.setUp': command(
    'anyone',
    z.strictObject({
      service: z.string().trim().max(200),
      name: z.string().trim().min(1).max(200),
      role: z.enum(['practitioner', 'supervisor']),
      passphrase: Passphrase,
    }),
    z.strictObject({ personId: PersonId, recoveryCode: z.string() }),
  ),
  /** Makes a vault of invented people and a caseload with a year behind it; nobody is signed in afterwards. */
  'vault.setUpSample': command('anyone', z.strictObject({ withCaseload: z.boolean() }), VaultStatus),
  'vault.unlock': command(
    'anyone',
    z.strictObject({ personId: PersonId, passphrase: Passphrase }),
    z.strictObject({ personId: PersonId }),
  ),
  /**
   * A new passphrase, and with it a new signing key, for somebody who forgot theirs: never without the recovery code. They
   * are signed in afterwards.
   */
  'vault.resetPassphrase': command(
    'anyone',
    z.strictObject({ personId: PersonId, recoveryCode: RecoveryCode, newPassphrase: Passphrase }),
    z.strictObject({ personId: PersonId }),
  ),
  /** A new recovery code, to be written down: until `vault.useRecoveryCode` the one before holds. */
  'vault.makeRecoveryCode': command(
    'administrator',
    z.strictObject({ passphrase: Passphrase }),
    z.strictObject({ recoveryCode: z.string() }),
  ),
  /** The code that was made last in this sitting opens from now on, and the one before no longer. */
  'vault.useRecoveryCode': command('administrator', z.strictObject({}), z.strictObject({})),
} as const

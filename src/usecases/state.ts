import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { RecoveryProblem } from '#contract/recovery.ts'
import type { KeyChange, Vault } from '#database/vault/vault.ts'
import type { WriterLock } from '#database/vault/writer-lock.ts'
import type { UnsaidBackups } from './backup/unsaid-backups.ts'

/** Who signed in, who joined for a session, whose hands are on the keyboard. Kept here, never claimed by the page. */
export type SignedIn = {
  readonly person: PersonId
  with: PersonId | null
  acting: PersonId
  /** A recovery code that was shown and is not in use yet. */
  newCode?: KeyChange | undefined
  /** What has been audited already in this sitting: drafts and readings are entered once. */
  readonly audited: Set<string>
}

/** A vault that somebody had the key of, and that is damaged: kept so that what can be read of it can be saved. */
export type FoundDamage = {
  readonly personId: PersonId
  readonly at: Instant
  readonly problem: RecoveryProblem
  readonly databaseKey: Uint8Array
}

/** What one core process holds between calls. Locking ends the process, and all of this with it. */
export type CoreState = {
  lock: WriterLock | null
  vault: Vault | null
  signedIn: SignedIn | null
  /** What was found when somebody opened it with the right passphrase and it could not be opened; null else. */
  damage: FoundDamage | null
  /** Long work that was told to stop, by the names that the page gave it: some of it may still stand in line. */
  readonly cancelled: Set<string>
  unsaidBackups: UnsaidBackups
}

export const newCoreState = (): CoreState => ({
  lock: null,
  vault: null,
  signedIn: null,
  damage: null,
  cancelled: new Set(),
  unsaidBackups: { list: [], trail: [] },
})

import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { BackupBecause } from '#contract/backup.ts'
import type { BackupLogEntry } from '#database/vault/backup-list.ts'

/** A backup that stopped, of which the trail is to say so. */
export type StoppedBackup = {
  readonly at: Instant
  readonly because: BackupBecause
  /** Name of the folder elsewhere; null for the vault's own. */
  readonly where: string | null
  /** Null for what Tandem does by itself. */
  readonly by: PersonId | null
  readonly code: ErrorCode
}

/** What a disk that takes no backup took no line about either: it is said with the next one, unless somebody locks before. */
export type UnsaidBackups = { readonly list: BackupLogEntry[]; readonly trail: StoppedBackup[] }

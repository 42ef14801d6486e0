import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { BackupKeeping } from '#domain/backup/keeping.ts'
import { ErrorCode } from './app-error.ts'
import { command, query } from './operation.ts'
import { Passphrase, UnlockPerson } from './vault.ts'

export const BackupBecause = z.enum(['daily', 'asked', 'before upgrade', 'before restore'])
export type BackupBecause = z.infer<typeof BackupBecause>

/** One backup, or one that stopped and is none. */
export const BackupRow = z.strictObject({
  madeAt: Instant,
  because: BackupBecause,
  /** In the vault's own folder; null for one elsewhere, or that is none. */
  name: z.string().nullable(),
  /** Name of the folder elsewhere; null for the vault's own. */
  where: z.string().nullable(),
  /** As what it is kept; null for what is never removed. */
  keptAs: z.enum(['daily', 'weekly', 'monthly']).nullable(),
  bytes: z.number().int().nullable(),
  /** Null where it was opened and checked. */
  failed: ErrorCode.nullable(),
})
export type BackupRow = z.infer<typeof BackupRow>

export const LastBackup = z.strictObject({
  madeAt: Instant,
  tookMs: z.number().int().nullable(),
  where: z.string().nullable(),
})
export type LastBackup = z.infer<typeof LastBackup>

/** What everybody is told. */
export const BackupStanding = z.strictObject({
  /** The last good one, wherever it is; null where there is none. */
  last: LastBackup.nullable(),
  /** The last good one is older than a week, or there is none. */
  late: z.boolean(),
  /** Why the last attempt stopped, where it came after the last good one. */
  stopped: ErrorCode.nullable(),
  /** A program that copies the vault's folder to computers elsewhere. */
  syncedBy: z.string().nullable(),
})
export type BackupStanding = z.infer<typeof BackupStanding>

export const BackupList = BackupStanding.extend({
  rows: z.array(BackupRow),
  keeping: BackupKeeping,
})
export type BackupList = z.infer<typeof BackupList>

/**
 * Which backup: one of the vault's own by name, or a file that was chosen. The page names that by the token of
 * `platform.chooseBackup`; the shell puts its path there.
 */
export const BackupFile = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('here'), name: z.string().min(1).max(200) }),
  z.strictObject({ from: z.literal('chosen'), path: z.string().min(1).max(4096) }),
])
export type BackupFile = z.infer<typeof BackupFile>

/** What can be read without a passphrase. */
export const BackupLook = z.strictObject({
  madeAt: Instant,
  because: BackupBecause,
  madeWith: z.string(),
  sample: z.boolean(),
  people: z.array(UnlockPerson),
  /** Length of its audit chain. */
  entries: z.number().int(),
  bytes: z.number().int(),
  /** Entries made here since; null where it is of another vault, or nothing is here. */
  entriesSince: z.number().int().nullable(),
})
export type BackupLook = z.infer<typeof BackupLook>

/** What is in it, after it was opened and checked wholly. */
export const BackupContents = z.strictObject({
  people: z.number().int(),
  supervisors: z.number().int(),
  clients: z.number().int(),
  records: z.number().int(),
  /** When the last record in it was locked. */
  lastRecordAt: Instant.nullable(),
  /** Months that are being prepared or met about, and for how many people. */
  inPreparation: z.array(z.strictObject({ month: Month, people: z.number().int() })),
  reachesTo: Instant.nullable(),
})
export type BackupContents = z.infer<typeof BackupContents>

const withPassphrase = z.strictObject({
  file: BackupFile,
  personId: UnlockPerson.shape.id,
  /** Of somebody in that backup, as it was on that day. */
  passphrase: Passphrase,
})

export const backupOperations = {
  'backup.standing': query('signed in', z.strictObject({}), BackupStanding),
  'backup.list': query('administrator', z.strictObject({}), BackupList),
  'backup.setKeeping': command('administrator', BackupKeeping, BackupList),
  /** Null goes to the vault's own folder; the page names a chosen one by its token, the shell puts its path there. */
  'backup.make': command(
    'administrator',
    z.strictObject({ to: z.string().min(1).max(4096).nullable() }),
    z.strictObject({ name: z.string(), bytes: z.number().int(), tookMs: z.number().int() }),
  ),
  'backup.look': command('anyone', z.strictObject({ file: BackupFile }), BackupLook),
  'backup.open': command('anyone', withPassphrase, BackupContents),
  /** Backs up what is here, then puts the backup in its place. Nobody is signed in afterwards. */
  'backup.restore': command(
    'anyone',
    withPassphrase,
    z.strictObject({
      madeAt: Instant,
      /** Name of the backup of what was here; null where nothing was here, or it could not be opened. */
      backedUpAs: z.string().nullable(),
      /** What was here could not be opened: its files were moved aside, none was deleted. */
      movedAside: z.boolean(),
    }),
  ),
} as const

import { z } from 'zod'
import { Instant } from '#basics/instant.ts'
import { LastBackup } from './backup.ts'
import { command, query } from './operation.ts'

export const RecoveryProblem = z.enum(['key file', 'pages', 'trail', 'older copy'])
export type RecoveryProblem = z.infer<typeof RecoveryProblem>

export const RecoveryPart = z.strictObject({
  part: z.enum(['records', 'caseloads', 'months', 'trail', 'rest']),
  /** Rows of its main table that can be read; of the rest, tables. */
  count: z.number().int(),
  reachesTo: Instant.nullable(),
  state: z.enum(['good', 'part', 'unreadable']),
  /** Of the trail: the last entry that follows from all before it. */
  unbrokenTo: z.number().int().nullable(),
})
export type RecoveryPart = z.infer<typeof RecoveryPart>

export const RecoveryView = z.strictObject({
  problem: RecoveryProblem,
  /** When it was found; null for a key file, which nobody has to unlock to see. */
  foundAt: Instant.nullable(),
  /** Empty where nothing of it can be read. */
  parts: z.array(RecoveryPart),
  /** The last good backup here. */
  backup: LastBackup.extend({ name: z.string() }).nullable(),
  /** Somebody gave the passphrase, and something can be read. */
  canSave: z.boolean(),
})
export type RecoveryView = z.infer<typeof RecoveryView>

/** A chosen folder, by its token in the page. */
const to = z.strictObject({ to: z.string().min(1).max(4096) })

export const recoveryOperations = {
  'recovery.get': query('anyone', z.strictObject({}), RecoveryView),
  /** What can be read of what its finder may see: records as PDF and JSON, the rest as tables. */
  'recovery.save': command(
    'anyone',
    to,
    z.strictObject({ folder: z.string(), records: z.number().int(), tables: z.number().int() }),
  ),
  /** The files as they are, and a report without anybody's data. */
  'recovery.copy': command('anyone', to, z.strictObject({ folder: z.string() })),
} as const

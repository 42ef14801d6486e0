import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PersonId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { appendAudit, listAuditTail } from '#database/stores/audit-store.ts'
import { CHAIN_START, firstBreak } from '#domain/audit/chain.ts'
import { Anchor, writeAnchor } from './anchor.ts'
import { NoRoom } from './backup.ts'
import { type BackupHeader, type NoBackup, readBackupHeader, unpackDatabase } from './backup-file.ts'
import { requireWhole } from './checked-copy.ts'
import { freeBytes } from './disk.ts'
import { writeKeyFile, writeSynced } from './key-file.ts'
import { appliedMigrations } from './migrate.ts'
import { DATABASE_FILE, DatabaseDamaged, damageOf, type OpenDatabase, openDatabase } from './open-database.ts'
import { newStage, REPLACED_ANCHORS_FILE, swapIn } from './swap.ts'
import { unwrap, type WrapMeans } from './wraps.ts'

/** Anchors of what was replaced by a backup, oldest first: going back in time stays visible beside the vault. */
const ReplacedAnchors = z.array(z.strictObject({ at: Instant, replaced: Anchor, restored: Anchor }))
export type ReplacedAnchor = z.infer<typeof ReplacedAnchors>[number]

export type NotRestored = NoBackup | 'wrong-passphrase' | 'no-such-person' | 'vault-newer'

/** A backup unpacked, opened and checked wholly in a folder beside the vault's files; nothing of the vault is touched. */
export type StagedBackup = {
  readonly header: BackupHeader
  readonly open: OpenDatabase
  /**
   * Makes it ready beside the vault. The chain gets 'restored' with the head of the file and of what it replaces. Where
   * that fails nothing of it is left.
   */
  readonly prepare: (order: SwapOrder) => Promise<PreparedSwap>
  /** Leaves everything as it was. */
  readonly discard: () => void
}

/** What was there is left in a folder of its own, or removed where a backup of it was made. Throws where nothing was swapped. */
export type PreparedSwap = { readonly swap: () => void }

export type SwapOrder = {
  readonly at: Instant
  readonly by: PersonId
  /** Head of the chain that is replaced; null where there was none, or none could be read. */
  readonly replaced: Anchor | null
  readonly keepReplaced: boolean
}

/** Opens a backup for one of its people, wholly checked. */
export const stageBackup = async (
  folder: string,
  file: string,
  means: Pick<WrapMeans, 'keys' | 'randomBytes'>,
  personId: PersonId,
  passphrase: string,
): Promise<Result<StagedBackup, NotRestored>> => {
  const read = readBackupHeader(file)
  if (!read.ok) return read
  const { keyFile, database } = read.value
  const wrap = keyFile.people.find(person => person.personId === personId && !person.disabled)
  if (wrap === undefined) return err('no-such-person')
  const unwrapped = await unwrap(means.keys, keyFile.vaultId, wrap, passphrase)
  if (unwrapped === null) return err('wrong-passphrase')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (freeBytes(folder) < database.bytes * 1.1) throw new NoRoom(database.bytes)
  const stage = newStage(folder, means.randomBytes)
  const path = join(stage, DATABASE_FILE)
  let open: OpenDatabase | null = null
  try {
    const unpacked = unpackDatabase(file, path)
    if (!unpacked.ok) return leave(stage, unpacked.error)
    open = openDatabase(path, unwrapped.databaseKey)
    requireWhole(open.sqlite)
    const problem = await problemOf(open, read.value)
    if (problem !== null) {
      open.close()
      return leave(stage, problem)
    }
    return ok(staged(folder, stage, read.value, open))
  } catch (error) {
    open?.close()
    rmSync(stage, { recursive: true, force: true })
    if (damageOf(error) instanceof DatabaseDamaged) return err('backup-damaged')
    throw error
  }
}

/** What was replaced by backups so far, oldest first. */
export const readReplacedAnchors = (folder: string): readonly ReplacedAnchor[] => {
  const path = join(folder, REPLACED_ANCHORS_FILE)
  if (!existsSync(path)) return []
  try {
    const parsed = ReplacedAnchors.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

const staged = (folder: string, stage: string, header: BackupHeader, open: OpenDatabase): StagedBackup => ({
  header,
  open,
  discard: () => {
    open.close()
    rmSync(stage, { recursive: true, force: true })
  },
  prepare: async ({ at, by, replaced, keepReplaced }) => {
    try {
      await prepare(folder, stage, header, open, { at, by, replaced })
    } catch (error) {
      open.close()
      rmSync(stage, { recursive: true, force: true })
      throw error
    }
    return { swap: () => swapIn(folder, stage, { at, keepReplaced }) }
  },
})

/** The last entry of its chain says what it is and what it replaces; then everything that makes a vault lies beside it. */
const prepare = async (
  folder: string,
  stage: string,
  header: BackupHeader,
  open: OpenDatabase,
  { at, by, replaced }: Omit<SwapOrder, 'keepReplaced'>,
): Promise<void> => {
  const head = await open.db.transaction().execute(db =>
    appendAudit(db, {
      at,
      personId: by,
      act: 'restored',
      detail: {
        madeAt: header.madeAt,
        sequence: header.anchor.sequence,
        head: header.anchor.hash,
        replacedSequence: replaced?.sequence ?? null,
        replacedHead: replaced?.hash ?? null,
      },
    }),
  )
  open.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  open.close()
  writeKeyFile(stage, header.keyFile)
  writeAnchor(stage, head)
  const before = readReplacedAnchors(folder)
  const after = replaced === null ? before : [...before, { at, replaced, restored: header.anchor }]
  if (after.length > 0)
    writeSynced(stage, REPLACED_ANCHORS_FILE, Buffer.from(`${JSON.stringify(after)}\n`, 'utf8'))
}

/** The whole chain, its head as the file says it, and tables that this version knows. */
const problemOf = async (open: OpenDatabase, header: BackupHeader): Promise<NotRestored | null> => {
  const done = await appliedMigrations(open.db)
  if (done.some(name => !(name in MIGRATIONS))) return 'vault-newer'
  const entries = await listAuditTail(open.db, Number.MAX_SAFE_INTEGER)
  if (firstBreak(entries) !== null) return 'backup-damaged'
  const last = entries.at(-1) ?? { sequence: 0, hash: CHAIN_START }
  const isHead = last.sequence === header.anchor.sequence && last.hash === header.anchor.hash
  return isHead ? null : 'backup-damaged'
}

const leave = (stage: string, problem: NotRestored): Result<never, NotRestored> => {
  rmSync(stage, { recursive: true, force: true })
  return err(problem)
}

import type { PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { addTakenOut, type TakenOut } from '#database/vault/attempts.ts'
import { isWholePath } from '#database/vault/backup-list.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import type { SqliteHandle } from '#database/vault/open-database.ts'
import {
  copyVaultFiles,
  newFolderIn,
  openDamaged,
  type Row,
  readTable,
  tablesOf,
  writeInto,
} from '#database/vault/read-damaged.ts'
import { exportCsv } from '#interchange/export-csv.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

/**
 * Whatever can be read of one's own: a practitioner's caseload and months, the signed records of those one supervises. A
 * month of somebody else that is not signed stays closed, and so do scores of others in one's own: what is blind in the
 * vault is blind here.
 */
export const save: VaultHandler<'recovery.save'> = async (context, { to }) => {
  const { needs, state } = context
  const { damage } = state
  if (damage === null) return refuse('not-signed-in')
  if (!isWholePath(to)) return refuse('folder-gone')
  const open = openDamaged(needs.folder, damage.databaseKey) ?? refuse('vault-damaged')
  try {
    const mine = readMine(open.sqlite, damage.personId)
    const folder = inFolder(to, `tandem-read-${dateOf(needs.now())}`)
    note(context, 'damaged vault exported')
    for (const { name, bytes } of mine.files) writeInto(folder.path, name, bytes)
    for (const [table, rows] of mine.tables) writeInto(folder.path, `${table}.csv`, csvOf(rows))
    return { folder: folder.name, records: mine.records, tables: mine.tables.size }
  } finally {
    open.close()
  }
}

/** As they lie there, with what is known of them: for whoever looks after the computer. */
export const copy: VaultHandler<'recovery.copy'> = async (context, { to }) => {
  const { needs, state } = context
  if (!isDamaged(context)) return refuse('not-allowed')
  if (!isWholePath(to)) return refuse('folder-gone')
  const folder = inFolder(to, `tandem-damaged-${dateOf(needs.now())}`)
  note(context, 'damaged vault copied out')
  const copied = copyVaultFiles(needs.folder, folder.path)
  const report = {
    product: 'Tandem',
    version: needs.version,
    copiedAt: needs.now(),
    problem: state.damage?.problem ?? 'key file',
    foundAt: state.damage?.at ?? null,
    files: copied,
  }
  writeInto(folder.path, 'report.json', Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8'))
  return { folder: folder.name }
}

/**
 * A damaged vault is not written to: it enters the trail at the next opening of what lies here then. A disk that takes no
 * line about it does not stop what is saved from it.
 */
const note = ({ needs, state }: VaultContext, what: TakenOut['what']): void => {
  try {
    addTakenOut(needs.folder, { what, personId: state.damage?.personId ?? null, at: needs.now() })
  } catch (error) {
    needs.log('taken-out-not-noted', { what, code: (error as { code?: string }).code ?? 'unknown' })
  }
}

const isDamaged = ({ needs, state }: VaultContext): boolean => {
  if (state.damage !== null) return true
  const read = readKeyFile(needs.folder)
  return !read.ok && read.error === 'damaged'
}

const inFolder = (to: string, stem: string): ReturnType<typeof newFolderIn> => {
  try {
    return newFolderIn(to, stem)
  } catch (error) {
    const system = (error as { code?: string }).code ?? ''
    if (['ENOENT', 'ENOTDIR', 'ENODEV'].includes(system)) return refuse('folder-gone')
    if (['EACCES', 'EPERM', 'EROFS'].includes(system)) return refuse('folder-not-writable')
    throw error
  }
}

type Mine = {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly records: number
  readonly tables: ReadonlyMap<string, readonly Row[]>
}

const readMine = (sqlite: SqliteHandle, me: PersonId): Mine => {
  const rows = (table: string) => readTable(sqlite, table).rows
  const locked = new Set(rows('review_event').flatMap(row => (row.type === 'locked' ? [row.review_id] : [])))
  const supervised = new Set(
    rows('supervision').flatMap(row =>
      row.supervisor_id === me && row.until_date === null ? [row.practitioner_id] : [],
    ),
  )
  const reviews = rows('review').filter(
    ({ id, practitioner_id }) =>
      practitioner_id === me || (supervised.has(practitioner_id) && locked.has(id)),
  )
  const reviewIds = new Set(reviews.map(({ id }) => id))
  const clientIds = new Set(
    rows('assignment').flatMap(row =>
      row.practitioner_id === me || supervised.has(row.practitioner_id) ? [row.client_id] : [],
    ),
  )
  const entryIds = new Set(rows('entry').flatMap(row => (reviewIds.has(row.review_id) ? [row.id] : [])))
  const isMine = (row: Row): boolean => {
    if ('review_id' in row) return reviewIds.has(row.review_id)
    if ('entry_id' in row) return entryIds.has(row.entry_id)
    return 'client_id' in row && clientIds.has(row.client_id)
  }
  const isOpenScoreOfOthers = (table: string, row: Row) =>
    table.startsWith('score') && row.person_id !== me && !locked.has(row.review_id)

  const isPrivateNoteOfOthers = (table: string, row: Row) =>
    table === 'review_note' && row.by_person !== me && row.shared === 0
  const tables = new Map<string, readonly Row[]>()
  for (const table of tablesOf(sqlite)) {
    if (AS_FILES.has(table)) continue
    const found =
      table === 'client'
        ? rows(table).filter(({ id }) => clientIds.has(id))
        : table === 'review'
          ? reviews
          : rows(table).filter(
              row => isMine(row) && !isOpenScoreOfOthers(table, row) && !isPrivateNoteOfOthers(table, row),
            )
    if (found.length > 0) tables.set(table, found)
  }
  const records = rows('record').filter(({ review_id }) => reviewIds.has(review_id))
  const pdfs = new Map(rows('record_file').map(row => [row.record_id, row.pdf]))
  const bodies = new Map(rows('snapshot').map(row => [row.id, row.body]))
  const files = records.flatMap(({ id, snapshot_id, number }) => {
    const name = String(number).replaceAll(/[^\w.-]/g, '-')
    return [
      { name: `${name}.pdf`, bytes: pdfs.get(id) },
      { name: `${name}.json`, bytes: bodies.get(snapshot_id) },
    ].flatMap(({ name: of, bytes }) => (bytes instanceof Uint8Array ? [{ name: of, bytes }] : []))
  })
  return { files, records: records.length, tables }
}

/** What goes out as files of its own, or is a seal and no account of anything. */
const AS_FILES: ReadonlySet<string> = new Set(['record', 'record_file', 'snapshot', 'drawn', 'draw'])

const csvOf = (rows: readonly Row[]): Uint8Array => {
  const columns = Object.keys(rows[0] ?? {})
  return exportCsv(
    columns.map(heading => ({ heading, kind: 'text' })),
    rows.map(row => columns.map(column => cellOf(row[column]))),
  )
}

const cellOf = (value: unknown): string | number | null => {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return value instanceof Uint8Array ? `${value.length} bytes` : String(value)
}

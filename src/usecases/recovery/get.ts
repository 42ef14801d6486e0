import type { Instant } from '#basics/instant.ts'
import type { RecoveryPart, RecoveryView } from '#contract/recovery.ts'
import { lastOwnBackup, readBackupLog } from '#database/vault/backup-list.ts'
import type { OpenDatabase, SqliteHandle } from '#database/vault/open-database.ts'
import { openDamaged, type Row, readTable, tablesOf } from '#database/vault/read-damaged.ts'
import type { VaultHandler } from '../context.ts'
import type { Needs } from '../needs.ts'
import { checkVault } from '../vault/check-vault.ts'

/** What is known of a damaged vault, what can be read of it, and the last good backup. */
export const get: VaultHandler<'recovery.get'> = async ({ needs, state: { damage } }) => {
  const backup = lastBackup(needs.folder)
  if (damage === null) return { problem: 'key file', foundAt: null, parts: [], backup, canSave: false }
  const open = openDamaged(needs.folder, damage.databaseKey)
  const parts = open === null ? [] : await partsOf(needs, open)
  return { problem: damage.problem, foundAt: damage.at, parts, backup, canSave: parts.length > 0 }
}

const partsOf = async (needs: Needs, open: OpenDatabase): Promise<RecoveryPart[]> => {
  try {
    if (tablesOf(open.sqlite).length === 0) return []
    const { checks } = await checkVault(open.db, needs.folder)
    const holds = (name: string) => checks.find(({ check }) => check === name)?.state === 'holds'
    const broken = checks.find(({ check }) => check === 'chain')?.breaks[0]?.at ?? null
    const trail = partOf(open.sqlite, 'trail', ['audit'], 'at')
    const records = partOf(open.sqlite, 'records', RECORD_TABLES, 'locked_at')
    const rest = restOf(open.sqlite, holds('integrity') && holds('foreign keys'))
    return [
      !holds('signatures') && records.state === 'good' ? { ...records, state: 'part' } : records,
      partOf(open.sqlite, 'caseloads', CASELOAD_TABLES, 'created_at'),
      partOf(open.sqlite, 'months', MONTH_TABLES, 'created_at'),
      {
        ...trail,
        state: trail.state === 'good' && !holds('chain') ? 'part' : trail.state,
        unbrokenTo: holds('chain') ? trail.count : broken === null ? null : broken - 1,
      },
      rest,
    ]
  } finally {
    open.close()
  }
}

/** What no other part names, and damage that lies in no table: an index, a page that nothing uses. */
const restOf = (sqlite: SqliteHandle, holdsTogether: boolean): RecoveryPart => {
  const tables = tablesOf(sqlite)
  const others = tables.filter(name => !NAMED.has(name))
  const areWhole = others.every(name => readTable(sqlite, name).whole)
  const damageIsElsewhere = areWhole && tables.some(name => NAMED.has(name) && !readTable(sqlite, name).whole)
  const state = areWhole && (holdsTogether || damageIsElsewhere) ? 'good' : 'part'
  return { part: 'rest', count: others.length, reachesTo: null, state, unbrokenTo: null }
}

const RECORD_TABLES = ['record', 'record_file', 'snapshot', 'signature']
const CASELOAD_TABLES = ['client', 'client_change', 'assignment']
const MONTH_TABLES = [
  'review',
  'review_event',
  'entry',
  'entry_change',
  'score',
  'discussion',
  'closing',
  'document',
  'action',
]

const NAMED: ReadonlySet<string> = new Set([...RECORD_TABLES, ...CASELOAD_TABLES, ...MONTH_TABLES, 'audit'])

/** The first table is the one that is counted. */
const partOf = (
  sqlite: SqliteHandle,
  part: RecoveryPart['part'],
  [main = '', ...others]: readonly string[],
  dated: string,
): RecoveryPart => {
  const { rows, whole } = readTable(sqlite, main)
  const areWhole = whole && others.every(name => readTable(sqlite, name).whole)
  const state = areWhole ? 'good' : rows.length === 0 && !whole ? 'unreadable' : 'part'
  return { part, count: rows.length, reachesTo: latest(rows, dated), state, unbrokenTo: null }
}

const latest = (rows: readonly Row[], column: string): Instant | null => {
  const last = rows.at(-1)?.[column]
  return typeof last === 'string' ? (last as Instant) : null
}

const lastBackup = (folder: string): RecoveryView['backup'] => {
  const last = lastOwnBackup(folder)
  if (last === null || last.header === null) return null
  const tookMs = readBackupLog(folder).find(({ name }) => name === last.name)?.tookMs ?? null
  return { name: last.name, madeAt: last.header.madeAt, tookMs, where: null }
}

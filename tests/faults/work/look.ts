import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId } from '#basics/ids.ts'
import { listAuditTail } from '#database/stores/audit-store.ts'
import { readAnchor } from '#database/vault/anchor.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { losesCommits, readLeftLog } from '#database/vault/left-log.ts'
import { DATABASE_FILE, damageOf, type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { firstBreak } from '#domain/audit/chain.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { IMPORTED } from './acts.ts'

/** What stands in an open vault. */
export type Rows = {
  readonly count: (sql: string, ...values: unknown[]) => number
  /** The first column of the first row; empty where there is none. */
  readonly text: (sql: string, ...values: unknown[]) => string
}

export type Seen = {
  readonly rows: Rows
  /** What does not hold together, a sentence each. */
  readonly problems: readonly string[]
  /** SHA-256 over every row of every table; of the audit trail only as far as told. */
  readonly digest: (auditUpTo?: number) => string
  readonly close: () => void
}

/**
 * Opens a vault that a fault went over, with the product's own opening and checks of log and pages, and holds it against the rules that no
 * fault may break. A sentence where it does not open.
 */
export const lookInto = async (folder: string, robin: PersonId): Promise<Seen | string> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok) return `the key file is ${keyFile.error}`
  if (keyFile.value === null) return 'there is no key file'
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, robin, PASSPHRASES.Robin)
  if (keys === null) return 'the passphrase opens nothing'
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return 'there is no database'
  const left = readLeftLog(path)
  let open: OpenDatabase | null = null
  try {
    open = openDatabase(path, keys.databaseKey)
    const check = String(open.sqlite.pragma('quick_check(1)', { simple: true }))
    const loses = left !== null && losesCommits(left, open.sqlite)
    if (check !== 'ok' || loses) {
      open.close()
      return loses ? 'its log is said to be damaged' : `the check of the pages says: ${check}`
    }
    return await seen(open, folder)
  } catch (error) {
    open?.close()
    return `it does not open: ${damageOf(error).message}`
  }
}

const seen = async (open: OpenDatabase, folder: string): Promise<Seen> => {
  const { sqlite } = open
  const rows: Rows = {
    count: (sql, ...values) =>
      Number(
        sqlite
          .prepare(sql)
          .pluck()
          .get(...values) ?? 0,
      ),
    text: (sql, ...values) =>
      String(
        sqlite
          .prepare(sql)
          .pluck()
          .get(...values) ?? '',
      ),
  }
  return {
    rows,
    problems: await problemsOf(open, rows, folder),
    digest: (auditUpTo = Number.MAX_SAFE_INTEGER) => digestOf(sqlite, auditUpTo),
    close: open.close,
  }
}

const problemsOf = async ({ sqlite, db }: OpenDatabase, rows: Rows, folder: string): Promise<string[]> => {
  const chain = await listAuditTail(db, 1_000_000)
  const broken = firstBreak(chain)
  const anchor = readAnchor(folder)
  const torn = (sql: string, ...values: unknown[]) => rows.count(sql, ...values) > 0
  const rules: readonly (readonly [boolean, string])[] = [
    [(sqlite.pragma('foreign_key_check') as unknown[]).length > 0, 'a row points at nothing'],
    [broken !== null, `the audit chain breaks at ${broken?.sequence}`],
    [anchor !== null && (chain.at(-1)?.sequence ?? 0) < anchor.sequence, 'the anchor is ahead of the vault'],
    [torn(SIGNED_WITHOUT_RECORD), 'two signatures without a record'],
    [torn(RECORD_WITHOUT_ITS_PARTS), 'a record without two signatures and its pages'],
    [
      torn('SELECT count(*) FROM snapshot') && !torn('SELECT count(*) FROM signature'),
      'a fixed text that nobody signed',
    ],
    [torn(TORN_IMPORT, IMPORTED), 'half an import'],
  ]
  return rules.filter(([isBroken]) => isBroken).map(([, sentence]) => sentence)
}

const RECORD_WITHOUT_ITS_PARTS = `
  SELECT count(*) FROM record WHERE id NOT IN (SELECT record_id FROM record_file)
  OR (SELECT count(*) FROM signature WHERE signature.snapshot_id = record.snapshot_id) <> 2`

const SIGNED_WITHOUT_RECORD = `
  SELECT count(*) FROM (SELECT snapshot_id FROM signature GROUP BY snapshot_id HAVING count(*) = 2)
  WHERE snapshot_id NOT IN (SELECT snapshot_id FROM record)`

const TORN_IMPORT = `
  SELECT count(*) FROM import WHERE id NOT IN (SELECT import_id FROM import_file)
  OR (SELECT count(*) FROM entry_change WHERE entry_change.import_id = import.id) <> ?`

export const digestOf = (sqlite: OpenDatabase['sqlite'], auditUpTo: number): string => {
  const hash = createHash('sha256')
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  for (const name of tables) {
    hash.update(name)
    const where = name === 'audit' ? ` WHERE sequence <= ${auditUpTo}` : ''
    for (const row of sqlite.prepare(`SELECT * FROM "${name}"${where}`).raw().all() as unknown[][])
      hash.update(JSON.stringify(row.map(plainly)))
  }
  return hash.digest('hex')
}

/** JSON would make a list of numbers of bytes. */
const plainly = (value: unknown): unknown =>
  Buffer.isBuffer(value) ? createHash('sha256').update(value).digest('hex') : value

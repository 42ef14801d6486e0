import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeName, syncFolder } from './disk.ts'
import { DATABASE_FILE, type OpenDatabase, openDatabase, type SqliteHandle } from './open-database.ts'
import { VAULT_FILES } from './swap.ts'

export type Row = Readonly<Record<string, unknown>>
/** `whole`: no row of it was on a page that can't be read. */
export type ReadTable = { readonly rows: readonly Row[]; readonly whole: boolean }

/** A damaged database to be read from; null where not even its first page can be. Nothing of it can be changed. */
export const openDamaged = (folder: string, databaseKey: Uint8Array): OpenDatabase | null => {
  const path = join(folder, DATABASE_FILE)
  if (!existsSync(path)) return null
  try {
    const open = openDatabase(path, databaseKey)
    open.sqlite.pragma('query_only = ON')
    return open
  } catch {
    return null
  }
}

/** Names of its tables; none where the schema itself can't be read. */
export const tablesOf = (sqlite: SqliteHandle): string[] => {
  try {
    const rows = sqlite
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
      )
      .all() as { name: string }[]
    return rows.map(({ name }) => name)
  } catch {
    return []
  }
}

/** Every row that can be reached, from the beginning and, where that stops, from the end. */
export const readTable = (sqlite: SqliteHandle, table: string): ReadTable => {
  const name = `"${table.replaceAll('"', '""')}"`
  const forwards = walk(sqlite, `SELECT * FROM ${name} NOT INDEXED`)
  if (forwards.whole) return forwards
  const backwards = walk(sqlite, `SELECT * FROM ${name} NOT INDEXED ORDER BY rowid DESC`)
  const seen = new Set(forwards.rows.map(row => JSON.stringify(row)))
  const more = backwards.rows.filter(row => !seen.has(JSON.stringify(row)))
  return { rows: [...forwards.rows, ...more.toReversed()], whole: false }
}

const walk = (sqlite: SqliteHandle, query: string): ReadTable => {
  const rows: Row[] = []
  try {
    for (const row of sqlite.prepare(query).iterate()) rows.push(row as Row)
    return { rows, whole: true }
  } catch {
    return { rows, whole: false }
  }
}

/** A new folder within one that was chosen; gives its path. */
export const newFolderIn = (to: string, stem: string): { readonly path: string; readonly name: string } => {
  const name = freeName(to, stem, '')
  mkdirSync(join(to, name), { mode: 0o700 })
  return { path: join(to, name), name }
}

/** Only names that this program makes. */
export const writeInto = (folder: string, name: string, bytes: Uint8Array): void =>
  writeFileSync(join(folder, name), bytes, { flag: 'wx', mode: 0o600 })

/** The files of a vault that nobody has open, as they are. */
export const copyVaultFiles = (folder: string, to: string): string[] => {
  const copied = VAULT_FILES.filter(name => existsSync(join(folder, name)))
  for (const name of copied) copyFileSync(join(folder, name), join(to, name))
  syncFolder(to)
  return copied
}

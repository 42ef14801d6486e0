import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { OPENING_PRAGMAS } from '#database/vault/open-database.ts'
import { randomFrom } from '../import/random.ts'
import { digestOf } from '../work/look.ts'

/**
 * The control: the same kind of rows in SQLite as everybody has it, whose pages are not told from forged ones. How many flipped bits show
 * other rows than were kept, though the file opens and its check says that all is well.
 */
export const flipPlainly = (
  count: number,
  seed: number,
): { readonly damages: number; readonly wrongRows: number } => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-plain-'))
  const path = join(root, 'plain.db')
  try {
    const database = open(path)
    database.exec(
      'CREATE TABLE entry_change (sequence INTEGER PRIMARY KEY, values_json TEXT NOT NULL) STRICT',
    )
    const insert = database.prepare('INSERT INTO entry_change (values_json) VALUES (?)')
    for (let n = 0; n < 2000; n += 1)
      insert.run(JSON.stringify({ contactsMade: n % 7, whatChanged: randomBytes(60).toString('base64') }))
    const whole = digestOf(database, 0)
    database.close()
    const bytes = readFileSync(path)
    const random = randomFrom(seed)
    let wrongRows = 0
    for (let n = 0; n < count; n += 1) {
      const changed = Buffer.from(bytes)
      const at = random.below(bytes.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8))
      writeFileSync(path, changed)
      if (showsOther(path, whole)) wrongRows += 1
    }
    return { damages: count, wrongRows }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

const open = (path: string): Database.Database => {
  const database = new Database(path)
  for (const [name, value] of OPENING_PRAGMAS) database.pragma(`${name} = ${value}`)
  return database
}

const showsOther = (path: string, whole: string): boolean => {
  let database: Database.Database | null = null
  try {
    database = open(path)
    return database.pragma('quick_check(1)', { simple: true }) === 'ok' && digestOf(database, 0) !== whole
  } catch {
    return false
  } finally {
    database?.close()
  }
}

import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { migrate } from '#database/vault/migrate.ts'
import { DatabaseDamaged, OPENING_PRAGMAS, openDatabase } from '#database/vault/open-database.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'tandem-opening-'))

describe('opening the database', () => {
  test('every opening pragma reads back as it was set, on a new and on a reopened file', () => {
    const path = join(newFolder(), 'tandem.db')
    const key = randomBytes(32)
    for (const round of ['new', 'reopened']) {
      const open = openDatabase(path, key)
      const actual = OPENING_PRAGMAS.map(([name]) => [name, open.sqlite.pragma(name, { simple: true })])
      const expected = OPENING_PRAGMAS.map(([name, , value]) => [name, value])
      expect(actual, round).toEqual(expected)
      open.sqlite.exec('CREATE TABLE IF NOT EXISTS something (x TEXT) STRICT')
      open.close()
    }
  })

  test('no shared-memory file appears beside the database', () => {
    const folder = newFolder()
    const open = openDatabase(join(folder, 'tandem.db'), randomBytes(32))
    open.sqlite.exec('CREATE TABLE something (x TEXT) STRICT; INSERT INTO something VALUES (1)')
    expect(readdirSync(folder).sort()).toEqual(['tandem.db', 'tandem.db-wal'])
    open.close()
  })

  test('nothing of a text that was written can be read from the files', () => {
    const folder = newFolder()
    const marker = 'a marker nobody types by chance'
    const open = openDatabase(join(folder, 'tandem.db'), randomBytes(32))
    open.sqlite.exec(`CREATE TABLE something (x TEXT) STRICT; INSERT INTO something VALUES ('${marker}')`)
    const read = () =>
      readdirSync(folder)
        .map(name => readFileSync(join(folder, name)).toString('latin1'))
        .join('')
    expect(read()).not.toContain(marker)
    open.close()
    expect(read()).not.toContain(marker)
  })

  test('another key does not open it, and says damage rather than rows', () => {
    const path = join(newFolder(), 'tandem.db')
    const open = openDatabase(path, randomBytes(32))
    open.sqlite.exec('CREATE TABLE something (x TEXT) STRICT')
    open.close()
    expect(() => openDatabase(path, randomBytes(32))).toThrow(DatabaseDamaged)
  })
})

describe('migrations', () => {
  test('one that fails half way leaves nothing behind', async () => {
    const { db, close } = openDatabase(join(newFolder(), 'tandem.db'), randomBytes(32))
    const first = {
      '010-first': {
        up: async (inside: typeof db) => {
          await sql`CREATE TABLE first (x TEXT) STRICT`.execute(inside)
        },
      },
    }
    await migrate(db, first)
    const broken = {
      ...first,
      '020-broken': {
        up: async (inside: typeof db) => {
          await sql`CREATE TABLE half (x TEXT) STRICT`.execute(inside)
          throw new Error('the light went out')
        },
      },
    }
    await expect(migrate(db, broken)).rejects.toThrow('the light went out')
    const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE name = 'half'`.execute(
      db,
    )
    expect(rows).toEqual([])
    close()
  })

  test('a vault that a newer version has written to is refused by name and left alone', async () => {
    const path = join(newFolder(), 'tandem.db')
    const key = randomBytes(32)
    const { db, close } = openDatabase(path, key)
    await migrate(db)
    await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('990-from-the-future', '2030')`.execute(
      db,
    )
    close()
    const before = readFileSync(path)
    const again = openDatabase(path, key)
    await expect(migrate(again.db)).rejects.toThrow('990-from-the-future')
    again.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('done twice, it does nothing the second time', async () => {
    const { db, close } = openDatabase(join(newFolder(), 'tandem.db'), randomBytes(32))
    expect(await migrate(db)).toEqual(Object.keys(MIGRATIONS))
    expect(await migrate(db)).toEqual([])
    close()
  })
})

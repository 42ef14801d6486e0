import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { readBackupHeader, unpackDatabase } from '#database/vault/backup-file.ts'
import { backUpBeforeMigrating } from '#database/vault/before-migrating.ts'
import { migrate } from '#database/vault/migrate.ts'
import { openDatabase } from '#database/vault/open-database.ts'
import { A_KEY_FILE, A_MAKER } from '#tests/support/a-key-file.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const FIRST = {
  '010-first': {
    up: async (db: Parameters<typeof migrate>[0]) => {
      await sql`CREATE TABLE first (x TEXT) STRICT`.execute(db)
      await sql`INSERT INTO first VALUES ('kept')`.execute(db)
    },
  },
}
const SECOND = {
  ...FIRST,
  '020-second': {
    up: async (db: Parameters<typeof migrate>[0]) => {
      await sql`DROP TABLE first`.execute(db)
    },
  },
}

const oldVault = async () => {
  const folder = scratchFolder()
  const key = randomBytes(32)
  const open = openDatabase(join(folder, 'tandem.db'), key)
  onTestFinished(open.close)
  await migrate(open.db, FIRST as never)
  const backUp = (migrations: object = SECOND) =>
    backUpBeforeMigrating(
      { folder, open, databaseKey: key, keyFile: A_KEY_FILE },
      A_MAKER,
      migrations as never,
    )
  return { folder, key, open, backUp }
}

test('before tables change there is a copy of what was, under the same key, with its key file', async () => {
  const { folder, key, open, backUp } = await oldVault()
  const path = (await backUp()) ?? expect.fail('no copy')
  await migrate(open.db, SECOND as never)
  expect(readdirSync(join(folder, 'backups'))).toEqual(['before-020-second.tandem-backup'])
  expect(readBackupHeader(path)).toMatchObject({
    ok: true,
    value: { because: 'before upgrade', ...A_MAKER, keyFile: A_KEY_FILE, anchor: { sequence: 0 } },
  })
  const unpacked = join(folder, 'unpacked.db')
  expect(unpackDatabase(path, unpacked).ok).toBe(true)
  const copy = openDatabase(unpacked, key)
  expect(copy.sqlite.prepare('SELECT x FROM first').all()).toEqual([{ x: 'kept' }])
  copy.close()
  expect(readFileSync(path).includes('kept')).toBe(false)
  expect(() => openDatabase(unpacked, randomBytes(32))).toThrow()
})

test('a vault that is up to date is not copied, nor one of a newer version, nor an empty one', async () => {
  const { folder, backUp, open } = await oldVault()
  expect(await backUp(FIRST)).toBeNull()
  expect(await backUp({ '005-other': SECOND['020-second'] })).toBeNull()
  await sql`DELETE FROM kysely_migration`.execute(open.db)
  expect(await backUp()).toBeNull()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('an earlier copy stays, and what a cut-off one left behind does not stand in the way', async () => {
  const { folder, backUp } = await oldVault()
  const first = (await backUp()) ?? expect.fail('no copy')
  const bytes = readFileSync(first)
  mkdirSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups', '0123456789ab.tandem-partial'), 'cut off')
  writeFileSync(join(folder, 'backups', 'of-somebody-else.tandem-partial'), 'not ours')
  expect(basename((await backUp()) ?? '')).toBe('before-020-second-2.tandem-backup')
  expect(readFileSync(first).equals(bytes)).toBe(true)
  expect(readdirSync(join(folder, 'backups')).filter(name => name.includes('partial'))).toEqual([
    'of-somebody-else.tandem-partial',
  ])
})

test('a copy that does not hold together stops the change', async () => {
  const { folder, backUp, open } = await oldVault()
  open.sqlite.pragma('foreign_keys = OFF')
  open.sqlite.exec(
    "CREATE TABLE other (x TEXT REFERENCES first (x)) STRICT; INSERT INTO other VALUES ('of nobody')",
  )
  await expect(backUp()).rejects.toThrow()
  expect(readdirSync(join(folder, 'backups'))).toEqual([])
})

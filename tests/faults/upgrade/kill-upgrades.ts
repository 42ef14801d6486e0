import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { appliedMigrations, migrate } from '#database/vault/migrate.ts'
import { DATABASE_FILE, openDatabase, type SqliteHandle } from '#database/vault/open-database.ts'
import { crashDisk, type Image, readImage, writeImage } from '../disk/crash-disk.ts'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { makeOrders, openOrders } from '../disk/orders.ts'
import { readWriteLog } from '../disk/write-log.ts'
import { hasOldRows } from './old-rows.ts'
import type { Upgrade } from './upgrade-on-disk.ts'

export type Upgrades = {
  readonly migrations: number
  /** Places at which the upgrade was cut off, and processes that were really killed. */
  readonly cutOff: number
  readonly killed: number
  readonly wrong: readonly string[]
}

const ENTRY = fileURLToPath(new URL('upgrade-on-disk.ts', import.meta.url))

/**
 * Every migration, cut off at every write it does: what a kill leaves is every write before it, since the system keeps those. The schema
 * has to be that of one version or the next, with every row, and the upgrade has to go through afterwards. `killed` of them are done
 * with a process that is really killed there.
 */
export const killUpgrades = async (killed: number, every = 1, asShipped = false): Promise<Upgrades> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-upgrade-'))
  const key = randomBytes(32)
  const folder = join(root, 'vault')
  const scratch = join(root, 'image')
  const order = { folder, keyHex: key.toString('hex'), asShipped, kill: null } satisfies Upgrade
  try {
    const versions = await schemasOfVersions(root, key)
    const wrong: string[] = []
    mkdirSync(folder)
    await runOnFaultyDisk(ENTRY, { folder: `${root}/`, log: join(root, 'log') }, order)
    const events = readWriteLog(join(root, 'log'))
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    const disk = crashDisk(folder)
    let cutOff = 0
    for (const [index, event] of events.entries()) {
      disk.apply(event)
      const changes = event.op === 'write' || event.op === 'truncate'
      if (!changes || index % every !== 0) continue
      cutOff += 1
      const problem = await problemOf(scratch, disk.asSeen(), key, versions)
      if (problem !== null) wrong.push(`cut off after ${index} of ${events.length}: ${problem}`)
    }
    wrong.push(...(await killForReal(root, key, killed, versions, asShipped)))
    return { migrations: versions.length - 1, cutOff, killed, wrong }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The whole schema as it stands, without the migrator's own tables. */
const schemaOf = (sqlite: SqliteHandle): string =>
  JSON.stringify(
    sqlite
      .prepare(
        `SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE '%kysely%' ORDER BY type, name`,
      )
      .raw()
      .all(),
  )

/** By number of migrations: an empty database first. */
const schemasOfVersions = async (root: string, key: Uint8Array): Promise<string[]> => {
  const { db, sqlite, close } = openDatabase(join(root, 'versions.db'), key)
  const schemas = [schemaOf(sqlite)]
  for (let count = 1; count <= Object.keys(MIGRATIONS).length; count += 1) {
    await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).slice(0, count)))
    schemas.push(schemaOf(sqlite))
  }
  close()
  return schemas
}

const problemOf = async (
  scratch: string,
  image: Image,
  key: Uint8Array,
  versions: readonly string[],
): Promise<string | null> => {
  writeImage(scratch, image)
  if (!existsSync(join(scratch, DATABASE_FILE))) return null
  const { db, sqlite, close } = openDatabase(join(scratch, DATABASE_FILE), key)
  try {
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'it is damaged'
    const version = versions.indexOf(schemaOf(sqlite))
    if (version === -1) return 'half a schema'
    const named = (await appliedMigrations(db)).length
    if (named !== version) return `the schema of version ${version}, said to be ${named}`
    // The rows come after the first migration.
    const hadRows = version > 1 || (version === 1 && hasOldRows(sqlite))
    await migrate(db)
    if (schemaOf(sqlite) !== versions.at(-1)) return 'the upgrade does not go through afterwards'
    return hadRows && !hasOldRows(sqlite) ? 'rows are gone' : null
  } catch (error) {
    return `it does not go on: ${(error as Error).message}`
  } finally {
    close()
  }
}

const killForReal = async (
  root: string,
  key: Uint8Array,
  count: number,
  versions: readonly string[],
  asShipped: boolean,
): Promise<string[]> => {
  const [folder, orders] = [join(root, 'killed'), join(root, 'orders')]
  const wrong: string[] = []
  const order = (at: number): Upgrade => ({
    folder,
    keyHex: Buffer.from(key).toString('hex'),
    asShipped,
    kill: { orders, at },
  })
  const run = async (at: number) => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    makeOrders(orders)
    return runOnFaultyDisk(ENTRY, { folder: `${folder}/`, orders }, order(at))
  }
  await run(0)
  const operations = openOrders(orders).takeBack().count
  for (let n = 0; n < count; n += 1) {
    const at = Math.floor((n * operations) / count) + 1
    if (!(await run(at)).killed) wrong.push(`the process was not killed at ${at}`)
    const problem = await problemOf(join(root, 'image'), readImage(folder), key, versions)
    if (problem !== null) wrong.push(`killed at ${at}: ${problem}`)
  }
  return wrong
}

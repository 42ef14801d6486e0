import Database from 'better-sqlite3-multiple-ciphers'
import { serveCore } from '#core/serve.ts'
import { machineNeeds } from '#platform/machine.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

/** For the control: SQLite neither locks the file beside nor the database. */
const lockNothing = (): void => {
  const { exec, pragma } = Database.prototype
  Database.prototype.exec = function (this: Database.Database, sql: string) {
    return sql === 'BEGIN EXCLUSIVE' ? this : exec.call(this, sql)
  }
  Database.prototype.pragma = function (this: Database.Database, source: string, options?: object) {
    return /^locking_mode/.test(source) ? 'exclusive' : pragma.call(this, source, options as never)
  } as typeof pragma
}

if (process.env.TANDEM_FAULT === 'no lock') lockNothing()

/** The core as a shell starts it, with quick keys: two hundred of them are on two cores. */
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: process.env.TANDEM_ASSETS_FOLDER ?? '',
    version: 'test',
    keys: testKeySource,
  }),
)

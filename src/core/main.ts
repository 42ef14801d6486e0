import { fileURLToPath } from 'node:url'
import { machineNeeds } from '#platform/machine.ts'
import { serveCore } from './serve.ts'
import { VERSION } from './version.ts'

// What this process writes is its user's alone, SQLite's files among it.
process.umask(0o077)

/** The core as a process of its own: it owns the vault, and ends when the vault is locked. */
serveCore(
  machineNeeds({
    folder: process.env.TANDEM_DATA_FOLDER ?? '',
    assetsFolder: process.env.TANDEM_ASSETS_FOLDER ?? fileURLToPath(new URL('../../assets', import.meta.url)),
    version: VERSION,
  }),
)

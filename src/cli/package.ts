import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPage, buildProgram } from './build.ts'

const TOP = fileURLToPath(new URL('../../', import.meta.url))

/** Builds what goes into the packages and hands the arguments on to electron-builder: `--linux`, `--win`, `--mac`, `--dir`. */
console.log('Building the page and the program…')
await buildPage()
await buildProgram()
const { status } = spawnSync(
  process.execPath,
  [join(TOP, 'node_modules', 'electron-builder', 'cli.js'), '--publish', 'never', ...process.argv.slice(2)],
  { cwd: TOP, stdio: 'inherit' },
)
if (status !== 0) {
  console.log(
    '\nNo installer was made. What goes into one is built and lies in dist; electron-builder puts it round Electron’s own' +
      '\nprogram, which it fetches from GitHub, as it does the tools for some installers. Connect to the network, or name a' +
      '\nmirror (ELECTRON_MIRROR, ELECTRON_BUILDER_BINARIES_MIRROR), and try again.',
  )
}
process.exit(status ?? 1)

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
process.exit(status ?? 1)

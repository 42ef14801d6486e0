import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BROWSER, haveTool } from './tools.ts'

/** `npm run screenshots`: every screen in two sizes, light and dark, into a folder that git ignores. */
const TOP = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(TOP, 'screenshots')

if (!haveTool(BROWSER)) process.exit(1)
const { status } = spawnSync(
  process.execPath,
  [join(TOP, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'tests/e2e/vitest.config.ts'],
  { cwd: TOP, stdio: 'inherit', env: { ...process.env, TANDEM_SCREENSHOTS: folder } },
)
if (status === 0) console.log(`The pictures are in ${folder}`)
process.exit(status ?? 1)

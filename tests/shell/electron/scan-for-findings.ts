import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TOP = fileURLToPath(new URL('../../../', import.meta.url))
const SCAN = fileURLToPath(new URL('electronegativity.cjs', import.meta.url))

export type Finding = { readonly id: string; readonly file: string; readonly sample: string }
export type Scan = {
  readonly atomicChecks: number
  readonly errors: readonly unknown[]
  readonly found: Finding[]
}

/** What it says of Tandem, each looked into. A finding that is not here, or one that is gone, is a failure. */
export const REVIEWED: readonly (Finding & { readonly because: string })[] = [
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'N/A',
    sample: '',
    because:
      'It looks for a policy in the page. Ours is a header of every answer of the scheme: main.test.ts.',
  },
  {
    id: 'AUXCLICK_JS_CHECK',
    file: 'main.js',
    sample: 'const window = new BrowserWindow({',
    because: 'A middle click could open a window. Every window that is asked for is denied: main.test.ts.',
  },
  {
    id: 'PRELOAD_JS_CHECK',
    file: 'main.js',
    sample: 'preload: join(app.getAppPath(), "dist", "electron", "preload.cjs"),',
    because: 'A preload script is to be read by hand: it is one frozen object with two functions.',
  },
  {
    id: 'CUSTOM_ARGUMENTS_JS_CHECK',
    file: 'main.js',
    sample: 'app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");',
    because: 'The switch takes something away: no name of a host is ever looked up.',
  },
]

/** What Electron runs, as it was built. */
export const scanProgram = (): Scan => scan(join(TOP, 'dist', 'electron'))

/** The page. Without a file: what it misses in a folder that has no main process. */
export const findingsOfPage = (): Finding[] =>
  scan(join(TOP, 'dist', 'renderer', 'index.html')).found.filter(({ file }) => file !== 'N/A')

/** A window without its walls: the control. */
export const scanWithoutWalls = (): Scan => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  try {
    writeFileSync(
      join(folder, 'main.js'),
      `const { BrowserWindow, shell } = require('electron')
const window = new BrowserWindow({ webPreferences: { nodeIntegration: true, webSecurity: false, sandbox: false } })
window.webContents.on('click', (_, address) => shell.openExternal(address))`,
    )
    return scan(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const scan = (path: string): Scan => {
  const { version } = JSON.parse(
    readFileSync(join(TOP, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string }
  const output = execFileSync(process.execPath, [SCAN, path, version], { cwd: TOP, encoding: 'utf8' })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Scan
}

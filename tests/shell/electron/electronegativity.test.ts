import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildPage, buildProgram } from '#cli/build.ts'

const TOP = fileURLToPath(new URL('../../../', import.meta.url))
const SCAN = fileURLToPath(new URL('electronegativity.cjs', import.meta.url))

type Finding = { readonly id: string; readonly file: string; readonly sample: string }
type Scan = { readonly atomicChecks: number; readonly errors: readonly unknown[]; readonly found: Finding[] }

/** What it says of Tandem, each looked into. A finding that is not here, or one that is gone, is a failure. */
const REVIEWED: readonly (Finding & { readonly because: string })[] = [
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

beforeAll(async () => {
  await buildPage()
  await buildProgram()
}, 120_000)

test('what Electron runs has no finding that was not looked into', { timeout: 60_000 }, () => {
  const { found, errors, atomicChecks } = scan(join(TOP, 'dist', 'electron'))
  expect(errors).toEqual([])
  expect(atomicChecks).toBeGreaterThan(30)
  expect(found).toEqual(REVIEWED.map(({ because: _, ...finding }) => finding))
})

test('nor has the page itself', { timeout: 60_000 }, () => {
  const { found } = scan(join(TOP, 'dist', 'renderer', 'index.html'))
  // Without a file: what it misses in a folder that has no main process.
  expect(found.filter(({ file }) => file !== 'N/A')).toEqual([])
})

test('the control, a window without its walls, is found', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(
    join(folder, 'main.js'),
    `const { BrowserWindow, shell } = require('electron')
const window = new BrowserWindow({ webPreferences: { nodeIntegration: true, webSecurity: false, sandbox: false } })
window.webContents.on('click', (_, address) => shell.openExternal(address))`,
  )
  const ids = scan(folder).found.map(({ id }) => id)
  expect(ids).toContain('SANDBOX_JS_CHECK')
  expect(ids).toContain('WEB_SECURITY_JS_CHECK')
  expect(ids).toContain('OPEN_EXTERNAL_JS_CHECK')
})

const scan = (path: string): Scan => {
  const { version } = JSON.parse(
    readFileSync(join(TOP, 'node_modules', 'electron', 'package.json'), 'utf8'),
  ) as { version: string }
  const output = execFileSync(process.execPath, [SCAN, path, version], { cwd: TOP, encoding: 'utf8' })
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Scan
}

import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCoreForTests, buildPage } from '#cli/build.ts'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { moveFolder, prepareVault } from '../work/prepared-vault.ts'
import { connectionsIn, TRACER } from './watch-run.ts'

export type WatchedWindow = {
  readonly profileFiles: number
  /** Files in which what was typed can be read: the browser's own, while it ran. */
  readonly profileHits: readonly string[]
  readonly vaultFiles: number
  readonly vaultHits: readonly string[]
  /** In the temporary folder and the home, after the window was closed. */
  readonly leftHits: readonly string[]
  /** What the page asked for beyond its own origin. */
  readonly pageRequests: readonly string[]
  /** Calls of the browser's processes to an address; empty where it was not traced. */
  readonly browserConnections: readonly string[]
}

const ENTRY = fileURLToPath(new URL('run-window.ts', import.meta.url))

/** A window of the Chromium shell with the built page, somebody typing in it, whose temporary folder and home are its own. */
export const watchWindow = async (options: { readonly traced?: boolean } = {}): Promise<WatchedWindow> => {
  await buildPage()
  await buildCoreForTests('faults-core', 'tests/faults/work/faults-core.ts')
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-watched-'))
  const [temporary, home, trace] = [join(root, 'tmp'), join(root, 'home'), join(root, 'trace')]
  mkdirSync(temporary)
  mkdirSync(home)
  try {
    const vault = moveFolder(await prepareVault(), join(root, 'vault'))
    const browser = options.traced === true ? tracedBrowser(root, trace) : undefined
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ENTRY, JSON.stringify({ vault, browser })],
      { env: { ...process.env, TMPDIR: temporary, HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    const code = await new Promise(resolve => child.once('close', resolve))
    if (code !== 0) throw new Error(`The window ended with ${code}.`)
    const seen = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Omit<
      WatchedWindow,
      'browserConnections'
    >
    const browserConnections = browser === undefined ? [] : connectionsIn(readFileSync(trace, 'utf8'))
    return { ...seen, browserConnections }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The browser's program, started through the tracer. */
const tracedBrowser = (root: string, trace: string): string => {
  const program = join(root, 'browser')
  writeFileSync(program, `#!/bin/sh\nexec ${TRACER.join(' ')} -o '${trace}' '${findBrowser()}' "$@"\n`)
  chmodSync(program, 0o700)
  return program
}

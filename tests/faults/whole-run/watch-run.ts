import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Control } from '../work/controls.ts'
import { type Searched, searchFiles } from './search-files.ts'

export type Watched = {
  /** Whatever the process could write to: vault, backups, temporary and home folder. */
  readonly searched: Searched
  /** Addresses that were called or listened on; null where the run was not traced. */
  readonly connections: readonly string[] | null
  readonly withoutNetwork: boolean
}

export const TRACER = ['strace', '-f', '-qq', '--seccomp-bpf', '-e', 'trace=%network'] as const

const ENTRY = fileURLToPath(new URL('run-whole.ts', import.meta.url))

/** A whole run in a process whose temporary folder and home are its own, if wanted without network and traced. */
export const watchRun = async (
  options: {
    readonly control?: Control | 'calls out'
    readonly traced?: boolean
    readonly of?: 'all' | 'one client'
  } = {},
): Promise<Watched> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-whole-'))
  const [temporary, home, trace] = [
    join(root, 'world', 'tmp'),
    join(root, 'world', 'home'),
    join(root, 'trace'),
  ]
  mkdirSync(temporary, { recursive: true })
  mkdirSync(home)
  const withoutNetwork = options.traced === true && spawnSync('unshare', ['-n', 'true']).status === 0
  const command = [
    ...(options.traced === true ? [...TRACER, '-o', trace] : []),
    ...(withoutNetwork ? ['unshare', '-n'] : []),
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ENTRY,
    options.control ?? '',
    options.of ?? 'all',
  ]
  // What the tests around it have built is not of this run.
  const { TANDEM_RUN_FOLDER: _, ...around } = process.env
  try {
    const output = await run(command, { ...around, TMPDIR: temporary, HOME: home })
    if (!output.includes(temporary)) throw new Error('The whole run did not come to its end.')
    const connections = options.traced === true ? connectionsIn(readFileSync(trace, 'utf8')) : null
    return { searched: searchFiles(join(root, 'world')), connections, withoutNetwork }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

const run = ([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.once('error', reject)
    child.once('close', () => resolve(output))
  })

/** Calls to and listening on an address of the internet's two kinds; what processes say to each other has none. */
export const connectionsIn = (trace: string): string[] =>
  trace
    .split('\n')
    .filter(line => /\b(connect|bind|sendto|sendmsg)\(/.test(line) && /sa_family=AF_INET6?/.test(line))
    .map(line => /\b\w+\(.*/.exec(line)?.[0] ?? line)

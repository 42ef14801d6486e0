import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { C_COMPILER, haveTool } from '#tests/support/tools.ts'

const SOURCE = fileURLToPath(new URL('faulty-disk.c', import.meta.url))
const BUILT = fileURLToPath(new URL('../../../dist/faults', import.meta.url))

/** It stands between a process and the C library of Linux; elsewhere there is none. */
export const HAS_FAULTY_DISK = process.platform === 'linux'

/** What a process on a faulty disk is told by its environment. */
export type FaultyDisk = {
  /** All that lies below is watched. */
  readonly folder: string
  readonly log?: string
  readonly orders?: string
}

/** Builds `faulty-disk.c`, once for every state of it. Throws where there is no C compiler. */
export const buildFaultyDisk = (): string => {
  const state = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 16)
  const library = join(BUILT, `faulty-disk-${state}.so`)
  if (existsSync(library)) return library
  if (!haveTool(C_COMPILER)) throw new Error('The tests of a failing disk need a C compiler.')
  mkdirSync(BUILT, { recursive: true })
  const part = `${library}.${process.pid}`
  const { status, stderr } = spawnSync(
    'cc',
    ['-O2', '-Wall', '-Werror', '-shared', '-fPIC', '-o', part, SOURCE, '-ldl'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The faulty disk does not build:\n${stderr}`)
  renameSync(part, library)
  return library
}

/** Runs a TypeScript file on a faulty disk to its end, or until it is killed. Gives its standard output. */
export const runOnFaultyDisk = async (
  entry: string,
  disk: FaultyDisk,
  input: unknown,
): Promise<{ readonly output: string; readonly killed: boolean }> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', entry, JSON.stringify(input)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(BUILT, 'compiled'),
        LD_PRELOAD: buildFaultyDisk(),
        TANDEM_DISK_FOLDER: disk.folder,
        ...(disk.log === undefined ? {} : { TANDEM_DISK_LOG: disk.log }),
        ...(disk.orders === undefined ? {} : { TANDEM_DISK_ORDERS: disk.orders }),
      },
    },
  )
  let output = ''
  child.stdout.on('data', chunk => {
    output += chunk
  })
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(resolve => {
    child.once('close', (code, signal) => resolve([code, signal]))
  })
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`${entry} ended with ${code ?? signal}.\n${output}`)
  return { output, killed: signal === 'SIGKILL' }
}

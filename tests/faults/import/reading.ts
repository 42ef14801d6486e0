import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Told } from './reader.ts'

export type Outcome = Told | { readonly answer: 'crash' | 'hang'; readonly why: string }

export type Reading = {
  /** One at a time. After a crash or a hang the next file meets a new process. */
  readonly read: (bytes: Uint8Array) => Promise<Outcome>
  readonly end: () => void
}

/** A process that reads one file after the other. */
export const startReading = (options: { readonly withoutCaps?: boolean } = {}): Reading => {
  let child: ChildProcess | null = null
  const end = () => {
    child?.kill('SIGKILL')
    child = null
  }
  return {
    end,
    read: bytes =>
      new Promise(resolve => {
        const reader = child ?? start(options.withoutCaps === true)
        child = reader
        let said = ''
        const settle = (outcome: Outcome) => {
          clearTimeout(watch)
          reader.removeAllListeners()
          reader.stderr?.removeAllListeners()
          if (!('cpuMs' in outcome)) end()
          resolve(outcome)
        }
        const watch = setTimeout(() => settle({ answer: 'hang', why: `${HANG_MS / 1000} s` }), HANG_MS)
        reader.stderr?.on('data', chunk => {
          said = (said + String(chunk)).slice(-2_000)
        })
        reader.once('message', told => settle(told as Told))
        reader.once('exit', code => settle({ answer: 'crash', why: `${code} ${said}` }))
        reader.send(bytes)
      }),
  }
}

/** Far beyond the promise, so that a busy machine alone is never taken for a hang. */
const HANG_MS = 60_000

const start = (withoutCaps: boolean): ChildProcess =>
  fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), withoutCaps ? ['--without-caps'] : [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

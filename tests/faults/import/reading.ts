import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
          clearInterval(watch)
          reader.removeAllListeners()
          reader.stderr?.removeAllListeners()
          if (!('cpuMs' in outcome)) end()
          resolve(outcome)
        }
        let waited = 0
        const watch = setInterval(() => {
          waited += HANG_MS
          const isBusy = (processorMs(reader.pid) ?? HANG_MS) > HANG_MS / 2
          if (isBusy || waited >= HANG_MS * 10) settle({ answer: 'hang', why: `${waited / 1000} s` })
        }, HANG_MS)
        reader.stderr?.on('data', chunk => {
          said = (said + String(chunk)).slice(-2_000)
        })
        reader.once('message', told => settle(told as Told))
        reader.once('exit', code => settle({ answer: 'crash', why: `${code} ${said}` }))
        reader.send(bytes)
      }),
  }
}

/** Far beyond the promise, so that a busy machine alone is never taken for a hang: there a process has hardly worked by then. */
const HANG_MS = 60_000

/** What a process has worked so far; null where that can't be read. The kernel counts hundredths of a second. */
const processorMs = (pid: number | undefined): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

const start = (withoutCaps: boolean): ChildProcess =>
  fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), withoutCaps ? ['--without-caps'] : [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

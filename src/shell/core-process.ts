import { type AppError, appError } from '#contract/app-error.ts'
import { readFromCore, type ToCore } from './core-messages.ts'

/** A process that runs the core, however it was started: a fork of Node's, or a utility process of Electron's. */
export type CoreChild = {
  send(message: string): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the process has ended or could not be started. */
  onExit(listener: () => void): void
  kill(): void
}

/** What a call comes back with: the core's result as it stands, or a failure of the way there. */
export type CallResult = { readonly ok: boolean; readonly [key: string]: unknown }

export type CoreProcess = {
  /** Never rejects: when the process ends, what is pending comes back as `core-stopped`. */
  call(operation: string, input: unknown): Promise<CallResult>
  onEvent(listener: (event: unknown) => void): () => void
  onExit(listener: () => void): void
  /** Resolves when nothing is pending any more. */
  idle(): Promise<void>
  /** Asks it to write what it holds and end, and ends it by force after `patienceMs`. Resolves when it has ended. */
  stop(patienceMs?: number): Promise<void>
}

export const openCoreProcess = (child: CoreChild): CoreProcess => {
  const pending = new Map<number, (result: CallResult) => void>()
  const listeners = new Set<(event: unknown) => void>()
  const exit = Promise.withResolvers<void>()
  let waitingForIdle: (() => void)[] = []
  let nextId = 1
  let ended = false

  const settle = (id: number, result: CallResult): void => {
    pending.get(id)?.(result)
    pending.delete(id)
    if (pending.size > 0) return
    for (const resolve of waitingForIdle) resolve()
    waitingForIdle = []
  }

  const send = (message: ToCore): boolean => {
    if (ended) return false
    try {
      child.send(JSON.stringify(message))
      return true
    } catch {
      return false
    }
  }

  child.onMessage(text => {
    const message = readFromCore(text)
    if (message === null) return
    if ('control' in message) send({ control: 'exit' })
    else if ('event' in message) for (const listener of listeners) listener(message.event)
    else settle(message.id, isCallResult(message.result) ? message.result : failure('unforeseen'))
  })

  child.onExit(() => {
    ended = true
    for (const id of [...pending.keys()]) settle(id, failure('core-stopped'))
    exit.resolve()
  })

  return {
    call: (operation, input) => {
      const id = nextId++
      return new Promise(resolve => {
        pending.set(id, resolve)
        if (!send({ id, operation, input })) settle(id, failure('core-stopped'))
      })
    },
    onEvent: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onExit: listener => void exit.promise.then(listener),
    idle: () =>
      pending.size === 0 ? Promise.resolve() : new Promise(resolve => waitingForIdle.push(resolve)),
    stop: async (patienceMs = 10_000) => {
      send({ control: 'stop' })
      const timer = setTimeout(() => child.kill(), patienceMs)
      await exit.promise
      clearTimeout(timer)
    },
  }
}

export const failure = (code: AppError['code'], detail?: AppError['detail']): CallResult => ({
  ok: false,
  error: detail === undefined ? appError(code) : appError(code, { detail }),
})

const isCallResult = (value: unknown): value is CallResult =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

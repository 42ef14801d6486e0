import {
  type CallResult,
  type CoreChild,
  type CoreProcess,
  failure,
  openCoreProcess,
} from './core-process.ts'

/** Keeps one core running for as long as the window is open: a new one after each lock, and after one that died. */
export type CoreKeeper = {
  call(operation: string, input: unknown): Promise<CallResult>
  onEvent(listener: (event: unknown) => void): void
  /** Called when a core died by itself and a new one has been started. */
  onDied(listener: () => void): void
  /** Ends the running core, and with it every key and text it held, and starts a new one. */
  renew(): Promise<void>
  /** Resolves when nothing is pending any more. */
  idle(): Promise<void>
  /** Ends the core for good. */
  stop(): Promise<void>
}

/** A core that keeps dying is not started again and again: after so many deaths in a minute calls fail instead. */
const DEATHS_A_MINUTE = 3

export const keepCore = (
  startChild: () => CoreChild,
  now: () => number = () => performance.now(),
): CoreKeeper => {
  const eventListeners: ((event: unknown) => void)[] = []
  const deathListeners: (() => void)[] = []
  const expected = new WeakSet<CoreProcess>()
  let deaths: number[] = []

  const start = (): CoreProcess => {
    const core = openCoreProcess(startChild())
    core.onEvent(event => {
      for (const listener of eventListeners) listener(event)
    })
    core.onExit(() => {
      if (!expected.has(core)) died()
    })
    return core
  }

  const died = (): void => {
    deaths = [...deaths.filter(at => now() - at < 60_000), now()]
    running = null
    if (deaths.length > DEATHS_A_MINUTE) return
    running = start()
    for (const listener of deathListeners) listener()
  }

  const end = async (): Promise<void> => {
    const core = running
    running = null
    if (core === null) return
    expected.add(core)
    await core.stop()
  }

  let running: CoreProcess | null = start()

  return {
    call: (operation, input) => running?.call(operation, input) ?? Promise.resolve(failure('core-stopped')),
    onEvent: listener => void eventListeners.push(listener),
    onDied: listener => void deathListeners.push(listener),
    renew: async () => {
      await end()
      running = start()
    },
    idle: () => running?.idle() ?? Promise.resolve(),
    stop: end,
  }
}

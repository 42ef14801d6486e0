import type { CommandName } from './command-name.ts'

export type CommandRegistry = {
  /** The last one registered answers; taking it away gives the one before its turn back. */
  readonly register: (name: CommandName, run: () => void) => () => void
  /** False when nobody answers to it now. */
  readonly run: (name: CommandName) => boolean
  readonly isOffered: (name: CommandName) => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** Counts changes, for `useSyncExternalStore`. */
  readonly version: () => number
}

export const createCommandRegistry = (): CommandRegistry => {
  const handlers = new Map<CommandName, (() => void)[]>()
  const listeners = new Set<() => void>()
  let version = 0
  const tell = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    register: (name, run) => {
      handlers.set(name, [...(handlers.get(name) ?? []), run])
      tell()
      return () => {
        handlers.set(
          name,
          (handlers.get(name) ?? []).filter(other => other !== run),
        )
        tell()
      }
    },
    run: name => {
      const handler = handlers.get(name)?.at(-1)
      handler?.()
      return handler !== undefined
    },
    isOffered: name => (handlers.get(name)?.length ?? 0) > 0,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

/** The page's one table of who answers to which command. */
export const commands: CommandRegistry = createCommandRegistry()

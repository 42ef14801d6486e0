import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { CommandName } from './command-name.ts'
import { commands } from './command-registry.ts'

/** Answers to a menu entry and its chord while the component is there and `enabled`. */
export const useCommand = (name: CommandName, run: () => void, enabled = true): void => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => (enabled ? commands.register(name, () => latest.current()) : undefined), [name, enabled])
}

/** Renders again when a command becomes possible or impossible. */
export const useOfferedCommands = (): ((name: CommandName) => boolean) => {
  useSyncExternalStore(commands.subscribe, commands.version)
  return commands.isOffered
}

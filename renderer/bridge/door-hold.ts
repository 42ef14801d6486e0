import { useSyncExternalStore } from 'react'

/**
 * Set-up signs its first person in, and yet the window has to stay at the door until the recovery code was seen and
 * the first people were added.
 */
let held = false
const listeners = new Set<() => void>()

const set = (next: boolean): void => {
  held = next
  for (const listener of listeners) listener()
}

export const doorHold = { take: () => set(true), release: () => set(false) } as const

export const useDoorHeld = (): boolean =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => held,
  )

import { err, type Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'

export type Save = () => Promise<Result<unknown, AppError>>

export type SaveQueueState =
  /** `at` is a wall clock's `HH:MM`; null before the first save of this sitting. */
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly error: AppError }

export type SaveQueue = {
  /** Remembers how to save what was typed under `key`; runs when `afterMs` have passed without another. */
  readonly put: (key: string, save: Save, afterMs?: number) => void
  /** At once: on blur, on leaving a view. */
  readonly flush: (key: string) => Promise<void>
  /** Everything that waits or failed; false when something is still not saved. */
  readonly flushAll: () => Promise<boolean>
  /** Whether what was typed under `key` is not in the store yet. */
  readonly isWaiting: (key: string) => boolean
  /** Lets the footer speak of a command that saves by itself. Its failure is told by its screen, not here. */
  readonly track: <T extends Result<unknown, AppError>>(running: Promise<T>) => Promise<T>
  readonly state: () => SaveQueueState
  readonly subscribe: (listener: () => void) => () => void
}

/** 800 ms after the last key. */
export const AUTOSAVE_AFTER_MS = 800
/** A failed save is tried again by itself after this long, and whenever somebody asks. */
const RETRY_AFTER_MS = [3_000, 10_000, 30_000]

type Entry = {
  save: Save
  timer: ReturnType<typeof setTimeout> | undefined
  running: Promise<void> | undefined
  failures: number
}

/**
 * One save at a time for each key, the latest text winning; what failed stays and is tried again. Nothing is ever
 * dropped: an entry goes only when its latest text is in the store.
 */
export const createSaveQueue = (wallClock: () => string): SaveQueue => {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let tracked = 0
  let savedAt: string | null = null
  let lastError: AppError = { code: 'unforeseen' }
  let current: SaveQueueState = { state: 'saved', at: null }

  const tell = () => {
    const next = derive()
    if (sameState(next, current)) return
    current = next
    for (const listener of listeners) listener()
  }
  const derive = (): SaveQueueState => {
    const all = [...entries.values()]
    if (all.some(entry => entry.failures > 0 && entry.running === undefined))
      return { state: 'failed', error: lastError }
    if (tracked > 0 || all.length > 0) return { state: 'saving' }
    return { state: 'saved', at: savedAt }
  }

  const run = async (key: string, entry: Entry): Promise<void> => {
    clearTimeout(entry.timer)
    entry.timer = undefined
    const { save } = entry
    const result = await save().catch(() => err({ code: 'unforeseen' } satisfies AppError))
    entry.running = undefined
    if (result.ok) {
      savedAt = wallClock()
      if (entry.save === save) entries.delete(key)
      else entry.failures = 0
    } else {
      lastError = result.error
      entry.failures += 1
      entry.timer ??= setTimeout(() => void start(key), RETRY_AFTER_MS[Math.min(entry.failures, 3) - 1])
    }
    tell()
  }
  const start = (key: string): Promise<void> => {
    const entry = entries.get(key)
    if (entry === undefined) return Promise.resolve()
    entry.running ??= run(key, entry)
    tell()
    return entry.running
  }
  /** Until the latest text is in, or a save of it failed. */
  const settle = async (key: string): Promise<void> => {
    for (;;) {
      const before = entries.get(key)
      if (before === undefined) return
      const { save } = before
      const failures = before.running === undefined ? before.failures : -1
      await start(key)
      const after = entries.get(key)
      if (after === undefined || (after.save === save && after.failures > Math.max(0, failures))) return
    }
  }

  return {
    put: (key, save, afterMs = AUTOSAVE_AFTER_MS) => {
      const entry = entries.get(key) ?? { save, timer: undefined, running: undefined, failures: 0 }
      entry.save = save
      clearTimeout(entry.timer)
      entry.timer = setTimeout(() => void settle(key), afterMs)
      entries.set(key, entry)
      tell()
    },
    flush: settle,
    flushAll: async () => {
      await Promise.all([...entries.keys()].map(settle))
      return entries.size === 0
    },
    isWaiting: key => entries.has(key),
    track: async running => {
      tracked += 1
      tell()
      try {
        const result = await running
        if (result.ok) savedAt = wallClock()
        return result
      } finally {
        tracked -= 1
        tell()
      }
    },
    state: () => current,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const sameState = (a: SaveQueueState, b: SaveQueueState): boolean => {
  if (a.state === 'saved' && b.state === 'saved') return a.at === b.at
  if (a.state === 'failed' && b.state === 'failed') return a.error === b.error
  return a.state === b.state
}

const wallClock = (): string => {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(now.getHours())}:${two(now.getMinutes())}`
}

/** The page's one queue. */
export const saveQueue: SaveQueue = createSaveQueue(wallClock)

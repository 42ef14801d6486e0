import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Result } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import { type SaveQueueState, saveQueue } from './save-queue.ts'

export type Autosave<T> = {
  /** After every key: saved 800 ms after the last one. */
  readonly change: (value: T) => void
  /** Now: on blur, before going on. */
  readonly flush: () => Promise<void>
}

/**
 * Saves what is typed, without a button. `key` names the place (`entry/<id>/riskLevel`): two controls with one key are
 * one place. Leaving the view saves at once; what can't be saved stays in the queue and is tried again.
 */
export const useAutosave = <T>(
  key: string,
  save: (value: T) => Promise<Result<unknown, AppError>>,
): Autosave<T> => {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => () => void saveQueue.flush(key), [key])
  const change = useCallback(
    (value: T) => {
      // The save of this very place: by the time it runs the view may show another.
      const saveHere = latest.current
      saveQueue.put(key, () => saveHere(value))
    },
    [key],
  )
  const flush = useCallback(() => saveQueue.flush(key), [key])
  return { change, flush }
}

export type AutosavedValue<T> = {
  readonly value: T
  readonly setValue: (value: T) => void
  /** For `onBlur`. */
  readonly flush: () => void
}

/**
 * A value that is shown from the store and typed over: what was typed stays shown until the store says the same, and what
 * comes from elsewhere is shown whenever nothing typed is waiting.
 *
 * `const note = useAutosavedValue(`note/${id}`, view.note ?? '', text => callOperation('review.setNote', { … }))`
 */
export const useAutosavedValue = <T>(
  key: string,
  stored: T,
  save: (value: T) => Promise<Result<unknown, AppError>>,
): AutosavedValue<T> => {
  const savedAt = useRef(0)
  const { change, flush } = useAutosave<T>(key, async value => {
    const saved = await save(value)
    if (saved.ok) savedAt.current = Date.now()
    return saved
  })
  const [typed, setTyped] = useState<{ readonly key: string; readonly value: T } | null>(null)
  useEffect(() => {
    if (typed === null || saveQueue.isWaiting(key)) return
    if (typed.key !== key || isSame(typed.value, stored)) return setTyped(null)
    // Answers that were asked for before the save may still come in; what comes after a while is news.
    const wait = setTimeout(
      () => {
        if (!saveQueue.isWaiting(key)) setTyped(null)
      },
      Math.max(0, savedAt.current + LATE_ANSWERS_MS - Date.now()),
    )
    return () => clearTimeout(wait)
  })
  return {
    value: typed !== null && typed.key === key ? typed.value : stored,
    setValue: useCallback(
      (value: T) => {
        setTyped({ key, value })
        change(value)
      },
      [key, change],
    ),
    flush: useCallback(() => void flush(), [flush]),
  }
}

const LATE_ANSWERS_MS = 1_000

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the footer says. */
export const useSaveState = (): SaveQueueState => useSyncExternalStore(saveQueue.subscribe, saveQueue.state)

import type { AppEvent } from '#contract/event.ts'
import { withChosenPlaces } from './chosen-places.ts'
import type { CoreKeeper } from './core-keeper.ts'
import { type CallResult, failure } from './core-process.ts'
import { answerPlatform, isPlatformOperation, type Platform } from './platform-operations.ts'
import type { LockedBecause, LockReason, ShellWindow } from './shell-window.ts'

/** One window and one core: what comes from the page goes to the right one of them, and both end in the right order. */
export type Desk = {
  /** One call of the page: names and JSON text in, JSON text out. Never rejects. */
  answer(operation: unknown, input: unknown): Promise<string>
  /** Lets the page save what is typed, then ends the core and shows the unlock screen over a new one. */
  lock(reason: LockReason): Promise<void>
  /** Lets the page save what is typed, then ends the core. The window is the caller's to close. */
  finish(): Promise<void>
  /** For a page that has gone already: what it sent last is still done before the core ends. */
  finishWithoutPage(): Promise<void>
}

/** What one message may hold, in characters: 10 MB as base64, and what is round it. */
const LONGEST_MESSAGE = 15_000_000
const PAGE_MAY_TAKE_MS = 5_000
/** A computer going to sleep doesn't wait. */
const PAGE_MAY_TAKE_BEFORE_SLEEP_MS = 1_500

export const openDesk = (core: CoreKeeper, window: ShellWindow): Desk => {
  let ready = Promise.withResolvers<boolean>()
  let changing: Promise<void> | null = null

  core.onEvent(event => window.tell(event as AppEvent))
  core.onDied(() => void window.show(lockedAddress('stopped')))

  /** False where the page says that something is not saved; a page that says nothing has nothing to say. */
  const letPageSave = async (patienceMs: number): Promise<boolean> => {
    ready = Promise.withResolvers()
    window.tell({ type: 'closing' })
    const isSaved = await Promise.race([ready.promise, pause(patienceMs).then(() => true)])
    await Promise.race([core.idle(), pause(patienceMs)])
    return isSaved
  }

  /** Locking and closing one after the other, whoever asks for them and how often. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = (changing ?? Promise.resolve()).then(work).finally(() => {
      if (changing === turn) changing = null
    })
    changing = turn
    return turn
  }

  const startOver = async (because: LockReason | 'unsaved'): Promise<void> => {
    platform.chosenFolder = null
    platform.chosenBackup = null
    await core.renew()
    await window.show(lockedAddress(because))
  }

  const platform: Platform = {
    window,
    chosenFolder: null,
    chosenBackup: null,
    lock: because => inTurn(() => startOver(because)),
    readyToClose: isSaved => ready.resolve(isSaved),
  }

  const call = async (operation: string, input: unknown): Promise<CallResult> => {
    if (isPlatformOperation(operation)) return answerPlatform(platform, operation, input)
    const placed = withChosenPlaces(platform, operation, input)
    return placed.ok ? core.call(operation, placed.value) : placed
  }

  return {
    answer: async (operation, text) => {
      if (typeof operation !== 'string' || typeof text !== 'string')
        return written(failure('malformed-input'))
      if (text.length > LONGEST_MESSAGE) return written(failure('message-too-large'))
      const input = parsed(text)
      if (!input.ok) return written(failure('malformed-input'))
      try {
        return written(await call(operation, input.value))
      } catch {
        return written(failure('unforeseen'))
      }
    },
    lock: reason =>
      inTurn(async () => {
        const isSaved = await letPageSave(
          reason === 'system' ? PAGE_MAY_TAKE_BEFORE_SLEEP_MS : PAGE_MAY_TAKE_MS,
        )
        await startOver(isSaved ? reason : 'unsaved')
      }),
    finish: () =>
      inTurn(async () => {
        await letPageSave(PAGE_MAY_TAKE_MS)
        await core.stop()
      }),
    finishWithoutPage: () =>
      inTurn(async () => {
        await Promise.race([core.idle(), pause(PAGE_MAY_TAKE_MS)])
        await core.stop()
      }),
  }
}

export const lockedAddress = (because: LockedBecause): string => `#/locked/${because}`

const written = (result: CallResult): string => JSON.stringify(result)

const parsed = (text: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms).unref())

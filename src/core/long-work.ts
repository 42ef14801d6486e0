import { setImmediate as turn } from 'node:timers/promises'
import { appError } from '#contract/app-error.ts'
import type { AppEvent } from '#contract/event.ts'
import { Refusal } from '#usecases/refusal.ts'
import type { CoreState } from '#usecases/state.ts'

/** What a use case calls between two pieces of long work; see `between` of its context. */
export type LongWork = (work: string | undefined, part: number) => Promise<void>

/**
 * One process does all the work, and hears nothing while it does: it looks up every so often. Nothing else gets its turn
 * meanwhile but what is answered at once, since requests stand in line.
 */
export const longWork = (state: CoreState, tell: (event: AppEvent) => void): LongWork => {
  let lookedUp = 0
  let told = 0
  return async (work, part) => {
    if (work === undefined) return
    if (performance.now() - lookedUp >= LOOK_UP_AFTER_MS) {
      await turn()
      lookedUp = performance.now()
    }
    if (state.cancelled.delete(work)) throw new Refusal(appError('cancelled'))
    if (performance.now() - told < TELL_AFTER_MS) return
    told = performance.now()
    tell({ type: 'progress', work, part })
  }
}

const LOOK_UP_AFTER_MS = 40
const TELL_AFTER_MS = 250

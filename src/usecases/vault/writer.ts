import { finishSwap, isSwapOpen } from '#database/vault/swap.ts'
import { takeWriterLock } from '#database/vault/writer-lock.ts'
import type { Needs } from '../needs.ts'
import { refuse } from '../refusal.ts'
import type { CoreState } from '../state.ts'

/** Makes this process the folder's one writer; another one's vault is refused with a plain message. */
export const requireWriterLock = (needs: Needs, state: CoreState): void => {
  if (!holdsWriterLock(needs, state)) refuse('vault-in-use')
}

/**
 * A restore that was cut off is ended before anything in the folder is believed: by whoever is its writer. False when
 * somebody else is.
 */
export const endWhatWasBegun = (needs: Needs, state: CoreState): boolean => {
  if (!isSwapOpen(needs.folder)) return true
  if (!holdsWriterLock(needs, state)) return false
  finishSwap(needs.folder)
  return true
}

/** Tries once; true when this process now is, or already was, the writer. */
export const holdsWriterLock = (needs: Needs, state: CoreState): boolean => {
  if (state.lock === null) {
    state.lock = takeWriterLock(needs.folder)
    if (state.lock !== null) finishSwap(needs.folder)
  }
  return state.lock !== null
}

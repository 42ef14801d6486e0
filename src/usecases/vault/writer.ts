import { takeWriterLock } from '#database/vault/writer-lock.ts'
import type { Needs } from '../needs.ts'
import { refuse } from '../refusal.ts'
import type { CoreState } from '../state.ts'

/** Makes this process the folder's one writer; another one's vault is refused with a plain message. */
export const requireWriterLock = (needs: Needs, state: CoreState): void => {
  if (!holdsWriterLock(needs, state)) refuse('vault-in-use')
}

/** Tries once; true when this process now is, or already was, the writer. */
export const holdsWriterLock = (needs: Needs, state: CoreState): boolean => {
  state.lock ??= takeWriterLock(needs.folder)
  return state.lock !== null
}

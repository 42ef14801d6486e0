import { type KeyFile, readKeyFile } from '#database/vault/key-file.ts'
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

/**
 * The key file of a vault that is to be opened, read as its one writer: what somebody read before that may be what the
 * writer before has changed since, and would be written over it.
 */
export const requireKeyFile = (needs: Needs, state: CoreState): KeyFile => {
  if (!endWhatWasBegun(needs, state)) return refuse('vault-in-use')
  // A folder without a vault is left as it is.
  read(needs)
  requireWriterLock(needs, state)
  return read(needs)
}

const read = ({ folder }: Needs): KeyFile => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok) return refuse(keyFile.error === 'newer' ? 'vault-newer' : 'vault-key-file-damaged')
  return keyFile.value ?? refuse('no-vault')
}

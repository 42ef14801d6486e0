import type { VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

/** Heard at once, while the work it stops is going on; the work itself answers that it was stopped. */
export const cancel: VaultHandler<'import.cancel'> = async ({ state }, { work }) => {
  if (state.signedIn === null) return refuse('not-signed-in')
  state.cancelled.add(work)
  // What was through before it was told stays here for ever otherwise.
  const [oldest] = state.cancelled
  if (state.cancelled.size > MOST && oldest !== undefined) state.cancelled.delete(oldest)
  return {}
}

const MOST = 100

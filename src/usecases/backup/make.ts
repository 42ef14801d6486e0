import { isWholePath } from '#database/vault/backup-list.ts'
import type { VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { backUp } from './back-up.ts'

/** Name under which the core tells that it is backing up. */
export const BACKING_UP = 'backing up'

/** On demand, here or to a folder that was chosen. It can't be interrupted: it is told before it begins. */
export const make: VaultHandler<'backup.make'> = async ({ needs, state, changed, between }, { to }) => {
  const { vault, signedIn } = state
  if (vault === null || signedIn === null) return refuse('not-signed-in')
  if (to !== null && !isWholePath(to)) return refuse('folder-gone')
  await between(BACKING_UP, 0)
  // What stopped is shown as well.
  changed('backup', 'today')
  const order = { because: 'asked', to, by: signedIn.acting } as const
  const { name, bytes, tookMs } = await backUp({ needs, state }, vault, order)
  return { name, bytes, tookMs }
}

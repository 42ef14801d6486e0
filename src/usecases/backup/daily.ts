import { dateOf, secondsBetween } from '#basics/instant.ts'
import { readBackupLog } from '#database/vault/backup-list.ts'
import type { VaultContext } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { backUp } from './back-up.ts'
import { BACKING_UP } from './make.ts'

/** A disk that was full an hour ago is asked again. */
const TRY_AGAIN_AFTER_S = 60 * 60

/** True when this day of use has no backup of its own yet, and the last attempt was not just now. */
export const isDailyDue = ({ needs, state }: Pick<VaultContext, 'needs' | 'state'>): boolean => {
  if (state.vault === null || state.signedIn === null) return false
  const log = [...readBackupLog(state.vault.folder), ...state.unsaidBackups.list]
  const now = needs.now()
  const own = log.filter(({ where }) => where === null)
  if (own.some(({ at, failed }) => failed === null && dateOf(at) === dateOf(now))) return false
  const last = own.at(-1)
  return last === undefined || Math.abs(secondsBetween(last.at, now)) >= TRY_AGAIN_AFTER_S
}

/** Between two calls, never inside anybody's transaction. One that stops is logged and shown, and stops nothing else. */
export const backUpToday = async (context: VaultContext): Promise<void> => {
  const { needs, state, changed, between } = context
  if (state.vault === null || !isDailyDue(context)) return
  await between(BACKING_UP, 0)
  changed('backup', 'today')
  try {
    await backUp({ needs, state }, state.vault, { because: 'daily', to: null, by: null })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

import { findPerson } from '#database/stores/people-store.ts'
import type { QueryContext } from '../context.ts'
import type { Meeting } from './meeting.ts'

/**
 * After a lock one passphrase opens a session again for both who attended it: whoever unlocked is one of them, and the
 * other is seated beside them as before. It never changes who is at the keyboard, and never sends anybody away who
 * sits there, unless the session itself goes on (`instead`). Nor does it seat anybody who no longer signs in.
 */
export const restoreSecond = async (
  { db, signedIn }: Pick<QueryContext, 'db' | 'signedIn'>,
  { pair, progress, review }: Meeting,
  instead = false,
): Promise<void> => {
  const two = [pair.practitionerId, pair.supervisorId]
  const other = two.find(person => person !== signedIn.person)
  const isOpen = review.state === 'in session' || review.state === 'fixed'
  if (!isOpen || other === undefined) return
  if (!two.includes(signedIn.person) || !two.every(person => progress.attended.includes(person))) return
  if ((await findPerson(db, other))?.disabledAt !== null) return
  const isFree = signedIn.with === null || (instead && signedIn.acting === signedIn.person)
  if (isFree) signedIn.with = other
}

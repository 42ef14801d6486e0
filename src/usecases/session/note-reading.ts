import type { StoredReview } from '#database/stores/review-store.ts'
import { listSessions } from '#database/stores/session-store.ts'
import type { QueryContext } from '../context.ts'

/**
 * An item of a month's session was read, by whatever way: it enters the trail once a sitting, as the session itself does, or as
 * the preparation does while no session is planned.
 */
export const noteReading = async (
  { db, auditOnce }: QueryContext,
  { id: reviewId }: Pick<StoredReview, 'id'>,
): Promise<void> => {
  const session = (await listSessions(db, reviewId)).at(-1)
  if (session === undefined)
    auditOnce(`read ${reviewId}`, { act: 'review read', subjectKind: 'review', subjectId: reviewId })
  else
    auditOnce(`session ${session.id}`, {
      act: 'session read',
      subjectKind: 'session',
      subjectId: session.id,
    })
}

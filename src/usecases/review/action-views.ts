import type { ActionView } from '#contract/review.ts'
import type { StoredAction } from '#database/stores/action-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { actionStateIn } from '#domain/action/action-state.ts'
import { readClients } from '../caseload/known-clients.ts'

/** Actions as screens show them, in the order given; `answer` and `state` are as this review has them. */
export const actionViews = async (
  db: ReadDb,
  actions: readonly StoredAction[],
  review: Pick<StoredReview, 'id' | 'state'>,
): Promise<ActionView[]> => {
  if (actions.length === 0) return []
  const clients = await readClients(
    db,
    actions.flatMap(({ clientId }) => clientId ?? []),
  )
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  return actions.map(action => ({
    id: action.id,
    text: action.fields.text,
    client: action.clientId === null ? null : clients.get(action.clientId).ref,
    owner: { id: action.ownerId, name: names.get(action.ownerId) ?? '' },
    due: action.standing.due,
    urgent: action.fields.urgent,
    toldWhom: action.fields.toldWhom,
    shownBy: action.fields.shownBy,
    from: action.from,
    agreedOn: action.agreedOn,
    status: action.standing.status,
    timesCarried: action.standing.timesCarried,
    answer: action.answers.find(given => given.review === review.id)?.answer ?? null,
    state: actionStateIn(action, review),
  }))
}

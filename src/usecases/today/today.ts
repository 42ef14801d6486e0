import type { PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { PlannedSession } from '#contract/review.ts'
import type { TodayView } from '#contract/today.ts'
import { listOpenActionsOfOwner } from '#database/stores/action-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import type { StoredPerson } from '#database/stores/people-store.ts'
import { findSnapshot, listSignatures, listStatements } from '#database/stores/record-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { actionAllows, actionStateIn } from '#domain/action/action-state.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { groupOfDay } from '#domain/review/today-group.ts'
import { agendaMinutes } from '#domain/session/agenda.ts'
import { listVisiblePractitioners } from '../access.ts'
import { readAgenda } from '../agenda/read-agenda.ts'
import { isWorkedOn } from '../caseload/caseload-month.ts'
import { readCaseload, readCurrentCaseload } from '../caseload/current-caseload.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { readTextsToEnter, reviewsAskedFor } from '../record/client-texts.ts'
import { findLatestReview, isGivenUp } from '../review/open-month.ts'
import { plannedSessionOf } from '../review/plan-session.ts'
import { readPreparation } from '../review/preparation.ts'
import { personRefOf, reviewRefOf } from '../review/review-ref.ts'
import { addendumItems } from './addendum-items.ts'
import { openMonthItems, preparationItems, reviewDateItems, standingItems } from './own-items.ts'
import { type Grouped, inGroups, itemOf } from './today-items.ts'

/** What needs this person, by when; for a supervisor also where the people they supervise are. */
export const get: QueryHandler<'today.get'> = async context => {
  const { db, actor, today } = context
  const practitioners = await listVisiblePractitioners(context)
  // Nobody meets with somebody who no longer signs in; what was decided with them is still to be entered elsewhere.
  const reviews = await readLatest(
    context,
    practitioners.filter(person => person.disabledAt === null),
  )
  const own = actor.roles.includes('practitioner') ? await readOwn(context, reviews) : NOTHING_OWN
  const items = [
    ...(await actionItems(context, practitioners, reviews)),
    ...own.items,
    ...(await sessionItems(context, reviews)),
    ...(await ownRecordItems(context, practitioners)),
    ...(await addendumItems(context, practitioners)),
  ]
  const supervised: TodayView['supervised'] = []
  for (const { person, review, planned } of reviews) {
    if (person.id === actor.id) continue
    supervised.push({
      person: { id: person.id, name: person.name },
      review: review === undefined ? null : await reviewRefOf(db, review),
      planned,
    })
  }
  return {
    today,
    ...inGroups(items),
    nextSession: await nextSession(context, reviews),
    smallGoal: own.smallGoal,
    review: own.review,
    figures: own.figures,
    supervised,
  }
}

type Latest = {
  readonly person: StoredPerson
  readonly review: StoredReview | undefined
  readonly planned: PlannedSession | null
}

const readLatest = async (
  context: QueryContext,
  practitioners: readonly StoredPerson[],
): Promise<Latest[]> => {
  const latest: Latest[] = []
  for (const person of practitioners) {
    const review = await findLatestReview(context, person.id)
    const live = review?.kind === 'live' ? review : undefined
    const isOpen = live !== undefined && isWorkedOn(live)
    latest.push({
      person,
      review: live,
      planned: isOpen ? await plannedSessionOf(context.db, live.id) : null,
    })
  }
  return latest
}

type Own = Pick<TodayView, 'smallGoal' | 'review' | 'figures'> & { readonly items: readonly Grouped[] }
const NOTHING_OWN: Own = { items: [], smallGoal: null, review: null, figures: null }

const readOwn = async (context: QueryContext, reviews: readonly Latest[]): Promise<Own> => {
  const { db, actor, today } = context
  const latest = await findLatestReview(context, actor.id)
  const open = latest !== undefined && isWorkedOn(latest) ? latest : undefined
  const planned = reviews.find(({ person }) => person.id === actor.id)?.planned ?? null
  const preparation = open === undefined ? undefined : await readPreparation(context, open)
  const caseload =
    preparation === undefined
      ? await readCaseload(context, actor.id, null)
      : await readCurrentCaseload(context, actor.id, open, preparation.month.lines)
  const isFree = open === undefined || (await isGivenUp(context, open))
  const agreedIn = open === undefined ? latest : await findPreviousReview(db, actor.id, open.month)
  const isPreparing = open?.state === 'open' || open?.state === 'ready'
  return {
    items: [
      ...reviewDateItems(caseload, today),
      ...(await standingItems(context, caseload)),
      ...(preparation !== undefined && isPreparing
        ? await preparationItems(context, preparation, planned)
        : []),
      ...openMonthItems(latest, isFree, caseload.clients.length > 0, today),
    ],
    smallGoal:
      agreedIn === undefined ? null : ((await listNotes(db, agreedIn.id))['next-small-goal'] ?? null),
    review:
      preparation === undefined
        ? null
        : { review: await reviewRefOf(db, preparation.review), sections: [...preparation.sections] },
    figures: caseload.figures,
  }
}

/** Actions this person owns, of caseloads that they may see. A month that is open can take the answer. */
const actionItems = async (
  { db, actor, today }: QueryContext,
  practitioners: readonly StoredPerson[],
  reviews: readonly Latest[],
): Promise<Grouped[]> => {
  const open = new Map<PersonId, StoredReview | null>(
    reviews.map(({ person, review }) => [
      person.id,
      review !== undefined && reviewAllows(review.state, 'prepare') ? review : null,
    ]),
  )
  const actions = await listOpenActionsOfOwner(db, actor.id)
  const seen = actions.filter(({ practitionerId }) => practitioners.some(({ id }) => id === practitionerId))
  const clients = await readClients(
    db,
    seen.flatMap(({ clientId }) => clientId ?? []),
  )
  return seen.map(action => {
    const { id, reviewId, practitionerId, clientId, fields, standing, agreedOn } = action
    const review = open.get(practitionerId) ?? null
    const mayBeDone = review !== null && actionAllows(actionStateIn(action, review), 'done')
    return {
      group: groupOfDay(standing.due, today) ?? 'later',
      item: itemOf('action', {
        due: standing.due,
        text: fields.text,
        client: clientId === null ? null : clients.get(clientId).ref,
        actionId: id,
        answerIn: mayBeDone ? review.id : null,
        reviewId,
        agreedOn,
      }),
    }
  })
}

/** Meetings near at hand or in the middle, and texts that one of the two has not signed yet. */
const sessionItems = async (context: QueryContext, reviews: readonly Latest[]): Promise<Grouped[]> => {
  const { db, actor, today } = context
  const items: Grouped[] = []
  for (const { review, planned } of reviews) {
    if (review === undefined || !isWorkedOn(review)) continue
    const person = await otherOf(context, review)
    const about = { reviewId: review.id, month: review.month, person }
    if (review.state === 'fixed') {
      const snapshot = await findSnapshot(db, review.id)
      const signed = snapshot === undefined ? [] : await listSignatures(db, snapshot.id)
      const stated = snapshot === undefined ? [] : await listStatements(db, snapshot.id)
      if ([...signed, ...stated].some(({ personId }) => personId === actor.id)) continue
      items.push({ group: 'dueToday', item: itemOf('sign', about) })
    } else if (review.state === 'in session') {
      items.push({ group: 'dueToday', item: itemOf('session', about) })
    } else if (planned?.plannedFor != null) {
      const due = dateOf(planned.plannedFor)
      items.push({ group: groupOfDay(due, today), item: itemOf('session', { ...about, due }) })
    }
  }
  return items
}

/** What was decided and nobody said is entered in the clients' own records, by month; it was to be done that day. */
const ownRecordItems = async (
  { db, actor, today }: QueryContext,
  practitioners: readonly StoredPerson[],
): Promise<Grouped[]> => {
  const items: Grouped[] = []
  for (const { id, name } of practitioners) {
    for (const review of await reviewsAskedFor(db, id)) {
      const toEnter = await readTextsToEnter(db, review)
      if (toEnter === null) continue
      const item = itemOf('own records', {
        due: toEnter.since,
        reviewId: review.id,
        month: review.month,
        person: id === actor.id ? null : { id, name },
        count: toEnter.clientIds.length,
      })
      items.push({ group: groupOfDay(toEnter.since, today) ?? 'later', item })
    }
  }
  return items
}

const otherOf = async ({ db, actor }: QueryContext, review: StoredReview) => {
  const other = review.practitionerId === actor.id ? review.supervisorId : review.practitionerId
  return other === null ? null : personRefOf(db, other)
}

const nextSession = async (
  context: QueryContext,
  reviews: readonly Latest[],
): Promise<TodayView['nextSession']> => {
  const { today } = context
  const [next] = reviews
    .flatMap(({ review, planned }) =>
      review === undefined || planned === null || planned.plannedFor === null
        ? []
        : [{ review, planned, at: planned.plannedFor }],
    )
    .filter(({ at }) => dateOf(at) >= today)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  if (next === undefined) return null
  return {
    review: await reviewRefOf(context.db, next.review),
    planned: next.planned,
    with: await otherOf(context, next.review),
    minutes: agendaMinutes(await readAgenda(context.db)),
  }
}

import type { ClientId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ClientText } from '#contract/record.ts'
import { listActionsOfReview } from '#database/stores/action-store.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { listDiscussions } from '#database/stores/discussion-store.ts'
import { listEntered, removeEntered, saveEntered } from '#database/stores/entered-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findRecordOfReview } from '#database/stores/record-store.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { findCurrentSession } from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type DecidedClient, decidedClients } from '#domain/record/decided-clients.ts'
import { enteredProblem, isEntered, isStillAsked } from '#domain/record/entered-elsewhere.ts'
import { sessionProgress } from '#domain/session/session-state.ts'
import { clientText, shortDecision } from '#reports/client-text/client-text.ts'
import { requireReview } from '../access.ts'
import { readClients } from '../caseload/known-clients.ts'
import { readCriteriaBook, readForm, resultsOf } from '../closing/closing-criteria.ts'
import type { CommandContext, CommandHandler, QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf, reviewRefOf } from '../review/review-ref.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** What was decided about each client in a review, as it goes into their own records. */
export const texts: QueryHandler<'record.clientTexts'> = async (context, { reviewId }) => {
  const { db } = context
  const review = await readableReview(context, reviewId)
  context.auditOnce(`texts ${review.id}`, {
    act: 'texts for clients’ records read',
    subjectKind: 'review',
    subjectId: review.id,
  })
  return {
    review: await reviewRefOf(db, review),
    recordId: (await findRecordOfReview(db, review.id))?.id ?? null,
    mayTick: isStillAsked(review, await listReviews(db, review.practitionerId)),
    rows: await readTexts(context, review),
  }
}

export const copyText: QueryHandler<'record.copyClientText'> = async (context, { reviewId, clientId }) => {
  const review = await readableReview(context, reviewId)
  const row = (await readTexts(context, review)).find(({ client }) => client.id === clientId)
  if (row === undefined) return refuse('not-allowed')
  context.audit({
    act: 'text for a client’s record copied',
    subjectKind: 'client',
    subjectId: clientId,
    detail: { reviewId },
  })
  return { text: row.text }
}

/** Both may say so, and take it back, until a later month is signed. */
export const enteredElsewhere: CommandHandler<'record.enteredElsewhere'> = async (
  context,
  { reviewId, clientId, on },
) => {
  const { db, actor, now, today, audit, changed } = context
  const review = await readableReview(context, reviewId)
  const decided = (await readDecided(db, review)).find(one => one.clientId === clientId)
  if (decided === undefined) return refuse('not-allowed')
  if (!isStillAsked(review, await listReviews(db, review.practitionerId)))
    return refuse('later-record-signed')
  if (on === null) await removeEntered(db, reviewId, clientId)
  else {
    const problem = enteredProblem(on, { decidedOn: decided.on, today })
    if (problem !== null) return refuse(problem, { field: 'on' })
    await saveEntered(db, reviewId, clientId, { on, by: actor.id, at: now })
  }
  audit({
    act: on === null ? 'entry in a client’s record taken back' : 'entered in a client’s record',
    subjectKind: 'client',
    subjectId: clientId,
    detail: { reviewId, on },
  })
  changed('record')
  return {}
}

/** How many texts of a review nobody has said are entered, and since which day the oldest of them waits. */
export const readTextsToEnter = async (
  db: ReadDb,
  review: StoredReview,
): Promise<{ readonly clientIds: readonly ClientId[]; readonly since: PlainDate } | null> => {
  const entered = await listEntered(db, review.id)
  const open = (await readDecided(db, review)).filter(
    ({ clientId, lastAt }) => !isEntered(entered.get(clientId), lastAt),
  )
  const [since] = open.map(({ on }) => on).sort()
  return since === undefined ? null : { clientIds: open.map(({ clientId }) => clientId), since }
}

/** A practitioner's months whose texts are still asked for, newest first: the last that was signed and one after it. */
export const reviewsAskedFor = async (
  db: ReadDb,
  practitionerId: StoredReview['practitionerId'],
): Promise<StoredReview[]> => {
  const reviews = await listReviews(db, practitionerId)
  return reviews.filter(review => review.kind === 'live' && isStillAsked(review, reviews))
}

const readableReview = async (
  context: QueryContext | CommandContext,
  reviewId: ReviewId,
): Promise<StoredReview> => {
  const { review, part } = await requireReview(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  return review
}

const readTexts = async (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  review: StoredReview,
): Promise<ClientText[]> => {
  const decided = await readDecided(db, review)
  const clients = await readClients(
    db,
    decided.map(({ clientId }) => clientId),
  )
  const entered = await listEntered(db, review.id)
  const people = await whoTookPart(db, review, now)
  const rows: ClientText[] = []
  for (const one of decided) {
    const said = entered.get(one.clientId)
    rows.push({
      client: clients.get(one.clientId).ref,
      decidedOn: one.on,
      short: shortDecision(one.decisions),
      text: clientText({ ...one, month: review.month, people }),
      entered:
        said !== undefined && isEntered(said, one.lastAt)
          ? { on: said.on, by: await personRefOf(db, said.by) }
          : null,
    })
  }
  return rows
}

type ActionOfText = {
  readonly clientId: ClientId | null
  readonly text: string
  readonly owner: string
  readonly due: PlainDate
  readonly urgent: boolean
  readonly toldWhom: string | null
}

const readDecided = async (db: ReadDb, review: StoredReview): Promise<DecidedClient<ActionOfText>[]> => {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const actions = await listActionsOfReview(db, review.id)
  const book = await readCriteriaBook(db)
  return decidedClients({
    discussions: await listDiscussions(db, review.id),
    closings: (await listClosings(db, review.id))
      .filter(({ stage }) => stage === 'to decide')
      .map(closing => ({ ...closing, criteria: resultsOf(book, readForm(book, closing.form)) })),
    actions: actions.map(({ clientId, ownerId, fields }) => ({
      ...fields,
      clientId,
      owner: names.get(ownerId) ?? '',
    })),
  })
}

/** By name, practitioner first; those who signed in for the session. */
const whoTookPart = async (db: ReadDb, review: StoredReview, now: Instant): Promise<string[]> => {
  const current = await findCurrentSession(db, review.id)
  const attended = current === undefined ? [] : sessionProgress(current.events, now).attended
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  return attended
    .toSorted((a, b) => Number(b === review.practitionerId) - Number(a === review.practitionerId))
    .flatMap(id => names.get(id) ?? [])
}

import {
  type ClientId,
  ClosingId,
  DocumentId,
  EntryId,
  type ImportId,
  type PersonId,
  ReviewId,
} from '#basics/ids.ts'
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { type Assignment, listCaseload } from '#database/stores/client-store.ts'
import { addClosing, listClosings, type StoredClosing } from '#database/stores/closing-store.ts'
import { listDiscussions } from '#database/stores/discussion-store.ts'
import { deleteFilesOfReview, moveDocumentFile } from '#database/stores/document-file-store.ts'
import { addDocument, listDocuments, type StoredDocument } from '#database/stores/document-store.ts'
import { addEntries, addEntryChanges, listEntries } from '#database/stores/entry-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { findSupervisor } from '#database/stores/people-store.ts'
import {
  addReview,
  addReviewEvent,
  findPreviousReview,
  findReview,
  type StoredReview,
} from '#database/stores/review-store.ts'
import { findCurrentSession } from '#database/stores/session-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { CARRIED_FIELDS, type EntryChange, type EntryValues } from '#domain/caseload/entry.ts'
import { closingAllows, closingStateOf } from '#domain/closure/closing-state.ts'
import { staysOn } from '#domain/closure/standing.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { nextSessionIn } from '#domain/session/next-session.ts'
import type { AccessContext } from '../access.ts'
import { isWorkedOn } from '../caseload/caseload-month.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { planNewSession } from './plan-session.ts'
import { findSchemeInForce } from './scheme.ts'

/**
 * Opens a month from the last one: clients on the caseload with the values that may be carried, clients named, forms
 * that come back, samples asked for. Unfinished actions need no copy. `importId` is set where an import opens it.
 */
export const openMonth = async (
  context: CommandContext,
  practitionerId: PersonId,
  month: Month,
  importId: ImportId | null,
): Promise<ReviewId> => {
  const { db, needs, actor, now, today, audit, changed } = context
  const previous = await findLatestReview(context, practitionerId)
  await refuseUnlessNext(context, previous, month)
  const reviewId = ReviewId.parse(needs.newId())
  await addReview(
    db,
    {
      id: reviewId,
      practitionerId,
      supervisorId: (await findSupervisor(db, practitionerId)) ?? null,
      month,
      kind: 'live',
      schemeId: await findSchemeInForce(db, month),
      importId,
    },
    actor.id,
    now,
  )
  const caseload = await listCaseloadAt(context, practitionerId, openingDayOf(month, today))
  await carryEntries(context, reviewId, caseload, previous)
  if (previous !== undefined) {
    const here = new Set(caseload.map(({ clientId }) => clientId))
    await carryClosings(context, reviewId, previous.id, here)
    await carryDocuments(context, reviewId, previous, here)
    const next = nextSessionIn((await listNotes(db, previous.id))['next-session'])
    if (next !== null) await planNewSession(context, reviewId, next)
  }
  audit({ act: 'month opened', subjectKind: 'review', subjectId: reviewId, detail: { month } })
  changed('review', 'caseload', 'today')
  return reviewId
}

/** A practitioner's newest review, live or history. */
export const findLatestReview = (
  { db }: Pick<AccessContext, 'db'>,
  practitionerId: PersonId,
): Promise<StoredReview | undefined> => findPreviousReview(db, practitionerId, END_OF_TIME)

/** A session of it was not held and nobody has set a new day: opening the next month ends it. */
export const isGivenUp = async (
  { db }: Pick<AccessContext, 'db'>,
  review: StoredReview,
): Promise<boolean> => {
  if (nextReviewState(review.state, 'not-held') === undefined) return false
  return (await findCurrentSession(db, review.id))?.events.at(-1)?.type === 'not-held'
}

/** The day that says who is on the caseload of a month: today, or the nearest day of that month. */
export const openingDayOf = (month: Month, today: PlainDate): PlainDate => {
  if (today < firstDayOf(month)) return firstDayOf(month)
  return today > lastDayOf(month) ? lastDayOf(month) : today
}

const END_OF_TIME = '9999-12' as Month

const refuseUnlessNext = async (
  context: CommandContext,
  latest: StoredReview | undefined,
  month: Month,
): Promise<void> => {
  const { db, actor, now, today } = context
  if (latest?.month === month) refuse('review-exists', { detail: { month } })
  if (latest !== undefined && latest.month > month)
    refuse('later-month-there', { detail: { month: latest.month } })
  const farthest = [monthOf(today), latest?.month ?? monthOf(today)].map(known => addMonths(known, 1))
  if (!farthest.some(known => month <= known)) refuse('date-in-the-future', { field: 'month' })
  if (latest === undefined || !isWorkedOn(latest)) return
  if (!(await isGivenUp(context, latest))) {
    return refuse('earlier-review-open', { detail: { month: latest.month } })
  }
  await addReviewEvent(db, latest.id, 'not-held', { opened: month }, actor.id, now)
}

const listCaseloadAt = async (
  { db }: CommandContext,
  practitionerId: PersonId,
  day: PlainDate,
): Promise<Assignment[]> =>
  (await listCaseload(db, practitionerId, day, day)).filter(assignment => staysOn(assignment, day))

const carryEntries = async (
  { db, needs, actor, now }: CommandContext,
  reviewId: ReviewId,
  caseload: readonly Assignment[],
  previous: StoredReview | undefined,
): Promise<void> => {
  const carried = await readCarried(db, previous)
  const entries = caseload.map(assignment => ({
    id: EntryId.parse(needs.newId()),
    reviewId,
    clientId: assignment.clientId,
    membership: carried.hadLine(assignment.clientId) ? ('carried' as const) : assignment.membership,
    importId: null,
  }))
  await addEntries(db, entries)
  await addEntryChanges(
    db,
    entries.flatMap(({ id, clientId }) =>
      carried.changesOf(clientId).map(change => ({ ...change, entryId: id, importId: null })),
    ),
    actor.id,
    now,
  )
}

export type Carried = {
  readonly hadLine: (clientId: ClientId) => boolean
  /** With what values a client's line begins; what was agreed in the session stands above what was planned before it. */
  readonly changesOf: (clientId: ClientId) => EntryChange[]
}

/** What a month begins with, from the review before it. */
export const readCarried = async (db: ReadDb, previous: StoredReview | undefined): Promise<Carried> => {
  if (previous === undefined) return { hadLine: () => false, changesOf: () => [] }
  const last = new Map((await listEntries(db, previous.id)).map(entry => [entry.clientId, entry.values]))
  const agreed = new Map(
    (await listDiscussions(db, previous.id)).flatMap(({ clientId, decidedAt, contactsPlannedNext }) =>
      decidedAt === null || contactsPlannedNext === null ? [] : [[clientId, contactsPlannedNext] as const],
    ),
  )
  return {
    hadLine: clientId => last.has(clientId),
    changesOf: clientId => {
      const planned = agreed.get(clientId)
      return [
        { source: 'carried', values: carriedValues(last.get(clientId)), drafts: {} },
        { source: 'agreed', values: planned === undefined ? {} : { contactsPlanned: planned }, drafts: {} },
      ]
    },
  }
}

/** The fields that may be carried, where they are recorded. */
export const carriedValues = (values: EntryValues | undefined): Partial<EntryValues> =>
  Object.fromEntries(
    CARRIED_FIELDS.flatMap(field => {
      const value = values?.[field] ?? null
      return value === null ? [] : [[field, value]]
    }),
  )

/** Named last time, declined, deferred or not come to: all of them are to be decided now. */
const carryClosings = async (
  { db, needs }: CommandContext,
  reviewId: ReviewId,
  previousId: ReviewId,
  here: ReadonlySet<ClientId>,
): Promise<void> => {
  // Read anew: opening this month may just have ended it as not held.
  const before = (await findReview(db, previousId))?.state ?? refuse('not-found')
  const done = new Set<string>()
  const closings = (await listClosings(db, previousId)).filter(
    closing => here.has(closing.clientId) && closingAllows(closingStateOf(closing, before), 'carry'),
  )
  for (const closing of [...closings].sort(decidedFirst)) {
    const key = `${closing.kind} ${closing.clientId}`
    if (done.has(key)) continue
    done.add(key)
    await addClosing(db, {
      id: ClosingId.parse(needs.newId()),
      reviewId,
      clientId: closing.clientId,
      kind: closing.kind,
      stage: 'to decide',
      carriedFrom: closing.id,
      note: closing.note,
      form: closing.form,
    })
  }
}

/** Where somebody was both, the one with its form and its comment is the one to go on with. */
const decidedFirst = (a: StoredClosing, b: StoredClosing): number =>
  Number(a.stage === 'named') - Number(b.stage === 'named')

/** Samples asked for, and those that were brought and not come to. */
const carryDocuments = async (
  { db, needs, now }: CommandContext,
  reviewId: ReviewId,
  previous: StoredReview,
  here: ReadonlySet<ClientId>,
): Promise<void> => {
  const documents = (await listDocuments(db, previous.id)).filter(
    document => here.has(document.clientId) && isStillToRead(document),
  )
  for (const document of documents) {
    const id = DocumentId.parse(needs.newId())
    await addDocument(db, {
      id,
      reviewId,
      clientId: document.clientId,
      stage: 'to read',
      carriedFrom: document.id,
      kind: document.kind,
      title: document.title,
      dated: document.dated,
      broughtAs: document.broughtAs,
    })
    // Where nobody signed that month its files were not deleted: those still to be read go on with their samples.
    if (previous.state !== 'signed') await moveDocumentFile(db, document.id, id)
  }
  if (previous.state !== 'signed' && !(await readVaultSettings(db)).keepDocumentFiles)
    await deleteFilesOfReview(db, previous.id, now)
}

const isStillToRead = ({ stage, readAt, setAside }: StoredDocument): boolean =>
  stage === 'asked for' || (readAt === null && setAside === null)

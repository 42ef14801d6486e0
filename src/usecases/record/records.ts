import type { PersonId, RecordId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { OperationOutput } from '#contract/index.ts'
import type { RecordRow } from '#contract/record.ts'
import {
  findRecord,
  findRecordOfReview,
  findSnapshot,
  getRecordFile,
  getRecordText,
  listRecordPages,
  listSignatures,
  type StoredRecord,
  type StoredSnapshot,
} from '#database/stores/record-store.ts'
import { findReview, listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { listSessionEvents, listSessions } from '#database/stores/session-store.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { sessionTimes } from '#domain/record/session-times.ts'
import type { DraftToPrint } from '#reports/record/record-to-print.ts'
import { type AccessContext, listVisiblePractitioners, requirePart, requireReview } from '../access.ts'
import { readAddendumRows } from '../addendum/addendum-rows.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { reviewRefOf } from '../review/review-ref.ts'
import { readMissedSessions } from '../session/missed-sessions.ts'
import { buildRecord } from './build-record.ts'
import { checkable, nameSigned } from './lock-record.ts'
import { partnersOf } from './partners.ts'
import { printDraft } from './print.ts'
import { readOtherwise } from './signing.ts'

/** Records by month, newest first: locked ones, those one has signed, and months that were put off or not held. */
export const list: QueryHandler<'record.list'> = async (context, { practitionerId }) => {
  const { db } = context
  const practitioners =
    practitionerId === null
      ? (await listVisiblePractitioners(context)).map(person => person.id)
      : [await visible(context, practitionerId)]
  const pages = await listRecordPages(db)
  const rows: RecordRow[] = []
  for (const id of practitioners) {
    for (const review of await listReviews(db, id)) {
      const row = await rowOf(context, review, pages)
      if (row !== null) rows.push(row)
    }
  }
  return {
    rows: rows.sort((a, b) =>
      a.review.month < b.review.month ? 1 : a.review.month > b.review.month ? -1 : 0,
    ),
  }
}

export const get: QueryHandler<'record.get'> = async (context, { recordId }) => {
  const { record, review } = await requireRecord(context, recordId)
  const body = await bodyOf(context, record)
  const signatures = await listSignatures(context.db, record.snapshotId)
  const otherwise = await readOtherwise(context, review)
  const partners = await partnersOf(context, review)
  noteReading(context, record, review)
  return {
    row: (await rowOf(context, review, await listRecordPages(context.db))) ?? refuse('not-found'),
    sha256: (await getRecordText(context.db, record)).sha256,
    session: sessionTimes(body.session),
    people: partners.flatMap(({ person: { id, name }, part }) => {
      const signature = signatures.find(({ personId }) => personId === id)
      return signature === undefined && otherwise?.person.id !== id
        ? []
        : [{ person: { id, name }, part, signedAt: signature?.at ?? null }]
    }),
  }
}

/** The bytes as they were locked. */
export const pdf: QueryHandler<'record.pdf'> = async (context, { recordId, purpose }) => {
  const { record, review } = await requireRecord(context, recordId)
  noteReading(context, record, review)
  const file = await getRecordFile(context.db, record.id)
  const entry = { subjectKind: 'record', subjectId: record.id, detail: { purpose, reviewId: review.id } }
  if (purpose === 'view') context.auditOnce(`view ${record.id}`, { act: 'record viewed', ...entry })
  else context.audit({ act: purpose === 'print' ? 'record printed' : 'record copied out', ...entry })
  return {
    name: `${record.number}.pdf`,
    base64: Buffer.from(file.pdf).toString('base64'),
    pages: file.pages,
  }
}

export const json: QueryHandler<'record.json'> = async (context, { recordId }) => {
  const { record, review } = await requireRecord(context, recordId)
  noteReading(context, record, review)
  const { body, sha256 } = await getRecordText(context.db, record)
  context.audit({
    act: 'record copied out',
    subjectKind: 'record',
    subjectId: record.id,
    detail: { purpose: 'json' },
  })
  return { text: Buffer.from(body).toString('utf8'), sha256 }
}

/** As it would be printed now, marked as a draft; once somebody has signed, the text that they signed. */
export const draft: QueryHandler<'record.draft'> = async (context, { reviewId, purpose }) => {
  const { review } = await requireReview(context, reviewId)
  if (review.state !== 'in session' && review.state !== 'fixed') return refuse('not-in-session')
  const snapshot = await findSnapshot(context.db, review.id)
  const toPrint =
    snapshot === undefined
      ? { body: await buildRecord(context, review) }
      : await fixedDraft(context, snapshot)
  const printed = await printDraft(context.needs, toPrint)
  const subject = { subjectKind: 'review', subjectId: review.id }
  if (purpose === 'view') context.auditOnce(`draft ${review.id}`, { act: 'draft viewed', ...subject })
  else context.audit({ act: purpose === 'print' ? 'draft printed' : 'draft copied out', ...subject })
  return {
    name: `${toPrint.body.number}-draft.pdf`,
    base64: Buffer.from(printed.pdf).toString('base64'),
    pages: printed.pages,
  }
}

/** The text in force, with who has signed it by now. */
const fixedDraft = async ({ db }: QueryContext, snapshot: StoredSnapshot): Promise<DraftToPrint> => ({
  body: readStoredRecord(snapshot.body),
  text: Buffer.from(snapshot.body).toString('utf8'),
  signatures: await Promise.all(
    (await listSignatures(db, snapshot.id)).map(async signature => ({
      kind: 'key' as const,
      name: nameSigned(signature),
      role: signature.part,
      hand: signature.hand,
      ...(await checkable(db, signature)),
    })),
  ),
})

/** What the last screen of a session says. */
export const summary: QueryHandler<'record.summary'> = async (context, { recordId }) => {
  const { record, review } = await requireRecord(context, recordId)
  noteReading(context, record, review)
  const body = await bodyOf(context, record)
  return {
    reviewId: review.id,
    month: body.month,
    ...sessionTimes(body.session),
    scored: body.scheme === null ? null : body.scores.length,
    drawn: body.draws.at(-1)?.sample.length ?? 0,
    decisions:
      body.discussed.filter(({ outcome }) => outcome === 'decision').length +
      body.closings.filter(({ outcome }) => outcome !== null).length,
    documents: body.documents.filter(({ setAside }) => setAside === null).length,
    actions: body.actions.length,
    urgentActions: body.actions.filter(({ urgent }) => urgent).length,
    next: body.close.next as OperationOutput<'record.summary'>['next'],
    smallGoal: body.close.smallGoal,
  }
}

const visible = async (context: QueryContext, practitionerId: PersonId): Promise<PersonId> => {
  await requirePart(context, practitionerId)
  return practitionerId
}

/** A record and its review; a guessed id and a forbidden one get the same answer. */
export const requireRecord = async (
  context: QueryContext,
  recordId: RecordId,
): Promise<{ record: StoredRecord; review: StoredReview }> => {
  const record = await findRecord(context.db, recordId)
  const review = record === undefined ? undefined : await findReview(context.db, record.reviewId)
  if (record === undefined || review === undefined) return refuse('not-allowed')
  await requirePart(context, review.practitionerId)
  return { record, review }
}

/** A reading by somebody other than the two whose record it is goes into the chain, once a sitting. */
export const noteReading = (
  context: QueryContext,
  record: StoredRecord,
  review: Pick<StoredReview, 'practitionerId' | 'supervisorId'>,
): void => {
  if (context.actor.id === review.practitionerId || context.actor.id === review.supervisorId) return
  context.auditOnce(`read ${record.id}`, {
    act: 'record read by another',
    subjectKind: 'record',
    subjectId: record.id,
  })
}

/** What was signed, read. */
export const bodyOf = async ({ db }: Pick<QueryContext, 'db'>, record: StoredRecord): Promise<RecordBody> =>
  readStoredRecord((await getRecordText(db, record)).body)

const rowOf = async (
  context: AccessContext,
  review: StoredReview,
  pages: ReadonlyMap<RecordId, number>,
): Promise<RecordRow | null> => {
  const { db } = context
  const missed = await readMissedSessions(db, review.id)
  const row = {
    recordId: null,
    review: await reviewRefOf(db, review),
    number: null,
    heldOn: await firstDay(db, review),
    lockedAt: null,
    pages: null,
    missed,
    otherwise:
      review.state === 'fixed' || review.state === 'signed' ? await readOtherwise({ db }, review) : null,
    addenda: [],
  }
  if (review.state === 'not held') return { ...row, state: 'not held' }
  if (review.state === 'fixed') {
    const number = (await findSnapshot(db, review.id))?.number ?? null
    return { ...row, state: 'one signature', number }
  }
  const record = await findRecordOfReview(db, review.id)
  if (record === undefined)
    return missed.length === 0 || row.heldOn !== null ? null : { ...row, state: 'put off' }
  const { id, number, lockedAt } = record
  return {
    ...row,
    state: 'locked',
    recordId: id,
    number,
    lockedAt,
    pages: pages.get(id) ?? null,
    addenda: await readAddendumRows(context, id),
  }
}

const firstDay = async (db: QueryContext['db'], review: StoredReview) => {
  for (const session of await listSessions(db, review.id)) {
    const started = (await listSessionEvents(db, session.id)).find(event => event.type === 'started')
    if (started !== undefined) return dateOf(started.at)
  }
  return null
}

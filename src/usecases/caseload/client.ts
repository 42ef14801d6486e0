import type { ClientId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import { type Month, monthOf } from '#basics/month.ts'
import type { ClientAction, ClientDecision, ClientMonth, ClientView } from '#contract/caseload.ts'
import { listActionsOfClient } from '#database/stores/action-store.ts'
import { findClient, listAssignments } from '#database/stores/client-store.ts'
import { listClosingsOfClient, listSignedDecisions } from '#database/stores/closing-store.ts'
import { listDecidedDiscussionsOfClient } from '#database/stores/discussion-store.ts'
import { findDocumentFile } from '#database/stores/document-file-store.ts'
import { listDocumentsOfClient } from '#database/stores/document-store.ts'
import { listEntriesOfClient } from '#database/stores/entry-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findRecordOfReview } from '#database/stores/record-store.ts'
import { findReview, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { joinedStays, standingOf, staysOn } from '#domain/closure/standing.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { type AccessContext, partTowards, requireClient } from '../access.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { findSchemeInForce, readScheme } from '../review/scheme.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { type CaseloadContext, type CaseloadLine, type OwnScore, readLines } from './caseload-month.ts'
import { readable } from './handed-on.ts'
import { describeClient } from './known-clients.ts'

/** A year and a month, so that the same month last year is beside this one. */
const MONTHS_SHOWN = 13

/** Everything about one client, for the panel beside the list. */
export const client: QueryHandler<'caseload.client'> = async (context, { clientId }): Promise<ClientView> => {
  const { db, today, auditOnce } = context
  const { practitionerId } = await requireClient(context, clientId)
  const { facts } = (await findClient(db, clientId)) ?? refuse('not-found')
  const { fullNames } = await readVaultSettings(db)
  const assignments = await listAssignments(db, clientId)
  const current = assignments.findLast(stay => staysOn(stay, today) || stay.until === null)
  const lastStay = assignments.at(-1)
  const months = await readMonths(context, clientId)
  const latest = months[0]
  const schemeId = latest?.review.schemeId ?? (await findSchemeInForce(db, monthOf(today)))
  const scheme = await readScheme(db, schemeId)
  const closings = await listClosingsOfClient(db, clientId)
  const signed = (await listSignedDecisions(db, [clientId])).flatMap(({ kind, decision, month }) =>
    decision === null ? [] : [{ kind, outcome: decision.outcome, month }],
  )
  auditOnce(`client ${clientId}`, { act: 'client read', subjectKind: 'client', subjectId: clientId })
  return {
    client: describeClient(clientId, facts, fullNames).ref,
    facts,
    standing: standingOf(assignments, signed, today),
    practitioner: current === undefined ? null : await personRefOf(db, practitionerId),
    onCaseloadSince: current === undefined ? null : (joinedStays(assignments).at(-1)?.from ?? null),
    left:
      current !== undefined ||
      lastStay === undefined ||
      lastStay.until === null ||
      lastStay.leavingReason === null
        ? null
        : { on: lastStay.until, reason: lastStay.leavingReason, note: lastStay.leavingNote },
    score: latest?.line.score ?? null,
    months: months.map(({ view }) => view),
    items: scheme === null ? [] : scheme.items.map(({ key, name }) => ({ key, name })),
    bands: scheme === null ? [] : scheme.bands.map(({ key, from, to }) => ({ key, from, to })),
    schemeName: scheme?.name ?? null,
    highestTotal: scheme === null ? null : highestTotal(scheme),
    decisions: await readDecisions(context, clientId),
    actions: await readActions(db, clientId),
    documents: await readDocuments(context, clientId),
    closings: closings
      .filter(({ decision }) => decision === null)
      .map(({ id, kind, month }) => ({ id, kind, month })),
    records: await readRecords(
      context,
      months.map(({ review }) => review),
    ),
  }
}

/** Samples of every month; the file of one is shown to the two of its review alone, as its bytes are. */
const readDocuments = async (context: QueryContext, clientId: ClientId): Promise<ClientView['documents']> => {
  const { db } = context
  const documents = await listDocumentsOfClient(db, clientId)
  return Promise.all(
    documents.map(async ({ id, reviewId, practitionerId, month, kind, title, readAt }) => {
      const mayRead = (await partTowards(context, practitionerId)) !== null
      const file = mayRead ? ((await findDocumentFile(db, id)) ?? null) : null
      const signed = file !== null && (await findReview(db, reviewId))?.state === 'signed'
      return {
        id,
        month,
        kind,
        title,
        readOn: readAt === null ? null : dateOf(readAt),
        file,
        mayDelete: signed && file?.deletedAt === null,
      }
    }),
  )
}

/** What was decided about a client, newest first; a session not signed yet counts, the two were there. */
export const readDecisions = async (
  context: AccessContext,
  clientId: ClientId,
): Promise<ClientDecision[]> => {
  const { db } = context
  const discussions = await listDecidedDiscussionsOfClient(db, clientId)
  const talked = (await readable(context, clientId, discussions)).flatMap(
    ({ decidedAt, outcome, decision, reason, month }): ClientDecision[] =>
      decidedAt === null || outcome !== 'decision' || decision === null
        ? []
        : [{ on: dateOf(decidedAt), month, kind: 'discussion', outcome: null, decision, reason }],
  )
  const closings = await listClosingsOfClient(db, clientId)
  const closed = (await readable(context, clientId, closings)).flatMap(
    ({ decidedAt, decision, kind, month }): ClientDecision[] =>
      decidedAt === null || decision === null
        ? []
        : [
            {
              on: dateOf(decidedAt),
              month,
              kind,
              outcome: decision.outcome,
              decision: kind,
              reason: decision.reason,
            },
          ],
  )
  return [...talked, ...closed].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** A client's latest months with the scores that the asker may know, newest first. */
export const readClientMonths = async (
  context: CaseloadContext,
  clientId: ClientId,
): Promise<ClientMonth[]> => (await readMonths(context, clientId)).map(({ view }) => view)

type MonthOfClient = {
  readonly review: StoredReview
  readonly line: CaseloadLine
  readonly view: ClientMonth
}

const readMonths = async (context: CaseloadContext, clientId: ClientId): Promise<MonthOfClient[]> => {
  const { db } = context
  const recorded = await listEntriesOfClient(db, clientId, END_OF_TIME, MONTHS_SHOWN)
  const entries = await readable(context, clientId, recorded)
  const months: MonthOfClient[] = []
  for (const entry of entries) {
    const review = await findReview(db, entry.reviewId)
    const [line] = review === undefined ? [] : await readLines(context, review, [entry])
    if (review === undefined || line === undefined) continue
    const { values } = entry
    const view = {
      month: entry.month,
      values,
      own: fullScore(line.own),
      agreed: fullScore(line.agreed),
      supervisor: fullScore(line.supervisor),
    }
    months.push({ review, line, view })
  }
  return months
}

const fullScore = (score: Pick<OwnScore, 'levels' | 'total' | 'band'> | null): ClientMonth['own'] =>
  score === null || score.total === null || score.band === null
    ? null
    : { levels: score.levels, total: score.total, band: score.band }

const readActions = async (db: ReadDb, clientId: ClientId): Promise<ClientAction[]> => {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  return (await listActionsOfClient(db, clientId)).map(({ id, fields, ownerId, agreedOn, standing }) => ({
    id,
    text: fields.text,
    owner: { id: ownerId, name: names.get(ownerId) ?? '' },
    due: standing.due,
    agreedOn,
    status: standing.status,
    timesCarried: standing.timesCarried,
  }))
}

/** Those that open for the asker: a record stays with its two when the client goes to others. */
const readRecords = async (
  context: AccessContext,
  reviews: readonly StoredReview[],
): Promise<ClientView['records']> => {
  const records: ClientView['records'] = []
  for (const { id, month, state, practitionerId } of reviews) {
    if (state !== 'signed' || (await partTowards(context, practitionerId)) === null) continue
    const record = await findRecordOfReview(context.db, id)
    if (record !== undefined) records.push({ id: record.id, month })
  }
  return records
}

const END_OF_TIME = '9999-12' as Month

import type { Instant } from '#basics/instant.ts'
import { dateOf } from '#basics/instant.ts'
import { listActionsOfReview } from '#database/stores/action-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { listNotes } from '#database/stores/note-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { findSnapshot, recordNumberOf } from '#database/stores/record-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { differenceByMonth, driftOf } from '#domain/agreement/difference-by-month.ts'
import { DRAW_METHOD } from '#domain/draw/method.ts'
import { recordAgreementOf } from '#domain/record/record-agreement.ts'
import { RecordBody } from '#domain/record/record-schema.ts'
import { NO_AGREEMENTS } from '#domain/record/record-scores.ts'
import { nextSessionIn } from '#domain/session/next-session.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import type { CaseloadContext } from '../caseload/caseload-month.ts'
import type { QueryContext } from '../context.ts'
import { readOverview } from '../overview/read-overview.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { refuse } from '../refusal.ts'
import { actionViews } from '../review/action-views.ts'
import { readPreparation } from '../review/preparation.ts'
import { readAgreement } from '../score/pooled.ts'
import { readScoring } from '../score/scoring.ts'
import { readLoadAfter } from '../session/load-after.ts'
import { readOpening } from '../session/opening.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { partnersOf } from './partners.ts'
import { recordActions } from './record-actions.ts'
import { recordClient } from './record-clients.ts'
import { recordDecisions } from './record-decisions.ts'
import { recordEntries } from './record-entries.ts'
import { recordOpening } from './record-opening.ts'
import { recordScores } from './record-scores.ts'
import { recordSession } from './record-session.ts'

/** By which rules the figures of a record are worked out: whoever changes one gives it the next number. */
const RULES = {
  draw: DRAW_METHOD,
  trend: 'tandem-xmr-1',
  figures: 'tandem-figures-1',
  agreement: 'tandem-agreement-1',
} as const

export type RecordContext = CaseloadContext & Pick<QueryContext, 'needs' | 'vault' | 'now'>

/**
 * The whole session as the text that both will sign. The clock must have been stopped: the same session then gives the
 * same text whenever it is asked for.
 */
export const buildRecord = async (context: RecordContext, review: StoredReview): Promise<RecordBody> => {
  const { db, needs, vault } = context
  const [practitioner, supervisor] = await partnersOf(context, review)
  if (practitioner === undefined || supervisor === undefined) return refuse('no-supervisor')
  const { session, startedAt, endedAt } = await recordSession(db, review, context.now)
  if (endedAt === null) return refuse('session-running')
  const settings = await readVaultSettings(db)
  const service = await findSetting(db, 'service')
  const notes = await listNotes(db, review.id)
  const overview = await readOverview(context, review)
  const scoring = await readScoring(db, review)
  const stored = await listActionsOfReview(db, review.id)
  const { actions, numbers } = recordActions(await actionViews(db, stored, review))
  const decisions = await recordDecisions({ db, review, month: overview.month, actions: stored, numbers })
  const preparation = await readPreparation(context, review)

  return RecordBody.parse({
    schema: 'tandem-record-1',
    sample: vault.keyFile().sample || needs.sampleOnly,
    number: (await findSnapshot(db, review.id))?.number ?? (await numberOf(context, review)),
    service: typeof service === 'string' ? service : null,
    month: review.month,
    reviewId: review.id,
    shownAs: settings.fullNames ? 'full names' : 'reference and initials',
    practitioner: await describe(context, practitioner.person.id),
    supervisor: await describe(context, supervisor.person.id),
    session,
    opening: recordOpening(await readOpening(context, review)),
    caseload: {
      asOf: dateOf(startedAt),
      entries: recordEntries(overview),
      left: overview.left.map(({ client, on, reason }) => ({ client: recordClient(client), on, reason })),
      figures: overview.figures,
      lastMonth: overview.lastMonth,
      capacity: await capacityOf(context, review, overview.load),
      trends: overview.trends,
      note: overview.note,
    },
    scheme: scoring.scheme,
    draws: scoring.draws.map(({ record, at }) => ({ ...record, drawnAt: at })),
    scores: recordScores(overview.month, scoring.draw ?? undefined, await listScores(db, review.id)),
    agreement: await agreementOf(context, review, scoring.scheme),
    ...decisions,
    actions,
    close: {
      doneWell: notes['done-well'] ?? null,
      smallGoal: notes['next-small-goal'] ?? null,
      next: nextOf(notes['next-session']),
      loadAfter: await loadAfterOf(context, review),
    },
    gaps: preparation.sections.flatMap(({ key, gaps }) =>
      gaps.map(({ kind, count }) => ({ section: key, kind, count })),
    ),
    madeWith: { tandem: needs.version, ...RULES },
    fixedAt: endedAt,
    certificateSha256: certificateSha256(await getCertificate(db)),
  })
}

const numberOf = async ({ db }: RecordContext, review: StoredReview): Promise<string> =>
  `CS-${review.month}-${String(await recordNumberOf(db, review.id)).padStart(4, '0')}`

const describe = async ({ db }: RecordContext, id: StoredReview['practitionerId']) => {
  const person = (await findPerson(db, id)) ?? refuse('not-found')
  return { id: person.id, name: person.name, title: person.title }
}

const agreementOf = async (
  { db }: RecordContext,
  review: StoredReview,
  scheme: RecordBody['scheme'],
): Promise<RecordBody['agreement']> => {
  if (scheme === null) return NO_AGREEMENTS
  const { session, pooled, months } = await readAgreement(db, review, scheme)
  const byMonth = differenceByMonth(scheme, months)
  return {
    session: recordAgreementOf(session, 1),
    pooled: recordAgreementOf(pooled, months.length),
    byMonth,
    drift: driftOf(byMonth),
  }
}

const nextOf = (note: string | undefined): { at: Instant; place: string | null } | null => {
  const next = nextSessionIn(note)
  return next === null || next.plannedFor === null ? null : { at: next.plannedFor, place: next.place }
}

const loadAfterOf = async (context: RecordContext, review: StoredReview) => {
  const after = await readLoadAfter(context, review)
  return after === null ? null : { clients: after.clients, points: after.points, percent: after.percent }
}

const capacityOf = async (
  { db }: RecordContext,
  review: StoredReview,
  load: Awaited<ReturnType<typeof readOverview>>['load'],
) => {
  const hours = await readWorkingHours(db, review.practitionerId, review.month)
  if (hours === null || load === null) return null
  return {
    pointsAtFullTime: load.pointsAtFullTime,
    fullTimeHours: load.fullTimeHours,
    contractedHours: hours.contractedHours,
    reductions: load.reductions.map(({ hours: taken, reason, until }) => ({ hours: taken, reason, until })),
  }
}

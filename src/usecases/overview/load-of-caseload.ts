import type { CaseloadLoadView } from '#contract/over-time.ts'
import { listReviewMonths } from '#database/stores/review-store.ts'
import { pointsOfBand } from '#domain/load/load.ts'
import { isInForce } from '#domain/load/reductions.ts'
import { requirePart } from '../access.ts'
import { readCaseload } from '../caseload/current-caseload.ts'
import type { QueryHandler } from '../context.ts'
import { readWorkingHours } from '../people/working-hours.ts'
import { seesOwnScores } from '../review/own-scores.ts'
import { personRefOf } from '../review/review-ref.ts'
import { readScheme } from '../review/scheme.ts'
import { loadViewOf } from './load-view.ts'

/** The load down to each client and each reduction, of the same clients and scores as the caseload's list. */
export const load: QueryHandler<'caseload.load'> = async (
  context,
  { practitionerId, month },
): Promise<CaseloadLoadView> => {
  const { db, auditOnce } = context
  await requirePart(context, practitionerId)
  const { review, asOf, clients } = await readCaseload(context, practitionerId, month)
  const counted = clients.filter(({ standing }) => standing !== 'closed')
  const scheme = review === null ? null : await readScheme(db, review.schemeId)
  const hours = review === null ? null : await readWorkingHours(db, practitionerId, review.month)
  auditOnce(`load ${practitionerId}`, { act: 'load read', subjectKind: 'person', subjectId: practitionerId })
  return {
    practitioner: await personRefOf(db, practitionerId),
    month: review?.month ?? null,
    months: await listReviewMonths(db, practitionerId),
    asOf,
    ownWithheld: review !== null && review.schemeId !== null && !(await seesOwnScores(context, review)),
    load: review === null ? null : loadViewOf({ month: review.month, scheme, lines: counted, hours }),
    unit: scheme?.unit ?? 'points',
    clients: counted.map(({ client, standing, score }) => ({
      client: client.ref,
      standing,
      score,
      points: scheme === null || score === null ? 0 : pointsOfBand(scheme, score.band),
    })),
    scheme:
      scheme === null
        ? null
        : {
            bands: scheme.bands.map(({ key, from, to, points }) => ({ key, from, to, points })),
            capacity: { points: scheme.capacity.points, hours: scheme.capacity.hours },
          },
    hours:
      hours === null || review === null
        ? null
        : {
            contractedHours: hours.contractedHours,
            reductions: hours.reductions.filter(reduction => isInForce(reduction, review.month)),
          },
  }
}

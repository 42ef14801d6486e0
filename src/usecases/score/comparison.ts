import type { ComparisonView } from '#contract/score.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { StoredScore } from '#database/stores/score-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { agreementFiguresOf } from '#domain/agreement/agreement-figures.ts'
import { compareDistances, itemsToTalkAbout } from '#domain/agreement/must-talk.ts'
import { compareScores } from '#domain/agreement/score-comparison.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { requireReview } from '../access.ts'
import { agreementView } from '../agreement/agreement-view.ts'
import { type KnownClients, readClients } from '../caseload/known-clients.ts'
import type { QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { personRefOf } from '../review/review-ref.ts'
import { noteReading } from '../session/note-reading.ts'
import { readAgreement } from './pooled.ts'
import { type DrawnScores, isAgreed, readScoring } from './scoring.ts'

export const comparison: QueryHandler<'score.comparison'> = async (context, { reviewId }) => {
  const { review } = await requireReview(context, reviewId)
  const view = await comparisonView(context, review)
  await noteReading(context, review)
  return view
}

/** Both scores of everybody who was shown, those first on whom the two agree; refused before the reveal. */
export const comparisonView = async (
  { db }: { readonly db: ReadDb },
  review: StoredReview,
): Promise<ComparisonView> => {
  const { scheme, clients, revealed } = await readScoring(db, review)
  if (scheme === null) return refuse('step-not-allowed')
  if (!revealed || review.supervisorId === null) return refuse('not-revealed')
  const known = await readClients(
    db,
    clients.map(({ clientId }) => clientId),
  )
  const { session, pooled, months } = await readAgreement(db, review, scheme)
  return {
    scheme,
    practitioner: await personRefOf(db, review.practitionerId),
    supervisor: await personRefOf(db, review.supervisorId),
    clients: clients
      .flatMap(client => describe(scheme, client, known))
      .sort((a, b) => compareDistances(a.distance, b.distance))
      .map(({ view }) => view),
    items: session.items.map(({ item, same, aHigher, bHigher }) => ({
      key: item,
      same,
      practitionerHigher: aHigher,
      supervisorHigher: bHigher,
    })),
    session: agreementFiguresOf(session, 1),
    pooled: agreementView(scheme, pooled, months.length),
  }
}

const describe = (scheme: SchemeDefinition, client: DrawnScores, known: KnownClients) => {
  const { clientId, own, supervisor } = client
  if (own === null || supervisor === null) return []
  const distance = compareScores(scheme, own.levels, supervisor.levels)
  if (distance === null) return []
  const view = {
    client: known.get(clientId).ref,
    own: oneScore(own),
    supervisor: oneScore(supervisor),
    mustTalk: itemsToTalkAbout(distance),
    bandsDiffer: distance.bandsApart > 0,
    agreed: agreedSoFar(scheme, client, own, supervisor),
  }
  return [{ view, distance }]
}

const oneScore = ({ levels, notes, total, band, given }: StoredScore) => ({
  levels,
  notes: { ...notes },
  total,
  band,
  given,
})

/** What was recorded, or is being chosen; before either, the levels on which the two were the same. */
const agreedSoFar = (
  scheme: SchemeDefinition,
  client: DrawnScores,
  own: StoredScore,
  supervisor: StoredScore,
) => {
  const { agreed, agreedDraft } = client
  const same = Object.fromEntries(
    Object.entries(own.levels).filter(([key, level]) => supervisor.levels[key] === level),
  )
  const levels = agreedDraft?.levels ?? agreed?.levels ?? same
  const score = scoreOf(scheme, levels)
  return {
    levels,
    reasons: { ...(agreedDraft?.reasons ?? agreed?.reasons) },
    total: score?.total ?? null,
    band: score?.band ?? null,
    done: isAgreed(client),
  }
}

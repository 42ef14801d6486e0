import type { ClientId } from '#basics/ids.ts'
import { addMonths } from '#basics/month.ts'
import { listClosings } from '#database/stores/closing-store.ts'
import { listEntriesOf } from '#database/stores/entry-store.ts'
import { listReviews, type StoredReview } from '#database/stores/review-store.ts'
import { countingScore, type JudgedScore } from '#domain/caseload/counting-score.ts'
import { areGoalsMet } from '#domain/caseload/goals.ts'
import {
  type Candidate,
  type CandidateInput,
  type CandidateMonth,
  findCandidates,
} from '#domain/prompt/candidates.ts'
import { requireReview } from '../access.ts'
import {
  activeLines,
  type CaseloadContext,
  type CountedLine,
  readCaseloadMonth,
  readCountedLines,
} from '../caseload/caseload-month.ts'
import type { QueryHandler } from '../context.ts'
import { readCriteria } from '../settings/read-standards.ts'
import { areOwnScoresShown } from './own-scores.ts'

/** Who meets a criterion of the service for closing, stable casing or support staff, by reference and kind. */
export const candidates: QueryHandler<'review.candidates'> = async (context, { reviewId }) => {
  const { db, auditOnce } = context
  const { review } = await requireReview(context, reviewId)
  auditOnce(`read ${review.id}`, { act: 'review read', subjectKind: 'review', subjectId: review.id })
  const criteria = await readCriteria(db)
  const lines = activeLines(await readCaseloadMonth(context, review))
  const histories = await readHistories(context, review)
  const closings = await listClosings(db, review.id)
  const named = new Map(closings.map(({ id, clientId, kind }) => [`${clientId} ${kind}`, id]))
  return {
    criteria,
    candidates: lines.flatMap(({ entry, client, standing }) => {
      const { months, scores, sharedScores } = histories.get(entry.clientId) ?? NO_HISTORY
      const input: CandidateInput = {
        criteria,
        month: review.month,
        standing,
        goalsMet: areGoalsMet(client.facts),
        months,
        scores,
        scoring: review.schemeId !== null,
      }
      const forBoth = findCandidates({ ...input, scores: sharedScores })
      return findCandidates(input).map(({ kind, reasons }) => ({
        client: client.ref,
        kind,
        reasons: [...reasons],
        forBoth: [...reasonsFor(forBoth, kind)],
        closingId: named.get(`${entry.clientId} ${kind}`) ?? null,
      }))
    }),
  }
}

type History = {
  readonly months: CandidateMonth[]
  /** As the reader may know them. */
  readonly scores: JudgedScore[]
  /** As both may know them now. */
  readonly sharedScores: JudgedScore[]
}

const NO_HISTORY: History = { months: [], scores: [], sharedScores: [] }

/** So far back a criterion can look. */
const MONTHS = 12

/** Lines and scores of a year by client, with as many statements as for one month. */
const readHistories = async (
  context: CaseloadContext,
  review: StoredReview,
): Promise<ReadonlyMap<ClientId, History>> => {
  const { db } = context
  const from = addMonths(review.month, 1 - MONTHS)
  const reviews = (await listReviews(db, review.practitionerId)).filter(
    ({ month }) => month >= from && month <= review.month,
  )
  const entries = await listEntriesOf(
    db,
    reviews.map(({ id }) => id),
  )
  const read = await readCountedLines(
    context,
    review.practitionerId,
    reviews.map(one => ({ review: one, entries: entries.get(one.id) ?? [] })),
  )
  const histories = new Map<ClientId, History>()
  for (const [index, one] of reviews.entries()) {
    const shown = await areOwnScoresShown(context, one)
    for (const line of read[index] ?? []) {
      const { clientId, values } = line.entry
      const history = histories.get(clientId) ?? { months: [], scores: [], sharedScores: [] }
      histories.set(clientId, history)
      history.months.push({ month: one.month, values })
      addScore(history.scores, line.score)
      addScore(history.sharedScores, shown ? line.score : scoreWithoutOwn(line))
    }
  }
  return histories
}

/** Reviews come newest first, so the score of a month is met there before it is carried anywhere. */
const addScore = (scores: JudgedScore[], score: JudgedScore | null): void => {
  if (score !== null && scores.every(({ month }) => month !== score.month)) scores.push(score)
}

const scoreWithoutOwn = ({ agreed, carried }: CountedLine): JudgedScore | null =>
  countingScore({
    agreed: agreed === null ? null : { ...agreed, month: agreed.judgedMonth },
    own: null,
    carried,
  })

const reasonsFor = (candidates: readonly Candidate[], kind: Candidate['kind']): Candidate['reasons'] =>
  candidates.find(candidate => candidate.kind === kind)?.reasons ?? []

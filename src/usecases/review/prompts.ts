import type { ClientId } from '#basics/ids.ts'
import { listSignedDecisions } from '#database/stores/closing-store.ts'
import { listDiscussions } from '#database/stores/discussion-store.ts'
import { listEntries } from '#database/stores/entry-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { countingScore } from '#domain/caseload/counting-score.ts'
import { findPrompts } from '#domain/prompt/find-prompts.ts'
import type { Prompt } from '#domain/prompt/prompt.ts'
import type { ContactLevel } from '#domain/prompt/standards.ts'
import { requireReview } from '../access.ts'
import {
  activeLines,
  type CaseloadContext,
  type CaseloadLine,
  figureDayOf,
  readCaseloadMonth,
} from '../caseload/caseload-month.ts'
import type { QueryHandler } from '../context.ts'
import { readStandards } from '../settings/read-standards.ts'
import { areOwnScoresShown } from './own-scores.ts'

/** Whom a rule of the service found something about, by reference. */
export const prompts: QueryHandler<'review.prompts'> = async (context, { reviewId }) => {
  const { db, auditOnce } = context
  const { review } = await requireReview(context, reviewId)
  auditOnce(`read ${review.id}`, { act: 'review read', subjectKind: 'review', subjectId: review.id })
  const lines = activeLines(await readCaseloadMonth(context, review))
  const found = await readPrompts(context, review, lines)
  const listed = new Map((await listDiscussions(db, review.id)).map(({ id, clientId }) => [clientId, id]))
  return {
    clients: lines.flatMap(({ entry, client }) => {
      const of = found.get(entry.clientId)
      if (of === undefined || of.prompts.length === 0) return []
      return [
        {
          client: client.ref,
          prompts: [...of.prompts],
          forBoth: [...of.forBoth],
          discussionId: listed.get(entry.clientId) ?? null,
        },
      ]
    }),
  }
}

export type FoundPrompts = {
  /** As the reader of these lines may know it. */
  readonly prompts: readonly Prompt[]
  /** Without what rests on own scores that the other may not know yet. */
  readonly forBoth: readonly Prompt[]
}

/** What the rules find about some lines of a review: a fixed number of statements, however many clients. */
export const readPrompts = async (
  context: CaseloadContext,
  review: StoredReview,
  lines: readonly CaseloadLine[],
): Promise<Map<ClientId, FoundPrompts>> => {
  const { db, today } = context
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const before = new Map(
    previous === undefined
      ? []
      : (await listEntries(db, previous.id)).map(({ clientId, values }) => [
          clientId,
          { month: previous.month, values },
        ]),
  )
  const standards = await readStandards(db)
  const levels = await readContactLevels(db, review, lines)
  const shown = await areOwnScoresShown(context, review)
  return new Map(
    lines.map(({ entry, standing, score, agreed, carried }) => {
      const input = {
        standards,
        asOf: figureDayOf(review, today),
        membership: entry.membership,
        standing,
        contactLevel: levels.get(entry.clientId) ?? null,
        entry,
        last: before.get(entry.clientId) ?? null,
        lastScore: carried,
      }
      const withoutOwn = countingScore({
        agreed: agreed === null ? null : { ...agreed, month: agreed.judgedMonth },
        own: null,
        carried,
      })
      const prompts = findPrompts({ ...input, score })
      return [
        entry.clientId,
        { prompts, forBoth: shown ? prompts : findPrompts({ ...input, score: withoutOwn }) },
      ]
    }),
  )
}

/** The contact agreed with each stable casing that holds in this month. */
const readContactLevels = async (
  db: ReadDb,
  review: StoredReview,
  lines: readonly CaseloadLine[],
): Promise<Map<ClientId, ContactLevel | null>> => {
  const ids = lines.flatMap(({ standing, entry }) => (standing === 'stable casing' ? [entry.clientId] : []))
  const decisions = await listSignedDecisions(db, ids)
  return new Map(
    decisions.flatMap(({ clientId, form, decision, month }) =>
      form.kind === 'stable casing' && decision?.outcome === 'agreed' && month <= review.month
        ? [[clientId, form.contactFromNow] as const]
        : [],
    ),
  )
}

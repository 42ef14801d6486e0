import type { DiscussionId } from '#basics/ids.ts'
import type { CountingScore } from '#contract/caseload.ts'
import type { TalkView } from '#contract/discussion.ts'
import { listActionsOfReview } from '#database/stores/action-store.ts'
import { findClient } from '#database/stores/client-store.ts'
import {
  changeDiscussion,
  findDiscussion,
  listDiscussions,
  type StoredDiscussion,
} from '#database/stores/discussion-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { goalLines, goalsOf } from '#domain/caseload/goals.ts'
import { contradictionsOf } from '#domain/caseload/overdue.ts'
import { highestTotal } from '#domain/scheme/total.ts'
import { requireReview } from '../access.ts'
import { readLines } from '../caseload/caseload-month.ts'
import { readClientMonths, readDecisions } from '../caseload/client.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { actionViews } from '../review/action-views.ts'
import { recordClientWords } from '../review/client-words.ts'
import { recordTyped } from '../review/entries.ts'
import { readPrompts } from '../review/prompts.ts'
import { readScheme } from '../review/scheme.ts'
import { requireEntry } from '../review/working.ts'
import { changeMeeting } from '../session/meeting.ts'
import { noteReading } from '../session/note-reading.ts'
import { refuseOutOfTurn } from '../session/turn.ts'

/** A client's page for talking: the months, what was said before, and what is decided now. */
export const get: QueryHandler<'discussion.get'> = async (context, { discussionId }): Promise<TalkView> => {
  const { db } = context
  const discussion = await getDiscussion(db, discussionId)
  const { review, part } = await requireReview(context, discussion.reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const all = await listDiscussions(db, review.id)
  const entry = await requireEntry(context, review.id, discussion.clientId)
  const [line] = await readLines(context, review, [entry])
  if (line === undefined) return refuse('not-on-caseload')
  const { ref, facts } = line.client
  const known = goalsOf(facts)
  const scheme = await readScheme(db, review.schemeId)
  const prompts = (await readPrompts(context, review, [line])).get(discussion.clientId)
  const months = await readClientMonths(context, discussion.clientId)
  const actions = (await listActionsOfReview(db, review.id)).filter(
    action => action.discussionId === discussion.id,
  )
  return {
    id: discussion.id,
    client: ref,
    place: all.findIndex(({ id }) => id === discussion.id) + 1,
    of: all.length,
    service: facts.service,
    standing: line.standing,
    score: line.score,
    lastScore: line.carried === null ? null : carriedScore(line.carried),
    highestTotal: scheme === null ? null : highestTotal(scheme),
    whyRaised: discussion.whyRaised,
    whyNow: discussion.whyNow,
    prompts: [...(prompts?.prompts ?? [])],
    goals: [...known.goals],
    goalsTogether: known.together,
    strengths: facts.strengths,
    choices: facts.choices,
    stage: entry.values.stage,
    carePlanReviewDue: entry.values.carePlanReviewDue,
    riskAssessmentReviewDue: entry.values.riskAssessmentReviewDue,
    months: months.filter(({ month }) => month <= review.month),
    bands: scheme === null ? [] : scheme.bands.map(({ key, from, to }) => ({ key, from, to })),
    contradictions: contradictionsOf(entry.values, review.month),
    decisions: await readDecisions(context, discussion.clientId),
    talkedOver: discussion.talkedOver,
    outcome: discussion.outcome,
    decision: discussion.decision,
    reason: discussion.reason,
    contactsPlannedNext: discussion.contactsPlannedNext,
    decidedAt: discussion.decidedAt,
    actions: await actionViews(db, actions, review),
  }
}

/** Keeps what is typed; `done` records it. A decision needs its words and a reason, 'nothing to decide' neither. */
export const save: CommandHandler<'discussion.save'> = async (context, input) => {
  const { db, now, auditOnce, changed } = context
  const discussion = await getDiscussion(db, input.discussionId)
  const { review, part } = await changeMeeting(context, discussion.reviewId)
  await refuseOutOfTurn(context, review, part)
  const { talkedOver, outcome, decision, reason, contactsPlannedNext, done } = input
  if (done) refuseUndecided(input)
  const decidedAt = done ? now : null
  await changeDiscussion(db, discussion.id, {
    talkedOver,
    outcome,
    decision,
    reason,
    contactsPlannedNext,
    decidedAt,
  })
  auditOnce(`discussion ${discussion.id}`, {
    act: 'discussion recorded',
    subjectKind: 'discussion',
    subjectId: discussion.id,
  })
  if (done || discussion.decidedAt !== null) changed('caseload')
  changed('review')
  return {}
}

/** The stage is this month's; goals are the client's. Each is an attributed change, and choosing anew takes it back. */
export const setWork: CommandHandler<'discussion.setWork'> = async (
  context,
  { discussionId, stage, goalStates },
) => {
  const { db, auditOnce, changed } = context
  const discussion = await getDiscussion(db, discussionId)
  const { review, part } = await changeMeeting(context, discussion.reviewId)
  await refuseOutOfTurn(context, review, part)
  const { clientId } = discussion
  const entry = await requireEntry(context, review.id, clientId)
  if (stage !== undefined && stage !== entry.values.stage)
    await recordTyped(context, entry.id, { values: { stage }, drafts: {} })
  if (goalStates !== undefined) {
    const { facts } = (await findClient(db, clientId)) ?? refuse('not-found')
    if (goalStates.length !== goalLines(facts.goals).length)
      return refuse('malformed-input', { field: 'goalStates' })
    await recordClientWords(context, clientId, { goalStates })
  }
  auditOnce(`discussion ${discussion.id}`, {
    act: 'discussion recorded',
    subjectKind: 'discussion',
    subjectId: discussion.id,
  })
  changed('review', 'caseload')
  return {}
}

const refuseUndecided = ({
  outcome,
  decision,
  reason,
}: Pick<StoredDiscussion, 'outcome' | 'decision' | 'reason'>): void => {
  if (outcome === null) refuse('decision-open', { field: 'outcome' })
  if (outcome !== 'decision') return
  if (isBlank(decision)) refuse('decision-open', { field: 'decision' })
  if (isBlank(reason)) refuse('reason-needed', { field: 'reason' })
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

const carriedScore = (score: Omit<CountingScore, 'source'>): CountingScore => ({
  total: score.total,
  band: score.band,
  month: score.month,
  source: 'carried',
})

/** A guessed id and a forbidden one get the same answer. */
const getDiscussion = async (db: ReadDb, id: DiscussionId): Promise<StoredDiscussion> =>
  (await findDiscussion(db, id)) ?? refuse('not-allowed')

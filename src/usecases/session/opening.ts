import type { ReviewId } from '#basics/ids.ts'
import type { OpeningView } from '#contract/session.ts'
import { listActionsBefore } from '#database/stores/action-store.ts'
import { listNotes, listSharedNotes, saveNote } from '#database/stores/note-store.ts'
import { findPreviousReview, type StoredReview } from '#database/stores/review-store.ts'
import { goalAnswerIn, keepLineIn, keepLineNote } from '#domain/session/opening.ts'
import { type AccessContext, requireReview } from '../access.ts'
import type { CommandContext, CommandHandler, QueryHandler } from '../context.ts'
import { readTextsToEnter, reviewsAskedFor } from '../record/client-texts.ts'
import { actionViews } from '../review/action-views.ts'
import { readableNotes } from '../review/preparation.ts'
import { changeMeeting } from './meeting.ts'
import { noteReading } from './note-reading.ts'
import { refuseOutOfTurn } from './turn.ts'

/** What the two begin with: last session's actions, the small goal, and the practitioner's three lines. */
export const opening: QueryHandler<'session.opening'> = async (context, { reviewId }) => {
  const { review, part } = await requireReview(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  await noteReading(context, review)
  const [asked] = (await reviewsAskedFor(context.db, review.practitionerId)).filter(
    ({ month }) => month < review.month,
  )
  const toEnter = asked === undefined ? null : await readTextsToEnter(context.db, asked)
  return {
    ...(await readOpening(context, review)),
    textsToEnter:
      asked === undefined || toEnter === null
        ? null
        : { reviewId: asked.id, month: asked.month, count: toEnter.clientIds.length },
  }
}

/** The same for whoever may read the review: the screen, and the record that keeps it. */
export const readOpening = async (
  { db, actor }: AccessContext,
  review: StoredReview,
): Promise<Omit<OpeningView, 'textsToEnter'>> => {
  const notes = await listNotes(db, review.id)
  const readable = readableNotes(notes, await listSharedNotes(db, review.id), review, actor.id)
  const previous = await findPreviousReview(db, review.practitionerId, review.month)
  const goal = previous === undefined ? undefined : (await listNotes(db, previous.id))['next-small-goal']
  return {
    lastActions: await actionViews(
      db,
      await listActionsBefore(db, review.practitionerId, review.month),
      review,
    ),
    smallGoal: goal === undefined ? null : { text: goal, ...goalAnswerIn(notes['small-goal-outcome']) },
    keepLine: { ...keepLineIn(notes['keep-line']), line: notes['how-are-you'] ?? null },
    wentWell: readable['went-well'] ?? null,
    isHard: readable['is-hard'] ?? null,
    wanted: readable.wanted ?? null,
  }
}

/** A line of 'how are you' is there only while both want it; as soon as one doesn't, it is gone. */
export const keepLine: CommandHandler<'session.keepLine'> = async (context, input) => {
  const save = await openingNotes(context, input.reviewId)
  const { practitioner, supervisor, line } = input
  await save('keep-line', keepLineNote({ practitioner, supervisor }))
  await save('how-are-you', practitioner && supervisor ? (line ?? '') : '')
  return {}
}

export const goalOutcome: CommandHandler<'session.goalOutcome'> = async (context, input) => {
  const save = await openingNotes(context, input.reviewId)
  const { outcome, note } = input
  const isEmpty = outcome === null && (note === null || note.trim() === '')
  await save('small-goal-outcome', isEmpty ? '' : JSON.stringify({ outcome, note }))
  return {}
}

const openingNotes = async (context: CommandContext, reviewId: ReviewId) => {
  const { review, part } = await changeMeeting(context, reviewId)
  await refuseOutOfTurn(context, review, part)
  const { db, actor, now } = context
  return (name: 'keep-line' | 'how-are-you' | 'small-goal-outcome', body: string) =>
    saveNote(db, review.id, name, body, actor.id, now)
}

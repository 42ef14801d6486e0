import { DiscussionId } from '#basics/ids.ts'
import {
  addDiscussion,
  changeDiscussion,
  findDiscussion,
  listDiscussions,
  moveDiscussion,
  removeDiscussion,
  type StoredDiscussion,
} from '#database/stores/discussion-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { noteWork, requireEntry, requirePreparing, requireWorking } from './working.ts'

/** A client to talk over, once a review; asked for twice, the first stays as it is. */
export const add: CommandHandler<'review.addDiscussion'> = async (context, input) => {
  const { db, needs } = context
  const { reviewId, clientId, whyRaised, whyNow, position } = input
  const review = await requireWorking(context, reviewId)
  await requireEntry(context, reviewId, clientId)
  const there = (await listDiscussions(db, reviewId)).find(known => known.clientId === clientId)
  if (there !== undefined) return { discussionId: there.id }
  const id = DiscussionId.parse(needs.newId())
  const texts = { whyRaised: textOf(whyRaised), whyNow: textOf(whyNow) }
  await addDiscussion(db, { id, reviewId, clientId, ...texts }, position)
  noteWork(context, review)
  return { discussionId: id }
}

export const change: CommandHandler<'review.changeDiscussion'> = async (context, input) => {
  const { discussion, review } = await requireDiscussion(context, input.discussionId)
  const { whyRaised, whyNow } = input
  await changeDiscussion(context.db, discussion.id, {
    ...(whyRaised !== undefined && { whyRaised: textOf(whyRaised) }),
    ...(whyNow !== undefined && { whyNow: textOf(whyNow) }),
  })
  noteWork(context, review)
  return {}
}

export const move: CommandHandler<'review.moveDiscussion'> = async (context, { discussionId, to }) => {
  const { discussion, review } = await requireDiscussion(context, discussionId)
  await moveDiscussion(context.db, review.id, discussion.id, to)
  noteWork(context, review)
  return {}
}

export const remove: CommandHandler<'review.removeDiscussion'> = async (context, { discussionId }) => {
  const { discussion, review } = await requireDiscussion(context, discussionId)
  await removeDiscussion(context.db, review.id, discussion.id)
  noteWork(context, review)
  return {}
}

const requireDiscussion = async (
  context: CommandContext,
  id: DiscussionId,
): Promise<{ discussion: StoredDiscussion; review: StoredReview }> => {
  const discussion = (await findDiscussion(context.db, id)) ?? refuse('not-allowed')
  return { discussion, review: await requirePreparing(context, discussion.reviewId) }
}

const textOf = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

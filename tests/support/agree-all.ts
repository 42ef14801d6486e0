import type { Meeting } from './a-session.ts'

/** Everybody drawn is agreed on, as the supervisor scored them. */
export const agreeAll = async ({ team, reviewId }: Pick<Meeting, 'team' | 'reviewId'>): Promise<void> => {
  const { clients } = await team.core.ask('score.comparison', { reviewId })
  for (const { client, own, supervisor } of clients) {
    await team.core.ask('score.agree', {
      reviewId,
      clientId: client.id,
      levels: supervisor.levels,
      reasons: Object.fromEntries(Object.keys(own.levels).map(key => [key, 'Talked over.'])),
      done: true,
    })
  }
}

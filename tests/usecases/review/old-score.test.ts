import { describe, expect, test } from 'vitest'
import { aCaseload, levels, withDatabase } from '#tests/support/a-caseload.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'

/** A review of October whose clients were scored and agreed on in a month before. */
const scoredIn = async (month: string) => {
  const team = await aTeam()
  const october = await aCaseload(team, { month: '2026-10', clients: 2, own: () => null })
  const [clientId] = october.clientIds
  if (clientId === undefined) return expect.fail('nobody')
  await agreedScore(team, october.reviewId, clientId, month)
  await team.unlock('Sam')
  return { team, ...october, clientId }
}

/** As a signed session of that month left it. */
const agreedScore = (team: Team, reviewId: string, clientId: string, month: string) =>
  withDatabase(team, async (db, newId, at) => {
    const { scheme_id } = await db
      .selectFrom('review')
      .select('scheme_id')
      .where('id', '=', reviewId as never)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('score')
      .values({
        id: newId(),
        review_id: reviewId as never,
        client_id: clientId as never,
        person_id: team.people.Sam,
        part: 'agreed',
        scheme_id: scheme_id ?? expect.fail('no scheme'),
        levels_json: JSON.stringify(levels(2, 1, 2, 1, 1)),
        notes_json: '{}',
        reasons_json: '{}',
        total: 7,
        band: 'high',
        judged_month: month as never,
        given: 'at the session',
        blind: 1,
        at,
      })
      .execute()
  })

const notScored = async ({ team, reviewId }: Awaited<ReturnType<typeof scoredIn>>) => {
  const { sections } = await team.core.ask('review.get', { reviewId })
  const figures = sections.find(({ key }) => key === 'figures')
  return figures?.gaps.find(({ kind }) => kind === 'not-scored')?.count ?? 0
}

describe('a score of an earlier month', () => {
  test('of the last three months leaves no gap; an older one does until it is said to hold', async () => {
    expect(await notScored(await scoredIn('2026-07'))).toBe(1)
    const old = await scoredIn('2026-06')
    expect(await notScored(old)).toBe(2)
    const { team, reviewId, clientId } = old
    expect(await team.core.ask('review.confirmScore', { reviewId, clientId })).toMatchObject({
      levels: levels(2, 1, 2, 1, 1),
      total: 7,
      band: 'high',
    })
    expect(await notScored(old)).toBe(1)
    const { entries } = await team.core.ask('review.get', { reviewId })
    expect(entries.find(({ client }) => client.id === clientId)).toMatchObject({
      own: { total: 7 },
      lastScore: { total: 7, month: '2026-06' },
    })
  })

  test('that is not there can’t be said to hold, nor by anybody else', async () => {
    const { team, reviewId, clientIds, clientId } = await scoredIn('2026-06')
    const other = clientIds[1] ?? expect.fail('nobody')
    expect(await team.core.tell('review.confirmScore', { reviewId, clientId: other })).toMatchObject({
      error: { code: 'not-found' },
    })
    await team.unlock('Robin')
    expect(await team.core.tell('review.confirmScore', { reviewId, clientId })).toMatchObject({
      error: { code: 'not-allowed' },
    })
  })
})

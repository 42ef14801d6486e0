import { expect, test } from 'vitest'
import { instantOf } from '#basics/instant.ts'
import { listDraws } from '#database/stores/draw-store.ts'
import { listScores } from '#database/stores/score-store.ts'
import { aCaseload, withDatabase } from '#tests/support/a-caseload.ts'
import { draw, join } from '#tests/support/a-session.ts'
import { aTeam } from '#tests/support/a-team.ts'

/** The clock is read for every id and randomness is asked for the seed: failing at each of these cuts a draw off there. */
test('a draw cut off at any place leaves nothing; the next one is whole', async () => {
  let failAfter = Number.POSITIVE_INFINITY
  let asked = 0
  const ask = () => {
    asked += 1
    if (asked > failAfter) throw new Error('The power is gone.')
  }
  const randomBytes = (count: number): Uint8Array => {
    ask()
    return crypto.getRandomValues(new Uint8Array(count))
  }
  const now = () => {
    ask()
    return instantOf(Date.parse('2026-10-29T09:00:00Z'), 0)
  }
  const team = await aTeam({ randomBytes, now, log: () => undefined })
  const meeting = { team, ...(await aCaseload(team, { clients: 5 })) }
  await team.unlock('Robin')
  await join(team, meeting)
  await team.core.ask('session.start', { reviewId: meeting.reviewId })

  let cutOff = 0
  for (;;) {
    asked = 0
    failAfter = cutOff
    const made = await draw(meeting).then(
      view => view,
      () => null,
    )
    failAfter = Number.POSITIVE_INFINITY
    const kept = await withDatabase(team, async db => ({
      draws: await listDraws(db, meeting.reviewId),
      scores: await listScores(db, meeting.reviewId),
    }))
    if (made !== null) {
      expect(kept.draws.map(({ record }) => record.seed)).toEqual([made.draw?.seed])
      expect(kept.scores).toHaveLength(5)
      break
    }
    expect(kept).toEqual({ draws: [], scores: [] })
    cutOff += 1
    await team.unlock('Robin')
    await team.core.ask('session.resume', { reviewId: meeting.reviewId })
  }
  // At the least an id for each of five own scores, the seed, the id of the draw.
  expect(cutOff).toBeGreaterThanOrEqual(7)
})

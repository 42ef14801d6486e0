import { expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { join } from '#tests/support/a-session.ts'
import { aTeam } from '#tests/support/a-team.ts'

/** Missed supervision has to show: while the month waits for its session, and when it never had one. */
test('a session that did not take place stands among the records, with its reason and the new day', async () => {
  const team = await aTeam()
  const { reviewId } = await aCaseload(team)
  await team.unlock('Robin')
  const { ask } = team.core
  const rows = async () => (await team.core.ask('record.list', { practitionerId: null })).rows
  expect(await rows()).toEqual([])

  const first = '2026-10-20T10:00:00+00:00' as Instant
  const second = '2026-10-27T10:00:00+00:00' as Instant
  await ask('review.planSession', { reviewId, plannedFor: first, place: null })
  await ask('review.sessionNotHeld', { reviewId, reason: 'Robin was ill.', newDate: second })
  const missed = { plannedFor: first, reason: 'Robin was ill.', newDate: '2026-10-27' }
  expect(await rows()).toMatchObject([{ state: 'put off', recordId: null, heldOn: null, missed: [missed] }])

  await ask('review.sessionNotHeld', { reviewId, reason: 'No room.', newDate: null })
  const again = { plannedFor: second, reason: 'No room.', newDate: null }
  expect(await rows()).toMatchObject([{ state: 'put off', missed: [missed, again] }])

  // Once the two have begun, the month waits for nothing but its signatures.
  await join(team, { reviewId })
  await ask('session.start', { reviewId })
  expect(await rows()).toEqual([])
})

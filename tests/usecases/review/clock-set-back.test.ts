import { expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { anOpenMonth } from '#tests/support/a-month.ts'

test('a session that was planned while the clock ran ahead is followed by the one planned after it, not the other way round', async () => {
  const { team, reviewId } = await anOpenMonth(1)
  team.core.setClock('2036-10-29T09:00:00Z')
  await team.unlock('Sam')
  const { ask } = team.core
  const plannedFor = '2026-10-29T14:00:00+00:00' as Instant
  await ask('review.planSession', { reviewId, plannedFor, place: 'Room 1' })

  team.core.setClock('2026-10-29T10:00:00Z')
  await team.unlock('Sam')
  const newDate = '2026-11-02T14:00:00+00:00' as Instant
  await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Robin was ill.', newDate })
  expect((await team.core.ask('review.get', { reviewId })).session).toMatchObject({ plannedFor: newDate })
})

test('the newest import is the one that came last, whatever the clock said', async () => {
  const { team } = await anOpenMonth(1)
  const practitionerId = team.people.Sam
  for (const [name, clock] of [
    ['first.csv', '2036-10-29T09:00:00Z'],
    ['second.csv', '2016-10-29T09:00:00Z'],
    ['third.csv', '2026-10-29T09:00:00Z'],
  ] as const) {
    team.core.setClock(clock)
    await team.unlock('Sam')
    const file = { name, base64: btoa(`Reference,Contacts made\n${name.slice(0, 3)}1,2\n`) }
    const from = { practitionerId, month: '2026-10' as Month, file, answers: {} }
    await team.core.ask('import.run', from)
  }
  const { imports } = await team.core.ask('import.list', { practitionerId })
  expect(imports.map(({ fileName }) => fileName)).toEqual(['third.csv', 'second.csv', 'first.csv'])
})

import { expect, test } from 'vitest'
import { inSession } from '#tests/support/a-session.ts'

test('one sits in a session while it runs with both since the vault was opened: it locks later then, and not in a pause nor alone', async () => {
  const { team, reviewId } = await inSession()
  const sits = async () => (await team.core.ask('people.me', {})).inSession
  expect(await sits()).toBe(true)
  await team.core.ask('session.pause', { reviewId, reason: 'The telephone.' })
  expect(await sits()).toBe(false)
  await team.core.ask('session.resume', { reviewId })
  expect(await sits()).toBe(true)

  // After a lock one of the two is here again, and the other is seated beside them as soon as they look at the session.
  await team.unlock('Robin')
  expect(await team.core.ask('people.me', {})).toMatchObject({ sessionReviewId: reviewId, inSession: false })
  await team.core.ask('session.get', { reviewId })
  expect(await sits()).toBe(false)
  await team.core.ask('session.resume', { reviewId })
  expect(await sits()).toBe(true)

  // Read through together, and then never signed: the next day it is nobody's session.
  team.core.wait(1800)
  await team.core.ask('session.end', { reviewId })
  expect(await sits()).toBe(true)
  await team.unlock('Sam')
  expect(await team.core.ask('people.me', {})).toMatchObject({ sessionReviewId: reviewId, inSession: false })
})

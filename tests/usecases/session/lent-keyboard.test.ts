import { expect, test } from 'vitest'
import { inSession } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'

test('a lent keyboard opens the session and nothing else of the other person', async () => {
  const { team, reviewId } = await inSession()
  const { core, people } = team
  await core.ask('session.passKeyboard', { reviewId, to: people.Sam })
  expect((await core.ask('session.get', { reviewId })).acting).toBe(people.Sam)

  // Robin administers; Sam, who borrows Robin's sitting, does not.
  const kit = { name: 'Kit Mahmood', title: null, roles: ['practitioner' as const], supervisorId: null }
  expect(
    await core.tell('people.add', { ...kit, contractedHours: null, passphrase: PASSPHRASES.Jo }),
  ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })

  // The other way round: Sam unlocks, Robin borrows; Robin's further people stay closed.
  await core.ask('session.passKeyboard', { reviewId, to: people.Robin })
  await core.ask('people.add', {
    ...kit,
    supervisorId: people.Robin,
    contractedHours: null,
    passphrase: PASSPHRASES.Jo,
  })
  const { practitioners: seen } = await core.ask('people.me', {})
  const kitId = seen.find(({ name }) => name === 'Kit Mahmood')?.id
  if (kitId === undefined) throw new Error('Robin sees nobody new.')
  expect(await core.tell('caseload.list', { practitionerId: kitId, month: null })).toMatchObject({ ok: true })
  await team.unlock('Sam')
  await team.core.ask('session.resume', { reviewId })
  await team.core.ask('session.passKeyboard', { reviewId, to: people.Robin })
  expect(await team.core.tell('caseload.list', { practitionerId: kitId, month: null })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  })
  expect((await team.core.ask('people.me', {})).practitioners.map(({ id }) => id)).toEqual([people.Sam])
})

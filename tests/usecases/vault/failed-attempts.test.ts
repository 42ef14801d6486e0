import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { entriesOf } from '#tests/support/audited.ts'

test('each failed attempt enters the chain at the next unlock: as whom, when, and in order', async () => {
  const team = await aTeam()
  const { people } = team
  team.core = await team.core.restart()
  const wrong = async (personId: string) => {
    const passphrase = 'no passphrase of anybody'
    const answer = await team.core.tell('vault.unlock', { personId: personId as never, passphrase })
    expect(answer).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
  }
  await wrong(people.Sam)
  team.core.wait(60)
  await wrong(people.Robin)
  team.core.wait(60)
  // Across a restart, as across a power cut.
  team.core = await team.core.restart()
  await wrong(people.Sam)
  team.core.wait(60)
  await team.unlock('Jo')
  await team.core.core.stop()

  const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
  const entries = (await entriesOf(team.core.folder, robin)).slice(-4)
  expect(entries.map(({ act, personId, subjectId }) => [act, personId, subjectId])).toEqual([
    ['wrong passphrase', null, people.Sam],
    ['wrong passphrase', null, people.Robin],
    ['wrong passphrase', null, people.Sam],
    ['unlocked', people.Jo, null],
  ])
  const times = ['09:00:00', '09:01:00', '09:02:00'].map(time => `2026-10-29T${time}+00:00`)
  expect(entries.slice(0, 3).map(({ detail }) => detail.triedAt)).toEqual(times)
  expect(entries[3]?.detail).toEqual({ failedBefore: 3 })
  const sequences = entries.map(({ sequence }) => sequence)
  expect(sequences).toEqual(sequences.map((_, index) => (sequences[0] ?? 0) + index))
  // Entered once: the next unlock has nothing to add.
  const kept = JSON.parse(readFileSync(join(team.core.folder, 'attempts.json'), 'utf8'))
  expect(kept).toMatchObject({ failed: 0, tried: [] })
})

test('a wrong passphrase at a signature waits for the next unlock too, though a good one came after it', async () => {
  const team = await aTeam()
  const { people } = team
  await team.unlock('Robin')
  const change = (oldPassphrase: string) =>
    team.core.tell('people.changePassphrase', { oldPassphrase, newPassphrase: PASSPHRASES.Robin })
  expect((await change('no passphrase of anybody')).ok).toBe(false)
  expect((await change(PASSPHRASES.Robin)).ok).toBe(true)
  expect(existsSync(join(team.core.folder, 'attempts.json'))).toBe(true)
  await team.unlock('Robin')
  await team.core.core.stop()
  const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
  const acts = (await entriesOf(team.core.folder, robin)).slice(-3).map(({ act }) => act)
  expect(acts).toEqual(['passphrase changed', 'wrong passphrase', 'unlocked'])
})

import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { textToSend } from '#tests/support/sample-files.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

const ROWS = 20_000
const FILE = textToSend(
  [
    'Client ID,Forename,Surname,Risk,Contacts Made',
    ...Array.from({ length: ROWS }, (_, i) => `C${10_000 + i},Given${i},Family${i},low,${i % 9}`),
  ].join('\n'),
)

const samAtWork = async (): Promise<Team> => {
  const team = await aTeam()
  await team.unlock('Sam')
  return team
}

const inputOf = (team: Team, work: string) => ({
  practitionerId: team.people.Sam,
  month: '2026-10' as Month,
  file: FILE,
  answers: {},
  work,
})

/** Until the core has told that this work is so far. */
const farEnough = async ({ core }: Team, work: string, part: number): Promise<void> => {
  const isThere = () =>
    core.events.some(event => event.type === 'progress' && event.work === work && event.part >= part)
  while (!isThere()) await turn()
}

const tables = async (team: Team) => {
  const { audit: _, ...others } = await rowsOfVault(team.core.folder, sam(team))
  return others
}

const sam = (team: Team) => ({ id: team.people.Sam, passphrase: PASSPHRASES.Sam })

describe('an import that is stopped', () => {
  test('in the middle of writing leaves the vault as it was, row by row', async () => {
    const team = await samAtWork()
    await team.core.core.stop()
    const before = await tables(team)
    await team.unlock('Sam')
    const { ask, tell, events } = team.core
    events.length = 0
    const running = tell('import.run', inputOf(team, 'one'))
    await farEnough(team, 'one', 0.3)
    expect(await ask('import.cancel', { work: 'one' })).toEqual({})
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    const parts = events.flatMap(event => (event.type === 'progress' ? [event.part] : []))
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(events.some(({ type }) => type === 'changed')).toBe(false)
    expect(await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).toMatchObject({
      rows: [],
    })
    await team.core.core.stop()
    expect(await tables(team)).toEqual(before)
    expect(await auditedActs(team.core.folder, sam(team), /import/)).toEqual([])

    await team.unlock('Sam')
    expect(await team.core.ask('import.run', inputOf(team, 'two'))).toMatchObject({ added: ROWS })
  })

  test('too late is through, and says so by its answer', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const done = await ask('import.run', inputOf(team, 'late'))
    await ask('import.cancel', { work: 'late' })
    expect(done).toMatchObject({ added: ROWS })
    expect((await ask('caseload.list', { practitionerId: team.people.Sam, month: null })).rows).toHaveLength(
      ROWS,
    )
  })

  test('under another name goes on', async () => {
    const team = await samAtWork()
    const running = team.core.tell('import.preview', inputOf(team, 'this'))
    await farEnough(team, 'this', 0)
    await team.core.ask('import.cancel', { work: 'that' })
    expect(await running).toMatchObject({ ok: true })
  })
})

test('a preview can be stopped while it waits for its turn, and while it is read', async () => {
  const team = await samAtWork()
  const { ask, tell } = team.core
  const first = tell('import.preview', inputOf(team, 'first'))
  const second = tell('import.preview', inputOf(team, 'second'))
  await farEnough(team, 'first', 0)
  await ask('import.cancel', { work: 'second' })
  await ask('import.cancel', { work: 'first' })
  for (const answer of [await first, await second]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  }
})

test('nobody who is not signed in stops anything', async () => {
  const team = await aTeam()
  team.core = await team.core.restart()
  expect(await team.core.tell('import.cancel', { work: 'x' })).toMatchObject({
    ok: false,
    error: { code: 'not-signed-in' },
  })
})

import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { OperationInput } from '#contract/index.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import {
  fileToSend,
  HISTORY_MONTHS,
  historyFiles,
  OCTOBER_FILE,
  textToSend,
} from '#tests/support/sample-files.ts'

const samAtWork = async (): Promise<Team> => {
  const team = await aTeam()
  await team.unlock('Sam')
  return team
}

const monthFile = (month: string, ...references: readonly string[]) => ({
  ...textToSend(
    [
      'Client ID,Risk,Planned Contacts,Contacts Made',
      ...references.map(reference => `${reference},Low,2,1`),
    ].join('\n'),
    `caseload-${month}.csv`,
  ),
  month: month as Month,
})

const liveMonth = (team: Team, month: string, ...references: readonly string[]) => {
  const { month: known, ...file } = monthFile(month, ...references)
  return team.core.ask('import.run', { practitionerId: team.people.Sam, month: known, file, answers: {} })
}

describe('eleven months, then October', () => {
  test('each month is entered as it was, and October is opened on top of them', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const practitionerId = team.people.Sam
    const shuffled = historyFiles().toReversed()
    const { months } = await ask('import.runHistory', { practitionerId, files: shuffled })
    expect(months.map(({ month }) => month)).toEqual(HISTORY_MONTHS)
    for (const { month, clients, refused } of months) {
      expect(refused).toBe(0)
      const list = await ask('caseload.list', { practitionerId, month })
      expect(list.rows).toHaveLength(clients)
      expect(list.figures).toMatchObject({ month, clients, notScored: clients, points: 0 })
    }
    const { reviews, nextMonth } = await ask('review.list', { practitionerId })
    expect(reviews.map(({ state }) => state)).toEqual(HISTORY_MONTHS.map(() => 'history'))
    expect(nextMonth).toBe('2026-10')

    const file = fileToSend(OCTOBER_FILE)
    await ask('import.run', { practitionerId, month: null, file, answers: {} })
    const october = await ask('caseload.list', { practitionerId, month: null })
    expect(october.rows).toHaveLength(34)
    const clientId = october.rows[0]?.client.id ?? expect.fail('nobody')
    const client = await ask('caseload.client', { clientId })
    expect(client.onCaseloadSince).toBe('2025-11-01')
    expect(client.months.map(({ month }) => month)).toEqual(['2026-10', ...HISTORY_MONTHS.toReversed()])
  })

  test('can be taken back newest first, and not from underneath', async () => {
    const team = await samAtWork()
    const { ask, tell } = team.core
    const practitionerId = team.people.Sam
    const { months } = await ask('import.runHistory', { practitionerId, files: historyFiles() })
    const first = months[0]?.importId ?? expect.fail('no months')
    expect(await tell('import.undo', { importId: first })).toMatchObject({
      ok: false,
      error: { code: 'import-used-since' },
    })
    for (const { importId } of months.toReversed()) await ask('import.undo', { importId })
    expect(await ask('caseload.list', { practitionerId, month: null })).toMatchObject({
      rows: [],
      months: [],
    })
    await ask('import.runHistory', { practitionerId, files: historyFiles() })
  })
})

describe('who comes and goes', () => {
  test('missing the next month is ‘left’ at the end of the last; coming back keeps the history', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const practitionerId = team.people.Sam
    const files = [
      monthFile('2026-06', 'LD1', 'LD2'),
      monthFile('2026-07', 'LD1'),
      monthFile('2026-08', 'LD1', 'LD2', 'LD3'),
    ]
    await ask('import.runHistory', { practitionerId, files })
    const memberships = async (month: string) =>
      (await ask('caseload.list', { practitionerId, month: month as Month })).rows.map(
        ({ client, membership, standing }) => [client.reference, membership, standing],
      )
    expect(await memberships('2026-06')).toEqual([
      ['LD1', 'carried', 'open'],
      ['LD2', 'carried', 'open'],
    ])
    expect(await memberships('2026-07')).toEqual([['LD1', 'carried', 'open']])
    expect(await memberships('2026-08')).toEqual([
      ['LD1', 'carried', 'open'],
      ['LD2', 'returned', 'open'],
      ['LD3', 'new', 'open'],
    ])
    const list = await ask('caseload.list', { practitionerId, month: null })
    const returned = list.rows.find(({ client }) => client.reference === 'LD2')?.client.id
    const client = await ask('caseload.client', { clientId: returned ?? expect.fail('LD2 is gone') })
    expect(client).toMatchObject({ onCaseloadSince: '2026-08-01', standing: 'open' })
    expect(client.months.map(({ month }) => month)).toEqual(['2026-08', '2026-06'])
  })

  test('history under a month that is open already lines up with it', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const practitionerId = team.people.Sam
    await liveMonth(team, '2026-10', 'LD1', 'LD2')
    const files = [monthFile('2026-08', 'LD1', 'LD3'), monthFile('2026-09', 'LD1', 'LD3')]
    await ask('import.runHistory', { practitionerId, files })
    const list = await ask('caseload.list', { practitionerId, month: null })
    expect(list.rows.map(({ client }) => client.reference)).toEqual(['LD1', 'LD2'])
    const first = list.rows[0]?.client.id ?? expect.fail('nobody')
    expect(await ask('caseload.client', { clientId: first })).toMatchObject({
      onCaseloadSince: '2026-08-01',
      left: null,
      standing: 'open',
    })
    const september = await ask('caseload.list', { practitionerId, month: '2026-09' as Month })
    expect(september.rows.map(({ client, standing }) => [client.reference, standing])).toEqual([
      ['LD1', 'open'],
      ['LD3', 'open'],
    ])
    const gone = september.rows[1]?.client.id ?? expect.fail('nobody')
    expect((await ask('caseload.client', { clientId: gone })).left).toEqual({
      on: '2026-09-30',
      reason: 'left, reason not recorded',
      note: null,
    })
  })
})

test('a month that is here, lies in between, or is not over before the first prepared one is refused whole', async () => {
  const team = await samAtWork()
  const { ask, tell } = team.core
  const practitionerId = team.people.Sam
  const enter = (...files: OperationInput<'import.runHistory'>['files']) =>
    tell('import.runHistory', { practitionerId, files })
  const refusal = (code: string) => ({ ok: false, error: { code } })
  expect(await enter(monthFile('2026-08', 'LD1'), monthFile('2026-08', 'LD2'))).toMatchObject(
    refusal('month-already-entered'),
  )
  await ask('import.runHistory', { practitionerId, files: [monthFile('2026-08', 'LD1')] })
  expect(await enter(monthFile('2026-08', 'LD1'))).toMatchObject(refusal('month-already-entered'))
  expect(await enter(monthFile('2026-05', 'LD1'))).toMatchObject(refusal('later-month-there'))
  expect(await enter(monthFile('2027-01', 'LD1'))).toMatchObject(refusal('date-in-the-future'))
  await liveMonth(team, '2026-10', 'LD1')
  expect(await enter(monthFile('2026-09', 'LD1'), monthFile('2026-11', 'LD1'))).toMatchObject(
    refusal('date-in-the-future'),
  )
  team.core.setClock('2026-12-01T09:00:00Z')
  expect(await enter(monthFile('2026-09', 'LD1'), monthFile('2026-11', 'LD1'))).toMatchObject(
    refusal('month-not-before-live'),
  )
  expect((await ask('review.list', { practitionerId })).reviews.map(({ month }) => month)).toEqual([
    '2026-10',
    '2026-08',
  ])
})

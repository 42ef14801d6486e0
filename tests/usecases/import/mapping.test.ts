import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { ImportChoice } from '#contract/imports.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import { type FileToSend, fileToSend, textToSend } from '#tests/support/sample-files.ts'

const CONTINENTAL = 'tests/data/caseload-continental-1252.csv'
const october = '2026-10' as Month

const samAtWork = async (): Promise<Team> => {
  const team = await aTeam()
  await team.unlock('Sam')
  return team
}

const inputOf = (team: Team, file: FileToSend, choice: ImportChoice = {}, who: 'Sam' | 'Alex' = 'Sam') => ({
  practitionerId: team.people[who],
  month: october,
  file,
  answers: {},
  choice,
})

const fieldsOf = (columns: readonly { readonly heading: string; readonly field: string | null }[]) =>
  Object.fromEntries(columns.map(({ heading, field }) => [heading, field]))

const CHOSEN: ImportChoice = {
  columns: {
    Bereich: 'locality',
    'Kontakte geplant': 'contactsPlanned',
    'Kontakte erfolgt': 'contactsMade',
  },
}

describe('a mapping by the person', () => {
  test('says what each column could be, and takes what is chosen', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const open = await ask('import.preview', inputOf(team, fileToSend(CONTINENTAL)))
    expect(open).toMatchObject({
      headerRow: 3,
      clientRows: { first: 4, last: 24 },
      decimalSign: 'comma',
      remembered: null,
      unsettled: [],
    })
    expect(open.firstRows[1]?.text).toMatch(/^Nr\., Kürzel, Bereich/)
    expect(open.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'title'],
      [25, 'sum'],
    ])
    const bereich = open.columns.find(({ heading }) => heading === 'Bereich')
    expect(bereich).toMatchObject({ field: null, from: null, candidates: ['service', 'locality'] })
    const risk = open.columns.find(({ heading }) => heading === 'Risiko')
    expect(risk?.words).toContainEqual({ word: 'hoch', times: 5, known: true, meaning: 'high' })

    const chosen = await ask('import.preview', inputOf(team, fileToSend(CONTINENTAL), CHOSEN))
    expect(fieldsOf(chosen.columns)).toMatchObject(CHOSEN.columns ?? {})
    expect(await ask('import.run', inputOf(team, fileToSend(CONTINENTAL), CHOSEN))).toMatchObject({
      added: 21,
    })
    const { rows } = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
    expect(rows[0]?.values).toMatchObject({ contactsPlanned: 1, contactsMade: 2 })
  })

  test('a field that two columns claim holds everything up until one has it', async () => {
    const team = await samAtWork()
    const file = textToSend('Client ID,Seen,Met\nA1,1,2')
    const twice: ImportChoice = { columns: { Seen: 'contactsMade', Met: 'contactsMade' } }
    const preview = await team.core.ask('import.preview', inputOf(team, file, twice))
    expect(preview.unsettled).toEqual(['field-twice'])
    expect(preview.twice).toEqual([{ field: 'contactsMade', headings: ['Seen', 'Met'] }])
    expect(await team.core.tell('import.run', inputOf(team, file, twice))).toMatchObject({
      ok: false,
      error: { code: 'questions-open', detail: { open: ['field-twice'] } },
    })
  })

  test('a word that nobody has mapped refuses its rows, and not recorded is a meaning', async () => {
    const team = await samAtWork()
    const file = textToSend('Client ID,Risk\nA1,kritisch\nA2,low\nA3,Kritisch ')
    const open = await team.core.ask('import.preview', inputOf(team, file))
    expect(open.columns[1]?.words[0]).toEqual({ word: 'kritisch', times: 2, known: false, meaning: null })
    expect(open.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'value-not-mapped'],
      [4, 'value-not-mapped'],
    ])
    const none = await team.core.ask(
      'import.preview',
      inputOf(team, file, { words: { risk: { kritisch: null } } }),
    )
    expect(none.refused).toEqual([])
    expect(none.added).toHaveLength(3)
  })

  test('the row of the headings can be chosen, and none', async () => {
    const team = await samAtWork()
    const file = textToSend('Name,Client,x\nNr.,Risk,Was\nA1,low,b\nA2,high,c')
    const second = await team.core.ask('import.preview', inputOf(team, file, { headerRow: 2 }))
    expect(second.columns.map(({ heading }) => heading)).toEqual(['Nr.', 'Risk', 'Was'])
    const none = await team.core.ask('import.preview', inputOf(team, file, { headerRow: null }))
    expect(none).toMatchObject({ headerRow: null, read: 4 })
    expect(none.columns.map(({ heading }) => heading)).toEqual(['Column A', 'Column B', 'Column C'])
    expect(await team.core.tell('import.preview', inputOf(team, file, { headerRow: 4 }))).toMatchObject({
      ok: false,
      error: { code: 'file-empty', detail: { headerRow: 4 } },
    })
  })
})

describe('the mapping of a source is remembered by its headings', () => {
  test('for the next file, until somebody guesses again; their own edits win', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    await ask('import.run', inputOf(team, fileToSend(CONTINENTAL), CHOSEN))
    const next = await ask('import.preview', inputOf(team, fileToSend(CONTINENTAL)))
    expect(next.remembered).toEqual({ fileName: 'caseload-continental-1252.csv', on: '2026-10-29' })
    expect(fieldsOf(next.columns)).toMatchObject(CHOSEN.columns ?? {})
    expect(next.columns.find(({ heading }) => heading === 'Bereich')?.from).toBe('remembered')
    expect(next.columns.find(({ heading }) => heading === 'Std./Monat')).toMatchObject({
      field: null,
      candidates: [],
    })
    const again = await ask('import.preview', inputOf(team, fileToSend(CONTINENTAL), { guessAgain: true }))
    expect(again.remembered).toBeNull()
    expect(fieldsOf(again.columns).Bereich).toBeNull()
    const edited = await ask(
      'import.preview',
      inputOf(team, fileToSend(CONTINENTAL), { columns: { Bereich: 'service' } }),
    )
    expect(fieldsOf(edited.columns)).toMatchObject({
      Bereich: 'service',
      'Kontakte geplant': 'contactsPlanned',
    })
  })

  test('from a colleague’s file on this device where there is none of one’s own, without its name', async () => {
    const team = await aTeam()
    await team.unlock('Alex')
    await team.core.ask('import.run', inputOf(team, fileToSend(CONTINENTAL), CHOSEN, 'Alex'))
    await team.unlock('Sam')
    const theirs = await team.core.ask('import.preview', inputOf(team, fileToSend(CONTINENTAL)))
    expect(theirs.remembered).toEqual({ fileName: null, on: '2026-10-29' })
    expect(fieldsOf(theirs.columns).Bereich).toBe('locality')
  })

  test('with its words and its date order, unless the dates of the new file say otherwise', async () => {
    const team = await samAtWork()
    const { ask } = team.core
    const file = (id: string, date: string) =>
      textToSend(`Client ID,Last Contact,Risk\n${id},${date},kritisch\n`)
    const open = await ask('import.preview', inputOf(team, file('A1', '03/04/2026')))
    expect(open.unsettled).toEqual(['date-order-unclear'])
    expect(open.dateQuestion).toEqual({
      heading: 'Last Contact',
      row: 2,
      value: '03/04/2026',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
      others: null,
    })
    const said: ImportChoice = { dateOrder: 'month-first', words: { risk: { kritisch: 'high' } } }
    await ask('import.run', inputOf(team, file('A1', '03/04/2026'), said))
    const same = await ask('import.preview', inputOf(team, file('A2', '05/06/2026')))
    expect(same).toMatchObject({ unsettled: [], dateOrder: 'month-first', refused: [] })
    const other = await ask('import.preview', inputOf(team, file('A3', '25/06/2026')))
    expect(other).toMatchObject({ unsettled: [], dateOrder: 'day-first', refused: [] })
  })
})

test('who has left is recorded with why, or with whom they went to', async () => {
  const team = await samAtWork()
  const { ask } = team.core
  const file = (...ids: readonly string[]) =>
    textToSend(['Client ID,Risk', ...ids.map(id => `${id},low`)].join('\n'))
  await ask('import.run', inputOf(team, file('A1', 'A2', 'A3')))
  const { rows } = await ask('caseload.list', { practitionerId: team.people.Sam, month: null })
  await ask('import.run', {
    ...inputOf(team, file('A1')),
    answers: { 'missing:A2': 'left', 'missing:A3': 'transferred' },
    leavings: { 'missing:A2': { reason: 'moved away' }, 'missing:A3': { note: 'To Jo Lindqvist' } },
  })
  const leftOf = async (reference: string) => {
    const row = rows.find(({ client }) => client.reference === reference)
    return (await ask('caseload.client', { clientId: row?.client.id ?? expect.fail() })).left
  }
  expect(await leftOf('A2')).toMatchObject({ reason: 'moved away', note: null })
  expect(await leftOf('A3')).toMatchObject({
    reason: 'transferred to another practitioner',
    note: 'To Jo Lindqvist',
  })
})

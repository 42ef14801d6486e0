import { describe, expect, test } from 'vitest'
import type { ImportChoice } from '#interchange/import-choice.ts'
import { Mapping } from '#interchange/mapping.ts'
import { AS_OF, bytesOf, CONTINENTAL, errorOf, fileBytes, OCTOBER, okValue, readTextFile } from './files.ts'

const read = (bytes: Uint8Array, choice: ImportChoice = {}) =>
  okValue(readTextFile({ bytes, fileName: 'x.csv', asOf: AS_OF, choice }))
const readText = (text: string, choice?: ImportChoice) => read(bytesOf(text), choice)

test('every heading of the sample file is known', () => {
  const { mapping, columns, unsettled } = read(fileBytes(OCTOBER))
  expect(mapping).toEqual({
    columns: {
      'Client ID': 'reference',
      Forename: 'forename',
      Surname: 'surname',
      'Date of Birth': 'birthDate',
      Service: 'service',
      Locality: 'locality',
      'Referral Date': 'referralDate',
      Risk: 'risk',
      Stage: 'stage',
      Status: 'status',
      'Planned Contacts': 'contactsPlanned',
      'Contacts Made': 'contactsMade',
      'Last Contact': 'lastContact',
      'Care Plan Review Due': 'carePlanReviewDue',
      'Risk Assessment Review Due': 'riskAssessmentReviewDue',
      Worker: 'worker',
      Comments: 'comment',
    },
    dateOrder: 'day-first',
    decimalSign: 'point',
    words: {
      risk: { Low: 'low', Medium: 'medium', High: 'high' },
      stage: { 'Follow-up': 'follow-up', Delivery: 'delivery', Planning: 'planning' },
      status: { Active: 'Active', Stable: 'Stable' },
      caseType: {},
    },
  })
  expect(columns.every(column => column.from === 'heading')).toBe(true)
  expect(unsettled).toEqual([])
})

describe('the continental file', () => {
  const continental = read(fileBytes(CONTINENTAL))

  test('is read whole: code page, semicolons, titles above, a sum below', () => {
    expect(continental).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      headerRow: 3,
      skippedRows: [
        { row: 1, reason: 'title', text: 'Fallübersicht Oktober 2026' },
        { row: 25, reason: 'sum', text: 'Summe 30 25' },
      ],
      month: { month: '2026-10', from: 'title' },
      dateOrder: { order: 'day-first', found: 'certain' },
      unsettled: [],
    })
    expect(continental.rows).toMatchObject({ read: 21, refused: [] })
    expect(continental.rows.accepted.length).toBe(21)
  })

  test('goes in by what is in its columns; what can be two things is left open and offered', () => {
    expect(continental.mapping).toMatchObject({
      columns: {
        'Nr.': 'reference',
        Kürzel: 'initials',
        Bereich: null,
        Aufnahme: 'referralDate',
        Risiko: 'risk',
        'Std./Monat': null,
        'Kontakte geplant': null,
        'Kontakte erfolgt': null,
        'Letzter Kontakt': 'lastContact',
        Bemerkung: 'comment',
      },
      decimalSign: 'comma',
      words: { risk: { niedrig: 'low', mittel: 'medium', hoch: 'high' } },
    })
    const open = continental.columns.filter(column => column.field === null)
    expect(open.map(({ name, candidates }) => [name, candidates])).toEqual([
      ['Bereich', ['service', 'locality']],
      ['Std./Monat', []],
      ['Kontakte geplant', ['contactsPlanned', 'contactsMade']],
      ['Kontakte erfolgt', ['contactsPlanned', 'contactsMade']],
    ])
  })

  test('goes in with a mapping alone', () => {
    const { rows } = read(fileBytes(CONTINENTAL), {
      mapping: {
        columns: {
          'Kontakte geplant': 'contactsPlanned',
          'Kontakte erfolgt': 'contactsMade',
          Bereich: 'locality',
        },
      },
    })
    expect(rows.accepted[1]).toEqual({
      row: 5,
      reference: 'KM1074',
      values: {
        initials: 'W. E.',
        locality: 'Outreach',
        referralDate: '2020-09-05',
        risk: 'low',
        contactsPlanned: 2,
        contactsMade: 0,
        lastContact: '2026-09-17',
        comment: 'Übergabe an Kollegin geplant',
      },
    })
  })

  test('its mapping is one that can be kept, and given back changes nothing', () => {
    const mapping = Mapping.parse(JSON.parse(JSON.stringify(continental.mapping)))
    expect(read(fileBytes(CONTINENTAL), { mapping }).rows).toEqual(continental.rows)
  })
})

describe('guesses', () => {
  test('of two headings for one field the better has it', () => {
    const { mapping } = readText(
      'NHS No,Client ID,Name,First Name,Surname\n9434765919,A1,Ann Able,Ann,Able\n',
    )
    expect(mapping.columns).toEqual({
      'NHS No': null,
      'Client ID': 'reference',
      Name: null,
      'First Name': 'forename',
      Surname: 'surname',
    })
  })

  test('a name in one column is split, where there is no other', () => {
    const { rows } = readText('Client ID,Client Name,Risk\nA1,"QUAYLE, Siân",Low\n')
    expect(rows.accepted[0]?.values).toEqual({ forename: 'Siân', surname: 'QUAYLE', risk: 'low' })
  })

  test('known headings leave a strange one alone, whatever is in it', () => {
    const { mapping } = readText('Client ID,Risk,Last Contact,Discharged\nA1,Low,01/10/2026,21/10/2026\n')
    expect(mapping.columns.Discharged).toBeNull()
  })

  test('a running number is no reference', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i + 100};KM${i * 37};hoch`).join('\n')
    expect(readText(`Lfd.;Fall;Risiko\n${rows}`).mapping.columns).toEqual({
      'Lfd.': null,
      Fall: 'reference',
      Risiko: null,
    })
  })

  test('births lie long ago', () => {
    const rows = ['01.02.1950', '13.05.1961', '30.11.1999']
      .map((birth, i) => `KM${i}7;${birth};hoch;x`)
      .join('\n')
    expect(readText(`Fall;Geboren;Risiko;Rest\n${rows}`).mapping.columns.Geboren).toBe('birthDate')
  })

  test('words that nobody knows are listed with how often they stand there', () => {
    const { columns } = readText('Client ID,Risk\nA1,Amber-ish\nA2,amber-ish\nA3,Low\n')
    expect(columns[1]?.words).toEqual([
      { word: 'Amber-ish', times: 2, as: undefined },
      { word: 'Low', times: 1, as: 'low' },
    ])
  })
})

describe('what the person has to say', () => {
  test('which comes first, where all dates read both ways; once said, it is settled', () => {
    const text = 'Client ID,Risk,Last Contact\nA1,Low,03/04/2026\nA2,Low,05/04/2026\n'
    const open = readText(text)
    expect(open.unsettled).toEqual([{ code: 'date-order-unclear' }])
    expect(open.dateOrder.evidence[0]?.twoWays).toEqual({
      row: 2,
      value: '03/04/2026',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    })
    const told = readText(text, { mapping: { dateOrder: 'month-first' } })
    expect(told.unsettled).toEqual([])
    expect(told.rows.accepted[0]?.values.lastContact).toBe('2026-03-04')
  })

  test('whose rows, where several practitioners are named', () => {
    const text =
      'Client ID,Last Contact,Worker\nA1,21/10/2026,Sam Okafor\nA2,21/10/2026,Jo Lee\nA1,21/10/2026,Jo  Lee\nA3,21/10/2026,\n'
    const open = readText(text)
    expect(open.unsettled).toEqual([{ code: 'several-workers', names: ['Sam Okafor', 'Jo Lee'] }])
    const told = readText(text, { workers: ['Jo Lee'] })
    expect(told.unsettled).toEqual([])
    expect(told.rows.accepted.map(row => row.reference)).toEqual(['A2', 'A1', 'A3'])
    expect(told.rows).toMatchObject({ read: 4, setAside: 1, refused: [] })
  })

  test('two columns for one field, and none for the reference', () => {
    const columns = { 'Client ID': 'comment', Notes: 'comment' } as const
    expect(
      readText('Client ID,Notes,Contacts Made,2026-10\nA1,x,1,\n', { mapping: { columns } }).unsettled,
    ).toEqual([
      { code: 'no-reference-column' },
      { code: 'field-twice', field: 'comment', columns: ['Client ID', 'Notes'] },
      { code: 'no-month' },
    ])
  })
})

test('prose is no table', () => {
  const file = {
    bytes: bytesOf('Dear Sam,\n\nhere are the figures.\n\nRobin'),
    fileName: 'x.txt',
    asOf: AS_OF,
  }
  expect(errorOf(readTextFile(file))).toEqual({ code: 'not-a-table', looksLike: 'prose' })
})

test('a list of references alone is one', () => {
  expect(readText('Client ID\nA1\nA2\n').rows.accepted.length).toBe(2)
})

test('hostile headings are columns like any other', () => {
  const { mapping, rows } = readText('Client ID,__proto__,constructor,toString,Risk\nA1,a,b,c,Low\n')
  expect(Object.keys(mapping.columns)).toEqual(['Client ID', '__proto__', 'constructor', 'toString', 'Risk'])
  expect(rows.accepted.length).toBe(1)
  expect(({} as { a?: unknown }).a).toBeUndefined()
})

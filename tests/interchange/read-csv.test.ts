import { describe, expect, test } from 'vitest'
import { readCsv } from '#interchange/read-csv.ts'
import { errorOf, okValue } from './files.ts'

const rowsOf = (text: string) => okValue(readCsv(text)).rows.map(({ row, cells }) => [row, ...cells])

describe('how the cells are parted', () => {
  test.each([
    [',', 'a,b,c\n1,2,3\n4,5,6\n'],
    [';', 'a;b;c\n0,5;2,5;x, y\n1,5;2,0;z\n'],
    ['\t', 'a\tb\tc\n1, 2\t2\t3\n4\t5\t6\n'],
    ['|', 'a|b|c\n1|2|3; 4\n4|5|6\n'],
    [',', 'Ref\nA1\nA2\n'],
    [';', 'Fallübersicht, Stand Oktober\n\na;b;c\n0,5;1;2\n0,5;1;2\n'],
  ])('%j', (delimiter, text) => {
    expect(okValue(readCsv(text)).delimiter).toBe(delimiter)
  })

  test("Excel's own line about it decides, and is no row", () => {
    const sheet = okValue(readCsv('sep=|\na|b,c\n1|2,3\n'))
    expect(sheet.delimiter).toBe('|')
    expect(sheet.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 'a', 'b,c'],
      [2, '1', '2,3'],
    ])
  })
})

describe('rows as a spreadsheet numbers them', () => {
  test('a line break in quotes starts none, a blank line counts', () => {
    expect(rowsOf('a,b\n"x\ny",1\n\n , \nz,2\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [5, 'z', '2'],
    ])
  })

  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('line ends: %s', (_, end) => {
    expect(rowsOf(['a,b', '"x, ""y""",1', 'z,2', ''].join(end))).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"', '1'],
      [3, 'z', '2'],
    ])
  })

  test('line ends of several kinds in one file', () => {
    expect(rowsOf('a,b\r\nc,d\ne,f\rg,h').map(row => row[0])).toEqual([1, 2, 3, 4])
  })
})

describe('quotation marks', () => {
  test.each([
    ['alone', '"', 1],
    ['in a cell that nothing closes', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['after quoted ones that are closed', 'a,b\n"1\n1",2\n"3,4\n', 3],
  ])('%s: refused, with the row where it opens', (_, text, row) => {
    expect(errorOf(readCsv(text))).toEqual({ code: 'unterminated-quote', row })
  })

  test('in mid-cell the row is marked, and the rows after it are read', () => {
    const { rows } = okValue(readCsv('a,b\n"Ann "Annie" Able",2\n"x",3\n'))
    expect(rows.map(({ cells, strayQuote }) => [cells[0], strayQuote])).toEqual([
      ['a', false],
      ['Ann "Annie" Able', true],
      ['x', false],
    ])
  })
})

describe('too much', () => {
  test.each([
    ['in mid-cell', `a,b\n"${'a"'.repeat(30_000)}",x\n`],
    ['beside delimiters', `a,b\n"${',"a'.repeat(30_000)}",x\n`],
  ])('quotation marks %s', (_, text) => {
    expect(errorOf(readCsv(text))).toEqual({ code: 'stray-quotes' })
  })

  test('quotation marks that are doubled, or that stand in cells without them, are as many as there are', () => {
    const quoted = `"a ""b"" c","d"\n`.repeat(30_000)
    expect(okValue(readCsv(quoted)).rows.length).toBe(30_000)
    expect(okValue(readCsv('5" pipe,3" nail\n'.repeat(30_000))).rows.length).toBe(30_000)
  })

  test('rows', () => {
    const line = 'a,b\n'
    expect(okValue(readCsv(line.repeat(100_001))).rows.length).toBe(100_001)
    expect(errorOf(readCsv(line.repeat(100_200)))).toEqual({ code: 'too-many-rows', limitRows: 100_000 })
  })

  test('columns', () => {
    expect(errorOf(readCsv(','.repeat(600).concat('x')))).toEqual({
      code: 'too-many-columns',
      columns: 601,
      limitColumns: 500,
    })
  })

  test.each([
    ['ten million line breaks', `a,b\n${'\n'.repeat(10_000_000)}`],
    ['ten million delimiters', 'a,'.repeat(5_000_000)],
    ['quotation marks in mid-cell', `"${'a"'.repeat(5_000_000)}`],
    ['quotation marks beside delimiters', `"${',"a'.repeat(3_300_000)}`],
    ['pairs of quotation marks', `"${'""'.repeat(5_000_000)}`],
    ['quotation marks and blanks', `"${'" '.repeat(5_000_000)}`],
    ['quoted line breaks', `a,b\n${'"\n\n\n\n",x\n'.repeat(1_000_000)}`],
  ])('%s: an answer within the limit of a test, where a square of the length would be hours', (_, text) => {
    expect(() => readCsv(text)).not.toThrow()
  })
})

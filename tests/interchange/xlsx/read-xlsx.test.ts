import { describe, expect, test } from 'vitest'
import { readXlsx } from '#interchange/xlsx/read-xlsx.ts'
import { errorOf, okValue } from '#tests/interchange/files.ts'
import { sheetOf, type WorkbookParts, workbookEntries, workbookFile } from '#tests/support/workbook-file.ts'
import { zipFile } from '#tests/support/zip-file.ts'

const read = async (workbook: WorkbookParts) => okValue(await readXlsx(workbookFile(workbook)))
const cellsOf = async (row: string, more: Omit<WorkbookParts, 'sheets'> = {}) =>
  (await read({ ...more, sheets: { A: `<row r="1">${row}</row>` } })).rows[0]?.cells

describe('a cell says', () => {
  test('its shared text, with the runs of a rich text joined and how it is read aloud left out', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><t xml:space="preserve">two </t></r><r><rPr><b/></rPr><t>runs</t></r></si>' +
      '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t/></si><si><t><![CDATA[a<b]]></t></si>'
    const row = [0, 1, 2, 3, 4].map(n => `<c t="s"><v>${n}</v></c>`).join('')
    expect(await cellsOf(row, { strings })).toEqual(['plain', 'two runs', '課', '', 'a<b'])
  })

  test('its own text, a formula’s last result, yes or no, an error', async () => {
    const row =
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>' +
      '<c t="str"><f>A1&amp;"x"</f><v>made</v></c><c><f>1+1</f><v>2</v></c><c><f>TODAY()</f></c>' +
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-10-18</v></c>'
    expect(await cellsOf(row)).toEqual(['inline', 'made', '2', '', 'TRUE', 'FALSE', '#N/A', '2026-10-18'])
  })

  test('a number never in the manner of a country', async () => {
    const row = ['2', '2.5', '9.434765919E9', '-3', '0.1', '2.0000000000000004', '1234567'].map(
      n => `<c><v>${n}</v></c>`,
    )
    expect(await cellsOf(row.join(''))).toEqual(['2', '2.5', '9434765919', '-3', '0.1', '2', '1234567'])
    expect(await cellsOf('<c s="1"><v>123</v></c>', { formats: ['00000'] })).toEqual(['00123'])
  })

  test.each([
    ['dd/mm/yyyy', '46313', '2026-10-18'],
    ['[$-809]d mmmm yyyy;@', '46313', '2026-10-18'],
    ['m/d/yy h:mm', '46313.40625', '2026-10-18 09:45'],
    ['dd/mm/yyyy', '46313.40625', '2026-10-18'],
    ['h:mm:ss', '0.5', '12:00'],
    ['mmm', '46313', '2026-10-18'],
    ['0 "days"', '30', '30'],
    ['[Red]0.00', '46313', '46313'],
    ['General', '46313', '46313'],
    ['dd/mm/yyyy', '1', '1900-01-01'],
    ['dd/mm/yyyy', '59', '1900-02-28'],
    ['dd/mm/yyyy', '60', '1900-02-29'],
    ['dd/mm/yyyy', '61', '1900-03-01'],
    ['dd/mm/yyyy', '-1', '-1'],
    ['dd/mm/yyyy', '99999999', '99999999'],
  ])('a day by its format %s: %s is %s', async (format, value, text) => {
    expect(await cellsOf(`<c s="1"><v>${value}</v></c>`, { formats: [format] })).toEqual([text])
  })

  test('a day counted from 1904', async () => {
    const formats = ['dd/mm/yyyy']
    expect(await cellsOf('<c s="1"><v>44851</v></c>', { formats, from1904: true })).toEqual(['2026-10-18'])
  })

  test('characters that XML can’t hold, and line breaks as one', async () => {
    const row = '<c t="inlineStr"><is><t>a_x000D__x000A_b_x005F_x0041_&#13;c &amp; &#x41;</t></is></c>'
    expect(await cellsOf(row)).toEqual(['a\nb_x0041_\nc & A'])
  })
})

describe('rows and columns', () => {
  test('have the numbers that the spreadsheet shows; all are as wide as the widest', async () => {
    const { rows } = await read({
      sheets: {
        A: '<row r="2"><c r="B2"><v>1</v></c></row><row r="3"/><row r="7"><c r="A7"><v>2</v></c><c r="D7"><v>3</v></c></row>',
      },
    })
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, '', '1', '', ''],
      [7, '2', '', '', '3'],
    ])
  })

  test('of a merged cell the first says it', async () => {
    const { rows } = await read({
      sheets: {
        A: `${sheetOf([
          ['Title', '<c/>'],
          ['a', 'b'],
        ])}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>`,
      },
    })
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Title', ''],
      ['a', 'b'],
    ])
  })

  test('prefixed names, another place of the workbook, and UTF-16 make no difference', async () => {
    const entries = workbookEntries({ sheets: { A: sheetOf([['x']]) } })
    const moved = entries.map(({ name, data }) => ({
      name: name.replace('xl/', 'other\\'),
      data: Buffer.from(
        `\ufeff${String(data)
          .replace('UTF-8', 'UTF-16')
          .replaceAll(/<(\/?)(sheetData|row|c|is|t)([ >/])/g, '<$1z:$2$3')
          .replaceAll('<worksheet ', '<worksheet xmlns:z="z" ')
          .replaceAll('xl/workbook', '/other/workbook')}`,
        'utf16le',
      ),
    }))
    expect(okValue(await readXlsx(zipFile(moved))).rows[0]?.cells).toEqual(['x'])
  })
})

describe('of several sheets', () => {
  const table = sheetOf([
    ['Client ID', 'Risk', 'Last Contact'],
    ['A1', 'low', '18/10/2026'],
  ])
  const notes = sheetOf([
    ['Read me first', 'and then'],
    ['this', 'that'],
  ])

  test('the first with the headings of a caseload is read, and the others are named', async () => {
    const found = await read({ sheets: { Notes: notes, Empty: '', October: table, September: table } })
    expect(found).toMatchObject({ name: 'October', others: ['Notes', 'Empty', 'September'] })
  })

  test('a hidden one only where no other has them', async () => {
    const sheets = { Hidden: table, Shown: table }
    expect((await read({ sheets, hidden: ['Hidden'] })).name).toBe('Shown')
    expect((await read({ sheets: { Notes: notes, Hidden: table }, hidden: ['Hidden'] })).name).toBe('Hidden')
  })

  test('none with known headings: the first with a table; none at all: nothing', async () => {
    expect((await read({ sheets: { Empty: '', Notes: notes } })).name).toBe('Notes')
    expect(errorOf(await readXlsx(workbookFile({ sheets: { A: '', B: '' } })))).toEqual({
      code: 'empty-file',
    })
  })
})

const bytes = (size: number) => 'x'.repeat(size)

describe('a hostile workbook is refused:', () => {
  const sheet = (xml: string) => workbookEntries({ sheets: { A: xml } })
  const cell = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`
  const withPart = (name: string, data: string) =>
    workbookEntries({ sheets: { A: cell('x') }, parts: [{ name, data }] })
  const doctype = (inside: string, text: string) =>
    `<!DOCTYPE sst [${inside}]><sst><si><t>${text}</t></si></sst>`
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
    '',
  )
  const entries = sheet(cell('x'))
  const at = entries.findIndex(({ name }) => name === 'xl/worksheets/sheet1.xml')
  const lying = (lies: object, data?: string) =>
    entries.map((entry, i) => (i === at ? { ...entry, ...(data !== undefined && { data }), lies } : entry))

  test.each([
    ['a DOCTYPE', withPart('xl/sharedStrings.xml', doctype('', 'x')), 'damaged-file'],
    [
      'a billion laughs',
      withPart('xl/sharedStrings.xml', doctype(`<!ENTITY l0 "ha">${laughs}`, '&l10;')),
      'damaged-file',
    ],
    [
      'an external entity',
      withPart('xl/sharedStrings.xml', doctype('<!ENTITY e SYSTEM "file:///etc/passwd">', '&e;')),
      'damaged-file',
    ],
    ['an entity nobody declared', sheet(cell('&e;')), 'damaged-file'],
    ['more than a hundred to one', sheet(cell(bytes(1_000_000))), 'too-much-inside'],
    ['elements in one another', sheet(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), 'too-much-inside'],
    [
      'a thousand attributes',
      sheet(`<row ${Array.from({ length: 1_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
      'too-much-inside',
    ],
    ['column 16,384', sheet('<row><c r="XFD1"><v>1</v></c></row>'), 'too-many-columns'],
    ['column 20,000', sheet('<row><c r="ACOF1"><v>1</v></c></row>'), 'damaged-file'],
    ['row 2,000,000', sheet('<row r="2000000"><c><v>1</v></c></row>'), 'damaged-file'],
    [
      'rows out of order',
      sheet('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'),
      'damaged-file',
    ],
    ['a shared text that is not there', sheet('<row><c t="s"><v>7</v></c></row>'), 'damaged-file'],
    ['a size stated too small', lying({ size: 10 }), 'damaged-file'],
    ['a size stated too large', lying({ size: 100_000 }), 'damaged-file'],
    ['a packed size beyond the file', lying({ packedSize: 1_000_000 }), 'damaged-file'],
    ['a wrong checksum', lying({ crc: 1 }), 'damaged-file'],
    [
      'an entry under two names',
      [...entries, { name: 'copy', data: '', lies: { sameAs: at } }],
      'damaged-file',
    ],
    ['a name twice', [...entries, entries[at] ?? { name: '', data: '' }], 'damaged-file'],
    ['a part with a password', lying({ flags: 1 }), 'not-a-table'],
    [
      'five thousand entries',
      Array.from({ length: 5_000 }, (_, i) => ({ name: `${i}`, data: '' })),
      'too-much-inside',
    ],
  ])('%s', async (_, made, code) => {
    expect(errorOf(await readXlsx(zipFile(made))).code).toBe(code)
  })

  test('a text that thousands of cells share', async () => {
    const strings = `<si><t>${Array.from({ length: 30_000 }, (_, i) => i % 10).join('')}</t></si>`
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(2_000)
    const file = workbookFile({ sheets: { A: rows }, strings })
    expect(errorOf(await readXlsx(file))).toMatchObject({ code: 'too-much-inside' })
  })

  test('names that would lead out of a folder are names and no more', async () => {
    const file = zipFile([...entries, { name: '../../etc/passwd', data: 'x' }, { name: '/abs', data: 'x' }])
    expect(okValue(await readXlsx(file)).rows.length).toBe(1)
  })

  test('an archive of something else says what it is', async () => {
    const kindOf = async (...names: string[]) =>
      errorOf(await readXlsx(zipFile(names.map(name => ({ name, data: 'x' })))))
    expect(await kindOf('xl/workbook.bin')).toEqual({ code: 'not-a-table', looksLike: 'xls' })
    expect(await kindOf('mimetype', 'content.xml')).toEqual({ code: 'not-a-table', looksLike: 'ods' })
    expect(await kindOf('word/document.xml')).toEqual({ code: 'not-a-table', looksLike: 'word' })
    expect(await kindOf('photo.jpg')).toEqual({ code: 'not-a-table', looksLike: 'zip' })
  })
})

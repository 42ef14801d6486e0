import { deflateRawSync } from 'node:zlib'
import { sheetOf, type WorkbookParts, workbookEntries, workbookFile } from '#tests/support/workbook-file.ts'
import { zipFile } from '#tests/support/zip-file.ts'

export type Bomb = { readonly name: string; readonly make: () => Uint8Array }

const MEGABYTE = 1024 * 1024
const head =
  '<row><c t="inlineStr"><is><t>Client ID</t></is></c><c t="inlineStr"><is><t>Risk</t></is></c></row>'
const workbook = (more: Partial<WorkbookParts>): Uint8Array =>
  workbookFile({
    sheets: {
      A: sheetOf([
        ['Client ID', 'Risk'],
        ['A1', 'low'],
      ]),
    },
    ...more,
  })
const sheet = (data: string): Uint8Array => workbook({ sheets: { A: head + data } })
const withPart = (name: string, data: string | Uint8Array): Uint8Array =>
  workbook({ parts: [{ name, data }] })
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content))
const SHEET = 'xl/worksheets/sheet1.xml'
const STRINGS = 'xl/sharedStrings.xml'

/** Letters and digits that pack badly, so that no ratio gives them away. */
const noise = (length: number): string => {
  const bytes = Buffer.alloc(Math.ceil((length * 3) / 4))
  let state = 1
  for (let i = 0; i < bytes.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes.toString('base64url').slice(0, length)
}

/** A sheet of so many rows whose figures differ, about as well packed as a real one. */
const honestRows = (rows: number, columns: number): string => {
  const made: string[] = []
  for (let row = 1; row <= rows; row++) {
    let cells = `<c t="inlineStr"><is><t>A${row}</t></is></c>`
    for (let column = 1; column < columns; column++)
      cells += `<c s="0"><v>${(row * 7919 * column) % 100_003}</v></c>`
    made.push(`<row>${cells}</row>`)
  }
  return made.join('')
}

/** Made to run a reader out of memory, time or stack. Each must be answered as any other file. */
export const BOMBS: readonly Bomb[] = [
  { name: 'a gigabyte of blanks in a sheet', make: () => withPart(SHEET, Buffer.alloc(1024 * MEGABYTE, 32)) },
  { name: '99 MB of blanks in a sheet', make: () => sheet(' '.repeat(99 * MEGABYTE)) },
  {
    name: 'a zip in a zip in a zip',
    make: () =>
      withPart(
        SHEET,
        zipFile([{ name: 'a', data: zipFile([{ name: 'b', data: Buffer.alloc(100 * MEGABYTE) }]) }]),
      ),
  },
  {
    name: '1,000 entries over the same bytes',
    make: () => {
      const entries = workbookEntries({ sheets: { A: head } })
      const big = { name: 'x0', data: ' '.repeat(10 * MEGABYTE) }
      const at = entries.length
      return zipFile([
        ...entries,
        big,
        ...Array.from({ length: 1_000 }, (_, i) => ({ ...big, name: `x${i + 1}`, lies: { sameAs: at } })),
      ])
    },
  },
  {
    name: 'a size stated as ten bytes',
    make: () => {
      const entries = workbookEntries({ sheets: { A: head } })
      return zipFile(
        entries.map(entry =>
          entry.name === SHEET ? { ...entry, data: ' '.repeat(200 * MEGABYTE), lies: { size: 10 } } : entry,
        ),
      )
    },
  },
  {
    name: 'a billion laughs',
    make: () =>
      withPart(
        STRINGS,
        `<!DOCTYPE sst [<!ENTITY l0 "ha">${Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')}]><sst><si><t>&l10;</t></si></sst>`,
      ),
  },
  { name: 'a DOCTYPE without end', make: () => withPart(STRINGS, `<!DOCTYPE sst [${noise(9 * MEGABYTE)}`) },
  { name: 'a million elements in one another', make: () => sheet('<a>'.repeat(1_000_000)) },
  {
    name: 'a million attributes',
    make: () => sheet(`<row ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
  },
  { name: 'a million columns', make: () => sheet(`<row>${'<c><v>1</v></c>'.repeat(1_000_000)}</row>`) },
  {
    name: 'a value in column 500 of 100,000 rows',
    make: () =>
      sheet(
        Array.from({ length: 100_000 }, (_, i) => `<row><c r="SF${i + 2}"><v>${i * 7919}</v></c></row>`).join(
          '',
        ),
      ),
  },
  {
    name: 'one cell of 9 MB',
    make: () => sheet(`<row><c t="inlineStr"><is><t>${noise(9 * MEGABYTE)}</t></is></c></row>`),
  },
  {
    name: 'one text of 32,000 characters in 100,000 cells',
    make: () =>
      workbook({
        sheets: {
          A:
            head +
            Array.from(
              { length: 100_000 },
              (_, i) => `<row><c><v>${i}</v></c><c t="s"><v>0</v></c></row>`,
            ).join(''),
        },
        strings: `<si><t>${noise(32_000)}</t></si>`,
      }),
  },
  { name: 'nine million empty cells', make: () => sheet(`<row>${'<c/>'.repeat(90)}</row>`.repeat(100_000)) },
  {
    name: 'five million empty texts',
    make: () => withPart(STRINGS, `<sst>${'<si/>'.repeat(5_000_000)}</sst>`),
  },
  {
    name: 'a million formats',
    make: () =>
      withPart(
        'xl/styles.xml',
        `<styleSheet><numFmts>${Array.from({ length: 1_000_000 }, (_, i) => `<numFmt numFmtId="${i}" formatCode="[[[["/>`).join('')}</numFmts></styleSheet>`,
      ),
  },
  {
    name: '60,000 sheets',
    make: () =>
      withPart(
        'xl/workbook.xml',
        `<workbook xmlns:r="r"><sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(60_000)}</sheets></workbook>`,
      ),
  },
  {
    name: 'a sheet that is read 300 times',
    make: () =>
      workbook({
        sheets: { A: honestRows(20_000, 8) },
        parts: [
          {
            name: 'xl/workbook.xml',
            data: `<workbook xmlns:r="r"><sheets>${'<sheet name="x" r:id="rId1"/>'.repeat(300)}</sheets></workbook>`,
          },
        ],
      }),
  },
  { name: '100,000 honest rows of 17 columns', make: () => sheet(honestRows(99_000, 17)) },
  { name: '200,000 rows', make: () => sheet(honestRows(200_000, 3)) },
  { name: 'NUL bytes as CSV', make: () => new Uint8Array(10 * MEGABYTE) },
  { name: 'a CSV of ten million commas', make: () => text(','.repeat(10 * MEGABYTE)) },
  { name: 'a CSV of ten million line breaks', make: () => text(`a,b\n${'\n'.repeat(10 * MEGABYTE - 4)}`) },
  {
    name: 'a CSV of one quoted cell',
    make: () => text(`Client ID,Risk\n"${'x'.repeat(10 * MEGABYTE - 100)}",low\n`),
  },
  { name: 'a CSV of quotation marks', make: () => text('"'.repeat(10 * MEGABYTE)) },
  { name: 'a CSV of a million columns', make: () => text(`Client ID,Risk\n${'1,'.repeat(1_000_000)}\n`) },
  {
    name: 'a CSV of 100,000 rows',
    make: () =>
      text(
        `Client ID,Risk,Last Contact,Comments\n${Array.from({ length: 100_000 }, (_, i) => `A${i},high,18/10/2026,${noise(60)}`).join('\n')}`,
      ),
  },
  {
    name: 'a CSV whose every cell must be put right',
    make: () =>
      text(
        `Client ID,Forename,Last Contact\n${Array.from({ length: 99_000 }, (_, i) => `\u202eA${i}\ufeff,\u202e\u00a0e\u0301 ,18/10/26`).join('\n')}`,
      ),
  },
  {
    name: 'a CSV where nobody’s row is right',
    make: () =>
      text(
        `Client ID,Risk,Last Contact,Date of Birth\n${Array.from({ length: 99_000 }, () => 'A1,nope,31/02/2026,99/99/9999').join('\n')}`,
      ),
  },
  {
    name: 'a CSV with a new word in every row',
    make: () =>
      text(
        `Client ID,Risk,Status,Worker\n${Array.from({ length: 99_000 }, (_, i) => `A${i},r${i},s${i},w${i}`).join('\n')}`,
      ),
  },
  {
    name: 'UTF-16 that is cut',
    make: () =>
      new Uint8Array(
        Buffer.from(`\ufeffClient ID,Risk\n${'A,low\n'.repeat(500_000)}`, 'utf16le').subarray(0, 5_000_001),
      ),
  },
  { name: 'JSON in ten million brackets', make: () => text(`{"format":${'['.repeat(10 * MEGABYTE - 100)}`) },
  {
    name: 'JSON of ours in five million brackets',
    make: () =>
      text(
        `{"format":"tandem-caseload-1","month":null,"rows":[{"a":${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}}]}`,
      ),
  },
  {
    name: 'JSON of ours with 100,000 rows',
    make: () =>
      text(
        JSON.stringify({
          format: 'tandem-caseload-1',
          month: null,
          rows: Array.from({ length: 100_000 }, (_, i) => ({
            reference: `A${i}`,
            risk: 'low',
            comment: '=1+1',
          })),
        }),
      ),
  },
  {
    name: 'a block that unpacks a thousandfold, ten times in a row',
    make: () => {
      const packed = deflateRawSync(Buffer.alloc(10 * MEGABYTE, 32))
      return zipFile([
        ...workbookEntries({ sheets: { A: head } }).filter(({ name }) => name !== SHEET),
        {
          name: SHEET,
          data: Buffer.concat(Array.from({ length: 10 }, () => Buffer.alloc(10 * MEGABYTE, 32))),
          lies: { packedSize: packed.length },
        },
      ])
    },
  },
]

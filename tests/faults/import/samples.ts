import { readFileSync } from 'node:fs'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { exportCaseload } from '#interchange/export-caseload.ts'
import { readImport } from '#interchange/read-import.ts'
import { sheetOf, workbookFile } from '#tests/support/workbook-file.ts'

export const AS_OF = '2026-11-22' as PlainDate

/** What is mutated: exports as record systems write them, the same as workbooks, and our own in each form. */
export const importSamples = async (): Promise<readonly Uint8Array[]> => {
  const texts = TEXTS.map(path => new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url))))
  const ours: Uint8Array[] = []
  for (const bytes of texts.slice(0, 2)) {
    const read = await readImport({ bytes, fileName: 'x', asOf: AS_OF })
    if (!read.ok) throw new Error('A sample can’t be read.')
    const caseload = { month: '2026-10' as Month, rows: read.value.rows.accepted }
    ours.push(exportCaseload('xlsx', caseload), exportCaseload('json', caseload))
  }
  return [...texts, ...ours, foreignWorkbook()]
}

const TEXTS = [
  'assets/sample/caseload-2026-10.csv',
  'tests/data/caseload-bad-rows.csv',
  'tests/data/caseload-continental-1252.csv',
]

/** As Excel writes one: shared texts, styles, a formula, several sheets. */
const foreignWorkbook = (): Uint8Array => {
  const texts = [
    'Client ID',
    'Risk',
    'Last Contact',
    'Comments',
    'low',
    'high',
    'Asked for an earlier visit.',
  ]
  const rows = Array.from(
    { length: 20 },
    (_, i) =>
      `<row r="${i + 3}"><c r="A${i + 3}" t="str"><f>"A"&amp;${i}</f><v>A${i}</v></c><c r="B${i + 3}" t="s"><v>${4 + (i % 2)}</v></c><c r="C${i + 3}" s="1"><v>${46300 + i}</v></c><c r="D${i + 3}" t="s"><v>6</v></c></row>`,
  )
  const head = [0, 1, 2, 3].map(n => `<c t="s"><v>${n}</v></c>`).join('')
  return workbookFile({
    sheets: {
      Notes: sheetOf([['Read me'], ['and this']]),
      October: `<row r="2">${head}</row>${rows.join('')}`,
    },
    strings: texts.map(text => `<si><t>${text}</t></si>`).join(''),
    formats: ['dd/mm/yyyy', 'h:mm'],
  })
}

import { strToU8, zipSync } from 'fflate'
import { encodeExcelText } from './excel-text.ts'

/** A day, a figure, a text or nothing. A day is a number with a format, as Excel itself keeps it. */
export type XlsxCell =
  | { readonly kind: 'day'; readonly serial: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | null

export type XlsxContent = {
  readonly sheetName: string
  readonly headings: readonly string[]
  /** In characters, one for each heading. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly XlsxCell[])[]
}

/** A workbook of one sheet with a row of headings. The same content gives the same bytes; there is no formula in it. */
export const writeXlsx = ({ sheetName, headings, widths, rows }: XlsxContent): Uint8Array => {
  const sheet = [
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>',
    ...widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`),
    `</cols><sheetData><row>${headings.map(text => textCell(text, HEADING)).join('')}</row>`,
    ...rows.map(cells => `<row>${cells.map(cellXml).join('')}</row>`),
    '</sheetData></worksheet>',
  ].join('')
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`${DECLARATION}${xml}`)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

/** Days since 30 December 1899, as Excel counts them from 1 March 1900 on; `null` before that. */
export const serialOfDay = (day: string): number | null =>
  day >= '1900-03-01' ? Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000) : null

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Cell styles by their place: plain, heading, day, text. */
const [PLAIN, HEADING, DAY, TEXT] = [0, 1, 2, 3]

/** Format 164 is ours, 49 is Excel's own for text: a cell that is typed again stays text. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'

const contentTypes = (): string => {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${kind}.${type}+xml"/>`
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`
  )
}

const relations = (listed: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${listed
    .map(
      ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

const cellXml = (cell: XlsxCell): string => {
  if (cell === null) return `<c s="${PLAIN}"/>`
  if (cell.kind === 'text') return textCell(cell.text, TEXT)
  return cell.kind === 'day'
    ? `<c s="${DAY}"><v>${cell.serial}</v></c>`
    : `<c s="${PLAIN}"><v>${cell.value}</v></c>`
}

const textCell = (text: string, style: number | undefined): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(encodeExcelText(text))}</t></is></c>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

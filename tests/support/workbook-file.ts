import { type ZipEntry, zipFile } from './zip-file.ts'

export type WorkbookParts = {
  /** `sheetData` of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>
  /** `si` elements. */
  readonly strings?: string
  /** Format codes; cell style 1 has the first, 2 the second. */
  readonly formats?: readonly string[]
  readonly from1904?: boolean
  readonly hidden?: readonly string[]
  /** More parts, or others in place of these. */
  readonly parts?: readonly ZipEntry[]
}

/** A workbook written by hand, for what no library would write. */
export const workbookFile = (workbook: WorkbookParts): Uint8Array => zipFile(workbookEntries(workbook))

export const workbookEntries = ({
  sheets,
  strings = '',
  formats = [],
  from1904 = false,
  hidden = [],
  parts = [],
}: WorkbookParts): ZipEntry[] => {
  const names = Object.keys(sheets)
  const others = new Set(parts.map(({ name }) => name))
  const written: ZipEntry[] = [
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`),
    part('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names
        .map(
          (name, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['rIdS', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdF', 'styles', 'styles.xml'],
      ]),
    ),
    part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`),
    part(
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`)
        .join(
          '',
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...names.map((name, i) =>
      part(
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ),
    ),
  ]
  return [...written.filter(({ name }) => !others.has(name)), ...parts]
}

/** Rows of inline texts; a cell that begins with `<` is put in as it is. */
export const sheetOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      cells =>
        `<row>${cells.map(text => (text.startsWith('<') ? text : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`)).join('')}</row>`,
    )
    .join('')

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const part = (name: string, xml: string): ZipEntry => ({
  name,
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`,
})

const relations = (listed: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${listed
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

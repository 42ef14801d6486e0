/** What a file must stay under to be read at all. */
export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  /** Rows below the headings, blank ones not counted. */
  rows: 100_000,
  columns: 500,
} as const

/** What a file turned out to be instead of a table of text. */
export type OtherKind =
  | 'pdf'
  | 'xlsx'
  | 'xls'
  /** A workbook or an archive that is locked with a password. */
  | 'encrypted'
  | 'ods'
  | 'word'
  | 'zip'
  | 'html'
  | 'xml'
  | 'json'
  | 'rtf'
  | 'image'
  | 'program'
  | 'binary'
  | 'prose'

/** Why nothing of a file could be read, with the figures that say what to do. Rows as a spreadsheet shows them. */
export type ImportProblem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limitBytes: number }
  | { readonly code: 'too-many-rows'; readonly limitRows: number }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly limitColumns: number }
  | { readonly code: 'not-a-table'; readonly looksLike: OtherKind }
  /** A quotation mark opens a cell in this row and nothing closes it. */
  | { readonly code: 'unterminated-quote'; readonly row: number }
  /** More quotation marks in mid-cell than a table can have; saved again from a spreadsheet it has none. */
  | { readonly code: 'stray-quotes' }
  /** Headings, and nothing below them. */
  | { readonly code: 'no-rows'; readonly headerRow: number | null }
  /** Unpacked, a workbook holds more than any caseload; `limitBytes` of all its parts. */
  | { readonly code: 'too-much-inside'; readonly limitBytes: number }
  /** A workbook, or an export of our own, that was cut or changed. */
  | { readonly code: 'damaged-file' }
  /** An export of our own in a form that this version does not know. */
  | { readonly code: 'newer-export' }

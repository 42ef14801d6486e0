import { csvText } from '#basics/csv-text.ts'

/**
 * A table as CSV for a spreadsheet: UTF-8 with its mark, lines ended as RFC 4180 says. No cell of
 * it is a formula.
 */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(csvText).join(',')).join('\r\n')}\r\n`

/** Text as the bytes of a file, for the bridge. */
export const asBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

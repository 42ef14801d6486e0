/**
 * A table as CSV for a spreadsheet: UTF-8 with its mark, lines ended as RFC 4180 says. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cell => quoted(harmless(cell))).join(',')).join('\r\n')}\r\n`

/** Text as the bytes of a file, for the bridge. */
export const asBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

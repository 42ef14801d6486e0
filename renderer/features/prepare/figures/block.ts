/**
 * What a spreadsheet puts on the clipboard: rows by line, cells by tab; a cell that holds either stands in quotation
 * marks, with its own doubled. Null for a single cell, which pastes as text does.
 */
export const readBlock = (text: string): readonly (readonly string[])[] | null => {
  const rows: string[][] = [[]]
  let cell = ''
  let at = 0
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  while (at < text.length) {
    const sign = text[at] ?? ''
    if (sign === '"' && cell === '') {
      const quoted = quotedCell(text, at)
      if (quoted !== null) {
        cell = quoted.text
        at = quoted.end
        continue
      }
    }
    if (sign === '\t') endCell()
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1
      endCell()
      rows.push([])
    } else cell += sign
    at += 1
  }
  endCell()
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows
}

/** A cell in quotation marks that ends where a cell ends; anything else was typed with quotation marks. */
const quotedCell = (text: string, from: number): { text: string; end: number } | null => {
  let cell = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else {
      const after = text[at + 1]
      return after === undefined || after === '\t' || after === '\n' || after === '\r'
        ? { text: cell, end: at + 1 }
        : null
    }
  }
  return null
}

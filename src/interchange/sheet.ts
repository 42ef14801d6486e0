/** One row of a file as it came, whatever the format: `row` is the number that a spreadsheet shows. */
export type SheetRow = {
  readonly row: number
  readonly cells: readonly string[]
  /** A quotation mark stood in the middle of a cell, so that the cells may have run together. */
  readonly strayQuote: boolean
}

/** `A`, `B`, … `Z`, `AA`: a column without a heading is named by its letters. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

export const filledCells = (cells: readonly string[]): string[] =>
  cells.map(c => c.trim()).filter(c => c !== '')

import type { DecimalSign } from '#domain/import/file-mapping.ts'
import { findDecimalSign } from './numbers.ts'
import type { SheetRow } from './sheet.ts'

export type FoundDecimalSign = {
  readonly sign: DecimalSign
  /**
   * `certain`: the file's numbers decide; `unclear`: a count reads two ways and nothing decides, so the person is asked;
   * `none`: nothing depends on it; `remembered` from an earlier file; `chosen` by the person.
   */
  readonly found: 'certain' | 'unclear' | 'none' | 'remembered' | 'chosen'
  /** The first count that reads two ways, `1.500`. */
  readonly twoWays: { readonly column: string; readonly row: number; readonly value: string } | null
}

export type CountColumn = { readonly name: string; readonly index: number }

/** `deciding`: what the other numbers of the file say. Without anything that decides, a point. */
export const foundDecimalSign = (
  counts: readonly CountColumn[],
  rows: readonly SheetRow[],
  deciding: DecimalSign | null,
  given: { readonly chosen?: DecimalSign | undefined; readonly remembered?: DecimalSign | undefined },
): FoundDecimalSign => {
  const cells = counts.map(({ name, index }) => ({ name, seen: firstRows(rows, index) }))
  const own = findDecimalSign(cells.flatMap(({ seen }) => [...seen.keys()]))
  const twoWays = cells.flatMap(({ name, seen }) =>
    [...seen]
      .filter(([text]) => TWO_WAYS.test(text))
      .map(([value, row]) => ({ column: name, row, value: value.trim() })),
  )[0]
  const said = own ?? deciding
  if (given.chosen !== undefined) return { sign: given.chosen, found: 'chosen', twoWays: twoWays ?? null }
  if (said !== null) return { sign: said, found: 'certain', twoWays: null }
  if (given.remembered !== undefined)
    return { sign: given.remembered, found: 'remembered', twoWays: twoWays ?? null }
  return twoWays === undefined
    ? { sign: 'point', found: 'none', twoWays: null }
    : { sign: 'point', found: 'unclear', twoWays }
}

const TWO_WAYS = /^\s*[+-]?[1-9]\d{0,2}[.,]\d{3}\s*$/

/** Each text of a column with the first row it stands in; counts are few and the same over and over. */
const firstRows = (rows: readonly SheetRow[], index: number): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    const text = cells[index] ?? ''
    if (text !== '' && !seen.has(text)) seen.set(text, row)
  }
  return seen
}

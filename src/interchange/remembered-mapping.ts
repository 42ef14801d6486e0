import { type Mapping, sourceKey } from './mapping.ts'
import type { SheetRow } from './sheet.ts'
import { headingNames, SEARCHED_ROWS } from './table.ts'

export type RememberedSource = {
  /** Place in the list that was given. */
  readonly index: number
  readonly headerRow: number
  readonly mapping: Mapping
}

/**
 * The first of earlier files' mappings whose headings stand in one of the first rows, or in the row that was chosen. A
 * file without headings is like any other without, and is never remembered.
 */
export const findRemembered = (
  sheet: readonly SheetRow[],
  mappings: readonly Mapping[],
  chosenHeaderRow: number | null | undefined,
): RememberedSource | null => {
  if (mappings.length === 0 || chosenHeaderRow === null) return null
  const known = new Map<string, number>()
  for (const [index, { columns }] of mappings.entries()) {
    const key = sourceKey(Object.keys(columns))
    if (!known.has(key)) known.set(key, index)
  }
  const candidates =
    chosenHeaderRow === undefined
      ? sheet.slice(0, SEARCHED_ROWS)
      : sheet.filter(({ row }) => row === chosenHeaderRow).slice(0, 1)
  for (const { row, cells } of candidates) {
    const index = known.get(sourceKey(headingNames(cells)))
    const mapping = index === undefined ? undefined : mappings[index]
    if (index !== undefined && mapping !== undefined) return { index, headerRow: row, mapping }
  }
  return null
}

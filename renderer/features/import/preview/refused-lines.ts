import type { RefusedRow } from '#contract/imports.ts'

export type RefusedLine = Omit<RefusedRow, 'row'> & { readonly rows: readonly number[] }

/** One line for each refusal; rows that were refused for sharing a reference are told together. */
export const refusedLines = (refused: readonly RefusedRow[]): readonly RefusedLine[] => {
  const lines: (Omit<RefusedLine, 'rows'> & { readonly rows: number[] })[] = []
  const twins = new Map<string | null, number[]>()
  for (const { row, ...rest } of refused) {
    const isTwin = rest.reason === 'reference-twice-in-file'
    const twin = isTwin ? twins.get(rest.value) : undefined
    if (twin !== undefined) {
      twin.push(row)
      continue
    }
    const rows = [row]
    lines.push({ ...rest, rows })
    if (isTwin) twins.set(rest.value, rows)
  }
  return lines
}

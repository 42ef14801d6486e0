import type { RefusedRow } from '#contract/imports.ts'

export type RefusedLine = Omit<RefusedRow, 'row'> & { readonly rows: readonly number[] }

/** One line for each refusal; rows that share a reference, or a word that nobody has mapped, are told together. */
export const refusedLines = (refused: readonly RefusedRow[]): readonly RefusedLine[] => {
  const lines: (Omit<RefusedLine, 'rows'> & { readonly rows: number[] })[] = []
  const twins = new Map<string, number[]>()
  for (const { row, ...rest } of refused) {
    const isTwin = rest.reason === 'reference-twice-in-file' || rest.reason === 'value-not-mapped'
    const key = JSON.stringify([rest.reason, rest.column, rest.value])
    const twin = isTwin ? twins.get(key) : undefined
    if (twin !== undefined) {
      twin.push(row)
      continue
    }
    const rows = [row]
    lines.push({ ...rest, rows })
    if (isTwin) twins.set(key, rows)
  }
  return lines
}

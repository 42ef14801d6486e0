import type { RefusedRow } from '#contract/imports.ts'

export type RefusedLine = Omit<RefusedRow, 'row'> & { readonly rows: readonly number[] }

/** One line for each refusal; rows that were refused for sharing a reference are told together. */
export const refusedLines = (refused: readonly RefusedRow[]): readonly RefusedLine[] => {
  const lines: { -readonly [K in keyof RefusedLine]: RefusedLine[K] }[] = []
  for (const { row, ...rest } of refused) {
    const twin =
      rest.reason === 'reference-twice-in-file'
        ? lines.find(line => line.reason === rest.reason && line.value === rest.value)
        : undefined
    if (twin === undefined) lines.push({ ...rest, rows: [row] })
    else twin.rows = [...twin.rows, row]
  }
  return lines
}

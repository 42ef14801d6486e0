import Papa from 'papaparse'

export type Delimiter = ',' | ';' | '\t' | '|'
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** How the CSV's cells are parted: the character that gives most rows one and the same number of cells, and many. */
export const findDelimiter = (text: string): Delimiter => {
  const head = wholeLines(text)
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: score(head, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

const SAMPLE_CHARACTERS = 65_536
const SAMPLE_ROWS = 200

const wholeLines = (text: string): string => {
  if (text.length <= SAMPLE_CHARACTERS) return text
  const end = text.lastIndexOf('\n', SAMPLE_CHARACTERS)
  return text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS)
}

/** Share of the rows that have the commonest width, squared, times that width: consistency counts before breadth. */
const score = (text: string, delimiter: Delimiter): number => {
  if (!text.includes(delimiter)) return 0
  const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: SAMPLE_ROWS })
  const rows = data.filter(row => row.some(cell => cell.trim() !== ''))
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const ranked = [...widths].map(([width, times]) => (width - 1) * (times / rows.length) ** 2)
  return Math.max(0, ...ranked)
}

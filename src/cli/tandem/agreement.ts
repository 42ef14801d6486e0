import { parseArgs } from 'node:util'
import { agreementSummary } from '#domain/agreement/agreement-summary.ts'
import { differenceSummary } from '#domain/agreement/difference-summary.ts'
import { type Answer, type Command, cannot, json, numberRows, readBytes } from './command.ts'

/** Two raters compared over a scale, with their intervals; null, with a note, where undefined. */
export const agreement: Command = {
  usage: 'agreement FILE.csv --levels 1-6',
  what: 'compares two raters: columns rater A, rater B; no header needed',
  run: args => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: false,
      options: { levels: { type: 'string' } },
    })
    const [path] = positionals
    if (path === undefined) return cannot('Name the file: agreement FILE.csv --levels 1-6.')
    const levels = levelsOf(values.levels)
    if (levels === null) return cannot('--levels takes the whole scale, such as 0-3 or 1-6.')
    const bytes = readBytes(path)
    if (!bytes.ok) return cannot(bytes.error)
    return answer(numberRows(new TextDecoder().decode(bytes.value)), levels)
  },
}

const answer = (rows: readonly number[][], levels: readonly number[]): Answer => {
  const pairs = rows.flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [{ a, b }]))
  if (pairs.length === 0) return cannot('No row holds two numbers, one for each rater.')
  const summary = agreementSummary(pairs, levels)
  if (summary.outsideScale > 0) {
    return cannot(
      `${summary.outsideScale} pairs lie outside ${levels[0]}-${levels.at(-1)}. Give the whole scale to --levels.`,
    )
  }
  const differences = differenceSummary(pairs.map(({ a, b }) => a - b))
  return {
    exitCode: 0,
    text: json({
      n: summary.pairs,
      agreement: summary.exact?.share ?? null,
      agreementCi95: summary.exact?.interval ?? null,
      withinOne: summary.withinOne?.share ?? null,
      withinOneCi95: summary.withinOne?.interval ?? null,
      meanDifference: differences?.mean ?? null,
      meanDifferenceCi95: differences?.meanInterval ?? null,
      kappa: summary.kappa?.value ?? null,
      kappaCi95: summary.kappa?.interval ?? null,
      kappaLinear: summary.kappaLinear?.value ?? null,
      kappaLinearCi95: summary.kappaLinear?.interval ?? null,
      kappaQuadratic: summary.kappaQuadratic?.value ?? null,
      kappaQuadraticCi95: summary.kappaQuadratic?.interval ?? null,
      ac1: summary.ac1,
      ac2Linear: summary.ac2Linear,
      ac2Quadratic: summary.ac2Quadratic,
      note: NOTES[summary.note ?? 'none'],
    }),
  }
}

const NOTES = {
  none: null,
  'no-pairs': 'No pairs.',
  'all-in-one-level': 'All pairs fall in one level: kappa is undefined.',
} as const

/** At most 100 whole levels; null for anything else. */
const levelsOf = (text: unknown): number[] | null => {
  const range = typeof text === 'string' ? /^(\d{1,3})-(\d{1,3})$/.exec(text) : null
  if (range === null) return null
  const [from, to] = [Number(range[1]), Number(range[2])]
  if (to <= from || to - from > 99) return null
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

import { describe, expect, test } from 'vitest'
import { type AgreementSummary, agreementSummary } from '#domain/agreement/agreement-summary.ts'
import { wilsonInterval } from '#domain/agreement/intervals.ts'
import type { Pair } from '#domain/agreement/pair-table.ts'
import { printedDecimals, published } from '../published.ts'

/** The pairs that a table of counts was made from. */
const pairsOf = (table: readonly (readonly number[])[]): readonly Pair<number>[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => ({ a, b }))))

const levelsOf = (table: readonly (readonly number[])[]): readonly number[] => table.map((_, level) => level)

const summaryOf = (figure: (typeof published.weightedKappa)[number]): AgreementSummary => {
  if (figure.table) return agreementSummary(pairsOf(figure.table), levelsOf(figure.table))
  const { scale, raterA, raterB } = figure
  if (!scale || !raterA || !raterB || raterA.length !== raterB.length) throw new Error('No ratings.')
  return agreementSummary(
    raterA.map((a, at) => ({ a, b: raterB[at] ?? Number.NaN })),
    scale,
  )
}

/** What a figure's name stands for in a summary. A name that is not here is no figure that Tandem has. */
const FIGURES: Record<string, (summary: AgreementSummary) => number | readonly number[] | null> = {
  agreement: summary => summary.exact?.share ?? null,
  kappa: summary => summary.kappa?.value ?? null,
  kappaSe: summary => summary.kappa?.standardError ?? null,
  kappaCi95: summary => summary.kappa?.interval ?? null,
  kappaLinear: summary => summary.kappaLinear?.value ?? null,
  kappaLinearSe: summary => summary.kappaLinear?.standardError ?? null,
  kappaLinearCi95: summary => summary.kappaLinear?.interval ?? null,
  kappaQuadratic: summary => summary.kappaQuadratic?.value ?? null,
  ac1: summary => summary.ac1,
  ac2Linear: summary => summary.ac2Linear,
  ac2Quadratic: summary => summary.ac2Quadratic,
}

/** Rounds to the decimals that were printed, and compares digit for digit. */
const expectPrinted = (found: unknown, printed: unknown): void => {
  if (Array.isArray(printed)) {
    expect(Array.isArray(found)).toBe(true)
    printed.forEach((figure, at) => {
      expectPrinted((found as readonly number[])[at], figure)
    })
    return
  }
  if (typeof printed !== 'number') {
    expect(found).toBe(printed)
    return
  }
  expect(Number(Number(found).toFixed(printedDecimals(printed)))).toBe(printed)
}

describe.each(published.weightedKappa.map(figure => [figure.name, figure] as const))('%s', (_, figure) => {
  const summary = summaryOf(figure)

  test.each(Object.entries({ ...figure.published, ...figure.computed }))('%s is %j', (name, printed) => {
    const read = FIGURES[name]
    if (read === undefined) throw new Error(`No such figure: ${name}`)
    expectPrinted(read(summary), printed)
  })

  test('counts its agreements', () => {
    if (figure.exactAgreement === undefined) return
    expect([summary.exact?.count, summary.exact?.of]).toEqual(figure.exactAgreement)
  })
})

describe.each(published.edgeCases.map(edge => [JSON.stringify(edge.table), edge] as const))(
  'the table %s',
  (_, edge) => {
    const summary = agreementSummary(pairsOf(edge.table), levelsOf(edge.table))

    test.each(Object.entries(edge.computed))('has %s %j', (name, printed) => {
      const read = FIGURES[name]
      if (read === undefined) throw new Error(`No such figure: ${name}`)
      expectPrinted(read(summary), printed)
    })

    test('has a note exactly where kappa is undefined', () => {
      expect(summary.note).toBe(edge.computed.kappa === null ? 'all-in-one-level' : null)
    })
  },
)

test.each(published.wilson95)('Wilson’s interval of $k of $n is $ci', ({ k, n, ci }) => {
  expectPrinted(wilsonInterval(k, n), ci)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementSummary } from '#domain/agreement/agreement-summary.ts'

const scale = [1, 2, 3, 4] as const
type Level = (typeof scale)[number]

const level = fc.constantFrom<Level>(...scale)
const somePairs = fc.array(fc.record({ a: level, b: level }), { minLength: 1, maxLength: 60 })

const many = (count: number, a: Level, b: Level) => Array.from({ length: count }, () => ({ a, b }))

describe('a summary of agreement', () => {
  test('without pairs has no figures, and says so', () => {
    expect(agreementSummary([], scale)).toEqual({
      pairs: 0,
      outsideScale: 0,
      tooFewToSay: true,
      note: 'no-pairs',
      exact: null,
      withinOne: null,
      aHigher: 0,
      bHigher: 0,
      kappa: null,
      kappaLinear: null,
      kappaQuadratic: null,
      ac1: null,
      ac2Linear: null,
      ac2Quadratic: null,
    })
  })

  test('under ten pairs are too few to say', () => {
    expect(agreementSummary(many(9, 1, 2), scale).tooFewToSay).toBe(true)
    expect(agreementSummary(many(10, 1, 2), scale).tooFewToSay).toBe(false)
  })

  test('counts who is higher, and how far', () => {
    const pairs = [...many(3, 2, 2), ...many(2, 3, 2), ...many(1, 1, 4)]
    expect(agreementSummary(pairs, scale)).toMatchObject({
      exact: { count: 3, of: 6, share: 0.5 },
      withinOne: { count: 5, of: 6 },
      aHigher: 2,
      bHigher: 1,
    })
  })

  test('of all pairs in one level has no kappa of any kind, but full agreement', () => {
    expect(agreementSummary(many(12, 3, 3), scale)).toMatchObject({
      note: 'all-in-one-level',
      exact: { share: 1 },
      kappa: null,
      kappaLinear: null,
      kappaQuadratic: null,
      ac1: 1,
      ac2Linear: 1,
      ac2Quadratic: 1,
    })
  })

  test('counts a pair outside the scale as nothing but that', () => {
    const pairs = [...many(2, 1, 1), { a: 9, b: 1 }, { a: 1, b: 9 }]
    expect(agreementSummary<number>(pairs, scale)).toMatchObject({
      pairs: 2,
      outsideScale: 2,
      exact: { of: 2 },
    })
  })

  test('on a scale of one level has nothing to compare', () => {
    expect(agreementSummary(many(12, 1, 1), [1])).toMatchObject({ kappa: null, kappaLinear: null, ac1: null })
  })

  test('never gives a number that is none, nor a coefficient above 1', () => {
    fc.assert(
      fc.property(somePairs, pairs => {
        const summary = agreementSummary(pairs, scale)
        const { kappa, kappaLinear, kappaQuadratic, ac1, ac2Linear, ac2Quadratic } = summary
        const estimates = [kappa, kappaLinear, kappaQuadratic].flatMap(each =>
          each === null ? [] : [each.value, each.standardError, ...each.interval],
        )
        const shares = [summary.exact, summary.withinOne].flatMap(each => [
          ...(each?.interval ?? [Number.NaN]),
        ])
        for (const figure of [...estimates, ...shares, ac1, ac2Linear, ac2Quadratic]) {
          expect(Number.isFinite(figure)).toBe(true)
        }
        for (const value of [
          kappa?.value,
          kappaLinear?.value,
          kappaQuadratic?.value,
          ac1,
          ac2Linear,
          ac2Quadratic,
        ]) {
          expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12)
        }
        expect(kappa === null).toBe(summary.note === 'all-in-one-level')
      }),
    )
  })

  test('is 1 in full agreement, on whatever levels', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 40 }), levels => {
        fc.pre(new Set(levels).size > 1)
        const summary = agreementSummary(
          levels.map(each => ({ a: each, b: each })),
          scale,
        )
        for (const value of [
          summary.kappa?.value,
          summary.kappaQuadratic?.value,
          summary.ac1,
          summary.ac2Linear,
        ]) {
          expect(value).toBeCloseTo(1, 12)
        }
        expect(summary.kappa?.standardError).toBeCloseTo(0, 6)
      }),
    )
  })

  test('does not change with the order of pairs; raters exchanged, only who is higher does', () => {
    fc.assert(
      fc.property(somePairs, pairs => {
        const { aHigher, bHigher, ...rest } = agreementSummary(pairs, scale)
        expect(agreementSummary(pairs.toReversed(), scale)).toEqual({ aHigher, bHigher, ...rest })
        const exchanged = agreementSummary(
          pairs.map(({ a, b }) => ({ a: b, b: a })),
          scale,
        )
        expect([exchanged.aHigher, exchanged.bHigher]).toEqual([bHigher, aHigher])
        expect(exchanged.exact).toEqual(rest.exact)
        expect(exchanged.kappaQuadratic?.value ?? null).toSatisfy(isNear(rest.kappaQuadratic?.value ?? null))
        expect(exchanged.ac2Linear).toSatisfy(isNear(rest.ac2Linear))
      }),
    )
  })
})

const isNear =
  (expected: number | null) =>
  (found: number | null): boolean =>
    found === expected || (found !== null && expected !== null && Math.abs(found - expected) < 1e-9)

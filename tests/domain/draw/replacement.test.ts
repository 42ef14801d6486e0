import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Replacement } from '#domain/draw/draw-record.ts'
import { type DrawnSample, drawSample } from '#domain/draw/draw-sample.ts'
import { clientsToScore, replacementFor } from '#domain/draw/replacement.ts'
import { type ExampleCase, example, fixedCase } from './example.ts'

const drawnIn = (worked: ExampleCase): DrawnSample => drawSample(fixedCase(worked), example.seed)

const withStrata = (k: number, ...strata: string[]): ExampleCase => {
  const found = example.cases.find(worked => worked.k === k && worked.strata.join(',') === strata.join(','))
  if (found === undefined) throw new Error('No such worked case.')
  return found
}

describe('a replacement', () => {
  test.each(
    example.cases.map(worked => [`${worked.k} of ${worked.strata.join(', ') || 'all'}`, worked] as const),
  )('of the worked case of %s is the one written there', (_, worked) => {
    if (worked.replacement === undefined) {
      expect(worked.k).toBe(example.frame.length)
      expect(replacementFor(drawnIn(worked), [], 'LD1074')).toEqual({ ok: false, error: 'nobody-left' })
      return
    }
    const { of, by } = worked.replacement
    expect(replacementFor(drawnIn(worked), [], of)).toEqual({ ok: true, value: by })
  })

  test('of a replacement goes on where the first one stopped, for the same band', () => {
    const drawn = drawnIn(withStrata(3, 'medium'))
    const once = [{ reference: 'LD1185', by: 'LD1074', reason: 'moved' }]
    expect(replacementFor(drawn, once, 'LD1074')).toEqual({ ok: true, value: 'LD1296' })
    const twice = [...once, { reference: 'LD1074', by: 'LD1296', reason: 'ill' }]
    // No further medium client is eligible: the order decides, past those of the sample.
    expect(replacementFor(drawn, twice, 'LD1296')).toEqual({ ok: true, value: 'a1' })
  })

  test('stays with the band through a chain of replacements, until nobody of it is eligible', () => {
    const drawn = drawSample(fixedCase({ k: 3, strata: ['low'] }), example.seed)
    const [stratum] = drawn.strata
    if (stratum?.outcome !== 'taken') throw new Error('Nobody was taken.')
    const replaced: Replacement[] = []
    let reference = stratum.reference
    for (;;) {
      const next = replacementFor(drawn, replaced, reference)
      if (!next.ok) break
      replaced.push({ reference, by: next.value, reason: 'moved' })
      reference = next.value
    }
    const lines = replaced.map(({ by }) => drawn.order.find(line => line.reference === by))
    const ofBand = lines.map(line => line?.eligible === true && line.band === 'low')
    expect(ofBand.filter(Boolean).length).toBeGreaterThan(2)
    expect(ofBand).toEqual(ofBand.toSorted((a, b) => Number(b) - Number(a)))
  })

  test('of one who came by the order alone does not look at bands', () => {
    const drawn = drawnIn(withStrata(3, 'medium'))
    expect(replacementFor(drawn, [], 'LD1037')).toEqual({ ok: true, value: 'a1' })
  })

  test('is refused for somebody not drawn, and for somebody already replaced', () => {
    const drawn = drawnIn(withStrata(3))
    expect(replacementFor(drawn, [], 'LD1333')).toEqual({ ok: false, error: 'not-in-sample' })
    const replaced = [{ reference: 'LD1185', by: 'LD1037', reason: 'moved' }]
    expect(replacementFor(drawn, replaced, 'LD1185')).toEqual({ ok: false, error: 'not-in-sample' })
  })

  test('takes the place of the one who left', () => {
    const replaced = [
      { reference: 'b', by: 'd', reason: 'died' },
      { reference: 'd', by: 'e', reason: 'moved' },
    ]
    expect(clientsToScore(['a', 'b', 'c'], replaced)).toEqual(['a', 'e', 'c'])
  })

  test('can be made until nobody is left, and never brings anybody twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...example.cases), fc.infiniteStream(fc.nat()), (worked, numbers) => {
        const drawn = drawnIn(worked)
        const replaced: Replacement[] = []
        const seen = new Set(drawn.sample)
        for (;;) {
          const now = clientsToScore(drawn.sample, replaced)
          const reference = now[(numbers.next().value ?? 0) % now.length] ?? ''
          const next = replacementFor(drawn, replaced, reference)
          if (!next.ok) break
          expect(seen.has(next.value)).toBe(false)
          seen.add(next.value)
          replaced.push({ reference, by: next.value, reason: 'moved' })
        }
        expect(seen.size).toBe(example.frame.length)
      }),
      { numRuns: 20 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawRecord } from '#domain/draw/draw-record.ts'
import { clientsToScore, replacementFor } from '#domain/draw/replacement.ts'
import { type ExampleCase, example, recordOf } from './example.ts'

const untouched = (worked: ExampleCase): DrawRecord => ({ ...recordOf(worked), replaced: [] })

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
      expect(replacementFor(untouched(worked), 'LD1074')).toEqual({ ok: false, error: 'nobody-left' })
      return
    }
    const { of, by } = worked.replacement
    expect(replacementFor(untouched(worked), of)).toEqual({ ok: true, value: by })
  })

  test('of a replacement goes on where the first one stopped, for the same band', () => {
    const worked = withStrata(3, 'medium')
    const once = { ...untouched(worked), replaced: [{ reference: 'LD1185', by: 'LD1074', reason: 'moved' }] }
    expect(replacementFor(once, 'LD1074')).toEqual({ ok: true, value: 'LD1296' })
    const twice = {
      ...once,
      replaced: [...once.replaced, { reference: 'LD1074', by: 'LD1296', reason: 'ill' }],
    }
    // No further medium client is eligible: the order decides, past those of the sample.
    expect(replacementFor(twice, 'LD1296')).toEqual({ ok: true, value: 'a1' })
  })

  test('of one who came by the order alone does not look at bands', () => {
    expect(replacementFor(untouched(withStrata(3, 'medium')), 'a1')).toEqual({
      ok: false,
      error: 'not-in-sample',
    })
    expect(replacementFor(untouched(withStrata(3, 'medium')), 'LD1037')).toEqual({ ok: true, value: 'a1' })
  })

  test('is refused for somebody not drawn, and for somebody already replaced', () => {
    const worked = withStrata(3)
    expect(replacementFor(untouched(worked), 'LD1333')).toEqual({ ok: false, error: 'not-in-sample' })
    expect(replacementFor(recordOf(worked), 'LD1185')).toEqual({ ok: false, error: 'not-in-sample' })
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
        let draw = untouched(worked)
        const seen = new Set(worked.sample)
        for (;;) {
          const now = clientsToScore(worked.sample, draw.replaced)
          const reference = now[(numbers.next().value ?? 0) % now.length] ?? ''
          const next = replacementFor(draw, reference)
          if (!next.ok) break
          expect(seen.has(next.value)).toBe(false)
          seen.add(next.value)
          draw = { ...draw, replaced: [...draw.replaced, { reference, by: next.value, reason: 'moved' }] }
        }
        expect(seen.size).toBe(example.frame.length)
      }),
      { numRuns: 20 },
    )
  })
})

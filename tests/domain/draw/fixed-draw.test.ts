import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fixDraw, frameText } from '#domain/draw/fixed-draw.ts'
import { example, fixedCase } from './example.ts'

const [first] = example.cases

describe('a draw before its seed', () => {
  test('is hashed as the text that the method describes', () => {
    if (first === undefined) throw new Error('No worked case.')
    expect(frameText(fixedCase(first))).toBe(example.frameTextOfFirstCase)
    expect(createHash('sha256').update(example.frameTextOfFirstCase).digest('hex')).toBe(first.frameHash)
  })

  test.each(example.cases.map(worked => [worked.frameHash.slice(0, 8), worked] as const))(
    'worked case %s has its hash',
    (_, worked) => {
      expect(fixedCase(worked).frameHash).toBe(worked.frameHash)
    },
  )

  test('takes size, window and the order of strata from the method', () => {
    const fixed = fixDraw({
      month: example.month,
      clients: example.frame,
      strata: ['low', 'very high', 'low'],
    })
    expect(fixed).toMatchObject({
      ok: true,
      value: { method: 'tandem-draw-1', size: 3, window: 12, strata: ['very high', 'low'] },
    })
  })

  test('is refused where nobody, too many or no whole number would be drawn', () => {
    const { month, frame } = example
    expect(fixDraw({ month, clients: [] })).toEqual({ ok: false, error: [{ code: 'nobody' }] })
    for (const size of [0, 15, 2.5]) {
      expect(fixDraw({ month, clients: frame, size })).toEqual({
        ok: false,
        error: [{ code: 'size-out-of-range', size, clients: 14 }],
      })
    }
    expect(fixDraw({ month, clients: frame, window: 0 })).toEqual({
      ok: false,
      error: [{ code: 'window-out-of-range', window: 0 }],
    })
  })

  test.each([
    ['the month', { month: '2026-11' as typeof example.month }],
    ['the size', { size: 4 }],
    ['the window', { window: 6 }],
    ['the strata', { strata: ['low' as const] }],
    ['a band', { clients: example.frame.map((line, at) => (at === 0 ? { ...line, band: null } : line)) }],
    ['a client fewer', { clients: example.frame.slice(1) }],
  ])('has another hash when %s changes', (_, change) => {
    const terms = { month: example.month, clients: example.frame, size: 3 }
    const hashOf = (wanted: Parameters<typeof fixDraw>[0]): string => {
      const fixed = fixDraw(wanted)
      if (!fixed.ok) throw new Error('Not fixed.')
      return fixed.value.frameHash
    }
    expect(hashOf({ ...terms, ...change })).not.toBe(hashOf(terms))
  })
})

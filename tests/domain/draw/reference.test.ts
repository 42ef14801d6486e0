import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareReferences, frameReference } from '#domain/draw/reference.ts'

describe('a reference in a frame', () => {
  test('is NFC and trimmed', () => {
    expect(frameReference('  Zoe\u0308-7 ')).toEqual({ ok: true, value: 'Zo\u00eb-7' })
    expect(frameReference('\uFB001')).toEqual({ ok: true, value: '\uFB001' })
  })

  test.each([
    ['', 'empty'],
    [' \u00a0 ', 'empty'],
    ['LD\t1', 'control-character'],
    ['LD\n1', 'control-character'],
    ['LD\u00851', 'control-character'],
    ['LD\ud800', 'not-unicode'],
  ])('%j is refused as %s', (text, problem) => {
    expect(frameReference(text)).toEqual({ ok: false, error: problem })
  })

  test('in form stays in form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = frameReference(text)
        if (once.ok) expect(frameReference(once.value)).toEqual(once)
      }),
    )
  })

  test('sorts by UTF-8, where UTF-16 would sort otherwise', () => {
    const references = ['𝟙7', 'ﬀ1', 'a1', 'a', 'Zoë-7', 'LD1037']
    expect(references.toSorted(compareReferences)).toEqual(['LD1037', 'Zoë-7', 'a', 'a1', 'ﬀ1', '𝟙7'])
    expect(references.toSorted()).not.toEqual(references.toSorted(compareReferences))
  })

  test('sorts as the bytes do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareReferences(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
      }),
    )
  })
})

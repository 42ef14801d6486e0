import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildFrame, type FrameLine, frameProblems } from '#domain/draw/frame.ts'
import { example } from './example.ts'

const line = (reference: string): FrameLine => ({ reference, band: null, lastDrawn: null })

describe('a frame', () => {
  test('comes out the same from any order of clients', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(example.frame, { minLength: example.frame.length }), clients => {
        expect(buildFrame(clients)).toEqual({ ok: true, value: example.frame })
      }),
    )
  })

  test('holds nothing of a client but what decides the draw', () => {
    const client = { ...line('LD1'), surname: 'Quayle' }
    expect(buildFrame([client])).toEqual({ ok: true, value: [line('LD1')] })
  })

  test('of nobody is refused', () => {
    expect(buildFrame([])).toEqual({ ok: false, error: [{ code: 'nobody' }] })
  })

  test('names every reference that cannot stand in it', () => {
    const built = buildFrame([line('b\u0000'), line('a '), line('a'), line('  '), line('ok')])
    expect(built).toEqual({
      ok: false,
      error: [
        { code: 'empty', reference: '  ' },
        { code: 'twice', reference: 'a' },
        { code: 'control-character', reference: 'b\u0000' },
      ],
    })
  })

  test('knows two ways of writing one reference as one', () => {
    expect(buildFrame([line('Zo\u00eb'), line('Zoe\u0308')])).toEqual({
      ok: false,
      error: [{ code: 'twice', reference: 'Zo\u00eb' }],
    })
  })

  test('as it stands in a record is judged and not put right', () => {
    expect(frameProblems([line('b'), line('a'), line(' c')])).toEqual([
      { code: 'out-of-order', reference: 'a' },
      { code: 'not-normalised', reference: ' c' },
    ])
    expect(frameProblems(example.frame)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { DrawRecord } from '#domain/draw/draw-record.ts'
import { example, recordOf } from './example.ts'

const worked = example.cases[1]
if (worked === undefined) throw new Error('No worked case.')
const record = recordOf(worked)

/** What a check says differs, by name. */
const differs = (changed: DrawRecord): readonly string[] =>
  checkDraw(changed).differences.map(({ what }) => what)

describe('checking a draw from its record', () => {
  test.each(example.cases.map((each, at) => [at + 1, each] as const))('worked case %d matches', (_, each) => {
    expect(checkDraw(DrawRecord.parse(recordOf(each)))).toEqual({
      matches: true,
      differences: [],
      frame: 14,
      sample: each.sample,
    })
  })

  test('survives being written as JSON', () => {
    expect(checkDraw(DrawRecord.parse(JSON.parse(JSON.stringify(record)))).matches).toBe(true)
  })

  test('a sample that was edited is named, with what it should be', () => {
    const edited = { ...record, sample: ['ﬀ1', 'LD1037', 'LD1259'], replaced: [] }
    expect(checkDraw(edited)).toMatchObject({
      matches: false,
      differences: [{ what: 'sample', recorded: edited.sample, recomputed: worked.sample }],
      sample: worked.sample,
    })
  })

  test.each([
    ['a band', { frame: record.frame.map((line, at) => (at === 3 ? { ...line, band: null } : line)) }],
    ['a month', { frame: record.frame.map((line, at) => (at === 4 ? { ...line, lastDrawn: null } : line)) }],
    ['a client', { frame: record.frame.slice(1) }],
    ['the size', { size: 2 }],
    ['the window', { window: 11 }],
    ['the strata', { strata: [] }],
  ])('%s changed afterwards no longer fits the hash', (_, change) => {
    expect(differs({ ...record, ...change })).toContain('frameHash')
  })

  test('another seed gives another sample', () => {
    expect(differs({ ...record, seed: 'f'.repeat(64) })).toContain('sample')
  })

  test('a replacement out of turn is named, with who was next', () => {
    const skipped = { ...record, replaced: [{ reference: 'LD1185', by: 'LD1296', reason: 'moved' }] }
    expect(checkDraw(skipped).differences).toEqual([
      { what: 'replaced', reference: 'LD1185', recorded: 'LD1296', recomputed: 'LD1074' },
    ])
    const ofNobody = { ...record, replaced: [{ reference: 'LD1333', by: 'LD1296', reason: 'moved' }] }
    expect(checkDraw(ofNobody).differences).toEqual([
      { what: 'replaced', reference: 'LD1333', recorded: 'LD1296', recomputed: null },
    ])
  })

  test('somebody left out who stands in the frame is named', () => {
    const both = { ...record, excluded: [{ reference: 'LD1037', reason: 'on holiday' }] }
    expect(checkDraw(both).differences).toEqual([{ what: 'excluded', reference: 'LD1037' }])
  })

  test('terms that the method does not allow are named even where the hash fits them', () => {
    expect(differs({ ...record, frame: record.frame.toReversed() })).toContain('terms')
    expect(differs({ ...record, strata: ['low', 'high'] })).toContain('strata')
    expect(differs({ ...record, size: 20 })).toContain('terms')
    expect(differs({ ...record, frame: [] })).toContain('terms')
  })
})

import { expect, test } from 'vitest'
import type { ChainEntry } from '#domain/audit/chain.ts'
import { longTest } from '#tests/support/long-test.ts'
import { judgeTrail } from './judge-trail.ts'
import { clock } from './promise-clock.ts'

const entry = (sequence: number, at: string, clockWentBack: boolean) =>
  ({ sequence, at, clockWentBack, act: 'unlocked', subjectId: null }) as ChainEntry

test('what judges a trail finds an order by time, a mark that is missing and one that is too many', () => {
  const [one, two] = [
    entry(1, '2036-01-01T09:00:00+00:00', false),
    entry(2, '2026-01-01T09:00:00+00:00', true),
  ]
  const done = [one, two].map(({ act, at, subjectId }) => ({ act, epochMs: Date.parse(at), subjectId }))
  expect(judgeTrail([one, two], done)).toEqual([])
  expect(judgeTrail([two, one], done)).not.toEqual([])
  expect(judgeTrail([one, { ...two, clockWentBack: false }], done)).toEqual([
    'entry 2 is a step back and has no mark',
  ])
  expect(judgeTrail([{ ...one, clockWentBack: true }, two], done)).toEqual([
    'entry 1 has a mark and is no step back',
  ])
})

longTest('fifty moves of the clock change no order', { timeout: 300_000 }, async () => {
  expect((await clock.show(50, 3)).wrong).toEqual([])
})

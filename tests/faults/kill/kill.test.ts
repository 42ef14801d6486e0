import { expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { killCores } from './kill-cores.ts'

/** `npm run faults -- --only kill` kills a thousand. */
test('what was answered with kept stands after a kill at any moment', { timeout: 300_000 }, async () => {
  const { kills, acknowledged, wrong } = await killCores(100, { seed: 1, withinMs: 15_000 })
  expect(wrong).toEqual([])
  expect(kills).toBeGreaterThanOrEqual(10)
  expect(acknowledged).toBeGreaterThan(kills)
})

longTest('answering before the commit would be found', { timeout: 300_000 }, async () => {
  const { wrong } = await killCores(4, { seed: 1, control: 'answers before the commit' })
  expect(wrong.length).toBeGreaterThan(0)
})

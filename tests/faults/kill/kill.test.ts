import { expect, test } from 'vitest'
import { killCores } from './kill-cores.ts'

/** `npm run faults -- --only kill` kills a thousand. */
test('what was answered with kept stands after a kill at any moment', { timeout: 120_000 }, async () => {
  const { kills, acknowledged, wrong } = await killCores(100, { seed: 1, withinMs: 18_000 })
  expect(wrong).toEqual([])
  expect(kills).toBeGreaterThan(5)
  expect(acknowledged).toBeGreaterThan(kills)
})

test('answering before the commit would be found', { timeout: 120_000 }, async () => {
  const { wrong } = await killCores(12, { seed: 1, withinMs: 5_000, control: 'answers before the commit' })
  expect(wrong.length).toBeGreaterThan(0)
})

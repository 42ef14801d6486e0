import { expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { startAtOnce } from './starts.ts'

test('of twenty starts at once one gets in, the others are told; killed, it leaves the vault to the next', {
  timeout: 120_000,
}, async () => {
  expect(await startAtOnce(20)).toEqual({ starts: 20, opened: 1, wrong: [] })
})

longTest('without the locks several would get in', { timeout: 120_000 }, async () => {
  expect((await startAtOnce(6, { control: 'no lock' })).opened).toBeGreaterThan(1)
})

longTest('the same of two hundred', { timeout: 600_000 }, async () => {
  expect(await startAtOnce(200)).toEqual({ starts: 200, opened: 1, wrong: [] })
})

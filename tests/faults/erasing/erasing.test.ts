import { expect } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { shares } from '../draw/kill-draw.ts'
import { eraseAndKill, eraseCarelessly } from './erase-and-kill.ts'

/** `npm run faults -- --only erasing` kills a hundred; what stays in pages is part of `npm test` too, with the stores. */
longTest('an erasure that is killed has not begun or is whole', { timeout: 600_000 }, async () => {
  const found = await eraseAndKill(12, shares(1))
  expect(found.wrong).toEqual([])
  expect(found.nothing + found.whole).toBe(12)
  expect(await eraseCarelessly()).toBeGreaterThan(0)
})

import { expect } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { readBombs, readMutated } from './fuzz.ts'

/** `npm run faults -- --only imports` reads 10,000 and runs the control. */
longTest('two hundred mutated files are answered', { timeout: 120_000 }, async () => {
  expect(await readMutated(200, 1)).toMatchObject({ files: 200, failures: [] })
})

longTest('a few bombs are answered, and do harm without the caps', { timeout: 300_000 }, async () => {
  expect(await readBombs(false, 2)).toMatchObject({ files: 2, failures: [] })
  expect((await readBombs(true, 2)).failures.length).toBeGreaterThan(0)
})

import { expect } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { shares } from '../draw/kill-draw.ts'
import { signAndCheck } from './sign-and-check.ts'

/** What the commands of the last page find is part of `npm test` too, with the file's own signature. */
longTest(
  'each way of signing holds by common tools alone, and nothing forged does',
  { timeout: 600_000 },
  async () => {
    const { records, held, wrong, forgeries, passed } = await signAndCheck(5, shares(3))
    expect(wrong).toEqual([])
    expect([...held.values()]).toEqual([1, 1, 1, 1, 1])
    expect(forgeries).toBe((records - 1) * 7)
    expect(passed).toEqual([])
  },
)

import { describe, expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { HAS_FAULTY_DISK } from '../disk/faulty-disk.ts'
import { failDisk } from './fail-disk.ts'

/**
 * `npm run faults -- --only disk` lets each write and sync fail. That what was typed stays on the screen is held by
 * `tests/renderer/bridge/saving`.
 */
describe.runIf(HAS_FAULTY_DISK)('a full or failing disk', () => {
  test('is never called saved, and is named for what it is', { timeout: 300_000 }, async () => {
    const { failures, told, wrong } = await failDisk(0.03)
    expect(wrong).toEqual([])
    expect(failures).toBeGreaterThan(25)
    expect(Object.keys(told).sort()).toEqual(['disk-failed', 'disk-full'])
  })

  longTest(
    'would be called saved where a failed commit is not heeded, and that is found',
    {
      timeout: 300_000,
    },
    async () => {
      const { wrong } = await failDisk(0.01, 'ignores failed commits')
      expect(wrong.join('\n')).toContain('was acknowledged and is gone')
    },
  )
})

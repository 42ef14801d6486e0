import { describe, expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { HAS_FAULTY_DISK } from '../disk/faulty-disk.ts'
import { cutPower } from './cut-power.ts'

/** `npm run faults -- --only power` looks at ten thousand images. The disk that is watched is Linux's. */
describe.runIf(HAS_FAULTY_DISK)('a power cut', () => {
  test('leaves everything that was answered with kept', { timeout: 300_000 }, async () => {
    const { acknowledged, wrong } = await cutPower(120, 1)
    expect(wrong).toEqual([])
    expect(acknowledged).toBeGreaterThan(15)
  })

  longTest(
    'would be seen to lose some where the log is synced less often',
    { timeout: 300_000 },
    async () => {
      const { wrong } = await cutPower(25, 1, 'synchronous=NORMAL')
      expect(wrong.join('\n')).toContain('was acknowledged and is gone')
    },
  )
})

import { describe, expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { HAS_FAULTY_DISK } from '../disk/faulty-disk.ts'
import { KEY_CHANGES, killChange, replayChange } from './change-keys.ts'

/** `npm run faults -- --only keys` kills a process at every operation. */
describe.runIf(HAS_FAULTY_DISK)('a key file that is being changed', () => {
  test('reset: cut off after any operation it opens with the old or the new, never with neither', {
    timeout: 120_000,
  }, async () => {
    const { steps, wrong } = await replayChange('reset passphrase', { cuts: 0, seed: 1 })
    expect(wrong).toEqual([])
    expect(steps).toBeGreaterThan(15)
  })

  test('written in place it would lock somebody out', { timeout: 120_000 }, async () => {
    const { wrong } = await replayChange('changed passphrase', {
      cuts: 0,
      seed: 1,
      control: 'written in place',
      untilWrong: true,
    })
    expect(wrong).toHaveLength(1)
  })

  for (const what of KEY_CHANGES) {
    longTest(
      `${what}: in every image of a power cut, and killed at every operation`,
      {
        timeout: 900_000,
      },
      async () => {
        expect((await replayChange(what, { cuts: 4, seed: 1 })).wrong).toEqual([])
        expect((await killChange(what)).wrong).toEqual([])
      },
    )
  }
})

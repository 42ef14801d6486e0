import { describe, expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { HAS_FAULTY_DISK } from '../disk/faulty-disk.ts'
import { cycles, killBackups } from './cycles.ts'
import { failBackups } from './fail-backups.ts'

/** `npm run faults -- --only backup` goes a hundred times round and kills at every operation. */
test('what is backed up and put back is identical, table by table', { timeout: 60_000 }, async () => {
  expect((await cycles(5)).wrong).toEqual([])
})

describe.runIf(HAS_FAULTY_DISK)('killed', () => {
  test('while restoring, there is the old or the new', { timeout: 120_000 }, async () => {
    const { kills, wrong } = await killBackups('restore', { every: 110, midWrite: false })
    expect(wrong).toEqual([])
    expect(kills).toBeGreaterThan(1)
  })

  longTest('at every tenth operation of a backup and of a restore', { timeout: 900_000 }, async () => {
    for (const what of ['backup', 'restore'] as const)
      expect((await killBackups(what, { every: 10 })).wrong).toEqual([])
  })

  longTest('without the note that a swap was begun it would be found', { timeout: 900_000 }, async () => {
    expect(
      (await killBackups('restore', { every: 3, from: 200, midWrite: false, control: 'without the note' }))
        .wrong,
    ).not.toEqual([])
  })

  longTest('a full or failing disk, or a stick that is pulled out', { timeout: 1_800_000 }, async () => {
    expect((await failBackups('to a stick', 1)).wrong).toEqual([])
    for (const work of ['here', 'daily', 'restore'] as const)
      expect((await failBackups(work, 0.05)).wrong).toEqual([])
  })

  longTest('what is written straight into place is found', { timeout: 300_000 }, async () => {
    const { wrong } = await failBackups('to a stick', 0.3, 'straight into place')
    expect(wrong.join('\n')).toContain('what is called a backup is none')
  })
})

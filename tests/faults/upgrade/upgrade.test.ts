import { describe, expect, test } from 'vitest'
import { longTest } from '#tests/support/long-test.ts'
import { HAS_FAULTY_DISK } from '../disk/faulty-disk.ts'
import { killUpgrades } from './kill-upgrades.ts'
import { openNewerVault } from './newer-vault.ts'

/** `npm run faults -- --only upgrade` cuts off every write. */
describe.runIf(HAS_FAULTY_DISK)('an upgrade that is cut off', () => {
  test('leaves one version or the next, and goes through the next time', { timeout: 300_000 }, async () => {
    const { cutOff, wrong } = await killUpgrades(1, 12)
    expect(wrong).toEqual([])
    expect(cutOff).toBeGreaterThan(10)
  })

  longTest('would leave half a schema without a transaction round it', { timeout: 300_000 }, async () => {
    const { wrong } = await killUpgrades(0, 40, true)
    expect(wrong.join('\n')).toContain('half a schema')
  })
})

test('a newer vault is refused, and no byte of it touched', async () => {
  expect(await openNewerVault()).toEqual({ code: 'vault-newer', touched: [] })
})

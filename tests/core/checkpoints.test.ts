import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkpointsBetween } from '#core/checkpoints.ts'
import { openTestCore } from '#tests/support/test-core.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('the write-ahead log', () => {
  test('is folded back and emptied within 30 seconds of any commit', async () => {
    const core = openTestCore()
    const logSize = () => statSync(join(core.folder, 'tandem.db-wal')).size
    const setUp = { service: '', name: 'Robin Price', role: 'practitioner' } as const
    await core.ask('vault.setUp', { ...setUp, passphrase: 'kettle orchard seven lantern' })
    expect(logSize()).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(logSize()).toBe(0)
    await core.ask('people.changePassphrase', {
      oldPassphrase: 'kettle orchard seven lantern',
      newPassphrase: 'velvet harbour nine candles',
    })
    expect(logSize()).toBeGreaterThan(0)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(logSize()).toBe(0)
    await core.core.stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})

test('a fold that fails is logged, and the next commit asks again', async () => {
  const logged: unknown[] = []
  let tries = 0
  const checkpoints = checkpointsBetween(
    work => work(),
    () => {
      tries += 1
      if (tries === 1) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
    },
    (event, facts) => logged.push([event, facts]),
  )
  checkpoints.soon()
  checkpoints.soon()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(logged).toEqual([['checkpoint-failed', { code: 'SQLITE_FULL' }]])
  checkpoints.soon()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(tries).toBe(2)
})

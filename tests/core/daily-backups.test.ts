import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AT_THE_LATEST_MS, PAUSE_MS } from '#core/daily-backups.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const backups = ({ folder }: TestCore): string[] => {
  try {
    return readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.tandem-backup'))
  } catch {
    return []
  }
}

const withVault = async (): Promise<TestCore> => {
  const core = openTestCore()
  await core.ask('vault.setUp', {
    service: '',
    name: 'Robin Price',
    role: 'practitioner',
    passphrase: 'kettle orchard seven lantern',
  })
  return core
}

test('a day of use is backed up once, in its first pause', async () => {
  const core = await withVault()
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1000)
  await core.ask('people.me', {})
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1000)
  expect(backups(core)).toEqual([])
  await vi.advanceTimersByTimeAsync(2000)
  // It stands in line: what is asked next is answered after it.
  await core.ask('people.me', {})
  expect(backups(core)).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(10 * PAUSE_MS)
  await core.ask('people.me', {})
  expect(backups(core)).toHaveLength(1)

  core.wait(24 * 3600)
  await core.ask('people.me', {})
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  await core.ask('people.me', {})
  expect(backups(core)).toHaveLength(2)
  await core.core.stop()
})

test('who never pauses is backed up all the same, after a quarter of an hour', async () => {
  const core = await withVault()
  const half = PAUSE_MS / 2
  for (let passed = 0; passed < AT_THE_LATEST_MS - 2 * half; passed += half) {
    await core.ask('people.me', {})
    await vi.advanceTimersByTimeAsync(half)
  }
  expect(backups(core)).toEqual([])
  for (let times = 0; times < 4; times += 1) {
    await core.ask('people.me', {})
    await vi.advanceTimersByTimeAsync(half)
  }
  await core.ask('people.me', {})
  expect(backups(core)).toHaveLength(1)
  await core.core.stop()
})

test('locked before the pause there is none, and nothing waits', async () => {
  const core = await withVault()
  await core.core.stop()
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(2 * PAUSE_MS)
  expect(backups(core)).toEqual([])
})

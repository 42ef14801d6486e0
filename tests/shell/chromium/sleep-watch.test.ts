import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchForSleep } from '#shell/chromium/sleep-watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an hour without sleep is quiet, a clock that jumped was a sleep', () => {
  const slept = vi.fn()
  const stop = watchForSleep(slept)
  vi.advanceTimersByTime(3_600_000)
  expect(slept).not.toHaveBeenCalled()
  vi.setSystemTime(Date.now() + 31_000)
  vi.advanceTimersByTime(5_000)
  expect(slept).toHaveBeenCalledOnce()
  stop()
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(60_000)
  expect(slept).toHaveBeenCalledOnce()
})

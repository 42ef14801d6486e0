import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchIdle } from '#renderer/app/watch-idle.ts'

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const watching = (minutes: number) => {
  const window = new EventTarget()
  const told = { warns: false, idle: 0 }
  const watch = watchIdle(window, minutes, {
    onWarning: warns => {
      told.warns = warns
    },
    onIdle: () => {
      told.idle += 1
    },
  })
  return { ...watch, told, press: (sign = 'keydown') => window.dispatchEvent(new Event(sign)) }
}

describe.each([5, 30])('%i minutes', minutes => {
  test('without a sign of life lock once, a minute after it was said', () => {
    const { told } = watching(minutes)
    vi.advanceTimersByTime((minutes - 1) * MINUTE - 1_000)
    expect(told).toEqual({ warns: false, idle: 0 })
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual({ warns: true, idle: 0 })
    vi.advanceTimersByTime(MINUTE - 1_000)
    expect(told.idle).toBe(0)
    vi.advanceTimersByTime(1_000)
    expect(told.idle).toBe(1)
    vi.advanceTimersByTime(60 * MINUTE)
    expect(told.idle).toBe(1)
  })

  test.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])('begin anew with %s', sign => {
    const { told, press } = watching(minutes)
    vi.advanceTimersByTime(minutes * MINUTE - 500)
    expect(told.warns).toBe(true)
    press(sign)
    expect(told).toEqual({ warns: false, idle: 0 })
    vi.advanceTimersByTime(minutes * MINUTE - 1_000)
    expect(told.idle).toBe(0)
    vi.advanceTimersByTime(2_000)
    expect(told.idle).toBe(1)
  })
})

test('whoever says that they stay, stays', () => {
  const { told, stay } = watching(5)
  vi.advanceTimersByTime(4.5 * MINUTE)
  stay()
  expect(told).toEqual({ warns: false, idle: 0 })
  vi.advanceTimersByTime(4.9 * MINUTE)
  expect(told.idle).toBe(0)
})

test('a computer that slept has been idle, and the key that wakes it does not make up for it', () => {
  const { told, press } = watching(5)
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE)
  press()
  expect(told.idle).toBe(1)
})

test('stopped, it says nothing more', () => {
  const { told, stop, press } = watching(5)
  stop()
  press()
  vi.advanceTimersByTime(60 * MINUTE)
  expect(told).toEqual({ warns: false, idle: 0 })
})

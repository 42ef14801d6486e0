import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { err, ok } from '#basics/result.ts'
import type { AppError } from '#contract/app-error.ts'
import { createSaveQueue, type Save } from '#renderer/bridge/saving/save-queue.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const DISK_FULL: AppError = { code: 'disk-full' }

/** A store whose writes end when the test says so. */
const slowStore = () => {
  const written: string[] = []
  const waiting: (() => void)[] = []
  const save =
    (text: string): Save =>
    () =>
      new Promise(resolve => {
        waiting.push(() => {
          written.push(text)
          resolve(ok({}))
        })
      })
  return { written, save, endNext: () => waiting.shift()?.() }
}

const quickStore = () => {
  const written: string[] = []
  let failures = 0
  return {
    written,
    failNext: (times: number) => {
      failures = times
    },
    save:
      (text: string): Save =>
      async () => {
        if (failures > 0) {
          failures -= 1
          return err(DISK_FULL)
        }
        written.push(text)
        return ok({})
      },
  }
}

const settle = () => vi.advanceTimersByTimeAsync(0)

describe('the queue of what was typed', () => {
  test('saves once, 800 ms after the last key', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    queue.put('note', store.save('a'))
    await vi.advanceTimersByTimeAsync(700)
    queue.put('note', store.save('ab'))
    await vi.advanceTimersByTimeAsync(799)
    expect(store.written).toEqual([])
    expect(queue.state()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(1)
    expect(store.written).toEqual(['ab'])
    expect(queue.state()).toEqual({ state: 'saved', at: '14:32' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(store.written).toEqual(['ab'])
  })

  test('saves at once when flushed, and waits for it', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    queue.put('a', store.save('one'))
    queue.put('b', store.save('two'))
    expect(await queue.flushAll()).toBe(true)
    expect(store.written).toEqual(['one', 'two'])
  })

  test('text typed while a save runs is saved after it, never before or beside it', async () => {
    const store = slowStore()
    const queue = createSaveQueue(() => '14:32')
    queue.put('note', store.save('a'))
    const flushed = queue.flushAll()
    queue.put('note', store.save('ab'))
    queue.put('note', store.save('abc'))
    store.endNext()
    await settle()
    expect(store.written).toEqual(['a'])
    expect(queue.isWaiting('note')).toBe(true)
    store.endNext()
    expect(await flushed).toBe(true)
    expect(store.written).toEqual(['a', 'abc'])
    expect(queue.isWaiting('note')).toBe(false)
  })

  test('what failed is kept, said, and tried again by itself', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    store.failNext(2)
    queue.put('note', store.save('kept'))
    expect(await queue.flushAll()).toBe(false)
    expect(queue.state()).toEqual({ state: 'failed', error: DISK_FULL })
    expect(queue.isWaiting('note')).toBe(true)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(queue.state()).toEqual({ state: 'failed', error: DISK_FULL })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(store.written).toEqual(['kept'])
    expect(queue.state()).toEqual({ state: 'saved', at: '14:32' })
  })

  test('trying again by hand saves what failed', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    store.failNext(1)
    queue.put('note', store.save('kept'))
    await queue.flush('note')
    expect(await queue.flushAll()).toBe(true)
    expect(store.written).toEqual(['kept'])
  })

  test('a failure does not hold back the text of another place', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    store.failNext(1)
    queue.put('first', store.save('one'))
    await queue.flush('first')
    queue.put('second', store.save('two'))
    await queue.flush('second')
    expect(store.written).toEqual(['two'])
    expect(queue.state()).toEqual({ state: 'failed', error: DISK_FULL })
  })

  test('tells on change only', async () => {
    const store = quickStore()
    const queue = createSaveQueue(() => '14:32')
    const seen: string[] = []
    queue.subscribe(() => seen.push(queue.state().state))
    for (const text of ['a', 'ab', 'abc']) queue.put('note', store.save(text))
    await queue.flushAll()
    expect(seen).toEqual(['saving', 'saved'])
  })

  test('a command that saves by itself is spoken of; its failure is its screen’s to tell', async () => {
    const queue = createSaveQueue(() => '10:11')
    const running = queue.track(Promise.resolve(ok({})))
    expect(queue.state()).toEqual({ state: 'saving' })
    await running
    expect(queue.state()).toEqual({ state: 'saved', at: '10:11' })
    await queue.track(Promise.resolve(err(DISK_FULL)))
    expect(queue.state()).toEqual({ state: 'saved', at: '10:11' })
  })
})

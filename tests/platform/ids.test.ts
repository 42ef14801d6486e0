import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { instantOf } from '#basics/instant.ts'
import { idSource } from '#platform/ids.ts'

const bytes = (count: number) => new Uint8Array(randomBytes(count))

test('ids sort as they were made, whatever the clock says: within a start, and after the next one', () => {
  let epoch = Date.parse('2026-10-29T09:00:00Z')
  const clock = () => instantOf(epoch, 0)
  const first = idSource(clock, bytes)
  const made: string[] = []
  for (const years of [0, 10, -10, 0, 0]) {
    epoch += years * 365 * 24 * 3600 * 1000
    made.push(first.newId(), first.newId())
  }
  epoch = Date.parse('2016-10-29T09:00:00Z')
  const second = idSource(clock, bytes)
  second.follow(made.at(-1) ?? '')
  made.push(second.newId(), second.newId())
  expect(made).toEqual(made.toSorted())
  // The control: a start that was told nothing goes by its clock.
  expect(idSource(clock, bytes).newId() < (made[0] ?? '')).toBe(true)
})

test('an older one than the clock changes nothing', () => {
  const clock = () => instantOf(Date.parse('2026-10-29T09:00:00Z'), 0)
  const source = idSource(clock, count => new Uint8Array(count))
  const plain = idSource(clock, count => new Uint8Array(count))
  source.follow(idSource(() => instantOf(Date.parse('2016-01-01T00:00:00Z'), 0), bytes).newId())
  expect(source.newId()).toBe(plain.newId())
})

import { expect, test } from 'vitest'
import { defaultSampleSize } from '#domain/draw/sample-size.ts'

test.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [12, 3],
  [30, 3],
  [31, 4],
  [34, 4],
  [50, 5],
  [51, 6],
  [60, 6],
  [300, 6],
])('of %d clients %d are drawn', (clients, size) => {
  expect(defaultSampleSize(clients)).toBe(size)
})

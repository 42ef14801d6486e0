import { expect, test } from 'vitest'
import { BANDS, Band, bandDistance, compareBands } from '#domain/scheme/band.ts'

test('the list has every band, highest first', () => {
  expect(BANDS.toReversed()).toEqual(Band.options)
  expect([...Band.options].sort(compareBands)).toEqual(BANDS)
})

test('a distance counts the steps between two bands', () => {
  expect(bandDistance('low', 'low')).toBe(0)
  expect(bandDistance('low', 'very high')).toBe(3)
  expect(bandDistance('very high', 'medium')).toBe(2)
})

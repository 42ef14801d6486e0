import { expect, test } from 'vitest'
import { sizeWords } from '#basics/size-words.ts'

test.each([
  [1, '1 byte'],
  [640, '640 bytes'],
  [1024, '1 KB'],
  [12_300, '12 KB'],
  [1_048_500, '1.0 MB'],
  [10_485_760, '10.0 MB'],
])('%d is %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

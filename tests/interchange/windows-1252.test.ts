import { expect, test } from 'vitest'
import { decodeWindows1252 } from '#interchange/windows-1252.ts'

test('the thirty-two bytes between 0x80 and 0x9F are those of the code page, five of them nothing', () => {
  const { text, unreadable } = decodeWindows1252(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))
  expect(text).toBe('€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ')
  expect(unreadable).toBe(5)
})

test('every other byte is its own character, also across the blocks it is decoded in', () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => [0x41, 0xe4, 0xff, 0x0a][i % 4] ?? 0)
  expect(decodeWindows1252(bytes).text).toBe('Aäÿ\n'.repeat(5000))
})

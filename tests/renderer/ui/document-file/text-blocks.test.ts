import { expect, test } from 'vitest'
import { textBlocks } from '#renderer/ui/document-file/text-blocks.ts'

test('a short text is one piece', () => {
  expect(textBlocks('Visit.\r\nShe cooks.\rDone.')).toEqual(['Visit.\nShe cooks.\nDone.'])
  expect(textBlocks('')).toEqual([''])
})

test('a long one is cut at line breaks, and nothing of it is lost', () => {
  const text = Array.from({ length: 5000 }, (_, line) => `Line ${line}`).join('\n')
  const blocks = textBlocks(text)
  expect(blocks.length).toBeGreaterThan(5)
  expect(blocks.join('\n')).toBe(text)
  for (const block of blocks) expect(block.length).toBeLessThanOrEqual(8000)
})

test('one without breaks is cut all the same', () => {
  const text = 'x'.repeat(100_000)
  const blocks = textBlocks(text)
  expect(blocks.join('')).toBe(text)
  for (const block of blocks) expect(block.length).toBeLessThanOrEqual(8000)
})

test('a letter of two units stays whole, and ten megabytes are cut at once', { timeout: 20_000 }, () => {
  const text = `x${'🙂'.repeat(2_500_000)}`
  const blocks = textBlocks(text)
  expect(blocks.join('')).toBe(text)
  for (const block of blocks) expect(block.isWellFormed()).toBe(true)
})

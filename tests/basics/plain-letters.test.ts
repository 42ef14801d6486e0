import { expect, test } from 'vitest'
import { plainLetters } from '#basics/plain-letters.ts'
import { soughtWords } from '#basics/sought-words.ts'

test('case, accents, dashes and quotation marks make no difference, and every place stays where it is', () => {
  const text = 'Zoë’s café – “Łódź”\u00a0İstanbul ß 👍🏽 שלום'
  const plain = plainLetters(text)
  expect(plain).toBe('zoe\'s cafe - "lodz" istanbul ß 👍🏽 שלום')
  expect(plain).toHaveLength(text.length)
})

test('words, what is quoted as one, each once', () => {
  expect(soughtWords('  Housing  officer housing ')).toEqual(['housing', 'officer'])
  expect(soughtWords('“Housing   Officer” ring')).toEqual(['housing officer', 'ring'])
  expect(soughtWords('"not closed yet')).toEqual(['not closed yet'])
  expect(soughtWords('Cafe\u0301 C.I. LD1851')).toEqual(['cafe', 'c.i.', 'ld1851'])
  expect(soughtWords('" " - …')).toEqual([])
})

import { expect, test } from 'vitest'
import { looksLikeNhsNumber } from '#domain/caseload/nhs-number.ts'

test.each([
  ['9434765919', true],
  ['943 476 5919', true],
  ['943-476-5919', true],
  ['9434765918', false],
  ['943476591', false],
  ['LD9434765919', false],
  ['0000000000', false],
  ['LD1037', false],
])('%s: %s', (reference, is) => {
  expect(looksLikeNhsNumber(reference)).toBe(is)
})

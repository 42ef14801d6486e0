import { expect, test } from 'vitest'
import { documentFileName } from '#domain/document/file-name.ts'

test.each([
  ['care plan.pdf', 'care plan.pdf'],
  ['/home/sam/Plan der Frau Ä.pdf', 'Plan der Frau Ä.pdf'],
  ['C:\\Users\\sam\\plan.pdf', 'plan.pdf'],
  ['..\\..\\plan.pdf', 'plan.pdf'],
  ['../..', 'document.pdf'],
  ['', 'document.pdf'],
  [' \u0000\u0007\n.pdf', 'pdf'],
  ['plan\u202efdp.exe', 'planfdp.exe'],
  ['a\u0000b\nc\td.txt', 'abcd.txt'],
  ['pl\ud800an.pdf', 'pl�an.pdf'],
])('%j is kept as %j', (given, kept) => {
  expect(documentFileName(given, 'application/pdf')).toBe(kept)
})

test('a long one keeps its ending', () => {
  const name = documentFileName(`${'ä'.repeat(300)}.pdf`, 'application/pdf')
  expect([...name]).toHaveLength(120)
  expect(name).toMatch(/…\.pdf$/)
})

test('one without a name is called by what it is', () => {
  expect(documentFileName('...', 'image/jpeg')).toBe('document.jpg')
})

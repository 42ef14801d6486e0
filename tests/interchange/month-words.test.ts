import { expect, test } from 'vitest'
import { monthInText, monthOfWord } from '#interchange/month-words.ts'

test.each([
  ['Fallübersicht Oktober 2026', '2026-10'],
  ['Caseload for October 2026 (Harbour)', '2026-10'],
  ['Sept. 2026', '2026-09'],
  ['Stand: 10/2026', '2026-10'],
  ['caseload-2026-10.csv', '2026-10'],
  ['caseload_Oct2026.csv', '2026-10'],
  ['Printed on 2 November 2026', null],
  ['Stand 02.11.2026', null],
  ['export 2026-11-02.csv', null],
  ['Room 12 2026', null],
  ['October', null],
  ['', null],
])('%s names %s', (text, month) => {
  expect(monthInText(text)).toBe(month)
})

test.each([
  ['mar', 3],
  ['März', 3],
  ['mai', 5],
  ['juin', 6],
  ['jui', null],
  ['Dez', 12],
  ['août', 8],
  ['ma', null],
  ['Monday', null],
])('%s is %s', (word, month) => {
  expect(monthOfWord(word)).toBe(month)
})

import { expect, test } from 'vitest'
import { csvText } from '#basics/csv-text.ts'

test('an ordinary text is as it is; what would end a cell anywhere stands in quotation marks', () => {
  expect(csvText('Sam’s visit')).toBe('Sam’s visit')
  for (const text of ['a,b', 'a;b', 'a\tb', 'a|b', 'a\nb', ' a', 'a '])
    expect(csvText(text)).toBe(`"${text}"`)
  expect(csvText('so "quoted"')).toBe('"so ""quoted"""')
})

test('a formula has an apostrophe before it, also after blanks and line breaks', () => {
  expect(csvText('=1+1')).toBe("'=1+1")
  expect(csvText('\n=1+1')).toBe('"\'\n=1+1"')
  expect(csvText('＝1+1')).toBe("'＝1+1")
})

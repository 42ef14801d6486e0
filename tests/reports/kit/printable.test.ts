import { describe, expect, it } from 'vitest'
import { printable } from '#reports/kit/printable.ts'
import { typefacesFrom } from '#reports/kit/typefaces.ts'

const { font } = typefacesFrom(new URL('../../../assets/fonts', import.meta.url).pathname).regular

const shown = (text: string) => {
  const missing: string[] = []
  return { text: printable(text, font, character => missing.push(character)), missing }
}

describe('characters', () => {
  it('that the typeface has stand as they are', () => {
    for (const text of ['Róisín Ó Súilleabháin', 'Nguyễn Thị Bảo', 'Łódź ▲ → − ≤ 2.66 ×', 'Ωμέγα', 'Жанна'])
      expect(shown(text)).toEqual({ text, missing: [] })
  })

  it('that it lacks stand as their numbers and are heard of', () => {
    expect(shown('محمد')).toEqual({
      text: '[U+0645][U+062D][U+0645][U+062F]',
      missing: ['م', 'ح', 'م', 'د'],
    })
    expect(shown('ok 😀').text).toBe('ok [U+1F600]')
  })

  it('that nobody can see are shown, so that no text hides in a signed record', () => {
    expect(shown('a\u202eb\u200bc\u0007').text).toBe('a[U+202E]b[U+200B]c[U+0007]')
    expect(shown('half \ud83d a pair').text).toBe('half [U+D83D] a pair')
  })

  it('come in one form: composed, one kind of line end, tabs as spaces', () => {
    expect(shown('e\u0301\r\nb\tc\u2028d')).toEqual({ text: 'é\nb c\nd', missing: [] })
  })
})

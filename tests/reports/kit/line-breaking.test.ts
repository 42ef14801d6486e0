import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TYPE } from '#reports/kit/geometry.ts'
import { breakLines, firstLine, type Line } from '#reports/kit/line-breaking.ts'
import { typeSetter } from '#reports/kit/type-setter.ts'
import { typefacesFrom } from '#reports/kit/typefaces.ts'

const setter = typeSetter(typefacesFrom(new URL('../../../assets/fonts', import.meta.url).pathname))
const style = { type: TYPE.text }
const words = (lines: readonly Line[]) =>
  lines.map(line =>
    line.spans
      .map(span => span.text)
      .join('')
      .trimEnd(),
  )

describe('lines', () => {
  it('lose nothing and never exceed the column', () => {
    const character = fc.constantFrom(...'abcdefgh  éßŁ.,-/0123'.split(''), 'ﷺ', '👩‍⚕️', '\n')
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 400 }),
        fc.integer({ min: 20, max: 400 }),
        (characters, width) => {
          const text = characters.join('')
          const lines = breakLines(setter, text, style, width, { tidyEnd: true })
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.5)
          const bare = (value: string) => setter.prepare(value).replaceAll(/[\s\u00a0]/g, '')
          expect(words(lines).join('').replaceAll(/\s/g, '')).toBe(bare(text))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('end in a space, so that the words of two lines stay apart for readers and copying', () => {
    const lines = breakLines(setter, 'rounded down and then some more of it', style, 60)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.spans.at(-1)?.text.endsWith(' ')).toBe(true)
  })

  it('keep dates, initials and references together', () => {
    const text = 'LD1851 W. O. was last seen by R. Adeyemi on 29 Oct 2026, which is 107.0 % of section 8'
    for (let width = 60; width < 300; width += 7) {
      const lines = words(breakLines(setter, text, style, width))
      for (const kept of ['LD1851 W. O.', 'R. Adeyemi', '29 Oct 2026,', '107.0 %', 'section 8'])
        expect(
          lines.some(line => line.includes(kept)),
          `${kept} at ${width}`,
        ).toBe(true)
    }
  })

  it('do not end a paragraph with one short word where that costs no line', () => {
    const text = 'The two have talked it over and want to see what the next month brings to them'
    const natural = breakLines(setter, text, style, 150)
    const widths = Array.from({ length: 60 }, (_, index) => 140 + index)
    const tidied = widths.map(width => breakLines(setter, text, style, width, { tidyEnd: true }))
    const plain = widths.map(width => breakLines(setter, text, style, width))
    expect(natural.length).toBeGreaterThan(1)
    const alone = (lines: readonly Line[]) => lines.length > 1 && !words(lines).at(-1)?.includes(' ')
    expect(plain.some(alone)).toBe(true)
    expect(tidied.filter(alone).length).toBeLessThan(plain.filter(alone).length)
    tidied.forEach((lines, index) => {
      expect(lines.length).toBe(plain[index]?.length)
    })
  })

  it('keep paragraphs, with one blank line between them at most', () => {
    expect(words(breakLines(setter, '\n\nfirst\n\n\n\nsecond\nthird\n\n', style, 300))).toEqual([
      'first',
      '',
      'second',
      'third',
    ])
  })

  it('take emphasis within a word', () => {
    const rich = [{ text: 'Closing: ' }, { text: 'agreed', face: 'semibold' as const }, { text: ', once' }]
    const [line] = breakLines(setter, rich, style, 300)
    expect(line?.spans.map(span => [span.text, span.face])).toEqual([
      ['Closing: ', 'regular'],
      ['agreed', 'semibold'],
      [', once ', 'regular'],
    ])
  })

  it('say with dots that a first line goes on', () => {
    const long = 'Nobody knows what comes after this line, since it is cut where the column ends'
    const cut = firstLine(setter, long, style, 120)
    expect(cut.whole).toBe(false)
    expect(words([cut.line])[0]).toMatch(/^Nobody .*…$/)
    expect(cut.line.width).toBeLessThanOrEqual(120)
    expect(firstLine(setter, 'Short', style, 120).whole).toBe(true)
  })
})

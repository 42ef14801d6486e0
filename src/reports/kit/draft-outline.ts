import { PAGE } from './geometry.ts'
import type { Sheet } from './sheet.ts'
import type { Typefaces } from './typefaces.ts'

/** A word in outline across the page, behind the text. Vectors, so that it is no part of the text that is copied. */
export const outlineBehind =
  (typefaces: Typefaces, word: string) =>
  (sheet: Sheet): void => {
    const run = typefaces.semibold.font.layout(word)
    const scale = SIZE / typefaces.semibold.font.unitsPerEm
    const width = run.advanceWidth * scale
    sheet.artifact('Pagination', () =>
      sheet.shape(pdf => {
        pdf
          .translate(PAGE.width / 2, PAGE.height / 2)
          .rotate(-54)
          .translate(-width / 2, SIZE * 0.24)
        pdf
          .scale(scale, -scale)
          .lineWidth(0.5 / scale)
          .strokeColor('#9a9a9a')
        run.glyphs.forEach((glyph, index) => {
          pdf.path(glyph.path.toSVG()).stroke()
          pdf.translate(run.positions[index]?.xAdvance ?? 0, 0)
        })
      }),
    )
  }

const SIZE = 150

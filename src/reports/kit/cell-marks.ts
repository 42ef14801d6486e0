import { COLOUR } from './geometry.ts'
import type { Pdf } from './pdfkit-inside.ts'
import type { Sheet } from './sheet.ts'

/** Shapes that stand before a word in a table. The word says the same: they help the eye, never carry meaning alone. */
export const MARKS = ['overdue', 'same', 'higher', 'lower', 'met', 'partly', 'not-met', 'none'] as const
export type MarkName = (typeof MARKS)[number]

/** Room that a mark takes before the text of its cell. */
export const MARK_WIDTH = 12

/** Drawn, not typed: the font has no half disc, and readers aloud do without all of them. */
export const drawMark = (sheet: Sheet, name: MarkName, x: number, baseline: number): void => {
  const middle = baseline - 3
  sheet.shape(pdf => {
    pdf.lineWidth(0.9).strokeColor(COLOUR.ink).fillColor(COLOUR.ink)
    DRAWN[name](pdf, x, middle)
  })
}

/** Draws a mark with its left end at `x` and its middle at the height `y`. */
type DrawMark = (pdf: Pdf, x: number, y: number) => void

const triangle = (pdf: Pdf, x: number, y: number, up: boolean): Pdf => {
  const sign = up ? -1 : 1
  return pdf
    .moveTo(x + 0.4, y - sign * 2.6)
    .lineTo(x + 6.8, y - sign * 2.6)
    .lineTo(x + 3.6, y + sign * 3)
    .closePath()
}

const DRAWN = {
  overdue: (pdf, x, y) => triangle(pdf, x, y, true).fill(),
  higher: (pdf, x, y) => triangle(pdf, x, y, true).fill(),
  lower: (pdf, x, y) => triangle(pdf, x, y, false).stroke(),
  same: (pdf, x, y) => {
    for (const dy of [-1.4, 1.4])
      pdf
        .moveTo(x, y + dy)
        .lineTo(x + 7, y + dy)
        .stroke()
  },
  met: (pdf, x, y) => pdf.circle(x + 3.4, y, 3.2).fill(),
  'not-met': (pdf, x, y) => pdf.circle(x + 3.4, y, 2.8).stroke(),
  partly: (pdf, x, y) => {
    pdf.circle(x + 3.4, y, 2.8).stroke()
    pdf.path(`M ${x + 3.4} ${y - 2.8} A 2.8 2.8 0 0 0 ${x + 3.4} ${y + 2.8} Z`).fill()
  },
  none: (pdf, x, y) =>
    pdf
      .moveTo(x, y)
      .lineTo(x + 7, y)
      .stroke(),
} as const satisfies Record<MarkName, DrawMark>

import type { Dash, Mark, Paint, Scene, SceneText } from '#charts/scene.ts'
import type { Colour } from './geometry.ts'
import { breakLines, type Line } from './line-breaking.ts'
import type { Pdf } from './pdfkit-inside.ts'
import type { Sheet } from './sheet.ts'

/** Draws a scene with its left top corner at (x, y). Must stand in a marked content. */
export const drawScene = (sheet: Sheet, scene: Pick<Scene, 'marks'>, x: number, y: number): void => {
  for (const mark of scene.marks) {
    if (mark.kind === 'text') drawText(sheet, mark, x, y)
    else sheet.shape(pdf => drawShape(pdf.translate(x, y), mark))
  }
}

/** Ink for an old printer in black and white: what differs, differs in shape, tone and word. */
const INK = {
  axis: '#8c8c8c',
  grid: '#b9b9b9',
  mean: '#161616',
  limit: '#161616',
  series: '#454545',
  point: '#161616',
  signal: '#161616',
  'signal-ground': '#ffffff',
  event: '#161616',
  ground: '#f0f0ec',
  'ground-now': '#e2e2dc',
  'very-high': '#161616',
  high: '#666666',
  medium: '#c9c9c9',
  low: '#ffffff',
  over: '#ffffff',
  capacity: '#161616',
  own: '#161616',
  agreed: '#161616',
  supervisor: '#454545',
  taken: '#9b9b9b',
  planned: '#161616',
} as const satisfies Record<Paint, string>

const DASHES = { dashed: [5, 3], dotted: [1, 2] } as const satisfies Record<Dash, readonly number[]>

const PAPER = '#ffffff'

const drawShape = (pdf: Pdf, mark: Exclude<Mark, SceneText>): void => {
  const ink = INK[mark.paint]
  switch (mark.kind) {
    case 'line':
      withDash(pdf.lineWidth(mark.width).strokeColor(ink), mark.dash)
        .moveTo(mark.x1, mark.y1)
        .lineTo(mark.x2, mark.y2)
        .stroke()
      return
    case 'path':
      withDash(pdf.lineWidth(mark.width).strokeColor(ink), mark.dash).path(mark.d).stroke()
      return
    case 'circle':
      pdf
        .lineWidth(1.2)
        .circle(mark.x, mark.y, mark.r)
        .fillAndStroke(mark.filled ? ink : PAPER, ink)
      return
    case 'diamond':
      pdf
        .lineWidth(1)
        .moveTo(mark.x, mark.y - mark.r)
        .lineTo(mark.x + mark.r, mark.y)
        .lineTo(mark.x, mark.y + mark.r)
        .lineTo(mark.x - mark.r, mark.y)
        .closePath()
        .fillAndStroke(mark.filled ? ink : PAPER, ink)
      return
    case 'agreed':
      pdf
        .lineWidth(1.2)
        .roundedRect(mark.x - mark.r, mark.y - mark.r, mark.r * 2, mark.r * 2, mark.r / 2.5)
        .fillAndStroke(PAPER, ink)
      pdf.circle(mark.x, mark.y, mark.r * 0.45).fill(ink)
      return
    case 'rect':
      drawRect(pdf, mark, ink)
  }
}

const drawRect = (pdf: Pdf, mark: Extract<Mark, { kind: 'rect' }>, ink: string): void => {
  const { x, y, width, height } = mark
  pdf.rect(x, y, width, height).fill(ink)
  if (mark.hatched) {
    pdf.save().rect(x, y, width, height).clip().lineWidth(0.5).strokeColor('#161616')
    for (let at = x - height; at < x + width; at += 3)
      pdf
        .moveTo(at, y + height)
        .lineTo(at + height, y)
        .stroke()
    pdf.restore()
  }
  if (mark.outlined) pdf.lineWidth(0.7).strokeColor('#161616').rect(x, y, width, height).stroke()
}

const withDash = (pdf: Pdf, dash: Dash | undefined): Pdf => {
  if (dash === undefined) return pdf
  const [on, off] = DASHES[dash]
  return pdf.dash(on, { space: off })
}

const TONES = {
  ink: 'ink',
  quiet: 'secondary',
  signal: 'ink',
  'on-dark': 'white',
} as const satisfies Record<SceneText['tone'], Colour>

const drawText = (sheet: Sheet, mark: SceneText, x: number, y: number): void => {
  const line = lineOf(sheet, mark)
  const left = { start: 0, middle: line.width / 2, end: line.width }[mark.align]
  sheet.text(line, mark.size, x + mark.x - left, y + mark.y)
}

const lineOf = (sheet: Sheet, mark: SceneText): Line => {
  const spans = mark.parts.map(part => ({
    text: part.text,
    face: part.strong ? ('semibold' as const) : ('regular' as const),
  }))
  const style = { type: { size: mark.size, leading: mark.size }, colour: TONES[mark.tone] }
  return breakLines(sheet.setter, spans, style, Number.POSITIVE_INFINITY)[0] ?? { spans: [], width: 0 }
}

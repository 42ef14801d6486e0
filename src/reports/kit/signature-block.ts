import type { Part } from './flow.ts'
import { baselineOf, FULL } from './geometry.ts'
import { breakLines, firstLine } from './line-breaking.ts'
import type { Rich } from './rich-text.ts'
import type { Element, Sheet } from './sheet.ts'
import type { TypeSetter } from './type-setter.ts'

/** A hand on the screen: strokes in a box of `width` × `height`, y downwards. */
export type Strokes = {
  readonly width: number
  readonly height: number
  readonly strokes: readonly (readonly (readonly [number, number])[])[]
}

export type SignatureSpace = {
  readonly name: string
  /** 'practitioner' */
  readonly role: string
  /** What stands over the line: strokes, a typed name in italics, or room for ink. */
  readonly hand:
    | { readonly kind: 'drawn'; readonly strokes: Strokes }
    | { readonly kind: 'typed'; readonly name: string }
    | { readonly kind: 'blank' }
  /** Under the name: when and how. With `forInk` a ruled line for date and time instead. */
  readonly lines: readonly string[]
  readonly forInk: string | null
  /** For those who hear the page: 'Drawn signature of …'. */
  readonly alt: string
}

const HAND_HEIGHT = 34
const NAME = { size: 9.5, leading: 12.5 } as const
const SMALL = { size: 8.25, leading: 11 } as const
const GUTTER = 26
const WIDTH = (FULL.width - GUTTER) / 2

/** Two signatures side by side, equal in size. Never parted. `below` is a line on what they signed. */
export const signatureBlock = (setter: TypeSetter, spaces: readonly SignatureSpace[], below: Rich): Part => {
  const laid = spaces.map(space => ({
    space,
    name: breakLines(
      setter,
      [{ text: space.name, face: 'semibold' }, { text: `, ${space.role}` }],
      { type: NAME },
      WIDTH,
    ),
    lines: space.lines.flatMap(text => breakLines(setter, text, QUIET, WIDTH)),
  }))
  const belowLines = breakLines(setter, below, QUIET, FULL.width)
  const under = Math.max(
    0,
    ...laid.map(
      ({ space, name, lines }) =>
        name.length * NAME.leading + lines.length * SMALL.leading + (space.forInk === null ? 0 : INK_ROW),
    ),
  )
  const height = HAND_HEIGHT + 3 + under + 4 + belowLines.length * SMALL.leading
  return {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      laid.forEach(({ space, name, lines }, index) => {
        const x = FULL.x + index * (WIDTH + GUTTER)
        const section = sheet.element('Sect', parent, { title: `Signature of ${space.name}` })
        drawHand(sheet, section, space, x, top)
        const ruleY = top + HAND_HEIGHT
        sheet.artifact('Layout', () => sheet.rule(x, x + WIDTH, ruleY, 0.8, 'ink'))
        let y = ruleY + 3
        sheet.mark(sheet.element('P', section), 'P', () => {
          for (const line of name) {
            sheet.text(line, NAME.size, x, y + baselineOf(NAME))
            y += NAME.leading
          }
          for (const line of lines) {
            sheet.text(line, SMALL.size, x, y + baselineOf(SMALL))
            y += SMALL.leading
          }
        })
        if (space.forInk !== null) drawInkRow(sheet, section, space.forInk, x, y)
      })
      const belowTop = top + HAND_HEIGHT + 3 + under + 4
      sheet.mark(sheet.element('P', parent), 'P', () =>
        belowLines.forEach((line, index) => {
          sheet.text(line, SMALL.size, FULL.x, belowTop + index * SMALL.leading + baselineOf(SMALL))
        }),
      )
      flow.y = top + height
    },
  }
}

const QUIET = { type: SMALL, colour: 'secondary' } as const
const INK_ROW = 20

const drawHand = (sheet: Sheet, section: Element, space: SignatureSpace, x: number, top: number): void => {
  const { hand } = space
  if (hand.kind === 'blank') return
  const element = sheet.element('Figure', section, {
    alt: space.alt,
    bbox: [x, top, x + WIDTH, top + HAND_HEIGHT],
  })
  sheet.mark(element, 'Figure', () => {
    if (hand.kind === 'drawn') drawStrokes(sheet, hand.strokes, x + 6, top + 1)
    else {
      const style = { type: { size: 17, leading: 22 }, face: 'italic' } as const
      const { line } = firstLine(sheet.setter, hand.name, style, WIDTH - 12)
      sheet.text(line, style.type.size, x + 6, top + HAND_HEIGHT - 11)
    }
  })
}

/** Scaled into the space over the line, never enlarged beyond it, cropped to what was drawn. */
const drawStrokes = (sheet: Sheet, drawn: Strokes, x: number, top: number): void => {
  const points = drawn.strokes.flat()
  const xs = points.map(([px]) => px)
  const ys = points.map(([, py]) => py)
  const left = Math.min(...xs)
  const upper = Math.min(...ys)
  const width = Math.max(1, Math.max(...xs) - left)
  const height = Math.max(1, Math.max(...ys) - upper)
  const scale = Math.min((WIDTH - 40) / width, (HAND_HEIGHT - 3) / height, 1)
  const base = top + HAND_HEIGHT - 3 - height * scale
  const at = ([px, py]: readonly [number, number]): [number, number] => [
    x + (px - left) * scale,
    base + (py - upper) * scale,
  ]
  sheet.shape(pdf => {
    pdf.lineWidth(1.1).lineCap('round').lineJoin('round').strokeColor('#161616').fillColor('#161616')
    for (const stroke of drawn.strokes) {
      const [first, ...rest] = stroke.map(at)
      if (first === undefined) continue
      if (rest.length === 0) {
        pdf.circle(first[0], first[1], 0.7).fill()
        continue
      }
      pdf.moveTo(first[0], first[1])
      for (const [px, py] of rest) pdf.lineTo(px, py)
      pdf.stroke()
    }
  })
}

const drawInkRow = (sheet: Sheet, section: Element, label: string, x: number, y: number): void => {
  const lines = breakLines(sheet.setter, label, QUIET, WIDTH)
  const baseline = y + 6 + baselineOf(SMALL)
  const width = Math.max(0, ...lines.map(line => line.width))
  sheet.mark(sheet.element('P', section), 'P', () => {
    for (const line of lines.slice(0, 1)) sheet.text(line, SMALL.size, x, baseline)
  })
  sheet.artifact('Layout', () => sheet.rule(x + width + 10, x + WIDTH, baseline + 3, 0.6, 'ink'))
}

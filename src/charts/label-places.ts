import { type Frame, type Mark, textWidth } from './scene.ts'

type Dot = { readonly x: number; readonly y: number; readonly value: number }

/**
 * Figures at the points of a line: above a peak, below a valley, and on the other side where the figure would cross a
 * mean, a limit or the line itself. Where points stand too close, only some get their figure, the last always.
 */
export const placeValueLabels = (
  dots: readonly Dot[],
  lines: readonly number[],
  frame: Frame,
  format: (value: number) => string,
): Mark[] => {
  const size = frame.text
  const widest = Math.max(0, ...dots.map(dot => textWidth(frame, format(dot.value), size, true)))
  const spacing = dots.length > 1 ? (dots[1]?.x ?? 0) - (dots[0]?.x ?? 0) : Number.POSITIVE_INFINITY
  const every = Math.max(1, Math.ceil((widest + 2) / spacing))
  return dots.flatMap((dot, index): Mark[] => {
    if ((dots.length - 1 - index) % every !== 0) return []
    const text = format(dot.value)
    const above = boxAt(dot, textWidth(frame, text, size, true), size, true)
    const below = boxAt(dot, textWidth(frame, text, size, true), size, false)
    const costs = [above, below].map(box => crossings(box, dots, lines))
    const [aboveCost = 0, belowCost = 0] = costs
    const isAbove = aboveCost === belowCost ? isPeak(dots, index) : aboveCost < belowCost
    const box = isAbove ? above : below
    return [
      {
        kind: 'text',
        x: dot.x,
        y: box.bottom - size * 0.12,
        parts: [{ text, strong: true }],
        size,
        align: 'middle',
        tone: 'ink',
      },
    ]
  })
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Figures are as high as capitals: 0.66 of the size, with a little air. */
const boxAt = (dot: Dot, width: number, size: number, isAbove: boolean): Box => {
  const height = size * 0.9
  const bottom = isAbove ? dot.y - 5 : dot.y + 6 + height
  return { left: dot.x - width / 2, right: dot.x + width / 2, top: bottom - height, bottom }
}

const isPeak = (dots: readonly Dot[], index: number): boolean => {
  const here = dots[index]?.y ?? 0
  const neighbours = [dots[index - 1]?.y, dots[index + 1]?.y].filter(y => y !== undefined)
  const middle = neighbours.reduce((sum, y) => sum + y, 0) / Math.max(1, neighbours.length)
  return neighbours.length === 0 || here <= middle
}

const crossings = (box: Box, dots: readonly Dot[], lines: readonly number[]): number =>
  lines.filter(y => y >= box.top - 1 && y <= box.bottom + 1).length * 2 +
  dots.slice(1).filter((dot, index) => crosses(box, dots[index] ?? dot, dot)).length

/** Whether a stretch of the line runs through the box: looked at in steps, which is fine enough for a figure. */
const crosses = (box: Box, from: Dot, to: Dot): boolean =>
  Array.from({ length: 21 }, (_, step) => step / 20).some(share => {
    const x = from.x + (to.x - from.x) * share
    const y = from.y + (to.y - from.y) * share
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })

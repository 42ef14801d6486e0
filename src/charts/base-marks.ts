import { longMonth } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { type Frame, type Mark, textWidth } from './scene.ts'

export type LimitSet = {
  readonly mean: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** From which month on limits are worked out anew; `index` is its first point, counted from 1. */
export type ChartBase = {
  readonly month: Month
  readonly reason: string
  readonly index: number
  readonly earlier: LimitSet
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Dot = { readonly x: number; readonly y: number }

/** A dotted line where the limits step, with the month and the reason beside it, where they cover the least. */
export const baseMarks = (
  base: ChartBase,
  x: number,
  dots: readonly Dot[],
  /** Heights of the limits' lines. */
  lines: readonly number[],
  area: Area,
  frame: Frame,
): Mark[] => {
  const size = frame.text
  const air = size * 0.7
  const isRight = area.right - x >= x - area.left
  const room = Math.max(
    size * 8,
    Math.min(MOST_WIDE * size, (isRight ? area.right - x : x - area.left) - air),
  )
  const words = linesOf(base, room, frame)
  const height = words.length * LEADING * size
  const [left, right] = isRight ? [x, x + air + room] : [x - air - room, x]
  const near = dots.filter(dot => dot.x > left - size && dot.x < right + size)
  const cost = (top: number) =>
    near.filter(({ y }) => y > top - size * 1.4 && y < top + height + size * 1.4).length * 2 +
    lines.filter(y => y > top - size * 0.2 && y < top + height).length
  const steps = Math.max(1, Math.floor((area.bottom - height - area.top) / (size * 0.5)))
  const top = Array.from({ length: steps + 1 }, (_, step) => area.top + step * size * 0.5).reduce(
    (best, place) => (cost(place) < cost(best) ? place : best),
  )
  return [
    { kind: 'line', x1: x, y1: area.top, x2: x, y2: area.bottom, paint: 'event', width: 0.8, dash: 'dotted' },
    ...words.map(
      (text, index): Mark => ({
        kind: 'text',
        x: isRight ? x + air : x - air,
        y: top + size * (0.9 + index * LEADING),
        parts: [{ text, strong: index === 0 }],
        size,
        align: isRight ? 'start' : 'end',
        tone: index === 0 ? 'ink' : 'quiet',
      }),
    ),
  ]
}

const LEADING = 1.3
/** In sizes of the text: as wide as a reason may run. */
const MOST_WIDE = 28
const MOST_LINES = 2

const linesOf = (base: ChartBase, room: number, frame: Frame): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of base.reason.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(frame, longer, frame.text, false) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  const kept = lines.slice(0, MOST_LINES)
  if (lines.length > MOST_LINES) kept.push(`${kept.pop() ?? ''} …`)
  return [`Anew from ${longMonth(base.month)}`, ...kept]
}

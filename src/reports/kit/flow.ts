import { BODY, BODY_HEIGHT } from './geometry.ts'
import type { Element, Sheet } from './sheet.ts'

/** Something that stands in the text: it has been measured, and draws itself down the page, breaking where it must. */
export type Part = {
  /** Points when nothing breaks it. */
  readonly height: number
  /** What must stand on the page on which it begins. */
  readonly head: number
  /** Headings and captions stand on the page of what follows. */
  readonly keepsNext?: boolean
  /** Points of what follows that a heading keeps at least, if there is so much. */
  readonly keepsRoom?: number
  /** White that falls away at the top of a page. */
  readonly isGap?: boolean
  readonly draw: (flow: Flow, parent: Element) => void
}

/** Where the pen is: the pages of a sheet, from top to bottom. */
export class Flow {
  readonly sheet: Sheet
  y: number = BODY.top
  /** Nothing but headings stands on this page yet: what they head must begin here, even if it has to be broken. */
  #headingsOnly = true

  constructor(sheet: Sheet) {
    this.sheet = sheet
    if (sheet.pages === 0) sheet.addPage()
  }

  /** Points left on this page. */
  get left(): number {
    return BODY.bottom - this.y
  }

  get atTop(): boolean {
    return this.y <= BODY.top
  }

  nextPage(): void {
    this.sheet.addPage()
    this.y = BODY.top
    this.#headingsOnly = true
  }

  place(parts: readonly Part[], parent: Element): void {
    parts.forEach((part, index) => {
      if (part.isGap && this.atTop) return
      const need = Math.min(headOf(parts.slice(index)), BODY_HEIGHT)
      if (need > this.left + 0.01 && !this.atTop && !this.#headingsOnly && !part.isGap) this.nextPage()
      part.draw(this, parent)
      if (!part.keepsNext && !part.isGap) this.#headingsOnly = false
    })
  }
}

/** Points of all of them, one after the other, when nothing breaks. */
export const heightOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.height, 0)

/** What the first of these parts needs to begin with, headings taken with what they head. */
export const headOf = (parts: readonly Part[]): number => {
  const first = parts[0]
  if (first === undefined) return 0
  const rest = parts.slice(1)
  if (first.isGap) return first.height + headOf(rest)
  if (!first.keepsNext) return first.head
  return first.head + Math.max(headOf(rest), beginning(rest, first.keepsRoom ?? 0))
}

/** What the first `room` points of these parts need: the one that reaches beyond them, as much as it begins with. */
const beginning = (parts: readonly Part[], room: number): number => {
  let used = 0
  for (const part of parts) {
    if (used >= room) break
    if (used + part.height > room) return used + Math.max(room - used, part.head)
    used += part.height
  }
  return used
}

export const gap = (height: number): Part => ({
  height,
  head: 0,
  isGap: true,
  draw: flow => {
    flow.y = Math.min(flow.y + height, BODY.bottom)
  },
})

/** Always begins a page. */
export const pageBreak: Part = {
  height: 0,
  head: 0,
  isGap: true,
  draw: flow => {
    if (!flow.atTop) flow.nextPage()
  },
}

/** Several parts as one. Kept on one page when no higher than `wholeUnder`. */
export const together = (parts: readonly Part[], wholeUnder = BODY_HEIGHT): Part => {
  const height = parts.reduce((sum, part) => sum + part.height, 0)
  return {
    height,
    head: height <= wholeUnder ? height : headOf(parts),
    draw: (flow, parent) => flow.place(parts, parent),
  }
}

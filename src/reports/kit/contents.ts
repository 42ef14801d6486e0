import type { Part } from './flow.ts'
import { baselineOf, SIDE, TEXT, TYPE } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import type { Element, Sheet } from './sheet.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'

export type ContentsEntry = { readonly number: string; readonly title: string }

/** The list of sections. Their pages are known when all is drawn: `pageOf` collects them, `fillIn` draws them. */
export type Contents = {
  readonly part: Part
  readonly pageOf: (number: string, page: number) => void
  readonly fillIn: (sheet: Sheet) => void
}

export const contents = (setter: TypeSetter, label: string, entries: readonly ContentsEntry[]): Contents => {
  const style: TextStyle = { type: TYPE.text }
  const { leading, size } = TYPE.text
  const pages = new Map<string, number>()
  const places: {
    readonly element: Element
    readonly page: number
    readonly baseline: number
    readonly number: string
  }[] = []
  const labelLines = breakLines(
    setter,
    label,
    { type: TYPE.label, face: 'semibold', colour: 'secondary' },
    SIDE.width,
  )
  const height = entries.length * leading + 6
  const part: Part = {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      sheet.mark(sheet.element('H3', parent), 'H3', () => {
        for (const line of labelLines)
          sheet.text(line, TYPE.label.size, SIDE.x, flow.y + baselineOf(TYPE.text))
      })
      const list = sheet.element('TOC', parent)
      entries.forEach((entry, index) => {
        const element = sheet.element('TOCI', list)
        const baseline = flow.y + index * leading + baselineOf(TYPE.text)
        sheet.mark(element, 'TOCI', () => {
          for (const line of breakLines(setter, entry.number, style, 20))
            sheet.text(line, size, TEXT.x, baseline)
          for (const line of breakLines(setter, entry.title, style, 260).slice(0, 1))
            sheet.text(line, size, TEXT.x + 20, baseline)
        })
        places.push({ element, page: sheet.pages - 1, baseline, number: entry.number })
      })
      flow.y += height
    },
  }
  return {
    part,
    pageOf: (number, page) => pages.set(number, page),
    fillIn: sheet => {
      for (const place of places) {
        const page = pages.get(place.number)
        const [line] = breakLines(setter, String(page ?? ''), style, 40)
        if (line === undefined) continue
        sheet.goTo(place.page)
        sheet.mark(place.element, 'TOCI', () =>
          sheet.text(line, size, TEXT.x + TEXT.width, place.baseline, 'right'),
        )
      }
    },
  }
}

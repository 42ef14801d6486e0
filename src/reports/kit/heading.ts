import type { Part } from './flow.ts'
import { baselineOf, FULL, RIGHT_EDGE, SIDE, TEXT, TYPE } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import type { TypeSetter } from './type-setter.ts'

/** A numbered section: petrol rule, number, title. Keeps 100 points of what follows. `onDrawn` hears its page, from 1. */
export const sectionHeading = (
  setter: TypeSetter,
  number: string,
  title: string,
  onDrawn: (page: number) => void = () => {},
): Part => {
  const style = { type: TYPE.section, face: 'semibold', colour: 'title' } as const
  const indent = Math.max(27, setter.width('semibold', TYPE.section.size, `${number} `) + 4)
  const numberLines = breakLines(setter, number, style, indent)
  const lines = breakLines(setter, title, style, FULL.width - indent)
  const height = 8 + lines.length * TYPE.section.leading + 8
  return {
    height,
    head: height,
    keepsNext: true,
    keepsRoom: 100,
    draw: (flow, parent) => {
      const { sheet } = flow
      sheet.bookmark(`${number} ${title}`, flow.y)
      sheet.artifact('Layout', () => sheet.rule(FULL.x, RIGHT_EDGE, flow.y, 0.9, 'title'))
      const first = flow.y + 8 + baselineOf(TYPE.section)
      sheet.mark(sheet.element('H2', parent), 'H2', () => {
        for (const line of numberLines) sheet.text(line, TYPE.section.size, FULL.x, first)
        lines.forEach((line, index) => {
          sheet.text(line, TYPE.section.size, FULL.x + indent, first + index * TYPE.section.leading)
        })
      })
      onDrawn(sheet.pages)
      flow.y += height
    },
  }
}

/** A title inside a section or on the first page, without number. */
export const plainHeading = (setter: TypeSetter, title: string, tag: 'H2' | 'H3'): Part => {
  const type = { size: 11.25, leading: 15 }
  const colour = tag === 'H2' ? 'title' : 'ink'
  const lines = breakLines(setter, title, { type, face: 'semibold', colour }, FULL.width)
  const height = lines.length * type.leading + 2
  return {
    height,
    head: height,
    keepsNext: true,
    keepsRoom: 40,
    draw: (flow, parent) => {
      const { sheet } = flow
      sheet.mark(sheet.element(tag, parent), tag, () =>
        lines.forEach((line, index) => {
          sheet.text(line, type.size, FULL.x, flow.y + index * type.leading + baselineOf(type))
        }),
      )
      flow.y += height
    },
  }
}

export type ItemHeading = {
  /** '6.1' */
  readonly number: string
  readonly title: string
  /** A line of facts under the title. */
  readonly facts?: string
  /** 'Agreed', at the right edge, so that a page can be scanned. */
  readonly outcome?: string
}

/** One client, document or form: number in the side column, title beside it. */
export const itemHeading = (setter: TypeSetter, item: ItemHeading): Part => {
  const style = { type: TYPE.client, face: 'semibold' } as const
  const number = breakLines(setter, item.number, style, SIDE.width)
  const outcome = item.outcome === undefined ? [] : breakLines(setter, item.outcome, style, 150)
  const outcomeWidth = outcome.reduce((most, line) => Math.max(most, line.width), 0)
  const room = RIGHT_EDGE - TEXT.x - (outcomeWidth === 0 ? 0 : outcomeWidth + 14)
  const lines = breakLines(setter, item.title, style, room)
  const factsType = { size: 8.5, leading: 12 }
  const facts =
    item.facts === undefined
      ? []
      : breakLines(setter, item.facts, { type: factsType, colour: 'secondary' }, RIGHT_EDGE - TEXT.x)
  const rows = Math.max(lines.length, outcome.length)
  const height = 4 + rows * TYPE.client.leading + facts.length * factsType.leading + 4
  return {
    height,
    head: height,
    keepsNext: true,
    keepsRoom: 100,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      sheet.artifact('Layout', () => sheet.rule(FULL.x, RIGHT_EDGE, top, 0.6, 'rule'))
      const first = top + 4 + baselineOf(TYPE.client)
      const at = (index: number) => first + index * TYPE.client.leading
      sheet.mark(sheet.element('H3', parent), 'H3', () => {
        for (const line of number) sheet.text(line, TYPE.client.size, SIDE.x, first)
        lines.forEach((line, index) => {
          sheet.text(line, TYPE.client.size, TEXT.x, at(index))
        })
        outcome.forEach((line, index) => {
          sheet.text(line, TYPE.client.size, RIGHT_EDGE, at(index), 'right')
        })
      })
      if (facts.length > 0) {
        const factsTop = top + 4 + rows * TYPE.client.leading
        sheet.mark(sheet.element('P', parent), 'P', () =>
          facts.forEach((line, index) => {
            sheet.text(
              line,
              factsType.size,
              TEXT.x,
              factsTop + index * factsType.leading + baselineOf(factsType),
            )
          }),
        )
      }
      flow.y += height
    },
  }
}

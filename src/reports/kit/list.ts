import { drawMark, MARK_WIDTH, type MarkName } from './cell-marks.ts'
import type { Part } from './flow.ts'
import { baselineOf, FULL, TEXT, TYPE } from './geometry.ts'
import { breakLines } from './line-breaking.ts'
import { flowLines } from './paragraph.ts'
import type { TextStyle, TypeSetter } from './type-setter.ts'

const STEP: TextStyle = { type: { size: 8.75, leading: 11.25 } }
const INDENT = 14
const GAP = 3

/** A numbered list over the width of the page: steps that are followed with a pencil. */
export const steps = (setter: TypeSetter, texts: readonly string[]): Part => {
  const column = { x: FULL.x + INDENT, width: FULL.width - INDENT }
  const items = texts.map(text => breakLines(setter, text, STEP, column.width))
  const heights = items.map(lines => lines.length * STEP.type.leading + GAP)
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    head: heights[0] ?? 0,
    draw: (flow, parent) => {
      const { sheet } = flow
      const list = sheet.element('L', parent)
      items.forEach((lines, index) => {
        if (flow.left < (heights[index] ?? 0) && !flow.atTop) flow.nextPage()
        const item = sheet.element('LI', list)
        const [number] = breakLines(setter, String(index + 1), STEP, INDENT)
        sheet.mark(sheet.element('Lbl', item), 'Lbl', () => {
          if (number !== undefined) sheet.text(number, STEP.type.size, FULL.x, flow.y + baselineOf(STEP.type))
        })
        flowLines(flow, sheet.element('LBody', item), 'LBody', lines, STEP, column, 'left')
        flow.y += GAP
      })
    },
  }
}

/** What the shapes of a table mean, in one line. */
export const legend = (
  setter: TypeSetter,
  items: readonly { readonly mark: MarkName; readonly text: string }[],
): Part => {
  const style: TextStyle = { type: TYPE.small }
  const set = items.map(item => ({
    mark: item.mark,
    lines: breakLines(setter, item.text, style, FULL.width),
  }))
  return {
    height: TYPE.small.leading,
    head: TYPE.small.leading,
    keepsNext: true,
    draw: (flow, parent) => {
      const { sheet } = flow
      const element = sheet.element('P', parent)
      const baseline = flow.y + baselineOf(TYPE.small)
      let x: number = TEXT.x
      for (const { mark, lines } of set) {
        const at = x
        sheet.artifact('Layout', () => drawMark(sheet, mark, at, baseline))
        sheet.mark(element, 'P', () => {
          for (const line of lines.slice(0, 1)) sheet.text(line, TYPE.small.size, at + MARK_WIDTH, baseline)
        })
        x += MARK_WIDTH + (lines[0]?.width ?? 0) + 20
      }
      flow.y += TYPE.small.leading
    },
  }
}

import type { Part } from '../kit/flow.ts'
import { baselineOf, COLOUR, FULL, RIGHT_EDGE } from '../kit/geometry.ts'
import { breakLines, type Line } from '../kit/line-breaking.ts'
import type { Sheet } from '../kit/sheet.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { BlankBlock, Field } from './model.ts'

const LABEL = { type: { size: 8.5, leading: 11 }, face: 'semibold', colour: 'secondary' } as const
const BOX_WORD = { type: { size: 9, leading: 11 } } as const

/** Points from one line to write on to the next. */
const WRITING = 23

/** Labels, each with a ruled line behind it, in one row. */
export const fieldsPart = (setter: TypeSetter, fields: readonly Field[]): Part => ({
  height: WRITING,
  head: WRITING,
  draw: (flow, parent) => {
    const { sheet } = flow
    const widths = widthsOf(fields.map(({ width }) => width))
    const baseline = flow.y + WRITING - 6
    let x: number = FULL.x
    fields.forEach(({ label }, index) => {
      const width = widths[index] ?? 0
      const line = oneLine(setter, label)
      sheet.mark(sheet.element('P', parent), 'P', () => sheet.text(line, LABEL.type.size, x, baseline))
      const from = x + line.width + 7
      const to = index === fields.length - 1 ? RIGHT_EDGE : x + width - 10
      sheet.artifact('Layout', () => sheet.rule(from, to, baseline + 2.5, 0.7, 'ink'))
      x += width
    })
    flow.y += WRITING
  },
})

/** A label, and `count` ruled lines; the first begins behind it. */
export const linesPart = (setter: TypeSetter, label: string, count: number): Part => {
  const height = count * WRITING
  return {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const line = oneLine(setter, label)
      const first = flow.y + WRITING - 6
      sheet.mark(sheet.element('P', parent), 'P', () => sheet.text(line, LABEL.type.size, FULL.x, first))
      sheet.artifact('Layout', () => {
        for (let index = 0; index < count; index += 1)
          sheet.rule(
            index === 0 ? FULL.x + line.width + 7 : FULL.x,
            RIGHT_EDGE,
            first + 2.5 + index * WRITING,
            0.7,
            'ink',
          )
      })
      flow.y += height
    },
  }
}

const HEAD_PADDING = 5

/** Ruled both ways, since it is written in by hand. It is kept whole. */
export const gridPart = (setter: TypeSetter, grid: Extract<BlankBlock, { kind: 'grid' }>): Part => {
  const widths = widthsOf(grid.columns.map(({ width }) => width))
  const heads = grid.columns.map(({ head }, index) =>
    breakLines(setter, head, LABEL, (widths[index] ?? 0) - 8),
  )
  const headHeight = Math.max(...heads.map(lines => lines.length)) * LABEL.type.leading + HEAD_PADDING
  const height = headHeight + grid.rows.length * grid.rowHeight
  const lefts = widths.map(
    (_, index) => FULL.x + widths.slice(0, index).reduce((sum, width) => sum + width, 0),
  )
  return {
    height: height + AFTER,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      const table = sheet.element('Table', parent, { title: grid.title })
      const headRow = sheet.element('TR', sheet.element('THead', table))
      heads.forEach((lines, index) => {
        const cell = sheet.element('TH', headRow)
        sheet.mark(cell, 'TH', () => drawLines(sheet, lines, (lefts[index] ?? 0) + 4, top + 2))
      })
      const body = sheet.element('TBody', table)
      grid.rows.forEach((label, row) => {
        const y = top + headHeight + row * grid.rowHeight
        const element = sheet.element('TR', body)
        grid.columns.forEach(({ boxes }, index) => {
          const x = (lefts[index] ?? 0) + 4
          const cell = sheet.element(index === 0 && label !== '' ? 'TH' : 'TD', element)
          if (index === 0 && label !== '')
            sheet.mark(cell, 'TH', () =>
              sheet.text(oneLine(setter, label), LABEL.type.size, x, y + baselineOf(LABEL.type) + 5),
            )
          if (boxes !== undefined)
            sheet.mark(cell, 'TD', () => drawBoxes(sheet, boxes, x, y + grid.rowHeight / 2))
        })
      })
      sheet.artifact('Layout', () => {
        sheet.rule(FULL.x, RIGHT_EDGE, top, 0.8, 'ink')
        for (let row = 0; row <= grid.rows.length; row += 1)
          sheet.rule(FULL.x, RIGHT_EDGE, top + headHeight + row * grid.rowHeight, 0.5, 'rule')
        for (const x of lefts.slice(1)) upright(sheet, x, top, top + height, 0.5)
      })
      flow.y = top + height + AFTER
    },
  }
}

const AFTER = 3
const SCORE_ROW = 17
const RATERS = ['P', 'S', 'A'] as const

/** A row for each item, and for each client three cells: practitioner, supervisor, agreed. */
export const scoresPart = (
  setter: TypeSetter,
  { items, clients }: Extract<BlankBlock, { kind: 'scores' }>,
): Part => {
  const labels = [...items, 'Total', 'Band']
  const first = FULL.width - clients * RATERS.length * CELL
  const lines = labels.map(label => breakLines(setter, label, LABEL, first - 8))
  const heights = lines.map(label => Math.max(SCORE_ROW, label.length * LABEL.type.leading + 6))
  const height = 2 * SCORE_ROW + heights.reduce((sum, one) => sum + one, 0)
  const width = RATERS.length * CELL
  const left = FULL.x + first
  return {
    height: height + AFTER,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const top = flow.y
      const table = sheet.element('Table', parent, { title: 'Scores of the clients drawn' })
      const head = sheet.element('THead', table)
      const references = sheet.element('TR', head)
      sheet.mark(sheet.element('TH', references), 'TH', () =>
        drawLines(sheet, [oneLine(setter, 'Client')], FULL.x + 4, top + 3),
      )
      const raters = sheet.element('TR', head)
      sheet.mark(sheet.element('TH', raters), 'TH', () =>
        drawLines(sheet, [oneLine(setter, 'Level of each')], FULL.x + 4, top + SCORE_ROW + 3),
      )
      for (let cell = 0; cell < clients * RATERS.length; cell += 1) {
        const line = oneLine(setter, RATERS[cell % RATERS.length] ?? '')
        sheet.mark(sheet.element('TH', raters), 'TH', () =>
          drawLines(sheet, [line], left + cell * CELL + (CELL - line.width) / 2, top + SCORE_ROW + 3),
        )
      }
      const body = sheet.element('TBody', table)
      const bottoms = heights.map(
        (_, index) => top + 2 * SCORE_ROW + heights.slice(0, index + 1).reduce((sum, one) => sum + one, 0),
      )
      lines.forEach((label, index) => {
        const row = sheet.element('TR', body)
        const y = (bottoms[index] ?? 0) - (heights[index] ?? 0)
        sheet.mark(sheet.element('TH', row), 'TH', () => drawLines(sheet, label, FULL.x + 4, y + 3))
        for (let cell = 0; cell < clients * RATERS.length; cell += 1) sheet.element('TD', row)
      })
      sheet.artifact('Layout', () => {
        sheet.rule(FULL.x, RIGHT_EDGE, top, 0.8, 'ink')
        for (const y of [top + SCORE_ROW, top + 2 * SCORE_ROW, ...bottoms])
          sheet.rule(FULL.x, RIGHT_EDGE, y, 0.5, 'rule')
        for (let client = 0; client < clients; client += 1) {
          const x = left + client * width
          upright(sheet, x, top, top + height, 1)
          for (let cell = 1; cell < RATERS.length; cell += 1)
            upright(sheet, x + cell * CELL, top + SCORE_ROW, top + height, 0.4)
        }
      })
      flow.y = top + height + AFTER
    },
  }
}

const CELL = 19

/** Two lines side by side, with what belongs on them below. */
export const signaturesPart = (setter: TypeSetter, labels: readonly string[]): Part => {
  const height = 58
  return {
    height,
    head: height,
    draw: (flow, parent) => {
      const { sheet } = flow
      const width = (FULL.width - 24 * (labels.length - 1)) / labels.length
      const y = flow.y + 42
      labels.forEach((label, index) => {
        const x = FULL.x + index * (width + 24)
        sheet.artifact('Layout', () => sheet.rule(x, x + width, y, 0.8, 'ink'))
        sheet.mark(sheet.element('P', parent), 'P', () =>
          drawLines(sheet, [oneLine(setter, label)], x, y + 3),
        )
      })
      flow.y += height
    },
  }
}

const BOX = 8.5

const drawBoxes = (sheet: Sheet, words: readonly string[], left: number, middle: number): void => {
  let x = left
  for (const word of words) {
    const [line] = breakLines(sheet.setter, word, BOX_WORD, 200)
    if (line === undefined) continue
    const at = x
    sheet.shape(pdf =>
      pdf
        .lineWidth(0.8)
        .strokeColor(COLOUR.secondary)
        .rect(at, middle - BOX / 2, BOX, BOX)
        .stroke(),
    )
    sheet.text(line, BOX_WORD.type.size, x + BOX + 4, middle + 3)
    x += BOX + 4 + line.width + 9
  }
}

const drawLines = (sheet: Sheet, lines: readonly Line[], x: number, top: number): void =>
  lines.forEach((line, index) => {
    sheet.text(line, LABEL.type.size, x, top + index * LABEL.type.leading + baselineOf(LABEL.type))
  })

const oneLine = (setter: TypeSetter, text: string): Line =>
  breakLines(setter, text, LABEL, FULL.width)[0] ?? { spans: [], width: 0 }

const upright = (sheet: Sheet, x: number, from: number, to: number, width: number): void =>
  sheet.shape(pdf =>
    pdf
      .lineWidth(width)
      .strokeColor(width < 0.9 ? COLOUR.rule : COLOUR.ink)
      .moveTo(x, from)
      .lineTo(x, to)
      .stroke(),
  )

/** What is left goes to the one that takes the rest. */
const widthsOf = (widths: readonly (number | 'rest')[]): readonly number[] => {
  const rest = FULL.width - widths.reduce<number>((sum, width) => sum + (width === 'rest' ? 0 : width), 0)
  return widths.map(width => (width === 'rest' ? rest : width))
}

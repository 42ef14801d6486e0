import { intervalsScene } from '#charts/intervals-scene.ts'
import { loadBarsScene } from '#charts/load-bars-scene.ts'
import { minutesBar } from '#charts/minutes-bar.ts'
import type { Scene } from '#charts/scene.ts'
import { xmrScene } from '#charts/xmr-scene.ts'
import type { Contents } from '../kit/contents.ts'
import { figure, printFrame } from '../kit/figure.ts'
import { gap, type Part, together } from '../kit/flow.ts'
import { FULL, TEXT, TYPE } from '../kit/geometry.ts'
import { itemHeading, plainHeading } from '../kit/heading.ts'
import { legend, steps } from '../kit/list.ts'
import { labelled, paragraph } from '../kit/paragraph.ts'
import { drawScene } from '../kit/scene-drawing.ts'
import { table } from '../kit/table.ts'
import type { TableCell, TableSpec } from '../kit/table-spec.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { Block, CellWords, ChartWords, MinutesOfCell, TableWords } from './blocks.ts'
import { orderParts } from './order-parts.ts'
import { rich } from './rich.ts'
import { TABLE_LAYOUTS, type TableLayout } from './table-layouts.ts'

/** A client's block is kept on one page under this height, so that one client can be copied without another. */
const WHOLE_ITEM = 300

/** Blocks of the model as measured parts, with the white between them. */
export const blockParts = (
  setter: TypeSetter,
  blocks: readonly Block[],
  contents: Contents,
): readonly Part[] =>
  blocks.flatMap((block, index): readonly Part[] => {
    const before = blocks[index - 1]
    const space = before === undefined ? 0 : spaceBetween(before, block)
    return [...(space === 0 ? [] : [gap(space)]), ...partsOf(setter, block, contents)]
  })

/** White above what is no row, and below what was none. */
const spaceBetween = (before: Block, after: Block): number => {
  if (after.kind === 'item') return 9
  if (after.kind === 'heading') return 11
  if (after.kind === 'small') return before.kind === 'table' ? 4 : 2
  if (after.kind === 'row') return before.kind === 'row' || before.kind === 'heading' ? 0 : 10
  if (before.kind === 'heading') return 0
  if (before.kind === 'legend') return 5
  return before.kind === 'small' || before.kind === 'steps' ? 6 : 9
}

const partsOf = (setter: TypeSetter, block: Block, contents: Contents): readonly Part[] => {
  switch (block.kind) {
    case 'row': {
      const style = block.small ? { style: { type: TYPE.caption } } : {}
      const note = block.note === undefined ? {} : { note: block.note }
      return [labelled(setter, block.label, rich(block.text), { ...style, ...note })]
    }
    case 'table':
      return [tablePart(setter, block)]
    case 'order':
      return orderParts(setter, block)
    case 'chart':
      return [figure(setter, { label: block.label, scene: sceneOf(setter, block.chart), note: block.note })]
    case 'item': {
      const { number, title, facts, outcome } = block
      const heading = itemHeading(setter, {
        number,
        title,
        ...(facts === null ? {} : { facts }),
        ...(outcome === null ? {} : { outcome }),
      })
      return [together([heading, ...blockParts(setter, block.blocks, contents)], WHOLE_ITEM)]
    }
    case 'heading':
      return [plainHeading(setter, block.title, 'H3')]
    case 'steps':
      return [steps(setter, block.steps)]
    case 'small':
      return [
        paragraph(setter, rich(block.text), {
          style: { type: TYPE.small, colour: 'secondary' },
          column: FULL,
        }),
      ]
    case 'legend':
      return [legend(setter, block.items)]
    case 'contents':
      return [contents.part]
  }
}

const tablePart = (setter: TypeSetter, words: TableWords): Part => {
  const layout: TableLayout = TABLE_LAYOUTS[words.name]
  const spec: TableSpec = {
    ...layout,
    columns: layout.columns.flatMap((column, index) => {
      const head = words.heads[index]
      return head === undefined ? [] : [{ ...column, head }]
    }),
    rows: words.rows.map(row => (row.kind === 'group' ? row : { ...row, cells: row.cells.map(cellOf) })),
    ...(words.label === null ? {} : { label: words.label }),
    ...(words.caption === null ? { title: words.shortCaption } : { caption: rich(words.caption) }),
    shortCaption: words.shortCaption,
  }
  return table(setter, spec)
}

const cellOf = (words: CellWords): TableCell => {
  if (typeof words === 'string' || !('text' in words)) return { text: rich(words) }
  return {
    text: rich(words.text),
    ...(words.mark === undefined ? {} : { mark: words.mark }),
    ...(words.minutes === undefined ? {} : { ornament: bars(words.minutes) }),
  }
}

const bars =
  (minutes: MinutesOfCell): NonNullable<TableCell['ornament']> =>
  (sheet, x, y, width, height) =>
    drawScene(sheet, { marks: minutesBar(minutes, minutes.longest, width - 14, height) }, x + 14, y)

/** Heights in points; the text of a chart keeps its size whatever they are. */
const TREND_HEIGHT = 184

const sceneOf = (setter: TypeSetter, chart: ChartWords): Scene => {
  const frame = printFrame(setter, TREND_HEIGHT)
  switch (chart.kind) {
    case 'load':
      return loadBarsScene(chart, frame)
    case 'trend':
      return xmrScene(
        { ...chart.trend, title: chart.title, ...(chart.signed ? { signed: true } : {}) },
        printFrame(setter, chart.height ?? TREND_HEIGHT),
      )
    case 'intervals':
      return intervalsScene(chart.title, chart.rows, { ...frame, left: TEXT.x - FULL.x })
  }
}

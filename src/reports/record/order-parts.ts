import { gap, type Part } from '../kit/flow.ts'
import { BODY_HEIGHT, FULL, TYPE } from '../kit/geometry.ts'
import type { Rich } from '../kit/rich-text.ts'
import { table } from '../kit/table.ts'
import type { TableColumn, TableRow } from '../kit/table-spec.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { Block, OrderRow } from './blocks.ts'
import { rich } from './rich.ts'

type Order = Extract<Block, { kind: 'order' }>

const SMALL = { size: 7.75, leading: 10 } as const
const PADDING = 3
/** Rows that a page holds beside caption and head. */
const ROWS_OF_PAGE = Math.floor((BODY_HEIGHT - 70) / (SMALL.leading + PADDING))

/** The order of a draw in as many columns as its references allow, read down each; long ones in one table a page. */
export const orderParts = (setter: TypeSetter, order: Order): readonly Part[] => {
  const widths = widthsOf(setter, order)
  const needed = widths.reduce((sum, width) => sum + width, 0)
  const most = Math.max(1, Math.min(3, Math.floor((FULL.width + LEAST_GAP) / needed)))
  const across = Math.min(most, Math.ceil(order.rows.length / FEWEST_DOWN))
  const slack = Math.max(0, (FULL.width / most - needed) / widths.length)
  const columns = order.heads.map(
    (head, index): TableColumn => ({
      head,
      width: Math.min((widths[index] ?? 0) + slack, FULL.width / 2),
      gap: LEAST_GAP + slack * 0.6,
      ...(index === 0 ? { align: 'right', colour: 'secondary' } : {}),
    }),
  )
  const perTable = ROWS_OF_PAGE * across
  return Array.from({ length: Math.ceil(order.rows.length / perTable) }, (_, index) => {
    const rows = order.rows.slice(index * perTable, (index + 1) * perTable)
    const down = Math.ceil(rows.length / across)
    const caption: Rich = index === 0 ? rich(order.caption) : `${order.shortCaption}, continued`
    const part = table(setter, {
      label: order.label,
      caption,
      shortCaption: order.shortCaption,
      columns: Array.from({ length: across }, () => columns).flat(),
      rows: Array.from(
        { length: down },
        (__, row): TableRow => ({
          kind: 'row',
          cells: Array.from({ length: across }, (___, column) => cellsOf(rows[column * down + row])).flat(),
        }),
      ),
      type: SMALL,
      padding: PADDING,
      rowHeads: false,
      width: (FULL.width / most) * across,
    })
    return index === 0 ? [part] : [gap(10), part]
  }).flat()
}

/** Columns are not begun for fewer rows than this. */
const FEWEST_DOWN = 4
const LEAST_GAP = 4.5

/** What each column needs: the widest of its cells and its head, and a gap. A reference of 40 characters may wrap. */
const widthsOf = (setter: TypeSetter, order: Order): readonly number[] =>
  order.heads.map((head, index) => {
    const cells = order.rows.map(row => {
      const text = [row.place, row.client, row.band, row.drawn, row.key][index] ?? ''
      return setter.width(row.strong ? 'semibold' : 'regular', SMALL.size, `${text} `) - SPACE
    })
    const widest = Math.max(setter.width('semibold', TYPE.tableHead.size, head), ...cells)
    return Math.min(widest, FULL.width / 3) + LEAST_GAP
  })

const SPACE = SMALL.size * 0.2

const cellsOf = (row: OrderRow | undefined): readonly Rich[] => {
  if (row === undefined) return ['', '', '', '', '']
  const face = row.strong ? ('semibold' as const) : ('regular' as const)
  return [
    row.place,
    [{ text: row.client, face }],
    [{ text: row.band, face }],
    [{ text: row.drawn, face }],
    [{ text: row.key, face }],
  ]
}

import { Flow, gap, type Part } from '../kit/flow.ts'
import { BODY_HEIGHT, COLOUR, RIGHT_EDGE, SIDE, TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { fitted } from '../kit/one-side.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import { labelled, paragraph } from '../kit/paragraph.ts'
import type { Sheet } from '../kit/sheet.ts'
import { table } from '../kit/table.ts'
import type { TableCell, TableColumn, TableRow } from '../kit/table-spec.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { listed, sentence } from '../record/words.ts'
import type { SlipAction, SlipModel } from './model.ts'

/** One side of A4, whatever there is to do: lists are cut from their ends and say how many more there are. */
export const drawSlip = (model: SlipModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(model, 'Actions and dates until the next supervision session', typefaces)
  const parts = fitted(BODY_HEIGHT, mostOf(model), fewerOf, layOut(sheet.setter, model))
  new Flow(sheet).place(parts, sheet.element('Sect', sheet.root, { title: model.metadata.title }))
  drawPageFrame(sheet, model)
  return sheet
}

/** How many of each list stand on the page. */
type Shown = {
  readonly today: number
  readonly actions: number
  readonly dates: number
  readonly toEnter: number
}

/** More than this of one list no page holds. */
const MOST: Shown = { today: 10, actions: 20, dates: 16, toEnter: 24 }

const mostOf = ({ today, actions, dates, toEnter }: SlipModel): Shown => ({
  today: Math.min(MOST.today, today.length),
  actions: Math.min(MOST.actions, actions.rows.length),
  dates: Math.min(MOST.dates, dates.rows.length),
  toEnter: Math.min(MOST.toEnter, toEnter.length),
})

/** Dates go first, since Today has them; then what is to enter; then actions, and urgent ones last. */
const fewerOf = (shown: Shown): Shown | null => {
  const { today, actions, dates, toEnter } = shown
  if (dates > 6) return { ...shown, dates: dates - 1 }
  if (toEnter > 8) return { ...shown, toEnter: toEnter - 1 }
  if (actions > 8) return { ...shown, actions: actions - 1 }
  if (dates > 0) return { ...shown, dates: dates - 1 }
  if (toEnter > 0) return { ...shown, toEnter: toEnter - 1 }
  if (actions > 0) return { ...shown, actions: actions - 1 }
  return today > 0 ? { ...shown, today: today - 1 } : null
}

const ROW = { type: { size: 9.5, leading: 12 }, padding: 6 } as const
const WIDE = { style: { type: TYPE.table }, column: { x: SIDE.x, width: RIGHT_EDGE - SIDE.x } } as const

/** The page for so many of each list; a list that is as long as before is not laid out again. */
const layOut = (setter: TypeSetter, model: SlipModel): ((shown: Shown) => readonly Part[]) => {
  const head = pageHead(setter, model)
  const lists = {
    today: { title: 'Today', none: '', columns: ACTIONS, cells: model.today.map(actionCells) },
    actions: {
      title: 'Actions',
      none: model.actions.none,
      columns: ACTIONS,
      cells: model.actions.rows.map(actionCells),
    },
    dates: {
      title: 'Dates',
      none: model.dates.none,
      columns: DATES,
      cells: model.dates.rows.map(({ client, what, on }) => [client, what, on, BOX]),
    },
  } as const satisfies Record<string, List>
  const laid = new Map<string, readonly Part[]>()
  const list = (name: keyof typeof lists, shown: number): readonly Part[] => {
    const key = `${name} ${shown}`
    const parts = laid.get(key) ?? listParts(setter, lists[name], shown)
    laid.set(key, parts)
    return parts
  }
  return shown => [
    head,
    gap(6),
    ...(model.today.length === 0 ? [] : [...list('today', shown.today), gap(8)]),
    ...list('actions', shown.actions),
    gap(8),
    ...list('dates', shown.dates),
    ...(model.overdue === null ? [] : [gap(3), paragraph(setter, model.overdue, WIDE)]),
    gap(10),
    labelled(setter, 'A small goal', model.smallGoal),
    ...(model.toEnter.length === 0
      ? []
      : [labelled(setter, 'To enter in the clients’ own records', entering(model.toEnter, shown.toEnter))]),
  ]
}

type List = {
  readonly title: string
  readonly none: string
  readonly columns: Columns
  readonly cells: readonly Cells[]
}

const actionCells = ({ who, action, client, shownBy, by }: SlipAction): Cells => [
  who,
  action,
  client,
  shownBy,
  by,
  BOX,
]

const entering = (clients: readonly string[], shown: number): string => {
  const left = clients.length - shown
  if (shown === 0) return `${left} clients: see Today.`
  return sentence(listed(left === 0 ? clients : [...clients.slice(0, shown), `${left} more`]))
}

type Cells = (TableRow & { kind: 'row' })['cells']
type Columns = readonly TableColumn[]

const ACTIONS: Columns = [
  { head: 'Who', width: 62, strong: true },
  { head: 'What', width: 'rest' },
  { head: 'Client', width: 72 },
  { head: 'Done when there is', width: 92, colour: 'secondary' },
  { head: 'By', width: 66 },
  { head: '', width: 14 },
]
const DATES: Columns = [
  { head: 'Client', width: 78, strong: true },
  { head: 'What', width: 'rest' },
  { head: 'On', width: 66 },
  { head: '', width: 14 },
]

const SIZE = 8.5

/** To tick with a pen. */
const BOX: TableCell = {
  text: '',
  ornament: (sheet, x, y) =>
    sheet.shape(pdf =>
      pdf
        .lineWidth(0.8)
        .strokeColor(COLOUR.secondary)
        .rect(x + 4, y + 4.5, SIZE, SIZE)
        .stroke(),
    ),
}

const listParts = (
  setter: TypeSetter,
  { title, none, columns, cells }: List,
  shown: number,
): readonly Part[] => {
  const heading = plainHeading(setter, title, 'H2')
  if (cells.length === 0) return [heading, paragraph(setter, none, WIDE)]
  if (shown === 0) return [heading, paragraph(setter, `${cells.length} in Tandem.`, WIDE)]
  const left = cells.length - shown
  const rows = [
    ...cells.slice(0, shown),
    ...(left > 0 ? [columns.map((_, index) => (index === 1 ? `and ${left} more` : ''))] : []),
  ].map((row): TableRow => ({ kind: 'row', cells: row }))
  return [heading, table(setter, { title, columns, rows, rowHeads: true, ...ROW })]
}

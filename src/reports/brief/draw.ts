import { Flow, gap, heightOf, type Part } from '../kit/flow.ts'
import { BODY_HEIGHT, FULL, RIGHT_EDGE, SIDE, TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { keyFigures } from '../kit/letterhead.ts'
import { fitted } from '../kit/one-side.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import { labelled, paragraph } from '../kit/paragraph.ts'
import type { Sheet } from '../kit/sheet.ts'
import { table } from '../kit/table.ts'
import type { TableColumn, TableRow } from '../kit/table-spec.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { rich } from '../record/rich.ts'
import { counted } from '../record/words.ts'
import type { BriefModel } from './model.ts'

/** One side of A4, whatever there is to say: lists are cut from their ends and say how many more there are. */
export const drawBrief = (model: BriefModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(model, 'What to have in mind for one supervision session', typefaces)
  const flow = new Flow(sheet)
  const parts = fitted(BODY_HEIGHT - LEAST_NOTES, mostOf(model), fewerOf, shown =>
    partsOf(sheet.setter, model, shown),
  )
  flow.place(
    [...parts, ...notesParts(sheet.setter, BODY_HEIGHT - heightOf(parts))],
    sheet.element('Sect', sheet.root, { title: model.metadata.title }),
  )
  drawPageFrame(sheet, model)
  return sheet
}

/** How many of each list stand on the page. */
type Shown = { readonly overdue: number; readonly actions: number; readonly discuss: number }

/** More than this of one list no page holds beside the others. */
const MOST: Shown = { overdue: 12, actions: 16, discuss: 18 }

/** Room that is kept for a pen. */
const LEAST_NOTES = 88

const mostOf = ({ overdue, actions, discuss }: BriefModel): Shown => ({
  overdue: Math.min(MOST.overdue, overdue.length),
  actions: Math.min(MOST.actions, actions.rows.length),
  discuss: Math.min(MOST.discuss, discuss.rows.length),
})

/** Dates go first, since the screen has them; then actions; whom to talk over last. */
const fewerOf = ({ overdue, actions, discuss }: Shown): Shown | null => {
  if (overdue > 4) return { overdue: 4, actions, discuss }
  if (actions > 5) return { overdue, actions: actions - 1, discuss }
  if (discuss > 6) return { overdue, actions, discuss: discuss - 1 }
  if (overdue > 0) return { overdue: 0, actions, discuss }
  if (actions > 0) return { overdue, actions: actions - 1, discuss }
  return discuss > 0 ? { overdue, actions, discuss: discuss - 1 } : null
}

const ROW = { type: { size: 9, leading: 11.5 }, padding: 4 } as const
const WIDE = { style: { type: TYPE.table }, column: { x: SIDE.x, width: RIGHT_EDGE - SIDE.x } } as const

const partsOf = (setter: TypeSetter, model: BriefModel, shown: Shown): readonly Part[] => [
  pageHead(setter, model),
  keyFigures(setter, model.figures),
  gap(8),
  labelled(setter, model.standing.label, model.standing.text),
  gap(4),
  ...list(setter, 'To talk over, in order', model.discuss.none, DISCUSS, shown.discuss, [
    ...model.discuss.rows.map(({ client, why }, index) => [String(index + 1), client, rich(why)]),
  ]),
  gap(8),
  ...list(setter, 'Open from the last session', model.actions.none, ACTIONS, shown.actions, [
    ...model.actions.rows.map(({ action, client, owner, by, isReaders }) => [
      isReaders ? [{ text: action, face: 'semibold' as const }] : action,
      client,
      owner,
      by,
    ]),
  ]),
  gap(8),
  ...model.rows.map(({ label, text }) => labelled(setter, label, text)),
  ...(model.overdue.length === 0 ? [] : [labelled(setter, 'Reviews overdue', overdue(model, shown))]),
  labelled(setter, 'The meeting', model.agenda),
]

const overdue = (model: BriefModel, shown: Shown): string => {
  const left = model.overdue.length - shown.overdue
  if (shown.overdue === 0) return `${counted(left, 'date')}, on the screen.`
  return `${model.overdue.slice(0, shown.overdue).join('; ')}${left === 0 ? '' : `; ${left} more`}.`
}

type Columns = readonly TableColumn[]

const DISCUSS: Columns = [
  { head: 'No.', width: 26, align: 'right', colour: 'secondary' },
  { head: 'Client', width: 78 },
  { head: 'Why', width: 'rest' },
]
const ACTIONS: Columns = [
  { head: 'Action', width: 'rest' },
  { head: 'Client', width: 72 },
  { head: 'Owner', width: 68 },
  { head: 'By', width: 104 },
]

const list = (
  setter: TypeSetter,
  title: string,
  none: string,
  columns: Columns,
  shown: number,
  cells: readonly (TableRow & { kind: 'row' })['cells'][],
): readonly Part[] => {
  const heading = plainHeading(setter, title, 'H2')
  if (cells.length === 0) return [heading, paragraph(setter, none, WIDE)]
  if (shown === 0) return [heading, paragraph(setter, `${cells.length} on the screen.`, WIDE)]
  const left = cells.length - shown
  const more = columns.map((_, index) => (index === columns.length - 1 && left > 0 ? `and ${left} more` : ''))
  const rows: TableRow[] = [...cells.slice(0, shown), ...(left > 0 ? [more] : [])].map(row => ({
    kind: 'row',
    cells: row,
  }))
  return [heading, table(setter, { title, columns, rows, rowHeads: false, ...ROW })]
}

const LINE = 21

/** Ruled to the foot of the page. */
const notesParts = (setter: TypeSetter, room: number): readonly Part[] => {
  const heading = plainHeading(setter, 'Notes', 'H2')
  const before = gap(8)
  const lines = Math.floor((room - heading.height - before.height) / LINE)
  if (lines < 1) return []
  const ruled: Part = {
    height: lines * LINE,
    head: LINE,
    draw: flow => {
      flow.sheet.artifact('Layout', () => {
        for (let line = 1; line <= lines; line += 1)
          flow.sheet.rule(FULL.x, RIGHT_EDGE, flow.y + line * LINE, 0.4, 'hairline')
      })
      flow.y += lines * LINE
    },
  }
  return [before, heading, ruled]
}

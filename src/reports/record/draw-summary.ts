import { type Flow, gap, type Part } from '../kit/flow.ts'
import { BODY_HEIGHT, RIGHT_EDGE, SIDE, TEXT, TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { keyFigures, letterhead } from '../kit/letterhead.ts'
import { labelled, paragraph } from '../kit/paragraph.ts'
import type { Rich } from '../kit/rich-text.ts'
import type { Element } from '../kit/sheet.ts'
import { type SignatureSpace, signatureBlock } from '../kit/signature-block.ts'
import { table } from '../kit/table.ts'
import type { TableRow } from '../kit/table-spec.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import { rich } from './rich.ts'
import type { Summary } from './summary.ts'
import { SUMMARY_LAYOUTS } from './table-layouts.ts'
import { capital, counted } from './words.ts'

/** How page 1 is set: rows get lower first, then decisions run over, then actions; signatures never leave the page. */
type Setting = {
  readonly padding: number
  readonly oneLineActions: boolean
  readonly decisions: number
  readonly actions: number
}

/** White above the tables and above the foot of a page that is not full. */
const MOST_AIR = 10
const WIDE_ROW = 2.7
const LOW_ROW = 1.75

/** The whole first page; what doesn't fit is counted and referred to. */
export const drawSummary = (flow: Flow, parent: Element, summary: Summary): void => {
  const { setter } = flow.sheet
  const head = headParts(setter, summary)
  const foot = footParts(setter, summary)
  const room = BODY_HEIGHT - heightOf(head) - heightOf(foot)
  const middle = fitted(setter, summary, room)
  const air = gap(Math.max(0, Math.min(MOST_AIR, (room - heightOf(middle)) / 3)))
  flow.place([...head, air, ...middle, air, ...foot], parent)
}

const heightOf = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.height, 0)

const headParts = (setter: TypeSetter, summary: Summary): readonly Part[] => [
  letterhead(setter, {
    service: summary.service,
    notice: summary.notice,
    title: summary.title,
    subtitle: summary.month,
    number: summary.number,
    columns: summary.people,
  }),
  ...summary.warnings.map(warning => labelled(setter, '', [{ text: warning, face: 'semibold' }])),
  wideLabelled(setter, 'In short', summary.inShort),
  gap(4),
  keyFigures(setter, summary.figures),
]

/** 'In short' alone runs to the right edge: three lines instead of four. */
const wideLabelled = (setter: TypeSetter, label: string, text: Rich): Part => {
  const body = paragraph(setter, text, { column: { x: TEXT.x, width: RIGHT_EDGE - TEXT.x } })
  const side = paragraph(setter, label, {
    column: SIDE,
    style: { type: TYPE.label, face: 'semibold', colour: 'secondary' },
  })
  return {
    height: body.height,
    head: body.height,
    draw: (flow, parent) => {
      const top = flow.y
      side.draw(flow, parent)
      flow.y = top
      body.draw(flow, parent)
    },
  }
}

const footParts = (setter: TypeSetter, summary: Summary): readonly Part[] => [
  gap(6),
  paragraph(setter, rich(summary.parting), {
    style: { type: { size: 9.5, leading: 12.5 } },
    column: { x: SIDE.x, width: RIGHT_EDGE - SIDE.x },
  }),
  gap(8),
  signatureBlock(
    setter,
    summary.signatures.map(
      (space): SignatureSpace => ({
        ...space,
        hand: space.hand.kind === 'drawn' ? { kind: 'drawn', strokes: space.hand } : space.hand,
      }),
    ),
    rich(summary.below),
  ),
]

const fitted = (setter: TypeSetter, summary: Summary, room: number): readonly Part[] => {
  const all = { decisions: summary.decided.length, actions: summary.toDo.length }
  const tries: readonly Setting[] = [
    { padding: WIDE_ROW, oneLineActions: false, ...all },
    { padding: WIDE_ROW, oneLineActions: true, ...all },
    { padding: LOW_ROW, oneLineActions: true, ...all },
  ]
  for (const setting of tries) {
    const parts = middleParts(setter, summary, setting)
    if (heightOf(parts) <= room) return parts
  }
  let setting: Setting = { padding: LOW_ROW, oneLineActions: true, ...all }
  let parts = middleParts(setter, summary, setting)
  while (heightOf(parts) > room && setting.decisions + setting.actions > 0) {
    setting =
      setting.decisions > 0
        ? { ...setting, decisions: setting.decisions - 1 }
        : { ...setting, actions: setting.actions - 1 }
    parts = middleParts(setter, summary, setting)
  }
  return parts
}

const middleParts = (setter: TypeSetter, summary: Summary, setting: Setting): readonly Part[] => [
  gap(9),
  ...decidedParts(setter, summary, setting),
  gap(8),
  ...toDoParts(setter, summary, setting),
]

const NOTHING = { style: { type: TYPE.table }, column: { x: SIDE.x, width: RIGHT_EDGE - SIDE.x } } as const
const ROW_TYPE = { size: 9, leading: 11.25 } as const

const hasNames = (summary: Summary): boolean =>
  summary.toDo.some(one => one.client.length > 22) || summary.decided.some(one => one.client.length > 22)

const decidedParts = (setter: TypeSetter, summary: Summary, setting: Setting): readonly Part[] => {
  const heading = plainHeading(setter, 'Decided', 'H2')
  if (summary.decided.length === 0)
    return [heading, paragraph(setter, 'Nothing was decided about single clients.', NOTHING)]
  const shown = summary.decided.slice(0, setting.decisions)
  const left = summary.decided.slice(setting.decisions)
  const sections = [...new Set(left.map(one => one.section.split('.')[0]))].join(' and ')
  if (shown.length === 0)
    return [
      heading,
      paragraph(setter, `${capital(counted(left.length, 'decision'))}, in ${where(sections)}.`, NOTHING),
    ]
  const rows: TableRow[] = shown.map(one => ({
    kind: 'row',
    cells: [
      { text: one.client, oneLine: setting.oneLineActions },
      { text: rich(one.decision), oneLine: true },
      one.section,
    ],
  }))
  if (left.length > 0) rows.push(more(`${left.length} more in ${where(sections)}`))
  return [
    heading,
    table(setter, {
      title: 'Decided',
      columns: SUMMARY_LAYOUTS.decided(hasNames(summary)),
      rows,
      type: ROW_TYPE,
      padding: setting.padding,
    }),
  ]
}

const where = (sections: string): string => `${sections.includes(' ') ? 'sections' : 'section'} ${sections}`

const toDoParts = (setter: TypeSetter, summary: Summary, setting: Setting): readonly Part[] => {
  const heading = plainHeading(setter, 'To do, in order of date', 'H2')
  if (summary.toDo.length === 0) return [heading, paragraph(setter, 'No actions were agreed.', NOTHING)]
  const shown = summary.toDo.slice(0, setting.actions)
  const left = summary.toDo.length - shown.length
  const rows: TableRow[] = shown.map(one => ({
    kind: 'row',
    cells: [
      one.number,
      { text: rich(one.action), oneLine: setting.oneLineActions },
      { text: one.client, oneLine: setting.oneLineActions },
      { text: one.owner, oneLine: true },
      one.by,
    ],
  }))
  if (left > 0) rows.push(more(`${left} more in section 9`))
  return [
    heading,
    table(setter, {
      title: 'To do, in order of date',
      columns: SUMMARY_LAYOUTS.toDo(hasNames(summary)),
      rows,
      type: ROW_TYPE,
      padding: setting.padding,
    }),
  ]
}

const more = (text: string): TableRow => ({
  kind: 'row',
  cells: ['', [{ text: `and ${text}`, face: 'semibold' }]],
})

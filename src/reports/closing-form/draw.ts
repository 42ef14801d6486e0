import { Flow, gap } from '../kit/flow.ts'
import { FULL, TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import { labelled, paragraph } from '../kit/paragraph.ts'
import type { Sheet } from '../kit/sheet.ts'
import { table } from '../kit/table.ts'
import type { TableColumn } from '../kit/table-spec.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { missingPart } from '../record/missing-part.ts'
import { rich } from '../record/rich.ts'
import type { FormModel } from './model.ts'

/** As many pages as its texts take, a decision first; 'Draft' stands across each of them until there is one. */
export const drawForm = (model: FormModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(
    model,
    'A form for closing, stable casing or support staff',
    typefaces,
    model.isDraft ? 'Draft' : null,
  )
  const { setter } = sheet
  const { fields, criteria, decision } = model
  const rows = (of: FormModel['fields']['rows']) =>
    of.map(({ label, text }) => labelled(setter, label, rich(text)))
  const decisionParts = [plainHeading(setter, decision.title, 'H2'), ...rows(decision.rows), gap(12)]
  const parts = [
    pageHead(setter, model),
    gap(8),
    ...(model.isDraft ? [] : decisionParts),
    plainHeading(setter, fields.title, 'H2'),
    ...rows(fields.rows),
    gap(12),
    plainHeading(setter, criteria.title, 'H2'),
    ...rows(criteria.result),
    gap(4),
    table(setter, {
      title: criteria.title,
      shortCaption: 'Criteria',
      columns: CRITERIA,
      rows: criteria.rows.map(({ criterion, state, comment }) => ({
        kind: 'row',
        cells: [rich(criterion), rich(state), comment],
      })),
      rowHeads: false,
    }),
    ...(criteria.legend === null ? [] : [gap(3), paragraph(setter, criteria.legend, SMALL)]),
    ...(model.isDraft ? [gap(12), ...decisionParts] : []),
  ]
  const missing = missingPart(setter, 'the form on the screen')
  new Flow(sheet).place(
    [...parts, ...missing],
    sheet.element('Sect', sheet.root, { title: model.metadata.title }),
  )
  drawPageFrame(sheet, model, { header: model.header, headerRight: model.notice })
  return sheet
}

const CRITERIA: readonly TableColumn[] = [
  { head: 'Criterion', width: 'rest' },
  { head: 'Answer', width: 82 },
  { head: 'Comment', width: 170 },
]

const SMALL = { style: { type: TYPE.small, colour: 'secondary' }, column: FULL } as const

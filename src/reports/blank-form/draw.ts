import { assertNever } from '#basics/assert-never.ts'
import { Flow, gap, type Part } from '../kit/flow.ts'
import { FULL, RIGHT_EDGE, TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import { paragraph } from '../kit/paragraph.ts'
import type { Sheet } from '../kit/sheet.ts'
import { table } from '../kit/table.ts'
import type { TypeSetter } from '../kit/type-setter.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import type { BlankBlock, BlankFormModel } from './model.ts'
import { fieldsPart, gridPart, linesPart, scoresPart, signaturesPart } from './pen-parts.ts'

/** A few pages to write on, in the order of the agenda, and last what the levels mean. */
export const drawBlankForm = (model: BlankFormModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(model, 'A session held by hand', typefaces)
  const { setter } = sheet
  const flow = new Flow(sheet)
  flow.place(
    [pageHead(setter, model), ...model.who.map(fields => fieldsPart(setter, fields)), gap(6)],
    sheet.element('Sect', sheet.root, { title: model.title }),
  )
  for (const { number, title, hint, blocks } of model.sections)
    flow.place(
      [
        gap(11),
        plainHeading(setter, `${number}  ${title}${hint === '' ? '' : `, ${hint}`}`, 'H2'),
        ...blocks.flatMap(block => [...partsOf(setter, block), gap(block.kind === 'text' ? 4 : 2)]),
      ],
      sheet.element('Sect', sheet.root, { title }),
    )
  drawPageFrame(sheet, model, { header: model.header, headerRight: null })
  return sheet
}

const partsOf = (setter: TypeSetter, block: BlankBlock): readonly Part[] => {
  switch (block.kind) {
    case 'text':
      return [paragraph(setter, block.text, { style: { type: TYPE.table }, column: WIDE })]
    case 'fields':
      return [fieldsPart(setter, block.fields)]
    case 'lines':
      return [linesPart(setter, block.label, block.count)]
    case 'grid':
      return [gridPart(setter, block)]
    case 'scores':
      return [scoresPart(setter, block)]
    case 'signatures':
      return [signaturesPart(setter, block.labels)]
    case 'levels':
      return [
        table(setter, {
          title: block.title,
          shortCaption: 'The levels',
          columns: block.heads.map((head, index) => ({
            head,
            width:
              index === block.heads.length - 1
                ? 'rest'
                : index === 0
                  ? 92
                  : (FULL.width - 92) / (block.heads.length - 1),
          })),
          rows: block.rows.map(cells => ({ kind: 'row', cells })),
          type: { size: 8.5, leading: 10.75 },
        }),
      ]
    default:
      return assertNever(block)
  }
}

const WIDE = { x: FULL.x, width: RIGHT_EDGE - FULL.x } as const

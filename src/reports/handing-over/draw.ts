import { contents as contentsOf } from '../kit/contents.ts'
import { Flow, gap } from '../kit/flow.ts'
import { sectionHeading } from '../kit/heading.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import { labelled } from '../kit/paragraph.ts'
import type { Sheet } from '../kit/sheet.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { blockParts } from '../record/block-parts.ts'
import { missingPart } from '../record/missing-part.ts'
import { rich } from '../record/rich.ts'
import type { HandedOverModel } from './model.ts'

/** A first page with what to know before it is given away, then the sections one after the other. */
export const drawHandedOver = (model: HandedOverModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(model, model.subject, typefaces)
  const { setter } = sheet
  const flow = new Flow(sheet)
  const contents = contentsOf(setter, model.contentsLabel, model.sections)
  flow.place(
    [
      pageHead(setter, model),
      gap(10),
      ...model.first.flatMap(({ label, text }) => [labelled(setter, label, rich(text)), gap(4)]),
      gap(6),
      contents.part,
    ],
    sheet.element('Sect', sheet.root, { title: model.title }),
  )
  flow.nextPage()
  for (const section of model.sections) {
    const element = sheet.element('Sect', sheet.root, { title: section.title })
    const heading = sectionHeading(setter, section.number, section.title, page =>
      contents.pageOf(section.number, page),
    )
    flow.place([gap(SECTION_GAP), heading, ...blockParts(setter, section.blocks, contents)], element)
  }
  flow.place([gap(SECTION_GAP), ...missingPart(setter, 'the data (JSON)')], sheet.root)
  contents.fillIn(sheet)
  drawPageFrame(sheet, model, { header: model.header, headerRight: model.notice })
  return sheet
}

const SECTION_GAP = 22

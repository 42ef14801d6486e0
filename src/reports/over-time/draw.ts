import { contents } from '../kit/contents.ts'
import { Flow, gap } from '../kit/flow.ts'
import { plainHeading } from '../kit/heading.ts'
import { drawPageFrame, pageHead, sheetFor } from '../kit/page-frame.ts'
import type { Sheet } from '../kit/sheet.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { blockParts } from '../record/block-parts.ts'
import type { OverTimeModel } from './model.ts'

/** Puts it on paper: head, then the sections one after the other, each as a part of the document's structure. */
export const drawOverTime = (model: OverTimeModel, typefaces: Typefaces): Sheet => {
  const sheet = sheetFor(model, 'The load and the course of one caseload', typefaces)
  const flow = new Flow(sheet)
  flow.place([pageHead(sheet.setter, model)], sheet.root)
  // The sections have no list of contents; the blocks ask for one all the same.
  const none = contents(sheet.setter, '', [])
  for (const section of model.sections) {
    const element = sheet.element('Sect', sheet.root, { title: section.title })
    flow.place(
      [
        gap(SECTION_GAP),
        plainHeading(sheet.setter, section.title, 'H2'),
        gap(4),
        ...blockParts(sheet.setter, section.blocks, none),
      ],
      element,
    )
  }
  drawPageFrame(sheet, model, { header: model.header, headerRight: model.notice })
  return sheet
}

const SECTION_GAP = 16

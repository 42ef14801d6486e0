import { contents } from '../kit/contents.ts'
import { Flow, gap } from '../kit/flow.ts'
import { plainHeading } from '../kit/heading.ts'
import { letterhead } from '../kit/letterhead.ts'
import { drawRunningLines } from '../kit/running-lines.ts'
import { Sheet } from '../kit/sheet.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { blockParts } from '../record/block-parts.ts'
import type { OverTimeModel } from './model.ts'

/** Puts it on paper: head, then the sections one after the other, each as a part of the document's structure. */
export const drawOverTime = (model: OverTimeModel, typefaces: Typefaces): Sheet => {
  const { title, author, creator, createdOn } = model.metadata
  const sheet = new Sheet({
    typefaces,
    title,
    subject: 'The load and the course of one caseload',
    author,
    keywords: '',
    creator,
    createdAt: new Date(`${createdOn}T00:00:00Z`),
  })
  const flow = new Flow(sheet)
  const { service, notice, subtitle, people } = model
  flow.place(
    [
      letterhead(sheet.setter, {
        service,
        notice,
        title: model.title,
        subtitle,
        number: null,
        columns: people,
      }),
    ],
    sheet.root,
  )
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
  drawRunningLines(sheet, {
    header: model.header,
    headerRight: notice,
    headerFrom: 2,
    footer: model.footer,
    footerBelow: model.footerBelow,
    footerRight: null,
  })
  return sheet
}

const SECTION_GAP = 16

import { contents as contentsOf } from '../kit/contents.ts'
import { outlineBehind } from '../kit/draft-outline.ts'
import { Flow, gap, pageBreak, together } from '../kit/flow.ts'
import { BODY_HEIGHT } from '../kit/geometry.ts'
import { sectionHeading } from '../kit/heading.ts'
import { drawRunningLines } from '../kit/running-lines.ts'
import { Sheet } from '../kit/sheet.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { blockParts } from './block-parts.ts'
import type { Block, Section } from './blocks.ts'
import { drawSummary } from './draw-summary.ts'
import { missingPart } from './missing-part.ts'
import type { RecordModel } from './model.ts'

/** Puts a record's model on paper: page 1, the sections, then what is known last (pages of the contents, running lines). */
export const drawRecord = (model: RecordModel, typefaces: Typefaces): Sheet => {
  const { createdAt, ...metadata } = model.metadata
  const sheet = new Sheet({
    typefaces,
    ...metadata,
    createdAt: new Date(createdAt),
    ...(model.across === null ? {} : { behind: outlineBehind(typefaces, model.across) }),
  })
  const flow = new Flow(sheet)
  drawSummary(flow, sheet.element('Sect', sheet.root, { title: 'Summary' }), model.summary)
  flow.nextPage()

  const contents = contentsOf(sheet.setter, contentsLabel(model.sections), model.sections.slice(1))
  for (const [index, section] of model.sections.entries()) {
    const element = sheet.element('Sect', sheet.root, { title: section.title })
    const heading = sectionHeading(sheet.setter, section.number, section.title, page =>
      contents.pageOf(section.number, page),
    )
    const parts = [heading, ...blockParts(sheet.setter, section.blocks, contents)]
    const isLast = index === model.sections.length - 1
    flow.place(
      [
        ...(section.ownPage ? [pageBreak] : [gap(SECTION_GAP)]),
        ...(section.onePage && flow.left < MOST_WHITE ? [together(parts)] : parts),
        ...(isLast ? missingPart(sheet.setter, model.across === 'Copy' ? 'the record' : undefined) : []),
      ],
      element,
    )
  }

  contents.fillIn(sheet)
  const { running } = model
  drawRunningLines(sheet, {
    header: running.header,
    headerRight: running.notice,
    headerFrom: 2,
    footer: running.confidential,
    footerBelow: running.identity,
    footerRight: running.state,
  })
  return sheet
}

const SECTION_GAP = 22
/** No more than this is left empty at a page's end for a section to stand on one. */
const MOST_WHITE = BODY_HEIGHT / 2

const contentsLabel = (sections: readonly Section[]): string => {
  const found = sections
    .flatMap(section => section.blocks)
    .find((block): block is Extract<Block, { kind: 'contents' }> => block.kind === 'contents')
  return found?.label ?? ''
}

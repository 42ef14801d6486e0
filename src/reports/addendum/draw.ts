import { contents } from '../kit/contents.ts'
import { Flow, gap, type Part, pageBreak } from '../kit/flow.ts'
import { TYPE } from '../kit/geometry.ts'
import { plainHeading } from '../kit/heading.ts'
import { letterhead } from '../kit/letterhead.ts'
import { labelled } from '../kit/paragraph.ts'
import { drawRunningLines } from '../kit/running-lines.ts'
import { Sheet } from '../kit/sheet.ts'
import { signatureBlock } from '../kit/signature-block.ts'
import type { Typefaces } from '../kit/typefaces.ts'
import { blockParts } from '../record/block-parts.ts'
import { missingPart } from '../record/missing-part.ts'
import { rich } from '../record/rich.ts'
import type { AddendumModel } from './model.ts'

/** As many pages as its text takes: what it says, the record it belongs to, the signature; then a page on how to check it. */
export const drawAddendum = (model: AddendumModel, typefaces: Typefaces): Sheet => {
  const { createdAt, ...metadata } = model.metadata
  const sheet = new Sheet({ typefaces, ...metadata, createdAt: new Date(createdAt) })
  const { setter } = sheet
  const { signature, running } = model
  const rows = (of: AddendumModel['says']): Part[] =>
    of.map(({ label, text, small }) =>
      labelled(setter, label, rich(text), small ? { style: { type: TYPE.caption } } : {}),
    )
  const parts: readonly Part[] = [
    letterhead(setter, { ...model.head, number: null }),
    gap(10),
    plainHeading(setter, model.saysTitle, 'H2'),
    ...rows(model.says),
    gap(10),
    plainHeading(setter, 'The record it belongs to', 'H2'),
    ...rows(model.record),
    gap(10),
    signatureBlock(
      setter,
      [{ ...signature, hand: { kind: 'blank' }, forInk: null, alt: '' }],
      rich(signature.below),
    ),
    pageBreak,
    plainHeading(setter, 'Check this addendum without Tandem', 'H2'),
    ...blockParts(setter, model.checking, contents(setter, '', [])),
    ...missingPart(setter, 'addendum.json'),
  ]
  new Flow(sheet).place(parts, sheet.element('Sect', sheet.root, { title: model.head.title }))
  drawRunningLines(sheet, {
    header: running.header,
    headerRight: running.notice,
    headerFrom: 2,
    footer: running.confidential,
    footerBelow: running.identity,
    footerRight: null,
  })
  return sheet
}

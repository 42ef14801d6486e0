import type { RecordBody } from '#domain/record/record-schema.ts'

/** The sections in print order. Their numbers are spoken of in decisions, actions and captions. */
export const SECTIONS = {
  session: { number: '1', title: 'The session' },
  caseload: { number: '2', title: 'The caseload' },
  draw: { number: '3', title: 'The draw' },
  scores: { number: '4', title: 'Scores side by side' },
  comparison: { number: '5', title: 'Comparison' },
  discussed: { number: '6', title: 'Clients discussed' },
  documents: { number: '7', title: 'Documents' },
  closings: { number: '8', title: 'Closing, stable casing, support staff' },
  actions: { number: '9', title: 'Actions in full' },
  checking: { number: '10', title: 'Checking this record' },
} as const

const FROM_SECTION = {
  opening: SECTIONS.session.number,
  draw: SECTIONS.scores.number,
  overview: SECTIONS.caseload.number,
  discussion: SECTIONS.discussed.number,
  documents: SECTIONS.documents.number,
  closing: SECTIONS.closings.number,
  close: SECTIONS.actions.number,
} as const satisfies Record<RecordBody['actions'][number]['from'], string>

/** '6.1': the place of the n-th of a section, counted from 0. */
export const itemNumber = (section: { readonly number: string }, index: number): string =>
  `${section.number}.${index + 1}`

/** Where an action came from: the items that name it, else the part of the session. */
export const sectionsOfAction = (body: RecordBody, number: string): string => {
  const named = [
    ...body.discussed.flatMap((one, index) =>
      one.actions.includes(number) ? [itemNumber(SECTIONS.discussed, index)] : [],
    ),
    ...body.documents.flatMap((one, index) =>
      one.actions.includes(number) ? [itemNumber(SECTIONS.documents, index)] : [],
    ),
    ...body.closings.flatMap((one, index) =>
      one.actions.includes(number) ? [itemNumber(SECTIONS.closings, index)] : [],
    ),
  ]
  if (named.length > 0) return named.join(', ')
  const action = body.actions.find(one => one.number === number)
  return action === undefined ? '' : FROM_SECTION[action.from]
}

/** Actions agreed in a part of the session, where no item names them. */
export const actionsFrom = (
  body: RecordBody,
  from: RecordBody['actions'][number]['from'],
): readonly string[] => body.actions.filter(action => action.from === from).map(action => action.number)

import { CARRIED_FIELDS, type EntryField } from '#domain/caseload/entry.ts'

export type FiguresView = 'month' | 'dates'

/** How a cell is typed into: a count, a day, one of a list, a text. */
export type CellKind = 'count' | 'date' | 'list' | 'text'

export type FieldColumn = { readonly field: EntryField; readonly kind: CellKind }
export type ScoreColumn = { readonly field: 'own'; readonly kind: 'score' }
export type Column = FieldColumn | ScoreColumn

/** What the two views of the grid show, from the left; the client before them, the row's state after. */
export const COLUMNS = {
  month: [
    { field: 'contactsPlanned', kind: 'count' },
    { field: 'contactsMade', kind: 'count' },
    { field: 'lastContact', kind: 'date' },
    { field: 'own', kind: 'score' },
    { field: 'risk', kind: 'list' },
    { field: 'whatChanged', kind: 'text' },
  ],
  dates: [
    { field: 'carePlanReviewDue', kind: 'date' },
    { field: 'riskAssessmentReviewDue', kind: 'date' },
    { field: 'lastCaseNote', kind: 'date' },
    { field: 'stage', kind: 'list' },
  ],
} as const satisfies Record<FiguresView, readonly Column[]>

/** The columns of a view; without the score where the service does not score. */
export const columnsOf = (view: FiguresView, scoring: boolean): readonly Column[] =>
  COLUMNS[view].filter(({ kind }) => scoring || kind !== 'score')

/** Whether last month's value may be taken into it. Never contacts made, last contact or risk. */
export const mayBeCarried = (field: EntryField | 'own'): field is (typeof CARRIED_FIELDS)[number] =>
  (CARRIED_FIELDS as readonly string[]).includes(field)

import { CARRIED_FIELDS } from '#domain/caseload/entry.ts'
import type { GridField } from './grid-field.ts'

export type FiguresView = 'month' | 'dates' | 'client'

/** How a cell is typed into: a count, a day, one of a list (what is none of it stays as typed), a text, one of a few for each goal and nothing else. */
export type CellKind = 'count' | 'date' | 'list' | 'text' | 'choice'

export type FieldColumn = { readonly field: GridField; readonly kind: CellKind }
export type ScoreColumn = { readonly field: 'own'; readonly kind: 'score' }
export type Column = FieldColumn | ScoreColumn

/** What each view of the grid shows, from the left; the client before them, the row's state after. */
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
  ],
  client: [
    { field: 'stage', kind: 'list' },
    { field: 'goals', kind: 'text' },
    { field: 'goalStates', kind: 'choice' },
    { field: 'strengths', kind: 'text' },
    { field: 'choices', kind: 'text' },
  ],
} as const satisfies Record<FiguresView, readonly Column[]>

/** The columns of a view; without the score where the service does not score. */
export const columnsOf = (view: FiguresView, scoring: boolean): readonly Column[] =>
  COLUMNS[view].filter(({ kind }) => scoring || kind !== 'score')

/** Whether last month's value may be taken into it. Never contacts made, last contact or risk. */
export const mayBeCarried = (field: GridField | 'own'): field is (typeof CARRIED_FIELDS)[number] =>
  (CARRIED_FIELDS as readonly string[]).includes(field)

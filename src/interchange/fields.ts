import type { ImportField } from '#domain/import/file-mapping.ts'

/** `name` is text on one line, `note` text that keeps its lines, `list` a word that is mapped to one of ours. */
export type FieldKind = 'reference' | 'name' | 'note' | 'date' | 'count' | 'list'

export type FieldRule = {
  readonly kind: FieldKind
  /** Where the value is kept: with the client, in the month's entry, or nowhere (it steers the import). */
  readonly keptIn: 'client' | 'entry' | 'nowhere'
  /** A day that can't lie after the day of the import. */
  readonly past?: true
}

const FIELDS = {
  reference: { kind: 'reference', keptIn: 'client' },
  forename: { kind: 'name', keptIn: 'client' },
  surname: { kind: 'name', keptIn: 'client' },
  fullName: { kind: 'name', keptIn: 'nowhere' },
  initials: { kind: 'name', keptIn: 'client' },
  birthDate: { kind: 'date', keptIn: 'client', past: true },
  service: { kind: 'name', keptIn: 'client' },
  locality: { kind: 'name', keptIn: 'client' },
  caseType: { kind: 'list', keptIn: 'client' },
  referralDate: { kind: 'date', keptIn: 'client', past: true },
  risk: { kind: 'list', keptIn: 'entry' },
  stage: { kind: 'list', keptIn: 'entry' },
  status: { kind: 'list', keptIn: 'entry' },
  contactsPlanned: { kind: 'count', keptIn: 'entry' },
  contactsMade: { kind: 'count', keptIn: 'entry' },
  lastContact: { kind: 'date', keptIn: 'entry', past: true },
  lastCaseNote: { kind: 'date', keptIn: 'entry', past: true },
  carePlanReviewDue: { kind: 'date', keptIn: 'entry' },
  riskAssessmentReviewDue: { kind: 'date', keptIn: 'entry' },
  worker: { kind: 'name', keptIn: 'nowhere' },
  comment: { kind: 'note', keptIn: 'entry' },
} as const satisfies Record<ImportField, FieldRule>

export const fieldRule = (field: ImportField): FieldRule => FIELDS[field]

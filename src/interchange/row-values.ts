import type { ClientFacts } from '#domain/caseload/client.ts'
import type { EntryValues } from '#domain/caseload/entry.ts'
import type { ImportField } from '#domain/import/file-mapping.ts'
import type { RefusalReason } from '#domain/import/refusal-reason.ts'

/** What an import can set of a client, and of the month's entry. */
export const CLIENT_FIELDS = [
  'forename',
  'surname',
  'initials',
  'birthDate',
  'service',
  'locality',
  'caseType',
  'referralDate',
] as const satisfies readonly (keyof ClientFacts & ImportField)[]
export type ClientField = (typeof CLIENT_FIELDS)[number]

export const ENTRY_IMPORT_FIELDS = [
  'risk',
  'stage',
  'status',
  'contactsPlanned',
  'contactsMade',
  'lastContact',
  'lastCaseNote',
  'carePlanReviewDue',
  'riskAssessmentReviewDue',
  'comment',
] as const satisfies readonly (keyof EntryValues & ImportField)[]
export type EntryImportField = (typeof ENTRY_IMPORT_FIELDS)[number]

export type StoredField = ClientField | EntryImportField

export type ImportedFacts = Pick<ClientFacts, ClientField>
export type ImportedEntry = Pick<EntryValues, EntryImportField>

/** One row's values as they would be stored: a field that no column brings is absent, an empty cell is null. */
export type RowValues = Partial<ImportedFacts & ImportedEntry>

export type AcceptedRow = {
  readonly row: number
  readonly reference: string
  readonly values: RowValues
}

export type RefusedCell = {
  readonly row: number
  readonly column: string | null
  /** As the file has it, its first 200 characters. */
  readonly value: string | null
  readonly reason: RefusalReason
}

/** What was read otherwise than it stands in the file, so that it can be shown. */
export type RepairKind =
  | 'short-year'
  | 'blanks-around'
  | 'other-spelling'
  | 'left-empty'
  | 'hidden-characters'
  | 'apostrophe'
  | 'stray-quote'
  | 'name-split'

export type RepairedCell = {
  readonly row: number
  readonly column: string
  readonly value: string
  readonly as: string | number | null
  readonly kind: RepairKind
}

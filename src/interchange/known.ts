import type { EntryState } from '#domain/caseload/entry.ts'
import type { ImportedFacts } from './row-values.ts'

/** A client of the vault, as far as an import for one practitioner and one month has to know. */
export type KnownClient = {
  readonly reference: string
  readonly facts: ImportedFacts
  /** Whose caseload the client is on in that month; `no-caseload`: has left, and would come back. */
  readonly place: 'this-caseload' | 'other-caseload' | 'no-caseload'
  /** The month's entry as it stands, with the source of each value; null where there is none yet. */
  readonly entry: EntryState | null
}

export type Known = {
  readonly clients: readonly KnownClient[]
}

export const NOTHING_KNOWN: Known = { clients: [] }

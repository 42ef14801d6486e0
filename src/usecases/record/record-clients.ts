import type { ClientRef } from '#contract/caseload.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'

/** A client as the record prints them. */
export const recordClient = ({ reference, initials, name }: ClientRef): RecordClient => ({
  reference,
  initials,
  name,
})

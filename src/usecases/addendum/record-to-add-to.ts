import type { AddendumId } from '#basics/ids.ts'
import { findAddendum, type StoredAddendum } from '#database/stores/addendum-store.ts'
import type { StoredRecord } from '#database/stores/record-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { RecordClient } from '#domain/record/record-parts.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { QueryContext } from '../context.ts'
import { requireRecord } from '../record/records.ts'
import { refuse } from '../refusal.ts'

/** Whom a record speaks of: who was on the caseload, and who had left it. */
export const clientsOf = ({ caseload }: RecordBody): readonly RecordClient[] => {
  const all = [...caseload.entries, ...caseload.left].map(({ client }) => client)
  return [...new Map(all.map(client => [client.reference, client])).values()]
}

/** An addendum with its record; a guessed id and a forbidden one get the same answer. */
export const requireAddendum = async (
  context: QueryContext,
  addendumId: AddendumId,
): Promise<{
  readonly addendum: StoredAddendum
  readonly record: StoredRecord
  readonly review: StoredReview
}> => {
  const addendum = await findAddendum(context.db, addendumId)
  if (addendum === undefined) return refuse('not-allowed')
  return { addendum, ...(await requireRecord(context, addendum.recordId)) }
}

import { sql } from 'kysely'
import type { ClientId, EntryId, ImportId, ReviewId } from '#basics/ids.ts'
import type { ReadDb } from '../tables/db.ts'
import { batches } from './batches.ts'

/** What brought the clients: an import, or nothing but somebody's hand; and the review that has their line. */
export type Bringer = { readonly importId: ImportId | null; readonly reviewId: ReviewId | null }

/**
 * Whether anything was built on these clients since they were brought: a score, a discussion, a form, a sample, an
 * action, a draw, a value or a fact from elsewhere, a line in another review, another stay.
 */
export const areClientsUsed = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
  { importId, reviewId }: Bringer,
): Promise<boolean> => {
  for (const batch of batches(clientIds)) {
    // A hold is of the client, in no review.
    for (const table of [...SPEAK_OF_CLIENTS, 'hold'] as const) {
      const row = await db
        .selectFrom(table)
        .select('client_id')
        .where('client_id', 'in', batch)
        .limit(1)
        .execute()
      if (row.length > 0) return true
    }
    const lines = await db
      .selectFrom('entry')
      .select('id')
      .where('client_id', 'in', batch)
      .where(isNot('review_id', reviewId))
      .limit(1)
      .execute()
    const values = await db
      .selectFrom('entry_change')
      .innerJoin('entry', 'entry.id', 'entry_change.entry_id')
      .select('entry_change.sequence')
      .where('entry.client_id', 'in', batch)
      .where('entry_change.source', '<>', 'carried')
      .$if(importId !== null, query => query.where(isNot('entry_change.import_id', importId)))
      .limit(1)
      .execute()
    if (lines.length + values.length > 0) return true
    if (importId !== null && (await areFactsOrStaysElse(db, batch, importId))) return true
  }
  return false
}

/** Whether a review has anything of a client beside their line. */
export const isSpokenOf = async (db: ReadDb, reviewId: ReviewId, clientId: ClientId): Promise<boolean> => {
  for (const table of SPEAK_OF_CLIENTS) {
    const row = await db
      .selectFrom(table)
      .select('client_id')
      .where('client_id', '=', clientId)
      .where('review_id', '=', reviewId)
      .limit(1)
      .execute()
    if (row.length > 0) return true
  }
  return false
}

/** Whether anybody typed into these lines, or another import filled them. */
export const areEntriesUsed = async (
  db: ReadDb,
  entryIds: readonly EntryId[],
  importId: ImportId,
): Promise<boolean> => {
  for (const batch of batches(entryIds)) {
    const row = await db
      .selectFrom('entry_change')
      .select('sequence')
      .where('entry_id', 'in', batch)
      .where('source', '<>', 'carried')
      .where(isNot('import_id', importId))
      .limit(1)
      .execute()
    if (row.length > 0) return true
  }
  return false
}

const SPEAK_OF_CLIENTS = [
  'score',
  'score_draft',
  'discussion',
  'closing',
  'document',
  'action',
  'drawn',
] as const

const areFactsOrStaysElse = async (
  db: ReadDb,
  batch: readonly ClientId[],
  importId: ImportId,
): Promise<boolean> => {
  const facts = await db
    .selectFrom('client_change')
    .select('sequence')
    .where('client_id', 'in', batch)
    .where(isNot('import_id', importId))
    .limit(1)
    .execute()
  const stays = await db
    .selectFrom('assignment')
    .select('id')
    .where('client_id', 'in', batch)
    .where(eb =>
      eb.or([
        isNot('import_id', importId),
        eb.and([eb('until_date', 'is not', null), isNot('end_import_id', importId)]),
      ]),
    )
    .limit(1)
    .execute()
  return facts.length + stays.length > 0
}

/** Unlike `<>`, this treats null as a value of its own. */
const isNot = (column: string, value: string | null) => sql<boolean>`${sql.ref(column)} IS NOT ${value}`

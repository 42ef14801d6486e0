import type { ClientId, EntryId, ImportId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Membership } from '#domain/caseload/client.ts'
import {
  type EntryChange,
  type EntryState,
  type EntryValues,
  foldEntry,
  type ValueSource,
} from '#domain/caseload/entry.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { insertAll } from './insert-all.ts'
import { oneOf } from './one-of.ts'

/** One client in one review, as its changes have made it. */
export type StoredEntry = EntryState & {
  readonly id: EntryId
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly membership: Membership
}

/** Entries of a review, in order of their making. */
export const listEntries = async (db: ReadDb, reviewId: ReviewId): Promise<StoredEntry[]> =>
  (await listEntriesOf(db, [reviewId])).get(reviewId) ?? []

/** Entries of several reviews, by review; two statements however many there are. */
export const listEntriesOf = async (
  db: ReadDb,
  reviewIds: readonly ReviewId[],
): Promise<Map<ReviewId, StoredEntry[]>> => {
  const entries = new Map<ReviewId, StoredEntry[]>(reviewIds.map(id => [id, []]))
  if (reviewIds.length === 0) return entries
  const rows = await db.selectFrom('entry').selectAll().where('review_id', 'in', oneOf(reviewIds)).execute()
  const changes = await db
    .selectFrom('entry')
    .innerJoin('entry_change', 'entry_change.entry_id', 'entry.id')
    .select(CHANGE_COLUMNS)
    .where('entry.review_id', 'in', oneOf(reviewIds))
    .orderBy('entry_change.sequence')
    .execute()
  for (const entry of fold(rows, changes)) entries.get(entry.reviewId)?.push(entry)
  return entries
}

export const findEntry = async (
  db: ReadDb,
  reviewId: ReviewId,
  clientId: ClientId,
): Promise<StoredEntry | undefined> => {
  const row = await db
    .selectFrom('entry')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const changes = await db
    .selectFrom('entry_change')
    .select(CHANGE_COLUMNS)
    .where('entry_id', '=', row.id)
    .orderBy('sequence')
    .execute()
  return fold([row], changes)[0]
}

/** A client's entries in the latest months up to and with `until`, newest first, at most `count` of them. */
export const listEntriesOfClient = async (
  db: ReadDb,
  clientId: ClientId,
  until: Month,
  count: number,
): Promise<(StoredEntry & { readonly month: Month })[]> => {
  const rows = await db
    .selectFrom('entry')
    .innerJoin('review', 'review.id', 'entry.review_id')
    .selectAll('entry')
    .select('review.month')
    .where('entry.client_id', '=', clientId)
    .where('review.month', '<=', until)
    .orderBy('review.month', 'desc')
    .limit(count)
    .execute()
  if (rows.length === 0) return []
  const changes = await db
    .selectFrom('entry_change')
    .select(CHANGE_COLUMNS)
    .where(
      'entry_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('sequence')
    .execute()
  const months = new Map(rows.map(row => [row.id, row.month]))
  return fold(rows, changes).map(entry => ({ ...entry, month: months.get(entry.id) ?? until }))
}

export type NewEntry = {
  readonly id: EntryId
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly membership: Membership
  readonly importId: ImportId | null
}

export const addEntries = async (db: Db, entries: readonly NewEntry[]): Promise<void> => {
  await insertAll(
    db,
    'entry',
    entries.map(entry => ({
      id: entry.id,
      review_id: entry.reviewId,
      client_id: entry.clientId,
      membership: entry.membership,
      import_id: entry.importId,
    })),
  )
}

/** Takes a client's line out of a review, with its values. */
export const removeEntry = async (db: Db, id: EntryId): Promise<void> => {
  await db.deleteFrom('entry').where('id', '=', id).execute()
}

export type NewEntryChange = EntryChange & { readonly entryId: EntryId; readonly importId: ImportId | null }

/** Adds attributed changes, in the order given; the latest of a field wins. Empty ones are left out. */
export const addEntryChanges = async (
  db: Db,
  changes: readonly NewEntryChange[],
  by: PersonId,
  at: Instant,
): Promise<void> => {
  const telling = changes.filter(
    ({ values, drafts }) => Object.keys(values).length + Object.keys(drafts).length > 0,
  )
  await insertAll(
    db,
    'entry_change',
    telling.map(change => ({
      entry_id: change.entryId,
      source: change.source,
      values_json: JSON.stringify(change.values),
      drafts_json: JSON.stringify(change.drafts),
      import_id: change.importId,
      recorded_by: by,
      recorded_at: at,
    })),
  )
}

export type LastEntryChange = EntryChange & {
  readonly sequence: number
  readonly by: PersonId
  readonly at: Instant
}

/** The newest change of an entry, with who made it and when. */
export const findLastEntryChange = async (
  db: ReadDb,
  entryId: EntryId,
): Promise<LastEntryChange | undefined> => {
  const row = await db
    .selectFrom('entry_change')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { sequence: row.sequence, by: row.recorded_by, at: row.recorded_at, ...changeOf(row) }
}

/** Writes a change anew in its place: what somebody goes on typing stays one change. */
export const replaceEntryChange = async (
  db: Db,
  sequence: number,
  change: Pick<EntryChange, 'values' | 'drafts'>,
  at: Instant,
): Promise<void> => {
  await db
    .updateTable('entry_change')
    .set({
      values_json: JSON.stringify(change.values),
      drafts_json: JSON.stringify(change.drafts),
      recorded_at: at,
    })
    .where('sequence', '=', sequence)
    .execute()
}

const CHANGE_COLUMNS = [
  'entry_change.entry_id',
  'entry_change.source',
  'entry_change.values_json',
  'entry_change.drafts_json',
] as const

type ChangeRow = { entry_id: EntryId; source: ValueSource; values_json: string; drafts_json: string }

const changeOf = (row: Omit<ChangeRow, 'entry_id'>): EntryChange => ({
  source: row.source,
  values: JSON.parse(row.values_json) as Partial<EntryValues>,
  drafts: row.drafts_json === '{}' ? {} : (JSON.parse(row.drafts_json) as EntryChange['drafts']),
})

const fold = (
  rows: readonly { id: EntryId; review_id: ReviewId; client_id: ClientId; membership: Membership }[],
  changes: readonly ChangeRow[],
): StoredEntry[] => {
  const byEntry = new Map<EntryId, EntryChange[]>(rows.map(row => [row.id, []]))
  for (const row of changes) byEntry.get(row.entry_id)?.push(changeOf(row))
  return rows.map(row => ({
    id: row.id,
    reviewId: row.review_id,
    clientId: row.client_id,
    membership: row.membership,
    ...foldEntry(byEntry.get(row.id) ?? []),
  }))
}

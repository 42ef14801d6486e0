import { z } from 'zod'
import type { ErasureId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import { ErasureCounts, type ErasureKind, type ErasureReason } from '#domain/keeping/erasure.ts'
import type { Db, ReadDb } from '../../tables/db.ts'

/** An erasure that was done; it says nothing of whose data it was. */
export type StoredErasure = {
  readonly id: ErasureId
  readonly kind: ErasureKind
  readonly reason: ErasureReason
  readonly note: string | null
  readonly first: PersonId
  readonly second: PersonId
  readonly counts: ErasureCounts
  /** Names of the files that still held it that day. */
  readonly backups: readonly string[]
  readonly at: Instant
}

export const addErasure = async (db: Db, erasure: StoredErasure): Promise<void> => {
  await db
    .insertInto('erasure')
    .values({
      id: erasure.id,
      kind: erasure.kind,
      reason: erasure.reason,
      note: erasure.note,
      first_person: erasure.first,
      second_person: erasure.second,
      counts_json: JSON.stringify(erasure.counts),
      backups_json: JSON.stringify(erasure.backups),
      at: erasure.at,
    })
    .execute()
}

/** Newest first. */
export const listErasures = async (db: ReadDb): Promise<StoredErasure[]> =>
  (await db.selectFrom('erasure').selectAll().orderBy('sequence', 'desc').execute()).map(row => ({
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    note: row.note,
    first: row.first_person,
    second: row.second_person,
    counts: ErasureCounts.parse(JSON.parse(row.counts_json)),
    backups: z.array(z.string()).parse(JSON.parse(row.backups_json)),
    at: row.at,
  }))

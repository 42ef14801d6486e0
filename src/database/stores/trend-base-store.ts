import type { ClientId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** From which month on a chart's limits are worked out anew, why, and who said so. */
export type StoredTrendBase = {
  readonly month: Month
  readonly reason: string
  readonly by: PersonId
  readonly at: Instant
}

/**
 * Bases in force by measure: of a practitioner's caseload, or of one client on it. The latest of a measure wins; one that
 * was taken back is none.
 */
export const listTrendBases = async (
  db: ReadDb,
  practitionerId: PersonId,
  clientId: ClientId | null,
): Promise<Map<string, StoredTrendBase>> => {
  const rows = await db
    .selectFrom('trend_base')
    .selectAll()
    .where('practitioner_id', '=', practitionerId)
    .where('client_id', clientId === null ? 'is' : '=', clientId)
    .orderBy('sequence')
    .execute()
  const bases = new Map<string, StoredTrendBase>()
  for (const { measure, from_month: month, reason, recorded_by: by, recorded_at: at } of rows) {
    if (month === null) bases.delete(measure)
    else bases.set(measure, { month, reason, by, at })
  }
  return bases
}

export type NewTrendBase = {
  readonly practitionerId: PersonId
  readonly clientId: ClientId | null
  readonly measure: string
  /** Null takes back what was said before. */
  readonly month: Month | null
  readonly reason: string
}

export const addTrendBase = async (db: Db, base: NewTrendBase, by: PersonId, at: Instant): Promise<void> => {
  await db
    .insertInto('trend_base')
    .values({
      practitioner_id: base.practitionerId,
      client_id: base.clientId,
      measure: base.measure,
      from_month: base.month,
      reason: base.reason,
      recorded_by: by,
      recorded_at: at,
    })
    .execute()
}

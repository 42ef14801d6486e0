import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { ReadDb } from '../tables/db.ts'

/** How much there is in a vault, in counts: nothing of anybody. */
export type Contents = {
  readonly people: number
  readonly supervisors: number
  readonly clients: number
  readonly records: number
  readonly lastRecordAt: Instant | null
  /** Months without a record yet, the newest first, and of how many people. */
  readonly inPreparation: { readonly month: Month; readonly people: number }[]
  readonly reachesTo: Instant | null
}

/** Asks only for tables and columns that were there from the first version on: a backup may be as old as that. */
export const contentsOf = async (db: ReadDb): Promise<Contents> => {
  const count = (table: 'client' | 'record') =>
    db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  const people = await db.selectFrom('person').select(['is_supervisor']).execute()
  const lastRecord = await db
    .selectFrom('record')
    .select('locked_at')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const last = await db
    .selectFrom('audit')
    .select('at')
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const inPreparation = await db
    .selectFrom('review')
    .select(({ fn }) => ['month', fn.count<number>('practitioner_id').distinct().as('people')])
    .where('kind', '=', 'live')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('review_event')
            .select('review_event.sequence')
            .whereRef('review_event.review_id', '=', 'review.id')
            .where('review_event.type', 'in', ['locked', 'not-held']),
        ),
      ),
    )
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(24)
    .execute()
  return {
    people: people.length,
    supervisors: people.filter(({ is_supervisor }) => is_supervisor === 1).length,
    clients: (await count('client')).count,
    records: (await count('record')).count,
    lastRecordAt: lastRecord?.locked_at ?? null,
    inPreparation,
    reachesTo: last?.at ?? null,
  }
}

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { ClientId, DefinitionId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Band } from '#domain/scheme/band.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'
import { batches } from './batches.ts'
import { oneOf } from './one-of.ts'

export type ScorePart = Tables['score']['part']
export type ScoreGiven = Tables['score']['given']

/** One fixed score: complete levels under one scheme version. Rows are only ever added. */
export type StoredScore = {
  readonly id: string
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly personId: PersonId
  readonly part: ScorePart
  readonly schemeId: DefinitionId
  readonly levels: Levels
  /** A note per item, by its key. */
  readonly notes: Readonly<Record<string, string>>
  /** Of an agreed score: why this level, by item, and 'band' for the whole. */
  readonly reasons: Readonly<Record<string, string>>
  readonly total: number
  readonly band: Band
  readonly judgedMonth: Month
  readonly given: ScoreGiven
  readonly blind: boolean
  readonly at: Instant
}

/** Levels while they may still change. */
export type StoredDraft = {
  readonly levels: Levels
  readonly notes: Readonly<Record<string, string>>
  readonly updatedAt: Instant
}

/** A score as it counts for a later month or in a frame. */
export type PastScore = { readonly total: number; readonly band: Band; readonly month: Month }

export const addScore = async (db: Db, score: StoredScore): Promise<void> => {
  await db
    .insertInto('score')
    .values({
      id: score.id,
      review_id: score.reviewId,
      client_id: score.clientId,
      person_id: score.personId,
      part: score.part,
      scheme_id: score.schemeId,
      levels_json: JSON.stringify(score.levels),
      notes_json: JSON.stringify(score.notes),
      reasons_json: JSON.stringify(score.reasons),
      total: score.total,
      band: score.band,
      judged_month: score.judgedMonth,
      given: score.given,
      blind: score.blind ? 1 : 0,
      at: score.at,
    })
    .execute()
}

/** All fixed scores of a review in the order in which they were fixed; of several agreed ones the last counts. */
export const listScores = async (db: ReadDb, reviewId: ReviewId): Promise<StoredScore[]> =>
  (
    await db.selectFrom('score').selectAll().where('review_id', '=', reviewId).orderBy('sequence').execute()
  ).map(scoreOf)

/** The same of several reviews at once: a year of a pair, or of a caseload. */
export const listScoresOfReviews = async (
  db: ReadDb,
  reviewIds: readonly ReviewId[],
): Promise<StoredScore[]> => {
  const scores: StoredScore[] = []
  for (const batch of batches(reviewIds)) {
    const rows = await db
      .selectFrom('score')
      .selectAll()
      .where('review_id', 'in', batch)
      .orderBy('sequence')
      .execute()
    scores.push(...rows.map(scoreOf))
  }
  return scores
}

/** One person's drafts in a review, by client. */
export const listScoreDrafts = async (
  db: ReadDb,
  reviewId: ReviewId,
  personId: PersonId,
): Promise<Map<ClientId, StoredDraft>> => {
  const rows = await db
    .selectFrom('score_draft')
    .selectAll()
    .where('review_id', '=', reviewId)
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(row => [row.client_id, draftOf(row)]))
}

/** The same of several reviews in one statement, by review. */
export const listScoreDraftsOf = async (
  db: ReadDb,
  reviewIds: readonly ReviewId[],
  personId: PersonId,
): Promise<Map<ReviewId, Map<ClientId, StoredDraft>>> => {
  const drafts = new Map<ReviewId, Map<ClientId, StoredDraft>>(reviewIds.map(id => [id, new Map()]))
  if (reviewIds.length === 0) return drafts
  const rows = await db
    .selectFrom('score_draft')
    .selectAll()
    .where('review_id', 'in', oneOf(reviewIds))
    .where('person_id', '=', personId)
    .execute()
  for (const row of rows) drafts.get(row.review_id)?.set(row.client_id, draftOf(row))
  return drafts
}

export const saveScoreDraft = async (
  db: Db,
  key: { reviewId: ReviewId; clientId: ClientId; personId: PersonId },
  draft: StoredDraft,
): Promise<void> => {
  const columns = {
    levels_json: JSON.stringify(draft.levels),
    notes_json: JSON.stringify(draft.notes),
    updated_at: draft.updatedAt,
  }
  await db
    .insertInto('score_draft')
    .values({ review_id: key.reviewId, client_id: key.clientId, person_id: key.personId, ...columns })
    .onConflict(conflict => conflict.columns(['review_id', 'client_id', 'person_id']).doUpdateSet(columns))
    .execute()
}

/** The levels behind the scores that are carried into a month, by client. */
export const listCarriedLevels = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
  month: Month,
): Promise<Map<ClientId, Levels>> => {
  const last = await lastRows(db, clientIds, eb => isCarriedInto(eb, month))
  const levels = new Map<ClientId, Levels>()
  for (const batch of batches([...last.values()].map(({ sequence }) => sequence))) {
    const rows = await db
      .selectFrom('score')
      .select(['client_id', 'levels_json'])
      .where('sequence', 'in', batch)
      .execute()
    for (const row of rows) levels.set(row.client_id, JSON.parse(row.levels_json) as Levels)
  }
  return levels
}

/**
 * The last own or agreed score of a month before `month`, by client; an agreed one stands before the own one it came of.
 * Own scores of a session that has not shown them yet are left out, whoever asks: they are that month's secret.
 */
export const listCarriedScores = (
  db: ReadDb,
  clientIds: readonly ClientId[],
  month: Month,
): Promise<Map<ClientId, PastScore>> => lastOfEach(db, clientIds, eb => isCarriedInto(eb, month))

/**
 * The same for each of several months: one reading of what was there before the first, one of what came since. Whatever
 * lies before a client's last score of the first month can't be the last of a later one.
 */
export const listCarriedScoresOf = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
  months: readonly Month[],
): Promise<Map<Month, Map<ClientId, PastScore>>> => {
  const [first, ...later] = [...new Set(months)].sort()
  if (first === undefined) return new Map()
  const rows = await lastRows(db, clientIds, eb => isCarriedInto(eb, first))
  const before = new Map([...rows].map(([id, row]) => [id, pastScoreOf(row)]))
  const carried = new Map<Month, Map<ClientId, PastScore>>([[first, before]])
  const last = later.at(-1)
  if (last === undefined || clientIds.length === 0) return carried
  const from = Object.fromEntries(clientIds.map(id => [id, rows.get(id)?.sequence ?? 0]))
  const since = await db
    .selectFrom(
      sql<{ key: ClientId; value: number }>`(SELECT key, value FROM json_each(${JSON.stringify(from)}))`.as(
        'known',
      ),
    )
    .innerJoin('score as earlier', join =>
      join.onRef('earlier.client_id', '=', 'known.key').onRef('earlier.sequence', '>', 'known.value'),
    )
    .select([
      'earlier.client_id',
      'earlier.total',
      'earlier.band',
      'earlier.judged_month',
      'earlier.sequence',
    ])
    .where(eb => isCarriedInto(eb as unknown as Earlier, last))
    .orderBy('earlier.sequence')
    .execute()
  for (const month of later) {
    const scores = new Map(before)
    for (const row of since) if (row.judged_month < month) scores.set(row.client_id, pastScoreOf(row))
    carried.set(month, scores)
  }
  return carried
}

/** The levels behind the score that is carried into a month; undefined where there is none. */
export const findCarriedLevels = async (
  db: ReadDb,
  clientId: ClientId,
  month: Month,
): Promise<
  { readonly levels: Levels; readonly schemeId: DefinitionId; readonly judgedMonth: Month } | undefined
> => {
  const last = (await lastRows(db, [clientId], eb => isCarriedInto(eb, month))).get(clientId)
  if (last === undefined) return undefined
  const row = await db
    .selectFrom('score')
    .select(['levels_json', 'scheme_id', 'judged_month'])
    .where('sequence', '=', last.sequence)
    .executeTakeFirstOrThrow()
  return {
    levels: JSON.parse(row.levels_json) as Levels,
    schemeId: row.scheme_id,
    judgedMonth: row.judged_month,
  }
}

/** The last agreed score, by client: all that a draw's frame may know. */
export const listLastAgreed = (
  db: ReadDb,
  clientIds: readonly ClientId[],
): Promise<Map<ClientId, PastScore>> => lastOfEach(db, clientIds, eb => eb('earlier.part', '=', 'agreed'))

type Earlier = ExpressionBuilder<Tables & { earlier: Tables['score'] }, 'earlier'>

const isCarriedInto = (eb: Earlier, month: Month): Expression<SqlBool> =>
  eb.and([
    eb('earlier.part', '<>', 'supervisor'),
    eb('earlier.judged_month', '<', month),
    eb.or([eb('earlier.part', '=', 'agreed'), isShown(eb)]),
  ])

/** The review of an earlier score is signed, or its scores were shown in one step. */
const isShown = (eb: Earlier): Expression<SqlBool> =>
  eb.or([
    eb.exists(
      eb
        .selectFrom('review_event')
        .select('review_event.sequence')
        .whereRef('review_event.review_id', '=', 'earlier.review_id')
        .where('review_event.type', '=', 'locked'),
    ),
    eb.exists(
      eb
        .selectFrom('session')
        .innerJoin('session_event', 'session_event.session_id', 'session.id')
        .select('session_event.sequence')
        .whereRef('session.review_id', '=', 'earlier.review_id')
        .where('session_event.type', '=', 'revealed'),
    ),
  ])

const lastOfEach = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
  suits: (eb: Earlier) => Expression<SqlBool>,
): Promise<Map<ClientId, PastScore>> =>
  new Map([...(await lastRows(db, clientIds, suits))].map(([id, row]) => [id, pastScoreOf(row)]))

type PastRow = Pick<Tables['score'], 'total' | 'band' | 'judged_month'> & { readonly sequence: number }

/** Walks each client's own index backwards to the first row that will do; never through all of history. */
const lastRows = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
  suits: (eb: Earlier) => Expression<SqlBool>,
): Promise<Map<ClientId, PastRow>> => {
  if (clientIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('score')
    .select(['client_id', 'total', 'band', 'judged_month', 'sequence'])
    .where('sequence', 'in', outer =>
      outer
        .selectFrom('client')
        .select(eb =>
          eb
            .selectFrom('score as earlier')
            .select('earlier.sequence')
            .whereRef('earlier.client_id', '=', 'client.id')
            .where(inner => suits(inner as unknown as Earlier))
            .orderBy('earlier.sequence', 'desc')
            .limit(1)
            .$asScalar()
            .$notNull()
            .as('last'),
        )
        .where('client.id', 'in', oneOf(clientIds)),
    )
    .execute()
  return new Map(rows.map(row => [row.client_id, row]))
}

const pastScoreOf = (row: Omit<PastRow, 'sequence'>): PastScore => ({
  total: row.total,
  band: row.band,
  month: row.judged_month,
})

const draftOf = (row: Tables['score_draft']): StoredDraft => ({
  levels: JSON.parse(row.levels_json) as Levels,
  notes: JSON.parse(row.notes_json) as Record<string, string>,
  updatedAt: row.updated_at,
})

const scoreOf = (row: Omit<Tables['score'], 'sequence'>): StoredScore => ({
  id: row.id,
  reviewId: row.review_id,
  clientId: row.client_id,
  personId: row.person_id,
  part: row.part,
  schemeId: row.scheme_id,
  levels: JSON.parse(row.levels_json) as Levels,
  notes: JSON.parse(row.notes_json) as Record<string, string>,
  reasons: JSON.parse(row.reasons_json) as Record<string, string>,
  total: row.total,
  band: row.band,
  judgedMonth: row.judged_month,
  given: row.given,
  blind: row.blind === 1,
  at: row.at,
})

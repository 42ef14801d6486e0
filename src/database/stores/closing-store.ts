import type { ClientId, ClosingId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { ClosingForm } from '#domain/closure/closing-forms.ts'
import type { ClosingKind, ClosingStage } from '#domain/closure/closing-kind.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'
import { oneOf } from './one-of.ts'

/** A client named for, or to be decided on for, closing, stable casing or support staff in one review. */
export type StoredClosing = {
  readonly id: ClosingId
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly kind: ClosingKind
  readonly stage: ClosingStage
  /** The same in the review before: named there, or declined or deferred there. */
  readonly carriedFrom: ClosingId | null
  readonly note: string | null
  readonly form: ClosingForm
  readonly completedAt: Instant | null
  readonly decision: ClosingDecision | null
  readonly decidedAt: Instant | null
}

/** In order of their naming. */
export const listClosings = async (db: ReadDb, reviewId: ReviewId): Promise<StoredClosing[]> =>
  (await db.selectFrom('closing').selectAll().where('review_id', '=', reviewId).orderBy('id').execute()).map(
    closingOf,
  )

export const findClosing = async (db: ReadDb, id: ClosingId): Promise<StoredClosing | undefined> => {
  const row = await db.selectFrom('closing').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : closingOf(row)
}

/** Closings by their ids, with the month of their review. */
export const listClosingsById = async (
  db: ReadDb,
  ids: readonly ClosingId[],
): Promise<Map<ClosingId, StoredClosing & { readonly month: Month }>> => {
  const rows = await withMonth(db).where('closing.id', 'in', oneOf(ids)).execute()
  return new Map(rows.map(row => [row.id, { ...closingOf(row), month: row.month }]))
}

/** Everything ever named or decided for a client, newest month first. */
export const listClosingsOfClient = async (
  db: ReadDb,
  clientId: ClientId,
): Promise<(StoredClosing & { readonly month: Month })[]> =>
  (
    await withMonth(db)
      .where('closing.client_id', '=', clientId)
      .orderBy('review.month', 'desc')
      .orderBy('closing.id', 'desc')
      .execute()
  ).map(row => ({ ...closingOf(row), month: row.month }))

/** Decisions on these clients in signed reviews, oldest month first. */
export const listSignedDecisions = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
): Promise<(StoredClosing & { readonly month: Month })[]> => {
  if (clientIds.length === 0) return []
  const rows = await withMonth(db)
    .where('closing.client_id', 'in', oneOf(clientIds))
    .where('closing.decision_json', 'is not', null)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('review_event')
          .select('review_event.sequence')
          .whereRef('review_event.review_id', '=', 'closing.review_id')
          .where('review_event.type', '=', 'locked'),
      ),
    )
    .orderBy('review.month')
    .orderBy('closing.id')
    .execute()
  return rows.map(row => ({ ...closingOf(row), month: row.month }))
}

/** Every form that was or is to be decided on, of any review. */
export const listFormsToDecide = async (db: ReadDb): Promise<ClosingForm[]> =>
  (await db.selectFrom('closing').select('form_json').where('stage', '=', 'to decide').execute()).map(row =>
    ClosingForm.parse(JSON.parse(row.form_json)),
  )

export const addClosing = async (
  db: Db,
  closing: Omit<StoredClosing, 'completedAt' | 'decision' | 'decidedAt'>,
): Promise<void> => {
  await db
    .insertInto('closing')
    .values({
      id: closing.id,
      review_id: closing.reviewId,
      client_id: closing.clientId,
      kind: closing.kind,
      stage: closing.stage,
      carried_from: closing.carriedFrom,
      note: closing.note,
      form_json: JSON.stringify(closing.form),
      form_completed_at: null,
      decision_json: null,
      decided_at: null,
    })
    .execute()
}

/** Fields given are set, others stay; a null decision takes it back. */
export const changeClosing = async (
  db: Db,
  id: ClosingId,
  change: Partial<Pick<StoredClosing, 'note' | 'form' | 'completedAt' | 'decision' | 'decidedAt'>>,
): Promise<void> => {
  const columns = {
    ...(change.note !== undefined && { note: change.note }),
    ...(change.form !== undefined && { form_json: JSON.stringify(change.form) }),
    ...(change.completedAt !== undefined && { form_completed_at: change.completedAt }),
    ...(change.decision !== undefined && {
      decision_json: change.decision === null ? null : JSON.stringify(change.decision),
    }),
    ...(change.decidedAt !== undefined && { decided_at: change.decidedAt }),
  }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('closing').set(columns).where('id', '=', id).execute()
}

export const removeClosing = async (db: Db, id: ClosingId): Promise<void> => {
  await db.deleteFrom('closing').where('id', '=', id).execute()
}

const withMonth = (db: ReadDb) =>
  db
    .selectFrom('closing')
    .innerJoin('review', 'review.id', 'closing.review_id')
    .selectAll('closing')
    .select('review.month')

const closingOf = (row: Tables['closing']): StoredClosing => ({
  id: row.id,
  reviewId: row.review_id,
  clientId: row.client_id,
  kind: row.kind,
  stage: row.stage,
  carriedFrom: row.carried_from,
  note: row.note,
  form: ClosingForm.parse(JSON.parse(row.form_json)),
  completedAt: row.form_completed_at,
  decision: row.decision_json === null ? null : (JSON.parse(row.decision_json) as ClosingDecision),
  decidedAt: row.decided_at,
})

import { z } from 'zod'
import { ClientId, type DrawId, type PersonId, type ReviewId, type SessionId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { DrawRecord } from '#domain/draw/draw-record.ts'
import { ERASED } from '#domain/record/erased-person.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { batches } from './batches.ts'

/** One draw as the record prints it, its replacements so far in it. */
export type StoredDraw = {
  readonly id: DrawId
  readonly reviewId: ReviewId
  readonly sessionId: SessionId
  readonly record: DrawRecord
  /** Who stands behind each reference of the frame and of those left out. */
  readonly clients: ReadonlyMap<string, ClientId>
  /** False for a draw made after scores of this review had been shown. */
  readonly blind: boolean
  readonly at: Instant
}

/** Frame, hash, seed and sample in one row, which never changes. */
export const addDraw = async (db: Db, draw: StoredDraw, by: PersonId): Promise<void> => {
  await db
    .insertInto('draw')
    .values({
      id: draw.id,
      review_id: draw.reviewId,
      session_id: draw.sessionId,
      draw_json: JSON.stringify({ ...draw.record, replaced: [], blind: draw.blind }),
      clients_json: JSON.stringify(Object.fromEntries(draw.clients)),
      redrawn_because: draw.record.redrawnBecause,
      drawn_by: by,
      at: draw.at,
    })
    .execute()
}

/** All draws of a review, oldest first; the last one counts. */
export const listDraws = async (db: ReadDb, reviewId: ReviewId): Promise<StoredDraw[]> => {
  const rows = await db
    .selectFrom('draw')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('sequence')
    .execute()
  if (rows.length === 0) return []
  const replacements = await db
    .selectFrom('draw_replacement')
    .selectAll()
    .where(
      'draw_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('sequence')
    .execute()
  return rows.map(row => {
    const { blind, ...record } = StoredRecord.parse(JSON.parse(row.draw_json))
    const clients = new Map(Object.entries(Clients.parse(JSON.parse(row.clients_json))))
    const references = new Map([...clients].map(([reference, id]) => [id, reference]))
    const replaced = replacements
      .filter(replacement => replacement.draw_id === row.id)
      .map(replacement => ({
        reference: references.get(replacement.client_id) ?? '',
        by: replacement.by_client_id === null ? ERASED : (references.get(replacement.by_client_id) ?? ''),
        reason: replacement.reason,
      }))
    return {
      id: row.id,
      reviewId: row.review_id,
      sessionId: row.session_id,
      record: { ...record, replaced },
      clients,
      blind,
      at: row.at,
    }
  })
}

export const addReplacement = async (
  db: Db,
  replacement: { drawId: DrawId; clientId: ClientId; byClientId: ClientId; reason: string; blind: boolean },
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('draw_replacement')
    .values({
      draw_id: replacement.drawId,
      client_id: replacement.clientId,
      by_client_id: replacement.byClientId,
      reason: replacement.reason,
      blind: replacement.blind ? 1 : 0,
      by_person: by,
      at,
    })
    .execute()
}

/** Enters clients as drawn in a month: those scored by both, or chosen for review where nobody scores. */
export const markDrawn = async (
  db: Db,
  reviewId: ReviewId,
  month: Month,
  clientIds: readonly ClientId[],
): Promise<void> => {
  for (const clientId of clientIds) {
    await db
      .insertInto('drawn')
      .values({ client_id: clientId, month, review_id: reviewId })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  }
}

/** Takes a review's drawn clients back: a new draw took the place of one whose clients were not looked at. */
export const unmarkDrawn = async (db: Db, reviewId: ReviewId): Promise<void> => {
  await db.deleteFrom('drawn').where('review_id', '=', reviewId).execute()
}

/** The month in which each client was last drawn; never drawn is absent. */
export const listLastDrawn = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
): Promise<Map<ClientId, Month>> => {
  const months = new Map<ClientId, Month>()
  for (const batch of batches(clientIds)) {
    const rows = await db
      .selectFrom('drawn')
      .select(eb => ['client_id', eb.fn.max('month').as('month')])
      .where('client_id', 'in', batch)
      .groupBy('client_id')
      .execute()
    for (const row of rows) months.set(row.client_id, row.month)
  }
  return months
}

const StoredRecord = DrawRecord.extend({ blind: z.boolean() })
const Clients = z.record(z.string(), ClientId)

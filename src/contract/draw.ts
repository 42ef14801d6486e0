import { z } from 'zod'
import { ClientId, DrawId, ReviewId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { Month } from '#basics/month.ts'
import { Band } from '#domain/scheme/band.ts'
import { DrawStage } from '#domain/session/draw-stage.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'

const reason = z.string().trim().min(1).max(2000)

export const DrawView = z.strictObject({
  stage: DrawStage,
  defaultSize: z.number().int(),
  /** In the frame's fixed order. `waits`: drawn lately, and enough others are left. No band, no score. */
  frame: z.array(
    z.strictObject({
      client: ClientRef,
      lastDrawn: Month.nullable(),
      waits: z.boolean(),
      place: z.number().int().nullable(),
    }),
  ),
  excluded: z.array(z.strictObject({ client: ClientRef, reason: z.string() })),
  draw: z
    .strictObject({
      id: DrawId,
      drawnAt: Instant,
      method: z.string(),
      size: z.number().int(),
      frameHash: z.string(),
      seed: z.string(),
      strata: z.array(Band),
      /** Strata for which nobody was eligible. */
      notForced: z.array(Band),
      /** Who is scored, in order, replacements in place. */
      sample: z.array(
        z.strictObject({
          client: ClientRef,
          service: z.string().nullable(),
          locality: z.string().nullable(),
          inPlaceOf: z.strictObject({ client: ClientRef, reason: z.string() }).nullable(),
        }),
      ),
      redrawnBecause: z.string().nullable(),
    })
    .nullable(),
  earlierDraws: z.number().int(),
  mayChange: z.boolean(),
})
export type DrawView = z.infer<typeof DrawView>

export const drawOperations = {
  'draw.get': query('practising', z.strictObject({ reviewId: ReviewId }), DrawView),
  /** Fixes the frame, hashes it, takes the seed and draws, in one transaction. A reason is needed after the first. */
  'draw.make': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      size: z.number().int().min(1).max(50).nullable(),
      strata: z.array(Band).max(4),
      excluded: z.array(z.strictObject({ clientId: ClientId, reason })).max(500),
      redrawnBecause: reason.nullable(),
    }),
    DrawView,
  ),
  'draw.replace': command(
    'practising',
    z.strictObject({ reviewId: ReviewId, clientId: ClientId, reason }),
    DrawView,
  ),
} as const

import { z } from 'zod'
import { ReviewId } from '#basics/ids.ts'
import { query } from './operation.ts'
import { Pdf } from './platform.ts'

export const briefOperations = {
  /** One side of A4 that prepares the meeting, for whoever asks: as much as they may see. The purpose is audited. */
  'brief.pdf': query(
    'practising',
    z.strictObject({ reviewId: ReviewId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
} as const

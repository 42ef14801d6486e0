import { z } from 'zod'
import { ClosingId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { CountingScore } from './caseload.ts'
import { command, query } from './operation.ts'
import { Pdf } from './platform.ts'
import { ActionView, ClosingView } from './review.ts'

const nothing = z.strictObject({})

export const ClosingTalk = z.strictObject({
  closing: ClosingView,
  place: z.number().int(),
  of: z.number().int(),
  score: CountingScore.nullable(),
  firstScore: CountingScore.nullable(),
  highestTotal: z.number().nullable(),
  needsManagersView: z.boolean(),
  decidedAt: Instant.nullable(),
  actions: z.array(ActionView),
})
export type ClosingTalk = z.infer<typeof ClosingTalk>

export const closingOperations = {
  'closing.get': query('practising', z.strictObject({ closingId: ClosingId }), ClosingTalk),
  /** One client's form as it stands, 'Draft' across until it is decided. The purpose goes into the audit trail. */
  'closing.pdf': query(
    'practising',
    z.strictObject({ closingId: ClosingId, purpose: z.enum(['view', 'print', 'copy']) }),
    Pdf,
  ),
  /** Null takes the decision back, until both have signed. */
  'closing.decide': command(
    'practising',
    z.strictObject({ closingId: ClosingId, decision: ClosingDecision.nullable() }),
    nothing,
  ),
} as const

import { z } from 'zod'
import { ClientId, ReviewId } from '#basics/ids.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { AgreementFigures } from '#domain/agreement/agreement-figures.ts'
import { SHORT_TEXT } from '#domain/caseload/client.ts'
import { Band } from '#domain/scheme/band.ts'
import { Levels } from '#domain/scheme/levels.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { AgreementView } from './agreement.ts'
import { ClientRef } from './caseload.ts'
import { command, query } from './operation.ts'
import { PersonRef } from './people.ts'
import { ScoreDraft } from './review.ts'

/** Clients for the acting person to score now. Never holds the other's scores. */
export const ScoreTurn = z.strictObject({
  part: z.enum(['own', 'supervisor']),
  person: PersonRef,
  other: PersonRef,
  scheme: SchemeDefinition,
  clients: z.array(
    z.strictObject({
      client: ClientRef,
      service: z.string().nullable(),
      risk: z.string().nullable(),
      contactsPlanned: z.number().int().nullable(),
      contactsMade: z.number().int().nullable(),
      lastContact: PlainDate.nullable(),
      whatChanged: z.string().nullable(),
      score: ScoreDraft,
    }),
  ),
})
export type ScoreTurn = z.infer<typeof ScoreTurn>

const OneScore = z.strictObject({
  levels: Levels,
  notes: z.record(z.string(), z.string()),
  total: z.number(),
  band: Band,
  given: z.enum(['before the draw', 'after the draw', 'at the session']),
})

export const ComparisonView = z.strictObject({
  scheme: SchemeDefinition,
  practitioner: PersonRef,
  supervisor: PersonRef,
  /** Clients on whom they agree most come first. */
  clients: z.array(
    z.strictObject({
      client: ClientRef,
      own: OneScore,
      supervisor: OneScore,
      /** Items two levels apart, and the whole when the bands differ, must be talked about. */
      mustTalk: z.array(z.string()),
      bandsDiffer: z.boolean(),
      /** Agreed so far; equal levels are filled in. */
      agreed: z.strictObject({
        levels: Levels,
        reasons: z.record(z.string(), z.string()),
        total: z.number().nullable(),
        band: Band.nullable(),
        done: z.boolean(),
      }),
    }),
  ),
  /** Per item: on how many clients they gave the same level, and who was higher how often. */
  items: z.array(
    z.strictObject({
      key: z.string(),
      same: z.number().int(),
      practitionerHigher: z.number().int(),
      supervisorHigher: z.number().int(),
    }),
  ),
  session: AgreementFigures.nullable(),
  /** The same two over twelve months of the same scheme version. */
  pooled: AgreementView.nullable(),
})
export type ComparisonView = z.infer<typeof ComparisonView>

export const scoreOperations = {
  'score.turn': query('practising', z.strictObject({ reviewId: ReviewId }), ScoreTurn),
  'score.save': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      levels: Levels,
      notes: z.record(z.string(), z.string().max(SHORT_TEXT * 5)),
    }),
    ScoreDraft,
  ),
  /** All drawn clients in one step, once both scores of each are there. */
  'score.reveal': command('practising', z.strictObject({ reviewId: ReviewId }), ComparisonView),
  'score.comparison': query('practising', z.strictObject({ reviewId: ReviewId }), ComparisonView),
  /** `done` records the agreed score; before that it is kept as a draft. */
  'score.agree': command(
    'practising',
    z.strictObject({
      reviewId: ReviewId,
      clientId: ClientId,
      levels: Levels,
      reasons: z.record(z.string(), z.string().max(2000)),
      done: z.boolean(),
    }),
    ComparisonView,
  ),
} as const

import { z } from 'zod'
import { DiscussionId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { LONG_TEXT, Standing } from '#domain/caseload/client.ts'
import { ContactCount } from '#domain/caseload/entry.ts'
import { Stage } from '#domain/caseload/stage.ts'
import { Prompt } from '#domain/prompt/prompt.ts'
import { GoalOutcome } from '#domain/review/notes.ts'
import { Band } from '#domain/scheme/band.ts'
import { ClientDecision, ClientMonth, ClientRef, CountingScore } from './caseload.ts'
import { command, query } from './operation.ts'
import { ActionView } from './review.ts'

const nothing = z.strictObject({})
const text = z.string().max(LONG_TEXT)

/** A client's page for talking. */
export const TalkView = z.strictObject({
  id: DiscussionId,
  client: ClientRef,
  place: z.number().int(),
  of: z.number().int(),
  service: z.string().nullable(),
  standing: Standing,
  score: CountingScore.nullable(),
  lastScore: CountingScore.nullable(),
  highestTotal: z.number().nullable(),
  whyRaised: z.string().nullable(),
  whyNow: z.string().nullable(),
  /** What the service's rules find, as this reader may know it. */
  prompts: z.array(Prompt),
  /** In the client's words, in their order. */
  goals: z.array(z.strictObject({ text: z.string(), state: GoalOutcome.nullable() })),
  /** From before each goal had a state: how far they are, taken together. Null where each says it. */
  goalsTogether: GoalOutcome.nullable(),
  strengths: z.string().nullable(),
  choices: z.string().nullable(),
  stage: Stage.nullable(),
  /** Next review dates, as they are recorded this month. */
  carePlanReviewDue: PlainDate.nullable(),
  riskAssessmentReviewDue: PlainDate.nullable(),
  /** Newest first. */
  months: z.array(ClientMonth),
  bands: z.array(z.strictObject({ key: Band, from: z.number(), to: z.number() })),
  contradictions: z.array(z.string()),
  decisions: z.array(ClientDecision),
  talkedOver: z.string().nullable(),
  outcome: z.enum(['decision', 'nothing to decide']).nullable(),
  decision: z.string().nullable(),
  reason: z.string().nullable(),
  contactsPlannedNext: z.number().int().nullable(),
  decidedAt: Instant.nullable(),
  actions: z.array(ActionView),
})
export type TalkView = z.infer<typeof TalkView>

export const discussionOperations = {
  'discussion.get': query('practising', z.strictObject({ discussionId: DiscussionId }), TalkView),
  'discussion.save': command(
    'practising',
    z.strictObject({
      discussionId: DiscussionId,
      talkedOver: text.nullable(),
      outcome: z.enum(['decision', 'nothing to decide']).nullable(),
      decision: text.nullable(),
      reason: text.nullable(),
      contactsPlannedNext: ContactCount.nullable(),
      /** Records the decision; before that it is kept as typed. */
      done: z.boolean(),
    }),
    nothing,
  ),
  /** Where the work is, and how far each goal is: what is given is set, one state to each of the goals. */
  'discussion.setWork': command(
    'practising',
    z.strictObject({
      discussionId: DiscussionId,
      stage: Stage.nullable().optional(),
      goalStates: z.array(GoalOutcome.nullable()).max(1000).optional(),
    }),
    nothing,
  ),
} as const

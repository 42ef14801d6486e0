import { z } from 'zod'
import { DiscussionId } from '#basics/ids.ts'
import { Instant } from '#basics/instant.ts'
import { LONG_TEXT, Standing } from '#domain/caseload/client.ts'
import { ContactCount } from '#domain/caseload/entry.ts'
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
  goals: z.string().nullable(),
  goalsOutcome: GoalOutcome.nullable(),
  strengths: z.string().nullable(),
  choices: z.string().nullable(),
  stage: z.string().nullable(),
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
} as const

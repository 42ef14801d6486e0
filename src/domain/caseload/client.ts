import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { GoalOutcome } from '#domain/review/notes.ts'

/** Longest texts that are kept; an import's 20,000-character comment fits. */
export const SHORT_TEXT = 200
export const LONG_TEXT = 40_000

const shortText = z.string().trim().max(SHORT_TEXT)

/** A reference as the draw's frame prints it: NFC, trimmed, without control characters. */
export const Reference = z
  .string()
  .transform(text => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(40)
      .regex(/^[^\p{Cc}\p{Cf}\t\n]+$/u),
  )

/** What is known of a client beside the caseload entries. Only the reference is required; null is 'not recorded'. */
export const ClientFacts = z.strictObject({
  reference: Reference,
  forename: shortText.nullable(),
  surname: shortText.nullable(),
  /** Given where an export has initials and no names; otherwise made from the names. */
  initials: shortText.nullable(),
  birthDate: PlainDate.nullable(),
  service: shortText.nullable(),
  locality: shortText.nullable(),
  /** What kind of case it is, in the service's words. */
  caseType: shortText.nullable(),
  referralDate: PlainDate.nullable(),
  /** The client's own goals, strengths and choices, a line each. */
  goals: z.string().max(LONG_TEXT).nullable(),
  /** How far each goal is, one to each line that is not blank. */
  goalStates: z.array(GoalOutcome.nullable()).max(1000),
  /** Read, never written: from before each goal had a state of its own, how far they are taken together. */
  goalsOutcome: GoalOutcome.nullable(),
  strengths: z.string().max(LONG_TEXT).nullable(),
  /** What the client has chosen, or wants to choose. */
  choices: z.string().max(LONG_TEXT).nullable(),
})
export type ClientFacts = z.infer<typeof ClientFacts>

export const emptyClientFacts = (reference: string): ClientFacts => ({
  reference,
  forename: null,
  surname: null,
  initials: null,
  birthDate: null,
  service: null,
  locality: null,
  caseType: null,
  referralDate: null,
  goals: null,
  goalStates: [],
  goalsOutcome: null,
  strengths: null,
  choices: null,
})

/** What the client says of themself, in the order of the grid. */
export const ClientWords = ClientFacts.pick({
  goals: true,
  goalStates: true,
  strengths: true,
  choices: true,
})
export type ClientWords = z.infer<typeof ClientWords>

/** How a client came onto this month's caseload. */
export const Membership = z.enum(['carried', 'new', 'transferred', 'returned'])
export type Membership = z.infer<typeof Membership>

/** What the last agreed decisions have made of a client's place; an export's Status is text and no part of this. */
export const Standing = z.enum(['open', 'stable casing', 'support staff', 'closed'])
export type Standing = z.infer<typeof Standing>

/** Why somebody left a caseload. */
export const LeavingReason = z.enum([
  'goals met',
  'moved away',
  'transferred to another practitioner',
  'transferred to another service',
  'declined the service',
  'died',
  'closed in a session',
  'left, reason not recorded',
  'other',
])
export type LeavingReason = z.infer<typeof LeavingReason>

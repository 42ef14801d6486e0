import { z } from 'zod'
import { Month } from '#basics/month.ts'
import { PlainDate } from '#basics/plain-date.ts'
import { Membership } from '#domain/caseload/client.ts'
import { ContactCount } from '#domain/caseload/entry.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Band } from '#domain/scheme/band.ts'
import { Standard } from './standards.ts'

const DaysGone = z.number().int().min(0)
const Scored = z.strictObject({ total: z.number(), band: Band })

/** What a rule found about one client, with the figures that are its reason. The sentences are in the texts. */
export const Prompt = z.discriminatedUnion('rule', [
  /** On the caseload since this month, and nothing of the month recorded. */
  z.strictObject({ rule: z.literal('nothing recorded'), membership: Membership.exclude(['carried']) }),
  /** At most half of what was made before, and at least two then. */
  z.strictObject({
    rule: z.literal('contacts down'),
    made: ContactCount,
    planned: ContactCount.nullable(),
    before: z.strictObject({ month: Month, made: ContactCount, planned: ContactCount.nullable() }),
  }),
  /** No date of a contact, neither of this month nor of the one before. */
  z.strictObject({ rule: z.literal('no contact recorded') }),
  z.strictObject({ rule: z.literal('last contact'), last: PlainDate, days: DaysGone, standard: Standard }),
  z.strictObject({
    rule: z.literal('risk up'),
    from: Risk,
    to: Risk,
    before: Month,
  }),
  /** To another band, up or down, against the last score of an earlier month. */
  z.strictObject({ rule: z.literal('score moved'), from: Scored.extend({ month: Month }), to: Scored }),
  /** `days` gone by since it was due. */
  z.strictObject({
    rule: z.literal('review overdue'),
    kind: z.enum(['care plan', 'risk assessment']),
    due: PlainDate,
    days: DaysGone,
  }),
  /** `days` to go; 0 is today. */
  z.strictObject({
    rule: z.literal('review due'),
    kind: z.enum(['care plan', 'risk assessment']),
    due: PlainDate,
    days: DaysGone,
  }),
  z.strictObject({ rule: z.literal('last case note'), last: PlainDate, days: DaysGone, standard: Standard }),
])
export type Prompt = z.infer<typeof Prompt>

export type PromptRule = Prompt['rule']

export const samePrompt = (a: Prompt, b: Prompt): boolean => JSON.stringify(a) === JSON.stringify(b)

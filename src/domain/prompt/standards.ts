import { z } from 'zod'
import type { Standing } from '../caseload/client.ts'
import type { StableCasingForm } from '../closure/closing-forms.ts'
import type { Band } from '../scheme/band.ts'

const Days = z.number().int().min(1).max(365)

/** What a service holds to: how many days may go by before the rules say something. */
export const Standards = z.strictObject({
  /** Days from one contact to the next, by the client's band. */
  contactDays: z.strictObject({ 'very high': Days, high: Days, medium: Days, low: Days }),
  /** Days from one case note to the next, for every client; null is as for contacts. */
  caseNoteDays: Days.nullable(),
  /** So many days ahead a review of a care plan or a risk assessment is called due; 0 is on the day itself. */
  dueWithinDays: z.number().int().min(0).max(365),
})
export type Standards = z.infer<typeof Standards>

/** Where nothing was set. Local and unvalidated, as the house scheme is. */
export const HOUSE_STANDARDS: Standards = {
  contactDays: { 'very high': 7, high: 14, medium: 28, low: 42 },
  caseNoteDays: null,
  dueWithinDays: 28,
}

export type ContactLevel = NonNullable<StableCasingForm['contactFromNow']>

/** Whose standard it is: a band's, a stable casing's by its agreed contact, or one for every client. */
export const StandardOf = z.enum([
  'very high',
  'high',
  'medium',
  'low',
  'not scored',
  'stable casing',
  'monthly',
  'every 2 months',
  'every 3 months',
  'every client',
])
export type StandardOf = z.infer<typeof StandardOf>

export const Standard = z.strictObject({ days: Days, of: StandardOf })
export type Standard = z.infer<typeof Standard>

/** The longest that so many months in a row can be, in days. */
const LEVEL_DAYS = { monthly: 31, 'every 2 months': 62, 'every 3 months': 92 } as const satisfies Record<
  Exclude<ContactLevel, 'on request'>,
  number
>

/** What decides which standard holds for a client. */
export type StandardFor = {
  readonly standing: Standing
  /** As agreed with the stable casing; null where the form left it open. */
  readonly contactLevel: ContactLevel | null
  readonly band: Band | null
}

/**
 * Days that may go by without a contact. Stable casing goes by its agreed contact, else as a low band does; without a
 * band low's holds. Null: contact on request has none.
 */
export const contactStandard = (standards: Standards, client: StandardFor): Standard | null => {
  const { contactDays } = standards
  if (client.standing === 'stable casing') {
    if (client.contactLevel === 'on request') return null
    return client.contactLevel === null
      ? { days: contactDays.low, of: 'stable casing' }
      : { days: LEVEL_DAYS[client.contactLevel], of: client.contactLevel }
  }
  return client.band === null
    ? { days: contactDays.low, of: 'not scored' }
    : { days: contactDays[client.band], of: client.band }
}

/** Days that may go by without a case note: the service's own figure, else as for contacts. */
export const caseNoteStandard = (standards: Standards, client: StandardFor): Standard | null =>
  standards.caseNoteDays === null
    ? contactStandard(standards, client)
    : { days: standards.caseNoteDays, of: 'every client' }

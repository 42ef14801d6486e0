import { z } from 'zod'
import { PersonId } from '#basics/ids.ts'
import { Month } from '#basics/month.ts'
import { AgreementFigures } from '#domain/agreement/agreement-figures.ts'
import { query } from './operation.ts'
import { PersonRef } from './people.ts'

/** On how many clients both gave the same, who was higher how often, and whether that is consistent. */
const HigherCounts = z.strictObject({
  same: z.number().int(),
  practitionerHigher: z.number().int(),
  supervisorHigher: z.number().int(),
  /** Null for neither, and under ten pairs. */
  consistently: z.enum(['practitioner', 'supervisor']).nullable(),
})
export type HigherCounts = z.infer<typeof HigherCounts>

/** Practitioners' and supervisors' blind scores of the same clients, pooled under one version of one scheme. */
export const AgreementView = z.strictObject({
  scheme: z.strictObject({ name: z.string(), version: z.number().int() }),
  figures: AgreementFigures,
  totals: HigherCounts,
  /** In the scheme's order; counted, never pooled as pairs. */
  items: z.array(HigherCounts.extend({ key: z.string(), name: z.string() })),
})
export type AgreementView = z.infer<typeof AgreementView>

/** Twelve months, and a view for each scheme version that was scored by in them, the latest first. */
const PooledViews = z.strictObject({ from: Month, until: Month, views: z.array(AgreementView) })

export const agreementOperations = {
  /** Of a practitioner and whoever supervises them now: to these two. */
  'agreement.ofPair': query(
    'practising',
    z.strictObject({ practitionerId: PersonId }),
    PooledViews.extend({ practitioner: PersonRef, supervisor: PersonRef.nullable() }),
  ),
  /** Of the supervisor who asks, over everybody they supervise now: one answer, nobody named, at a keyboard of their own. */
  'agreement.acrossPeople': query('supervisor', z.strictObject({}), PooledViews),
} as const

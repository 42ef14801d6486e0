import { z } from 'zod'
import { Month } from '#basics/month.ts'

/** Sums of one month. Percent has one decimal; null where nothing is scored or no hours are known. */
export const CaseloadFigures = z.strictObject({
  month: Month,
  clients: z.number().int(),
  byBand: z.strictObject({
    'very high': z.number().int(),
    high: z.number().int(),
    medium: z.number().int(),
    low: z.number().int(),
  }),
  notScored: z.number().int(),
  points: z.number(),
  available: z.number().nullable(),
  loadPercent: z.number().nullable(),
  loadState: z.enum(['under', 'near', 'over', 'far over']).nullable(),
  contactsPlanned: z.number().int(),
  contactsMade: z.number().int(),
  highRisk: z.number().int(),
  carePlansOverdue: z.number().int(),
  riskAssessmentsOverdue: z.number().int(),
})
export type CaseloadFigures = z.infer<typeof CaseloadFigures>

import { agreementFiguresOf, intervalOrNull } from '../agreement/agreement-figures.ts'
import type { RaterComparison } from '../agreement/rater-comparison.ts'
import type { RecordAgreement } from './record-scores.ts'

/**
 * A comparison of practitioner (A) and supervisor (B) as the record keeps it; null without a pair. `months` is over how
 * many months it was pooled.
 */
export const recordAgreementOf = (comparison: RaterComparison, months: number): RecordAgreement | null => {
  const figures = agreementFiguresOf(comparison, months)
  if (figures === null) return null
  const { bands, bandTable, totals } = comparison
  return {
    ...figures,
    bands: bandTable.map(({ a, b, count }) => ({ own: a, supervisor: b, count })),
    supervisorHigher: bands.bHigher,
    supervisorLower: bands.aHigher,
    limitsOfAgreement95: intervalOrNull(totals?.limitsOfAgreement),
    kappa: bands.kappa?.value ?? null,
    kappaCi95: intervalOrNull(bands.kappa?.interval),
    kappaLinear: bands.kappaLinear?.value ?? null,
    ac1: bands.ac1,
    ac2Linear: bands.ac2Linear,
  }
}

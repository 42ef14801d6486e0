import type { AgreementView, HigherCounts as CountsView } from '#contract/agreement.ts'
import { agreementFiguresOf } from '#domain/agreement/agreement-figures.ts'
import { consistentlyHigher, type HigherCounts } from '#domain/agreement/consistently-higher.ts'
import type { RaterComparison } from '#domain/agreement/rater-comparison.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'

/** A comparison of practitioner (A) and supervisor (B) as it is shown; null without a pair. */
export const agreementView = (
  scheme: SchemeDefinition,
  comparison: RaterComparison,
  months: number,
): AgreementView | null => {
  const figures = agreementFiguresOf(comparison, months)
  if (figures === null) return null
  const counts = new Map(comparison.items.map(item => [item.item, item]))
  return {
    scheme: { name: scheme.name, version: scheme.version },
    figures,
    totals: countsView(comparison.totalsHigher, 1),
    items: scheme.items.flatMap(({ key, name }) => {
      const item = counts.get(key)
      return item === undefined ? [] : [{ key, name, ...countsView(item, scheme.items.length) }]
    }),
  }
}

const countsView = (counts: HigherCounts, questions: number): CountsView => {
  const consistently = consistentlyHigher(counts, questions)
  return {
    same: counts.same,
    practitionerHigher: counts.aHigher,
    supervisorHigher: counts.bHigher,
    consistently: consistently === null ? null : consistently === 'a' ? 'practitioner' : 'supervisor',
  }
}

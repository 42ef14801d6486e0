import type { Month } from '#basics/month.ts'
import type { LoadView } from '#contract/overview.ts'
import type { CountingScore } from '#domain/caseload/counting-score.ts'
import { caseloadLoad } from '#domain/caseload/figures.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { activeLines, type CaseloadMonth } from '../caseload/caseload-month.ts'

/** How the load of a review's month was worked out, step by step; null where the service does not score. */
export const loadView = (month: CaseloadMonth, hours: WorkingHours | null): LoadView | null =>
  loadViewOf({ month: month.review.month, scheme: month.scheme, lines: activeLines(month), hours })

type Counted = {
  readonly month: Month
  readonly scheme: SchemeDefinition | null
  /** Clients on the caseload, each with the score that counts. */
  readonly lines: readonly { readonly score: CountingScore | null }[]
  readonly hours: WorkingHours | null
}

/** The same of any clients. */
export const loadViewOf = ({ month, scheme, lines, hours }: Counted): LoadView | null => {
  const bands = lines.map(({ score }) => score?.band ?? null)
  const load = caseloadLoad({ month, bands, scheme, hours })
  if (scheme === null || load === null) return null
  const { capacity } = load.working
  return {
    points: load.points,
    byBand: load.working.bands.map(line => ({ ...line })),
    notScored: load.notScored,
    carriedScores: lines.filter(({ score }) => score?.source === 'carried').length,
    contractedHours: hours?.contractedHours ?? null,
    reductions: capacity.reductions.map(reduction => ({ ...reduction })),
    hoursLeft: hours === null ? null : capacity.remainingHours,
    pointsAtFullTime: scheme.capacity.points,
    fullTimeHours: scheme.capacity.hours,
    available: hours === null ? null : load.available,
    percent: hours === null ? null : load.percent,
    state: hours === null ? null : load.state,
    scheme: {
      name: scheme.name,
      version: scheme.version,
      standing: scheme.standing,
      unit: scheme.unit,
    },
  }
}

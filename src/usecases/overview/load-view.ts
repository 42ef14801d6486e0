import type { LoadView } from '#contract/session.ts'
import { caseloadLoad } from '#domain/caseload/figures.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import { activeLines, type CaseloadMonth } from '../caseload/caseload-month.ts'

/** How the load of a month was worked out, step by step; null where the service does not score. */
export const loadView = (month: CaseloadMonth, hours: WorkingHours | null): LoadView | null => {
  const { scheme, review } = month
  const lines = activeLines(month)
  const rows = lines.map(({ entry, score }) => ({ values: entry.values, band: score?.band ?? null }))
  const load = caseloadLoad({ month: review.month, rows, scheme, hours })
  if (scheme === null || load === null) return null
  const { capacity, bands } = load.working
  return {
    points: load.points,
    byBand: bands.map(line => ({ ...line })),
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
    scheme: { name: scheme.name, version: scheme.version, standing: scheme.standing },
  }
}

import type { LoadView } from '#contract/overview.ts'
import type { WorkingHours } from '#domain/load/capacity.ts'
import type { Load } from '#domain/load/load.ts'

/** A load that is supposed, in the shape in which loads are shown. */
export const shownLoad = (load: Load, hours: WorkingHours | null, now: LoadView): LoadView => {
  const { capacity, bands } = load.working
  return {
    points: load.points,
    byBand: bands.map(line => ({ ...line })),
    notScored: load.notScored,
    carriedScores: 0,
    contractedHours: hours?.contractedHours ?? null,
    reductions: capacity.reductions.map(reduction => ({ ...reduction })),
    hoursLeft: hours === null ? null : capacity.remainingHours,
    pointsAtFullTime: capacity.target,
    fullTimeHours: capacity.defaultHours,
    available: hours === null ? null : load.available,
    percent: hours === null ? null : load.percent,
    state: hours === null ? null : load.state,
    scheme: now.scheme,
  }
}

/** How a load stands to what is available. It says how much is asked, not how well it is done. */
export type LoadState = 'under' | 'near' | 'over' | 'far over'

/** In percent: near from 90 to 100, over beyond that to 115; both ends of a state belong to it. */
export const LOAD_BOUNDS = { nearFrom: 90, nearTo: 100, overTo: 115 } as const

/** `percent` as it is shown, to one decimal, so that what is read and what it is called never disagree. */
export const loadStateOf = (percent: number): LoadState => {
  if (percent < LOAD_BOUNDS.nearFrom) return 'under'
  if (percent <= LOAD_BOUNDS.nearTo) return 'near'
  return percent <= LOAD_BOUNDS.overTo ? 'over' : 'far over'
}

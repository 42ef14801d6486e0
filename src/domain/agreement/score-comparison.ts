import { type Band, bandDistance } from '../scheme/band.ts'
import { type Levels, levelOf } from '../scheme/levels.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { scoreOf } from '../scheme/total.ts'

/** Which of two raters is higher; null where they are the same. */
export type Higher = 'a' | 'b' | null

/** One item as both scored it. */
export type ItemComparison = {
  readonly item: string
  readonly a: number
  readonly b: number
  readonly higher: Higher
  /** How many steps of the item's levels they are apart. */
  readonly steps: number
}

/** One client's two scores side by side. */
export type ScoreComparison = {
  /** In the scheme's order. */
  readonly items: readonly ItemComparison[]
  readonly sameItems: number
  readonly totals: { readonly a: number; readonly b: number }
  readonly bands: { readonly a: Band; readonly b: Band }
  readonly bandsApart: number
  /** Two steps apart on an item, or not in the same band: agreeing takes a reason. */
  readonly mustBeTalkedAbout: boolean
}

/** Null unless both scores are complete under the scheme. */
export const compareScores = (
  scheme: Pick<SchemeDefinition, 'items' | 'bands'>,
  a: Levels,
  b: Levels,
): ScoreComparison | null => {
  const scoreA = scoreOf(scheme, a)
  const scoreB = scoreOf(scheme, b)
  if (scoreA === null || scoreB === null) return null

  const items = scheme.items.map(item => {
    const levels = item.levels.map(({ level }) => level)
    return compareItem(item.key, levels, levelOf(a, item.key) ?? 0, levelOf(b, item.key) ?? 0)
  })
  const bandsApart = bandDistance(scoreA.band, scoreB.band)
  return {
    items,
    sameItems: items.filter(item => item.higher === null).length,
    totals: { a: scoreA.total, b: scoreB.total },
    bands: { a: scoreA.band, b: scoreB.band },
    bandsApart,
    mustBeTalkedAbout: bandsApart > 0 || items.some(item => item.steps >= STEPS_TO_TALK_ABOUT),
  }
}

/** From how many steps on one item a difference must be talked about. */
export const STEPS_TO_TALK_ABOUT = 2

const compareItem = (item: string, levels: readonly number[], a: number, b: number): ItemComparison => ({
  item,
  a,
  b,
  higher: higherOf(a, b),
  steps: Math.abs(levels.indexOf(a) - levels.indexOf(b)),
})

/** Of two figures of two raters. */
export const higherOf = (a: number, b: number): Higher => {
  if (a === b) return null
  return a > b ? 'a' : 'b'
}

import type { Levels } from '../scheme/levels.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { type AgreementSummary, agreementSummary } from './agreement-summary.ts'
import { type DifferenceSummary, differenceSummary } from './difference-summary.ts'
import { compareScores, type ScoreComparison } from './score-comparison.ts'

/** Two scores of one client under the same scheme version. */
export type ScorePair = { readonly a: Levels; readonly b: Levels }

/** How often each of two raters was higher on one item: in words, never pooled as pairs. */
export type ItemCounts = {
  readonly item: string
  readonly same: number
  readonly aHigher: number
  readonly bHigher: number
}

/** Two raters over several clients, of one session or pooled over months of the same scheme version. */
export type RaterComparison = {
  /** By band, a pair being one client's two bands. */
  readonly bands: AgreementSummary
  /** Of the totals, A less B; null without pairs. */
  readonly totals: DifferenceSummary | null
  /** In the scheme's order. */
  readonly items: readonly ItemCounts[]
  /** Pairs left out since a score of them is incomplete. */
  readonly incomplete: number
}

/** The scheme's bands are the scale, also those that nobody was put in. */
export const compareRaters = (
  scheme: Pick<SchemeDefinition, 'items' | 'bands'>,
  pairs: readonly ScorePair[],
): RaterComparison => {
  const compared = pairs.flatMap(({ a, b }) => compareScores(scheme, a, b) ?? [])
  return {
    bands: agreementSummary(
      compared.map(({ bands }) => bands),
      scheme.bands.map(({ key }) => key),
    ),
    totals: differenceSummary(compared.map(({ totals }) => totals.a - totals.b)),
    items: scheme.items.map(({ key }) => itemCounts(key, compared)),
    incomplete: pairs.length - compared.length,
  }
}

const itemCounts = (key: string, compared: readonly ScoreComparison[]): ItemCounts => {
  const ofItem = compared.flatMap(({ items }) => items.filter(({ item }) => item === key))
  const count = (higher: 'a' | 'b' | null): number => ofItem.filter(each => each.higher === higher).length
  return { item: key, same: count(null), aHigher: count('a'), bHigher: count('b') }
}

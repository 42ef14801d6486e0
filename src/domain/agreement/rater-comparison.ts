import { BANDS, type Band } from '../scheme/band.ts'
import type { Levels } from '../scheme/levels.ts'
import type { SchemeDefinition } from '../scheme/scheme-definition.ts'
import { type AgreementSummary, agreementSummary } from './agreement-summary.ts'
import type { HigherCounts } from './consistently-higher.ts'
import { type DifferenceSummary, differenceSummary } from './difference-summary.ts'
import { compareScores, type Higher, higherOf, type ScoreComparison } from './score-comparison.ts'

/** Two scores of one client under the same scheme version. */
export type ScorePair = { readonly a: Levels; readonly b: Levels }

/** How often each of two raters was higher on one item: in words, never pooled as pairs. */
export type ItemCounts = HigherCounts & { readonly item: string }

export type BandCell = { readonly a: Band; readonly b: Band; readonly count: number }

/** Two raters over several clients, of one session or pooled over months of the same scheme version. */
export type RaterComparison = {
  /** By band, a pair being one client's two bands. */
  readonly bands: AgreementSummary
  /** How many pairs A put in one band and B in another, or in the same; highest first, none that has no pair. */
  readonly bandTable: readonly BandCell[]
  /** Of the totals, A less B; null without pairs. */
  readonly totals: DifferenceSummary | null
  readonly totalsHigher: HigherCounts
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
    bandTable: bandTableOf(compared.map(({ bands }) => bands)),
    totals: differenceSummary(compared.map(({ totals }) => totals.a - totals.b)),
    totalsHigher: countHigher(compared.map(({ totals }) => higherOf(totals.a, totals.b))),
    items: scheme.items.map(({ key }) => itemCounts(key, compared)),
    incomplete: pairs.length - compared.length,
  }
}

const bandTableOf = (pairs: readonly ScoreComparison['bands'][]): readonly BandCell[] =>
  BANDS.flatMap(a =>
    BANDS.map(b => ({ a, b, count: pairs.filter(pair => pair.a === a && pair.b === b).length })),
  ).filter(({ count }) => count > 0)

const itemCounts = (key: string, compared: readonly ScoreComparison[]): ItemCounts => ({
  item: key,
  ...countHigher(
    compared.flatMap(({ items }) => items.filter(({ item }) => item === key).map(({ higher }) => higher)),
  ),
})

const countHigher = (higher: readonly Higher[]): HigherCounts => {
  const count = (of: Higher): number => higher.filter(each => each === of).length
  return { same: count(null), aHigher: count('a'), bHigher: count('b') }
}

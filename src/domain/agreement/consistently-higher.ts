import { ENOUGH_PAIRS } from './agreement-summary.ts'

/** On how many clients two raters gave the same, and who was higher how often. */
export type HigherCounts = {
  readonly same: number
  readonly aHigher: number
  readonly bHigher: number
}

/** How rarely chance alone may split so unevenly for it to be called consistent. */
export const CHANCE = 0.05

/**
 * Which of two raters is consistently higher, by the exact sign test (Dixon and Mood 1946): of the clients on whom they
 * differ, so uneven a split comes about by chance less than once in twenty. Several questions asked of the same clients
 * (a scheme's items) share the one in twenty between them (Bonferroni). Null for neither, and under ten pairs.
 */
export const consistentlyHigher = (counts: HigherCounts, questions = 1): 'a' | 'b' | null => {
  const { same, aHigher, bHigher } = counts
  if (same + aHigher + bHigher < ENOUGH_PAIRS) return null
  if (chanceOfSplit(aHigher, bHigher) >= CHANCE / questions) return null
  return aHigher > bHigher ? 'a' : 'b'
}

/** The chance of a split at least as uneven as this one, either way, where each way is as likely; 0 to 1. */
export const chanceOfSplit = (one: number, other: number): number => {
  const all = one + other
  const fewer = Math.min(one, other)
  // By logarithms: 2 to the power of −all would be nothing for a large team's year.
  let logWays = 0
  let chance = 0
  for (let k = 0; k <= fewer; k += 1) {
    chance += Math.exp(logWays - all * Math.LN2)
    logWays += Math.log((all - k) / (k + 1))
  }
  return Math.min(1, 2 * chance)
}

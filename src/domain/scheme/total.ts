import type { Band } from './band.ts'
import { isComplete, type Levels, levelOf } from './levels.ts'
import type { SchemeItem, SchemeShape } from './scheme-parts.ts'

/** Each level times its item's weight, added up; null while an item is missing or a level is none of the scheme's. */
export const totalOf = (scheme: Pick<SchemeShape, 'items'>, levels: Levels): number | null =>
  isComplete(scheme, levels)
    ? scheme.items.reduce((sum, item) => sum + hundredths(item, levelOf(levels, item.key) ?? 0), 0) / 100
    : null

/** The band that a total falls in; null for a total that the scheme cannot give. */
export const bandOf = (scheme: Pick<SchemeShape, 'bands'>, total: number): Band | null =>
  scheme.bands.find(band => band.from <= total && total <= band.to)?.key ?? null

/** Total and band of complete levels; null while they are incomplete. */
export const scoreOf = (
  scheme: SchemeShape,
  levels: Levels,
): { readonly total: number; readonly band: Band } | null => {
  const total = totalOf(scheme, levels)
  if (total === null) return null
  const band = bandOf(scheme, total)
  return band === null ? null : { total, band }
}

/** The largest total that can be scored: the '15' of '8 of 15'. */
export const highestTotal = (scheme: Pick<SchemeShape, 'items'>): number =>
  reachableTotals(scheme).at(-1) ?? 0

/** Every total that some choice of levels gives, lowest first. */
export const reachableTotals = (scheme: Pick<SchemeShape, 'items'>): readonly number[] => {
  let sums = [0]
  for (const item of scheme.items) {
    const withItem = sums.flatMap(sum => item.levels.map(({ level }) => sum + hundredths(item, level)))
    sums = [...new Set(withItem)]
  }
  return sums.sort((a, b) => a - b).map(sum => sum / 100)
}

/** A weight has at most two decimals: in hundredths sums stay whole numbers, and 3 × 0.1 stays 0.3. */
const hundredths = (item: SchemeItem, level: number): number => Math.round(item.weight * 100) * level

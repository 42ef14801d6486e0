import { type Band, compareBands } from '#domain/scheme/band.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import type { SchemeDraft } from '#domain/scheme/scheme-draft.ts'
import { reachableTotals } from '#domain/scheme/total.ts'

export type DraftItem = SchemeDraft['items'][number]
export type DraftBand = SchemeDraft['bands'][number]

/** A new item asks for as many levels as the first one. Its key is new, so that no old score is taken for it. */
export const newItem = (draft: SchemeDraft, key: string): DraftItem => ({
  key,
  name: '',
  weight: 1,
  levels: (draft.items[0]?.levels ?? HOUSE_LEVELS.map(level => ({ level }))).map(({ level }) => ({
    level,
    anchor: '',
  })),
})

const HOUSE_LEVELS = [0, 1, 2, 3]

/** The level that would be added above an item's highest; null at the most. */
export const nextLevel = ({ levels }: DraftItem): number | null => {
  const next = (levels.at(-1)?.level ?? -1) + 1
  return next > 10 ? null : next
}

export const withBand = (draft: SchemeDraft, band: DraftBand): SchemeDraft => ({
  ...draft,
  bands: [...draft.bands.filter(({ key }) => key !== band.key), band].sort((a, b) =>
    compareBands(b.key, a.key),
  ),
})

export const withoutBand = (draft: SchemeDraft, key: Band): SchemeDraft => ({
  ...draft,
  bands: draft.bands.filter(band => band.key !== key),
})

/** The lowest and the highest total that can be scored; null while there is nothing to score. */
export const totalsOf = ({ items }: SchemeDraft): { least: number; most: number } | null => {
  const totals = items.some(({ levels }) => levels.length === 0) ? [] : reachableTotals({ items })
  const [least] = totals
  const most = totals.at(-1)
  return items.length === 0 || least === undefined || most === undefined ? null : { least, most }
}

/** How an item stands to the version before: the same, changed in some word or figure, or not in it. */
export const standingOf = (item: DraftItem, base: SchemeDefinition | null): 'same' | 'changed' | 'new' => {
  if (base === null) return 'same'
  const before = base.items.find(({ key }) => key === item.key)
  if (before === undefined) return 'new'
  return JSON.stringify(asked(before)) === JSON.stringify(asked(item)) ? 'same' : 'changed'
}

const asked = ({ name, weight, levels }: DraftItem) => [
  name,
  weight,
  levels.map(({ level, anchor }) => [level, anchor]),
]

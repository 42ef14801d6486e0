import { z } from 'zod'
import type { SchemeItem, SchemeShape } from './scheme-parts.ts'

/** What was chosen so far: the key of an item to its level. A draft lacks some; a score has them all. */
export const Levels = z.record(z.string(), z.number().int().nonnegative())
export type Levels = z.infer<typeof Levels>

/** Why levels do not fit a scheme: an item it does not have, or a level that the item does not have. */
export type LevelsProblem =
  | { readonly code: 'unknown-item'; readonly item: string }
  | { readonly code: 'unknown-level'; readonly item: string; readonly level: number }

/** The level chosen for an item, if one was. */
export const levelOf = (levels: Levels, itemKey: string): number | undefined =>
  Object.hasOwn(levels, itemKey) ? levels[itemKey] : undefined

/** The items without a level yet, in the scheme's order. */
export const missingItems = (scheme: Pick<SchemeShape, 'items'>, levels: Levels): readonly SchemeItem[] =>
  scheme.items.filter(item => levelOf(levels, item.key) === undefined)

/** Every item has a level that it knows, and nothing else is there. */
export const isComplete = (scheme: Pick<SchemeShape, 'items'>, levels: Levels): boolean =>
  missingItems(scheme, levels).length === 0 && levelsProblems(scheme, levels).length === 0

/** Empty where each level given is one of the scheme; missing ones are no problem of a draft. */
export const levelsProblems = (
  scheme: Pick<SchemeShape, 'items'>,
  levels: Levels,
): readonly LevelsProblem[] =>
  Object.entries(levels).flatMap(([key, level]): readonly LevelsProblem[] => {
    const item = scheme.items.find(candidate => candidate.key === key)
    if (item === undefined) return [{ code: 'unknown-item', item: key }]
    return item.levels.some(known => known.level === level)
      ? []
      : [{ code: 'unknown-level', item: key, level }]
  })

import type { CriteriaCounts, CriterionResult } from '#domain/closure/closing-criteria.ts'
import type { Translate } from './translate.ts'

type Say = Translate<'closingForms'>

/** '4 met of 6 applicable, 6 in all; 1 partly, 1 unmet'. Never a percentage: nothing is averaged. */
export const resultWords = (t: Say, counts: CriteriaCounts): string => {
  const { met, partly, notMet, notRecorded, applicable, all } = counts
  if (notRecorded === all) return t('criteriaOpen', { count: notRecorded })
  const rest = [
    ...(partly > 0 ? [t('criteriaPartly', { count: partly })] : []),
    ...(notMet > 0 ? [t('criteriaUnmet', { count: notMet })] : []),
    ...(notRecorded > 0 ? [t('criteriaOpen', { count: notRecorded })] : []),
  ]
  const result = t('criteriaResult', { met, applicable, all })
  return rest.length === 0 ? result : `${result}; ${rest.join(', ')}`
}

/** Critical ones that stand against it by name, those that are not met first; null where none does. `recorded` leaves out what nobody answered. */
export const criticalWords = (
  t: Say,
  { criticalOpen }: CriteriaCounts,
  { recorded }: { readonly recorded: boolean },
): string | null => {
  const said = STATES.filter(({ state }) => !recorded || state !== null).flatMap(({ state, words }) => {
    const found = criticalOpen.filter(one => one.state === state)
    return found.length === 0 ? [] : [t(words, { items: found.map(({ text }) => text).join('; ') })]
  })
  return said.length === 0 ? null : said.join(' ')
}

const STATES = [
  { state: 'not met', words: 'criticalUnmet' },
  { state: 'partly', words: 'criticalPartly' },
  { state: null, words: 'criticalNotRecorded' },
] as const satisfies readonly { readonly state: CriterionResult['state']; readonly words: string }[]

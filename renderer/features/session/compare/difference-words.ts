import { useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { compareScores } from '#domain/agreement/score-comparison.ts'
import { listed } from '#renderer/text/words.ts'
import { useSession } from '../session-context.tsx'
import type { ComparedClient, Comparison } from './comparison.ts'

/** What the two scores of one client come to, in words: counts first, then who was higher on what. */
export const useDifferenceWords = (
  { scheme }: Comparison,
  { own, supervisor: other }: ComparedClient,
): { readonly title: string; readonly lead: string } => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const distance = compareScores(scheme, own.levels, other.levels)
  const all = scheme.items.length
  const same = distance?.sameItems ?? 0
  const nameOf = (key: string) => scheme.items.find(item => item.key === key)?.name.toLowerCase() ?? key
  const sentenceOf = (higher: 'a' | 'b', name: string): string[] => {
    const items = (distance?.items ?? []).filter(item => item.higher === higher)
    const groups = [...Map.groupBy(items, ({ steps }) => steps)].sort(([a], [b]) => a - b)
    if (groups.length === 0) return []
    const words = groups.map(([steps, of]) =>
      t('higherBy', {
        steps: inWords(steps),
        items: listed(of.map(({ item }) => t('onItem', { item: nameOf(item) }))),
      }),
    )
    return [t('higher', { name, groups: listed(words) })]
  }
  const sentences = [...sentenceOf('b', supervisor.first), ...sentenceOf('a', practitioner.first)]
  return {
    title:
      same === all
        ? t('agreedOnAll', { all })
        : same === 0
          ? t('agreedOnNone', { all })
          : t('agreedOn', { same, all }),
    lead: [
      ...(sentences.length === 0 ? [t('sameAll')] : sentences),
      ...(own.given === 'after the draw' ? [t('givenAfter', { name: practitioner.first })] : []),
      t('firstStay'),
    ].join(' '),
  }
}

import { Trans, useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { AgreementWords } from '#renderer/figures/agreement-words.tsx'
import { listed, times } from '#renderer/text/words.ts'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'
import { useSession } from '../session-context.tsx'
import type { Comparison } from './comparison.ts'

/** Counts in words first; figures only where there are enough pairs for them. */
export const PooledWords = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t } = useTranslation('sessionScores')
  const { session, pooled } = comparison
  const { practitioner, supervisor } = useSession()
  if (session === null) return null
  const { pairs, sameBand } = session
  const bands =
    sameBand === pairs && pairs > 1
      ? t('sameBandOnAll')
      : sameBand === 0
        ? t('sameBandOnNone')
        : t('sameBandOn', { count: sameBand })
  return (
    <span className="sm dim pool">
      <Trans
        t={t}
        i18nKey={pairs === 1 ? 'oneClient' : 'allClients'}
        values={{ words: inWords(pairs), bands }}
        components={{ b: <b /> }}
      />{' '}
      {session.allInOneBand && pairs > 1 && t('oneBand')} {session.tooFewToSay && t('tooFew')}{' '}
      <PopoverButton label={t('past')} title={t('pastTitle')}>
        <div className="past">
          <h2>{t('thisSession')}</h2>
          <ThisSession comparison={comparison} />
          <h2>{t('pastTitle')}</h2>
          {pooled === null ? (
            <p>{t('pastNone')}</p>
          ) : (
            <AgreementWords
              view={pooled}
              names={{ practitioner: practitioner.first, supervisor: supervisor.first }}
            />
          )}
          <p className="xs dim">{t('belongsToYou')}</p>
        </div>
      </PopoverButton>
    </span>
  )
}

/** Who was higher on which item, how often. */
const ThisSession = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const sentenceOf = (name: string, countOf: (item: Comparison['items'][number]) => number): string[] => {
    const items = comparison.items.flatMap(item => {
      const name = comparison.scheme.items.find(({ key }) => key === item.key)?.name.toLowerCase() ?? item.key
      return countOf(item) === 0 ? [] : [t('onItemTimes', { item: name, times: times(countOf(item)) })]
    })
    return items.length === 0 ? [] : [t('higherTimes', { name, items: listed(items) })]
  }
  const sentences = [
    ...sentenceOf(supervisor.first, ({ supervisorHigher }) => supervisorHigher),
    ...sentenceOf(practitioner.first, ({ practitionerHigher }) => practitionerHigher),
  ]
  return <p>{sentences.length === 0 ? t('neitherHigher') : sentences.join(' ')}</p>
}

import { Trans, useTranslation } from 'react-i18next'
import { inWords } from '#basics/number-words.ts'
import { PopoverButton } from '#renderer/ui/popover-button.tsx'
import { useSession } from '../session-context.tsx'
import type { Comparison } from './compare-page.tsx'

type Agreement = NonNullable<Comparison['pooled']>

/** Counts in words first; figures only where there are enough pairs for them. */
export const PooledWords = ({ comparison }: { readonly comparison: Comparison }) => {
  const { t } = useTranslation('sessionScores')
  const { session, pooled } = comparison
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
      {session.tooFewToSay && t('tooFew')}{' '}
      <PopoverButton label={t('past')} title={t('pastTitle')}>
        <PastMonths pooled={pooled} />
      </PopoverButton>
    </span>
  )
}

const PastMonths = ({ pooled }: { readonly pooled: Agreement | null }) => {
  const { t } = useTranslation('sessionScores')
  if (pooled === null || pooled.pairs === 0) return <p>{t('pastNone')}</p>
  const { months, pairs, sameBand } = pooled
  return (
    <div className="past">
      <h2>{t('pastTitle')}</h2>
      <p>
        {t('pastCounts', {
          count: pairs,
          months: t('monthsWords', { count: months }),
          same: sameBand,
        })}
      </p>
      {pooled.tooFewToSay && <p className="dim">{t('pastTooFew')}</p>}
      {!pooled.tooFewToSay && pooled.allInOneBand && <p className="dim">{t('pastOneBand')}</p>}
      {!pooled.tooFewToSay && <PastFigures pooled={pooled} />}
      <p className="xs dim">{t('belongsToYou')}</p>
    </div>
  )
}

const PastFigures = ({ pooled }: { readonly pooled: Agreement }) => {
  const { t } = useTranslation('sessionScores')
  const { agreement, agreementCi95, kappaQuadratic, ac2Quadratic, withinOneBand, pairs } = pooled
  const rows = [
    agreement !== null && agreementCi95 !== null
      ? {
          term: t('agreement'),
          value: t('agreementIs', {
            percent: percent(agreement),
            low: percent(agreementCi95[0]),
            high: percent(agreementCi95[1]),
          }),
        }
      : null,
    { term: t('withinOne'), value: t('withinOneIs', { count: withinOneBand, pairs }) },
    { term: t('meanDifference'), value: <MeanDifference pooled={pooled} /> },
    { term: t('kappa'), value: coefficient(kappaQuadratic) ?? t('notDefined') },
    { term: t('ac2'), value: coefficient(ac2Quadratic) ?? t('notDefined') },
  ].filter(row => row !== null)
  return (
    <dl className="working working--wide">
      {rows.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const MeanDifference = ({ pooled }: { readonly pooled: Agreement }) => {
  const { t } = useTranslation('sessionScores')
  const { practitioner, supervisor } = useSession()
  const { meanDifference: mean, meanDifferenceCi95: interval } = pooled
  if (mean === null || interval === null) return t('notDefined')
  if (mean === 0) return t('meanDifferenceSame')
  const higher = mean > 0 ? practitioner : supervisor
  const [low, high] = mean > 0 ? interval : ([-interval[1], -interval[0]] as const)
  return t('meanDifferenceIs', {
    name: higher.first,
    amount: twoDecimals(Math.abs(mean)),
    low: twoDecimals(low),
    high: twoDecimals(high),
  })
}

const percent = (share: number): string => String(Math.round(share * 100))
const twoDecimals = (value: number): string => value.toFixed(2).replace('-', '−')
const coefficient = (value: number | null): string | null => (value === null ? null : twoDecimals(value))

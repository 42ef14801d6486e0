import { useTranslation } from 'react-i18next'
import type { AgreementView, HigherCounts } from '#contract/agreement.ts'
import { type Interval, wilsonInterval } from '#domain/agreement/intervals.ts'
import type { Part } from '#domain/people/role.ts'
import { capital, listed, times } from '#renderer/text/words.ts'
import { PopoverButton, Working } from '#renderer/ui/popover-button.tsx'

/** First names of a pair; null where a supervisor reads of their own people, none of whom is named. */
export type PairNames = Readonly<Record<Part, string>> | null

type AgreementProps = { readonly view: AgreementView; readonly names: PairNames }

/** Counts in words, whether one is consistently higher and on what, and only then the figures. */
export const AgreementWords = ({ view, names }: AgreementProps) => {
  const { t } = useTranslation('agreement')
  const { figures } = view
  const { pairs, months, sameBand, tooFewToSay, allInOneBand } = figures
  return (
    <div className="agree">
      <p>
        {t('counts', {
          count: pairs,
          months: t('months', { count: months }),
          same: sameBand === 0 ? t('noneOfThem') : sameBand,
        })}{' '}
        {tooFewToSay && t('tooFew')} {allInOneBand && t('oneBand')}
      </p>
      {!tooFewToSay && <Consistently view={view} names={names} />}
      <ItemCounts view={view} names={names} />
      {!tooFewToSay && <Figures view={view} names={names} />}
      <p>
        <PopoverButton label={t('how')} title={t('how')}>
          <How />
        </PopoverButton>
      </p>
    </div>
  )
}

const Consistently = ({ view, names }: AgreementProps) => {
  const { t } = useTranslation('agreement')
  const { totals, items } = view
  const itemsOf = (part: Part): string =>
    listed(
      items
        .filter(({ consistently }) => consistently === part)
        .map(({ name }) => t('onItem', { item: name.toLowerCase() })),
    )
  const total =
    totals.consistently === null
      ? t(names === null ? 'acrossNoTotal' : 'pairNoTotal')
      : names === null
        ? t(`acrossTotal.${totals.consistently}`)
        : t('pairTotal', { name: names[totals.consistently] })
  const onItems = (['supervisor', 'practitioner'] as const)
    .filter(part => itemsOf(part) !== '')
    .map(part =>
      names === null
        ? t(`acrossItems.${part}`, { items: itemsOf(part) })
        : t('pairItems', { name: names[part], items: itemsOf(part) }),
    )
  return (
    <p>
      <b>
        {total} {onItems.length === 0 ? t('noItem') : onItems.join(' ')}
      </b>
    </p>
  )
}

/** The totals and each item in words: who was higher how often. */
const ItemCounts = ({ view, names }: AgreementProps) => {
  const { t } = useTranslation('agreement')
  const nameOf = (part: Part): string =>
    names === null ? t(part === 'supervisor' ? 'you' : 'they') : names[part]
  const words = ({ same, practitionerHigher, supervisorHigher }: HigherCounts): string => {
    if (practitionerHigher + supervisorHigher === 0) return capital(t('sameAlways'))
    const parts = [
      supervisorHigher > 0
        ? t('line', { higher: nameOf('supervisor'), times: times(supervisorHigher) })
        : null,
      practitionerHigher > 0
        ? t('line', { higher: nameOf('practitioner'), times: times(practitionerHigher) })
        : null,
      same > 0 ? t('sameTimes', { times: times(same) }) : null,
    ]
    return capital(parts.filter(part => part !== null).join(', '))
  }
  return (
    <dl className="working working--wide">
      {[{ key: '', name: t('total'), ...view.totals }, ...view.items].map(({ key, name, ...counts }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{words(counts)}</dd>
        </div>
      ))}
    </dl>
  )
}

const Figures = ({ view, names }: AgreementProps) => {
  const { t } = useTranslation('agreement')
  const { pairs, sameBand, withinOneBand, allInOneBand, kappaQuadratic, ac2Quadratic } = view.figures
  const share = (count: number): string => {
    const [low, high] = wilsonInterval(count, pairs)
    return t('shareIs', {
      count,
      pairs,
      percent: percent(count / pairs),
      low: percent(low),
      high: percent(high),
    })
  }
  const rows = [
    { term: t('sameBand'), value: share(sameBand) },
    { term: t('withinOne'), value: share(withinOneBand) },
    { term: t('meanDifference'), value: <MeanDifference view={view} names={names} /> },
    // Of one band alone neither says anything.
    ...(allInOneBand
      ? []
      : [
          { term: t('kappa'), value: coefficient(kappaQuadratic) ?? t('notDefined') },
          { term: t('ac2'), value: coefficient(ac2Quadratic) ?? t('notDefined') },
        ]),
  ]
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

/** The figures are practitioner less supervisor. */
const MeanDifference = ({ view, names }: AgreementProps) => {
  const { t } = useTranslation('agreement')
  const { meanDifference: mean, meanDifferenceCi95: interval } = view.figures
  if (mean === null || interval === null) return t('notDefined')
  if (twoDecimals(Math.abs(mean)) === '0.00') return t('meanSame', bounds(interval))
  const higher: Part = mean > 0 ? 'practitioner' : 'supervisor'
  const shown = {
    amount: twoDecimals(Math.abs(mean)),
    ...bounds(mean > 0 ? interval : [-interval[1], -interval[0]]),
  }
  return names === null ? t(`acrossMean.${higher}`, shown) : t('pairMean', { name: names[higher], ...shown })
}

const How = () => {
  const { t } = useTranslation('agreement')
  return (
    <div className="agree-how">
      <h2>{t('how')}</h2>
      <Working
        steps={[
          { what: t('howPairs'), how: t('howPairsIs') },
          { what: t('howConsistent'), how: t('howConsistentIs') },
          { what: t('howFigures'), how: t('howFiguresIs') },
        ]}
        source={t('howSource')}
      />
    </div>
  )
}

const bounds = ([low, high]: Interval) => ({ low: twoDecimals(low), high: twoDecimals(high) })
const percent = (share: number): string => String(Math.round(share * 100))
const twoDecimals = (value: number): string => value.toFixed(2).replace('-', '−').replace('−0.00', '0.00')
const coefficient = (value: number | null): string | null => (value === null ? null : twoDecimals(value))

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { inWords } from '#basics/number-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TodayItem } from '#contract/today.ts'
import { capital } from '#renderer/text/words.ts'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconFile } from '#renderer/ui/icons.ts'
import { DueWords } from './due-words.tsx'
import type { TodayLine } from './today-lines.ts'

type SeveralLineProps = { readonly items: readonly TodayItem[]; readonly today: PlainDate }

/** Review dates of one kind on one day, each client a link of its own. */
export const SeveralLine = ({ items, today }: SeveralLineProps) => {
  const { t } = useTranslation('today')
  const [first] = items
  if (first === undefined) return null
  return (
    <li>
      <Icon of={IconFile} />
      <span className="grow">
        <span className="what">
          {t(`reviews.${first.kind === 'care plan' ? 'care plan' : 'risk assessment'}`)}
        </span>
        {items.map(({ client }) =>
          client === null ? null : (
            <span key={client.id}>
              {', '}
              <Link href={`/caseload/${client.id}`}>
                <ClientName {...client} />
              </Link>
            </span>
          ),
        )}
        <small>{t('severalOneDay', { words: capital(inWords(items.length)) })}</small>
      </span>
      <DueWords due={first.due} today={today} />
    </li>
  )
}

/** How many more dates have passed, and where they stand. */
export const MoreLine = ({ line }: { readonly line: Extract<TodayLine, { kind: 'more' }> }) => {
  const { t } = useTranslation('today')
  const plans = t('moreCarePlans', { count: line.carePlans })
  const risks = t('moreRisk', { count: line.riskAssessments })
  const words =
    line.carePlans === 0 ? risks : line.riskAssessments === 0 ? plans : t('moreBoth', { plans, risks })
  return (
    <li className="more">
      <Link href="/caseload/overdue">{capital(words)}</Link>
      <span className="dim sm">{t('moreWhere')}</span>
    </li>
  )
}

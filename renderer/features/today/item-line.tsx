import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName, shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ClientRef } from '#contract/caseload.ts'
import type { TodayItem } from '#contract/today.ts'
import { capital } from '#renderer/text/words.ts'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconCalendar, IconFile, IconPencil } from '#renderer/ui/icons.ts'
import { SessionIcon } from '#renderer/ui/mark.tsx'
import { ActionTick } from './action-tick.tsx'
import { DueWords } from './due-words.tsx'
import { sessionHref, stepHref } from './session-step.ts'

type Drawn = {
  readonly icon: ReactNode
  readonly href: string | null
  readonly title: ReactNode
  readonly more: ReactNode
  /** Its day is that of the session. */
  readonly beforeSession?: boolean
}

/** One thing that needs doing: what, more about it, by when. */
export const ItemLine = ({ item, today }: { readonly item: TodayItem; readonly today: PlainDate }) => {
  const { icon, href, title, more, beforeSession } = useDrawn(item, today)
  return (
    <li>
      {icon}
      <span className="grow">
        {href === null ? <span className="what">{title}</span> : <Link href={href}>{title}</Link>}
        {more !== null && <small>{more}</small>}
      </span>
      <DueWords due={item.due} today={today} before={beforeSession} />
    </li>
  )
}

const useDrawn = (item: TodayItem, today: PlainDate): Drawn => {
  const { t } = useTranslation('today')
  const month = item.month === null ? '' : monthName(item.month)
  const name = item.person === null ? null : t('withName', { name: item.person.name })
  const session = item.reviewId === null ? '/session' : sessionHref(item.reviewId)
  const drawn = {
    action: () => ({
      icon: <ActionTick item={item} />,
      href: item.client === null ? null : clientHref(item.client),
      title: item.text ?? '',
      more: actionMore(),
    }),
    'care plan': () => reviewDate('care plan'),
    'risk assessment': () => reviewDate('risk assessment'),
    'finish-preparing': () => ({
      icon: <Icon of={IconPencil} />,
      href: '/prepare',
      title: t('finish', { month }),
      more: t('finishMore', { count: item.count ?? 0, words: capital(inWords(item.count ?? 0)) }),
      beforeSession: true,
    }),
    'open-month': () => ({
      icon: <Icon of={IconCalendar} />,
      href: '/prepare/months',
      title: t('openThe', { month }),
      more: t('openTheMore'),
    }),
    'closure form': () => ({
      icon: <Icon of={IconPencil} />,
      href:
        item.reviewId === null
          ? '/prepare'
          : `/prepare/${item.reviewId}/closure-forms${item.closingId === null ? '' : `/${item.closingId}`}`,
      title: withClient(t(`form.${closingKindOf(item.text)}`), item.client),
      more: t('named', { month }),
      beforeSession: true,
    }),
    'stable casing trial': () => ({
      icon: <Icon of={IconFile} />,
      href: clientHref(item.client),
      title: withClient(t('trialEnds'), item.client),
      more: t('agreedIn', { month }),
    }),
    'stable casing review': () => ({
      icon: <Icon of={IconFile} />,
      href: clientHref(item.client),
      title: withClient(
        t(`lookAgain.${item.text === 'support staff' ? 'support staff' : 'stable casing'}`),
        item.client,
      ),
      more: t('agreedIn', { month }),
    }),
    'own records': () => ({
      icon: <Icon of={IconFile} />,
      href: item.reviewId === null ? null : `/texts/${item.reviewId}`,
      title: t('ownRecords', { count: item.count ?? 0 }),
      more:
        item.person === null
          ? t('ownRecordsMore', { month })
          : t('ownRecordsWith', { month, name: item.person.name }),
    }),
    addendum: () => ({
      icon: <Icon of={IconFile} />,
      href: item.addendum === null ? '/records' : `/records/${item.addendum.recordId}/${item.addendum.id}`,
      title: t('addendum', { name: item.person?.name ?? '', month }),
      more: item.addendum?.number ?? null,
    }),
    sign: () => ({
      icon: <Icon of={IconPencil} />,
      href: item.reviewId === null ? '/session' : stepHref(item.reviewId, 'fixed'),
      title: t('signThe', { month }),
      more: name,
    }),
    session: () => ({
      icon: <Icon of={SessionIcon} />,
      href: session,
      title: t(item.due === null ? 'goOnThe' : 'heldThe', { month }),
      more: name,
    }),
  } as const satisfies Record<TodayItem['kind'], () => Drawn>
  const reviewDate = (kind: 'care plan' | 'risk assessment'): Drawn => ({
    icon: <Icon of={IconFile} />,
    href: clientHref(item.client),
    title: withClient(`${t(`review.${kind}`)},`, item.client),
    more: item.due === today ? t('dueToday') : null,
  })
  const actionMore = () => {
    if (item.agreedOn === null) return null
    const date = shortDate(item.agreedOn)
    if (item.client === null) return t('actionFrom', { date })
    return (
      <>
        {t('actionFrom', { date })}, <ClientName {...item.client} />
      </>
    )
  }
  return drawn[item.kind]()
}

const clientHref = (client: ClientRef | null): string =>
  client === null ? '/caseload' : `/caseload/${client.id}`

const withClient = (words: string, client: ClientRef | null): ReactNode => (
  <>
    {words} {client !== null && <ClientName {...client} />}
  </>
)

const closingKindOf = (text: string | null): 'closing' | 'stable casing' | 'support staff' =>
  text === 'stable casing' || text === 'support staff' ? text : 'closing'

import { useTranslation } from 'react-i18next'
import { fromToday, monthName, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { TalkView } from '#contract/session.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { useSession } from '../session-context.tsx'

type WhyProps = { readonly talk: TalkView; readonly month: Month }

/** The practitioner's own words, and under them what is plainly so. */
export const WhyRaised = ({ talk, month }: WhyProps) => {
  const { t } = useTranslation('sessionDiscuss')
  const { practitioner } = useSession()
  const facts = usePlainFacts(talk, month)
  return (
    <Panel title={t('why', { name: practitioner.first })} beside={<TagShape {...practitioner} />}>
      <p className="said">
        {talk.whyRaised === null || talk.whyRaised === '' ? (
          <span className="dim">{t('notRecorded')}</span>
        ) : (
          talk.whyRaised
        )}
      </p>
      {facts.length > 0 && (
        <ul className="found">
          {facts.map(({ term, value }) => (
            <li key={`${term} ${value}`}>
              <b>{term}</b>
              <span>{value}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

type PlainFact = { readonly term: string; readonly value: string }

/** Contacts, the last one, dates that have gone by or come soon, figures that disagree. No judgement. */
const usePlainFacts = (talk: TalkView, month: Month): readonly PlainFact[] => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: term } = useTranslation('terms')
  const { today } = useSitting()
  const at = talk.months.findIndex(one => one.month === month)
  const now = talk.months[at]?.values
  const before = talk.months[at + 1]
  if (now === undefined) return []
  const figure = (value: number | null) => value ?? '–'
  const due = (date: PlainDate) =>
    t(date < today ? 'overdueFact' : 'dueFact', { date: shortDate(date), distance: fromToday(date, today) })
  const contacts = `${t('contactsFact', {
    made: figure(now.contactsMade),
    planned: figure(now.contactsPlanned),
    month: monthName(month),
  })}${
    before === undefined
      ? ''
      : t('contactsBefore', {
          madeBefore: figure(before.values.contactsMade),
          plannedBefore: figure(before.values.contactsPlanned),
          before: monthName(before.month),
        })
  }`
  return [
    ...(now.contactsMade === null && now.contactsPlanned === null
      ? []
      : [{ term: t('contacts'), value: contacts }]),
    ...(now.lastContact === null
      ? []
      : [
          {
            term: t('lastContact'),
            value: t('lastContactFact', {
              date: shortDate(now.lastContact),
              distance: fromToday(now.lastContact, today),
            }),
          },
        ]),
    ...(now.risk === null ? [] : [{ term: t('risk'), value: term(`risk.${now.risk}`) }]),
    ...(now.carePlanReviewDue === null ? [] : [{ term: t('carePlan'), value: due(now.carePlanReviewDue) }]),
    ...(now.riskAssessmentReviewDue === null
      ? []
      : [{ term: t('riskAssessment'), value: due(now.riskAssessmentReviewDue) }]),
    ...(now.whatChanged === null ? [] : [{ term: t('whatChanged'), value: now.whatChanged }]),
    ...talk.contradictions.map(kind => ({ term: t('contradiction'), value: contradictionWords(kind, t) })),
  ]
}

type Say = ReturnType<typeof useTranslation<'sessionDiscuss'>>['t']

const KNOWN = [
  'contacts-without-last-contact',
  'last-contact-outside-month',
  'no-contacts-but-last-contact',
] as const

const contradictionWords = (kind: string, t: Say): string => {
  const known = KNOWN.find(one => one === kind)
  return known === undefined ? kind : t(`contradictions.${known}`)
}

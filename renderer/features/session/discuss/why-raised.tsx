import { useTranslation } from 'react-i18next'
import { fromToday, monthName, shortDate } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import type { TalkView } from '#contract/discussion.ts'
import type { PromptRule } from '#domain/prompt/prompt.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { promptWords } from '#renderer/text/prompt-words.ts'
import { FoundList } from '#renderer/ui/found-list.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { TagShape } from '#renderer/ui/person-tag.tsx'
import { useSession } from '../session-context.tsx'

type WhyProps = { readonly talk: TalkView; readonly month: Month }

/** The practitioner's own words, and under them what the rules found and what else is plainly so. */
export const WhyRaised = ({ talk, month }: WhyProps) => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: say } = useTranslation('prompts')
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
      {talk.whyNow !== null && talk.whyNow !== '' && (
        <div className="why-now">
          <h3>{t('whyNow')}</h3>
          <p className="lines-kept">{talk.whyNow}</p>
        </div>
      )}
      {facts.length > 0 && <FoundList found={facts} />}
      {talk.prompts.length === 0 && <p className="why-none sm dim">{say('nothingFound')}</p>}
    </Panel>
  )
}

type PlainFact = { readonly term: string; readonly value: string }

/**
 * What the service's rules found; then contacts, the last one and risk where they said nothing of them, and figures that
 * disagree. No judgement.
 */
const usePlainFacts = (talk: TalkView, month: Month): readonly PlainFact[] => {
  const { t } = useTranslation('sessionDiscuss')
  const { t: term } = useTranslation('terms')
  const { t: say } = useTranslation('prompts')
  const { today } = useSitting()
  const at = talk.months.findIndex(one => one.month === month)
  const now = talk.months[at]?.values
  const prompted = talk.prompts.map(prompt => {
    const { term: found, fact } = promptWords(say, prompt)
    return { term: found, value: fact }
  })
  const isSaid = (rule: PromptRule) => talk.prompts.some(prompt => prompt.rule === rule)
  const before = talk.months[at + 1]
  if (now === undefined) return prompted
  const figure = (value: number | null) => value ?? '–'
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
    ...prompted,
    ...(isSaid('contacts down') || (now.contactsMade === null && now.contactsPlanned === null)
      ? []
      : [{ term: t('contacts'), value: contacts }]),
    ...(now.lastContact === null || isSaid('last contact')
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
    ...(now.risk === null || isSaid('risk up') ? [] : [{ term: t('risk'), value: term(`risk.${now.risk}`) }]),
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

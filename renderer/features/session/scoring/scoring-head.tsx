import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { Facts } from '#renderer/ui/facts.tsx'
import type { Turn } from './turn.ts'

type TurnClient = Turn['clients'][number]

/** Who is scored, and the plain facts that both may know. */
export const ScoringHead = ({ client }: { readonly client: TurnClient }) => {
  const { t } = useTranslation('sessionScores')
  const { t: term } = useTranslation('terms')
  const risk = Risk.safeParse(client.risk)
  const none = <span className="dim">{t('notRecorded')}</span>
  return (
    <header className="s-head cli">
      <div>
        <h1>
          {client.client.reference} <span>{client.client.initials}</span>
        </h1>
      </div>
      <Facts
        facts={[
          { term: t('service'), value: client.service ?? none },
          { term: t('risk'), value: risk.success ? term(`risk.${risk.data}`) : none },
          { term: t('contacts'), value: <Contacts client={client} /> },
          {
            term: t('lastContact'),
            value: client.lastContact === null ? none : shortDate(client.lastContact),
          },
          { term: t('whatChanged'), value: client.whatChanged ?? none },
        ]}
      />
    </header>
  )
}

const Contacts = ({
  client: { contactsMade: made, contactsPlanned: planned },
}: {
  readonly client: TurnClient
}) => {
  const { t } = useTranslation('sessionScores')
  if (made !== null && planned !== null) return t('contactsOf', { made, planned })
  if (made !== null) return t('contactsMade', { made })
  if (planned !== null) return t('contactsPlanned', { planned })
  return <span className="dim">{t('notRecorded')}</span>
}

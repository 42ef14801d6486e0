import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { ClientAction, ClientDecision, ClientView } from '#contract/caseload.ts'
import { StatusMark } from '#renderer/ui/status-mark.tsx'

type Event = { readonly key: string; readonly on: PlainDate; readonly what: ReactNode }

/** What was decided and what was agreed to be done, newest first. */
export const ClientEvents = ({ view }: { readonly view: ClientView }) => {
  const { t } = useTranslation('caseload')
  const events: readonly Event[] = [
    ...view.decisions.map((decision, index) => ({
      key: `decision ${index}`,
      on: decision.on,
      what: <DecisionWords decision={decision} />,
    })),
    ...view.actions.map(action => ({
      key: action.id,
      on: action.agreedOn,
      what: <ActionWords action={action} />,
    })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  return (
    <>
      <h3 className="sec">{t('events')}</h3>
      {events.length === 0 ? (
        <p className="sm dim">{t('noEvents')}</p>
      ) : (
        <ul className="ev">
          {events.map(({ key, on, what }) => (
            <li key={key}>
              <span className="dt">{shortDate(on)}</span>
              <span className="grow">{what}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const DecisionWords = ({
  decision: { kind, decision, outcome, reason },
}: {
  readonly decision: ClientDecision
}) => {
  const { t } = useTranslation('caseload')
  const words = outcome === null ? decision : [t(`outcome.${outcome}`), decision].filter(Boolean).join(', ')
  return (
    <>
      <b>{t(`decision.${kind}`, { decision: words })}</b>
      {reason !== null && <small>{t('reason', { reason })}</small>}
    </>
  )
}

const ActionWords = ({ action }: { readonly action: ClientAction }) => {
  const { t } = useTranslation('caseload')
  const { text, owner, due, status, timesCarried } = action
  return (
    <>
      {text}
      <small>
        {status === 'open' && (
          <StatusMark status="part">
            {t('actionOpen', { name: owner.name, date: shortDate(due) })}
            {timesCarried > 0 && `, ${t('actionCarried', { count: timesCarried })}`}
          </StatusMark>
        )}
        {status === 'done' && <StatusMark status="done">{t('actionDone')}</StatusMark>}
        {status === 'dropped' && <StatusMark status="none">{t('actionDropped')}</StatusMark>}
      </small>
    </>
  )
}

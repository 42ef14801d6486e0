import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { Person } from '#contract/people.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'

/** What of somebody is unfinished, and who takes it on how. */
export const ToHandOn = ({ person }: { readonly person: Person }) => {
  const { t } = useTranslation('settings')
  const { data, again } = useOperationQuery('people.unfinished', { personId: person.id })
  // Clients may have been moved since it was counted last.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it comes to be shown.
  useEffect(again, [])
  if (data === undefined) return null
  const { clients, months, actions, supervises } = data
  const lines = [
    clients > 0 && t(person.supervisor === null ? 'handClientsNobody' : 'handClients', { count: clients }),
    months.length > 0 && t('handMonths', { months: months.map(longMonth).join(', ') }),
    actions > 0 && t('handActions', { count: actions }),
    supervises.length > 0 && t('handSupervises', { names: supervises.map(({ name }) => name).join(', ') }),
  ].filter(line => line !== false)
  if (lines.length === 0) return <p className="dim sm">{t('nothingToHandOn')}</p>
  return (
    <>
      <p className="sm" id="to-hand-on">
        {t(person.disabled ? 'handOnNow' : 'handOn', { name: person.name })}
      </p>
      <ul className="hand-on" aria-labelledby="to-hand-on">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { agendaMinutes } from '#domain/session/agenda.ts'
import type { ServiceAgenda } from '#domain/session/service-agenda.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Remarks } from './remarks.tsx'

/** The agenda to read, for who doesn't change it. */
export const AgendaRead = ({ agenda: { version, items } }: { readonly agenda: ServiceAgenda }) => {
  const { t } = useTranslation('settingsAgenda')
  const { t: session } = useTranslation('session')
  return (
    <>
      <Panel
        level={3}
        title={t('order')}
        beside={<span className="sm dim">{t('version', { version })}</span>}
        flush
      >
        <ol className="agi agi--read">
          {items.map(({ key, minutes, text }, place) => (
            <li key={key}>
              <span className="no" aria-hidden="true">
                {place + 1}
              </span>
              <span className="agi-name">
                <strong>{session(`item.${key}`)}</strong>
                {text !== null && <small className="agi-said">{text}</small>}
              </span>
              <span className="sm dim">{t('minutes', { count: minutes })}</span>
            </li>
          ))}
        </ol>
        <p className="agi-sum">
          <span>{t('total')}</span>
          <strong>{t('minutes', { count: agendaMinutes(items) })}</strong>
        </p>
      </Panel>
      <Remarks items={items} />
    </>
  )
}

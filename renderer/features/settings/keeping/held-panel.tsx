import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import { dateOf } from '#basics/instant.ts'
import type { KeepingView } from '#contract/keeping.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'

/** Clients who must not be erased, each with why; the hold is lifted where it was set, with the client. */
export const HeldPanel = ({ held }: { readonly held: KeepingView['held'] }) => {
  const { t } = useTranslation('keeping')
  return (
    <Panel title={t('holds')} level={3}>
      {held.length === 0 ? (
        <p>{t('holdsNone')}</p>
      ) : (
        <ul className="keep-list">
          {held.map(({ client, hold }) => (
            <li key={hold.id}>
              <Link className="link" href={`/caseload/${client.id}`}>
                {clientWords(client)}
              </Link>
              {': '}
              {t('heldBy', { reason: hold.reason, by: hold.by, on: shortDate(dateOf(hold.at)) })}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

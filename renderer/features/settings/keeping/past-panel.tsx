import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { shortDate } from '#basics/date-words.ts'
import type { PastItem } from '#contract/keeping.ts'
import { clientWords } from '#renderer/text/words.ts'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'

/** What has been kept as long as was set, and what stops it from going. Somebody decides about each. */
export const PastPanel = ({ past }: { readonly past: readonly PastItem[] }) => {
  const { t } = useTranslation('keeping')
  return (
    <Panel title={t('past')} level={3} flush>
      {past.length === 0 ? (
        <p className="keep-lead">{t('pastNone')}</p>
      ) : (
        <>
          <p className="keep-lead sm dim">{t('pastLead')}</p>
          <div className="keep-table">
            <Table caption={t('pastCaption')} className="bkt keep-rows">
              <thead>
                <tr>
                  <th scope="col">{t('pastWhat')}</th>
                  <th scope="col">{t('pastSince')}</th>
                  <th scope="col">{t('pastUntil')}</th>
                  <th scope="col">{t('pastStops')}</th>
                </tr>
              </thead>
              <tbody>
                {past.map(item => (
                  <tr key={`${item.class} ${item.client?.id} ${item.title} ${item.person?.id}`}>
                    <th scope="row" className="wrap-cell keep-what">
                      <What item={item} />
                    </th>
                    <td>{shortDate(item.since)}</td>
                    <td>{shortDate(item.until)}</td>
                    <td className="wrap-cell">
                      {item.hold === null ? t('pastStopsNone') : item.hold.reason}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
          {past.some(item => item.class === 'records') && (
            <p className="keep-lead sm dim">{t('recordsGo')}</p>
          )}
        </>
      )}
    </Panel>
  )
}

const What = ({ item }: { readonly item: PastItem }) => {
  const { t } = useTranslation('keeping')
  const words = t(`pastKind.${item.class}`, {
    title: item.title,
    client: item.client === null ? '' : clientWords(item.client),
    person: item.person?.name,
  })
  return item.client === null ? (
    words
  ) : (
    <Link className="link" href={`/caseload/${item.client.id}`}>
      {words}
    </Link>
  )
}

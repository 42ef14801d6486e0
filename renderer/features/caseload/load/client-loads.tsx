import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import type { Month } from '#basics/month.ts'
import { amount } from '#basics/wording.ts'
import type { CaseloadLoadView } from '#contract/over-time.ts'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { caseloadHref } from '../caseload-address.ts'

type ClientLoadsProps = { readonly view: CaseloadLoadView; readonly month: Month }

/** What each client adds, so that the sum can be followed with a finger. */
export const ClientLoads = ({ view, month }: ClientLoadsProps) => {
  const { t } = useTranslation('overTime')
  const { clients, load, unit, practitioner } = view
  const rows = clients.toSorted((a, b) => (b.score?.total ?? -1) - (a.score?.total ?? -1))
  return (
    <Panel title={t('eachClient')} flush className="cl-loads">
      <Table caption={t('eachCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('client')}</th>
            <th scope="col">{t('band')}</th>
            <th scope="col" className="num">
              {t('score')}
            </th>
            <th scope="col">{t('whose')}</th>
            <th scope="col" className="num">
              {t(`unitHead.${unit}`)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ client, score, points }) => (
            <tr key={client.id}>
              <th scope="row">
                <Link href={caseloadHref(practitioner.id, client.id)}>
                  <ClientName {...client} />
                </Link>
              </th>
              <td>
                {score === null ? (
                  <span className="dimmer">{t('notScored')}</span>
                ) : (
                  <BandMark band={score.band} />
                )}
              </td>
              <td className="num">{score === null ? '' : score.total}</td>
              <td>
                <Whose score={score} month={month} />
              </td>
              <td className="num">{amount(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('sum', { count: clients.length })}</th>
            <td colSpan={3}>
              {load !== null && load.notScored > 0 && t('countedAloud', { count: load.notScored })}
            </td>
            <td className="num">{amount(load?.points ?? 0)}</td>
          </tr>
        </tfoot>
      </Table>
    </Panel>
  )
}

const Whose = ({
  score,
  month,
}: {
  readonly score: CaseloadLoadView['clients'][number]['score']
  readonly month: Month
}) => {
  const { t } = useTranslation('overTime')
  if (score === null) return null
  if (score.source === 'carried') return t('basis.carried', { month: longMonth(score.month) })
  const basis = t(`basis.${score.source}`)
  return score.month === month ? basis : t('basisOf', { basis, month: longMonth(score.month) })
}

import { useTranslation } from 'react-i18next'
import { lengthInWords, shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import { daysBetween } from '#basics/plain-date.ts'
import type { OverviewView } from '#contract/overview.ts'
import { reviewsDue } from '#domain/caseload/overdue.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { capital } from '#renderer/text/words.ts'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { SessionHead } from '#renderer/ui/page/page.tsx'
import { Panel } from '#renderer/ui/panel.tsx'
import { StatusMark } from '#renderer/ui/status-mark.tsx'
import { Table } from '#renderer/ui/table.tsx'

/** Review dates that have gone by, the oldest first. */
export const OverdueDates = ({ overview }: { readonly overview: OverviewView }) => {
  const { t } = useTranslation('sessionOverview')
  const { today } = useSitting()
  const rows = overview.entries
    .flatMap(entry =>
      reviewsDue(entry, today)
        .filter(({ overdue }) => overdue)
        .map(due => ({ entry, ...due })),
    )
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const noPlan = overview.entries.filter(entry => entry.carePlanReviewDue === null).length
  const noRisk = overview.entries.filter(entry => entry.riskAssessmentReviewDue === null).length
  return (
    <>
      <SessionHead
        className="ov"
        title={
          rows.length === 0
            ? t('overdueNone')
            : t('overdueTitle', { count: rows.length, words: capital(inWords(rows.length)) })
        }
        lead={
          rows.length === 0
            ? t('overdueNoneLead', { count: noPlan + noRisk })
            : t('overdueLead', { date: shortDate(today) })
        }
      />
      <div className="ovg">
        {rows.length > 0 && (
          <Panel flush>
            <Table caption={t('overdueLead', { date: shortDate(today) })}>
              <thead>
                <tr>
                  <th scope="col">{t('client')}</th>
                  <th scope="col" className="only-wide">
                    {t('service')}
                  </th>
                  <th scope="col">{t('kind')}</th>
                  <th scope="col" className="num">
                    {t('due')}
                  </th>
                  <th scope="col">{t('late')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ entry, kind, due }) => (
                  <tr key={`${entry.client.reference} ${kind}`}>
                    <th scope="row">
                      <ClientName {...entry.client} />
                    </th>
                    <td className="only-wide">
                      {entry.service ?? <span className="dim">{t('notRecorded')}</span>}
                    </td>
                    <td>{t(`reviewKind.${kind}`)}</td>
                    <td className="num">{shortDate(due)}</td>
                    <td>
                      <StatusMark status="due">{lengthInWords(daysBetween(due, today))}</StatusMark>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Panel>
        )}
        {rows.length > 0 && noPlan + noRisk > 0 && (
          <p className="sm dim">{t('notRecordedLine', { count: noPlan, risk: noRisk })}</p>
        )}
      </div>
    </>
  )
}

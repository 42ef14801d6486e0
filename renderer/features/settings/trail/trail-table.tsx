import { useTranslation } from 'react-i18next'
import { shortDate } from '#basics/date-words.ts'
import { dateOf, timeOf } from '#basics/instant.ts'
import type { TrailRow } from '#domain/audit/trail.ts'
import { actWords, CLOCK_WORDS, factWords, personWords, subjectWords } from '#domain/audit/trail-words.ts'
import { Table, TableScroll } from '#renderer/ui/table.tsx'

/** The number in front is the order, whatever the clock said. */
export const TrailTable = ({ rows }: { readonly rows: readonly TrailRow[] }) => {
  const { t } = useTranslation('trail')
  return (
    <TableScroll label={t('caption')} className="trail-panel">
      <Table caption={t('caption')} className="bkt trail">
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('number')}
            </th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('about')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.sequence}>
              <th scope="row" className="num dim">
                {row.sequence}
              </th>
              <td className="trail-when">
                {shortDate(dateOf(row.at))}, {timeOf(row.at)}
              </td>
              <td>{personWords(row)}</td>
              <td className="wrap-cell">
                {actWords(row.act)}
                {row.facts.map(fact => (
                  <small key={fact.name} className="dim">
                    {factWords(fact)}
                  </small>
                ))}
                {row.clockWentBack && <small className="trail-clock">{CLOCK_WORDS}</small>}
              </td>
              <td className="wrap-cell">{subjectWords(row.subject)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  )
}

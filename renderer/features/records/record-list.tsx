import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { RecordRow } from '#contract/record.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { recordsByMonth } from './by-month.ts'
import { RecordLine } from './record-line.tsx'

type RecordListProps = {
  readonly rows: readonly RecordRow[]
  /** How many there are without the filters. */
  readonly all: number
  readonly openId: string | undefined
  readonly onClear: () => void
}

export const RecordList = ({ rows, all, openId, onClear }: RecordListProps) => {
  const { t } = useTranslation('records')
  const { t: parts } = useTranslation('parts')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="sc" tabIndex={0} aria-label={t('list')}>
      {rows.length === 0 && (
        <EmptyState
          title={t('noMatchTitle')}
          action={<Button onClick={onClear}>{parts('clearFilters')}</Button>}
        >
          {t('noMatch', { count: all })}
        </EmptyState>
      )}
      {recordsByMonth(rows).map(month => (
        <section key={month.month} aria-labelledby={`month-${month.month}`}>
          <div className="mon">
            <h2 id={`month-${month.month}`}>{longMonth(month.month)}</h2>
            <span>{t('signedOf', { signed: month.signed, all: month.rows.length })}</span>
          </div>
          <ul className="recs">
            {month.rows.map(row => (
              <li key={row.review.id}>
                <RecordLine row={row} open={row.recordId !== null && row.recordId === openId} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

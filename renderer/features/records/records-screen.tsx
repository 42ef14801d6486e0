import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import { RecordId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { filterRecords, NO_FILTERS } from './by-month.ts'
import { NoRecords } from './no-records.tsx'
import { RecordFilterBar } from './record-filter-bar.tsx'
import { RecordList } from './record-list.tsx'
import { NotHere, RecordPane } from './record-pane.tsx'

/** Records by month at the left, the one that was chosen beside them. */
export const RecordsScreen = () => {
  const { t } = useTranslation('records')
  const { recordId } = useParams<{ recordId?: string }>()
  const chosen = RecordId.safeParse(recordId)
  const { data, error } = useOperationQuery('record.list', { practitionerId: null })
  const [filters, setFilters] = useState(NO_FILTERS)
  const rows = data?.rows ?? []
  const shown = filterRecords(rows, filters)
  const open = rows.find(row => row.recordId !== null && row.recordId === recordId)
  const toOpen = rows.some(row => row.recordId !== null)

  return (
    <Page
      title={open === undefined ? t('title') : t('titleOne', { month: longMonth(open.review.month) })}
      flush
      railed
    >
      <div className={classNames('recg', recordId !== undefined && 'recg--open')}>
        <section className="recl" aria-labelledby="records">
          <header>
            <h1 id="records">{t('title')}</h1>
            {rows.length > 0 && (
              <RecordFilterBar rows={rows} shown={shown.length} filters={filters} onChange={setFilters} />
            )}
            {toOpen && (
              <Link className="link sm" href="/how-we-score">
                {t('howWeScore')}
              </Link>
            )}
          </header>
          {error !== null && <ErrorSummary problems={[{ text: errorWords(error) }]} />}
          {rows.length > 0 && (
            <RecordList
              rows={shown}
              all={rows.length}
              openId={recordId}
              onClear={() => setFilters(NO_FILTERS)}
            />
          )}
        </section>
        {chosen.success ? (
          <RecordPane key={chosen.data} recordId={chosen.data} />
        ) : recordId !== undefined ? (
          <NotHere error={{ code: 'not-found' }} />
        ) : data === undefined ? (
          <div className="docpane" />
        ) : toOpen ? (
          <section className="docpane docpane--none" aria-label={t('chooseTitle')}>
            <EmptyState title={t('chooseTitle')}>{t('choose')}</EmptyState>
          </section>
        ) : (
          <NoRecords />
        )}
      </div>
    </Page>
  )
}

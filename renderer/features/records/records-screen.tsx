import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { longMonth } from '#basics/date-words.ts'
import { RecordId } from '#basics/ids.ts'
import { useOperationQuery } from '#renderer/bridge/use-operation.ts'
import { errorWords } from '#renderer/text/error-words.ts'
import { LinkButton } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorSummary } from '#renderer/ui/error-summary.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import type { SoughtInPages } from '#renderer/ui/pdf-find.tsx'
import { ScrollPart } from '#renderer/ui/scroll-part.tsx'
import { AddendumPlace } from './addendum-place.tsx'
import { filterRecords, NO_FILTERS, recordsByMonth } from './by-month.ts'
import { CheckFile } from './check-file.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { soughtInPages } from './found-places.tsx'
import { NoRecords } from './no-records.tsx'
import { NothingShown } from './nothing-shown.tsx'
import { RecordFilterBar } from './record-filter-bar.tsx'
import { RecordList } from './record-list.tsx'
import { NotHere, RecordPane } from './record-pane.tsx'
import { useChosenRecords } from './use-chosen-records.ts'
import { useRecordSearch } from './use-record-search.ts'

/** Records by month at the left, the one that was chosen beside them. */
export const RecordsScreen = () => {
  const { t } = useTranslation('records')
  const { t: added } = useTranslation('addenda')
  const { t: choosing } = useTranslation('recordsChosen')
  const { recordId, addendum } = useParams<{ recordId?: string; addendum?: string }>()
  const opened = RecordId.safeParse(recordId)
  const { data, error } = useOperationQuery('record.list', { practitionerId: null })
  const [filters, setFilters] = useState(NO_FILTERS)
  const [typed, setTyped] = useState('')
  const [find, setFind] = useState<SoughtInPages | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const search = useRecordSearch(typed)
  const searchField = useSearchField()
  const rows = data?.rows ?? []
  const filtered = filterRecords(rows, filters)
  const shown =
    search === null
      ? filtered
      : filtered.filter(row => row.recordId !== null && search.found.has(row.recordId))
  const inOrder = recordsByMonth(shown).flatMap(month => month.rows)
  const chosen = useChosenRecords(inOrder.flatMap(row => row.recordId ?? []))
  const open = rows.find(row => row.recordId !== null && row.recordId === recordId)
  const toOpen = rows.some(row => row.recordId !== null)
  const canChoose = shown.filter(row => row.recordId !== null).length

  return (
    <Page
      title={
        open === undefined
          ? t('title')
          : addendum === undefined
            ? t('titleOne', { month: longMonth(open.review.month) })
            : added('pageTitle', { month: longMonth(open.review.month) })
      }
      flush
      railed
    >
      <div className={classNames('recg', recordId !== undefined && 'recg--open')}>
        <section className="recl" aria-labelledby="records">
          <header>
            <h1 id="records">{t('title')}</h1>
            {rows.length > 0 && (
              <RecordFilterBar
                rows={rows}
                shown={shown.length}
                filters={filters}
                onChange={setFilters}
                typed={typed}
                onType={setTyped}
                search={search}
                searchField={searchField}
              />
            )}
            <p className="recl__ways">
              {toOpen && !isChoosing && (
                <LinkButton onClick={() => setChoosing(true)}>{choosing('begin')}</LinkButton>
              )}
              <CheckFile />
              {toOpen && (
                <Link className="link" href="/how-we-score">
                  {t('howWeScore')}
                </Link>
              )}
            </p>
            {isChoosing && (
              <ChosenBar
                rows={inOrder}
                shown={canChoose}
                chosen={chosen}
                onEnd={() => {
                  setChoosing(false)
                  chosen.chooseNone()
                }}
              />
            )}
          </header>
          {error !== null && <ErrorSummary problems={[{ text: errorWords(error) }]} />}
          {search?.error != null && <ErrorSummary told={1} problems={[{ text: errorWords(search.error) }]} />}
          {rows.length > 0 && (
            <ScrollPart className="sc" label={t('list')}>
              {shown.length === 0 && (
                <NothingShown
                  all={rows.length}
                  search={search}
                  onClearFilters={() => setFilters(NO_FILTERS)}
                  onClearSearch={() => {
                    setTyped('')
                    searchField.current?.focus()
                  }}
                />
              )}
              <RecordList
                rows={inOrder}
                openId={recordId}
                search={search}
                chosen={isChoosing ? chosen : null}
                onOpen={place => setFind(search === null ? null : soughtInPages(search.text, place))}
              />
            </ScrollPart>
          )}
        </section>
        {opened.success && addendum !== undefined ? (
          <AddendumPlace key={opened.data} recordId={opened.data} which={addendum} />
        ) : opened.success ? (
          <RecordPane key={opened.data} recordId={opened.data} find={find} />
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

/** Where nothing else answers to Ctrl+F (the pages have a search of their own), it leads to this field. */
const useSearchField = () => {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key.toLowerCase() !== 'f' || event.altKey || event.shiftKey) return
      if (!(event.ctrlKey || event.metaKey) || field.current === null) return
      if (document.querySelector('[role="dialog"]') !== null) return
      field.current.focus()
      field.current.select()
      event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return field
}

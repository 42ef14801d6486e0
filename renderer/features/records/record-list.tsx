import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longMonth } from '#basics/date-words.ts'
import type { RecordRow } from '#contract/record.ts'
import type { FoundPassage, FoundRecord } from '#contract/record-search.ts'
import { Button } from '#renderer/ui/button.tsx'
import { recordsByMonth } from './by-month.ts'
import { FoundPlaces } from './found-places.tsx'
import { ChoosableLine, RecordLine } from './record-line.tsx'
import type { ChosenRecords } from './use-chosen-records.ts'
import type { RecordSearch } from './use-record-search.ts'

type RecordListProps = {
  readonly rows: readonly RecordRow[]
  readonly openId: string | undefined
  readonly search: RecordSearch | null
  /** Null while none are being chosen. */
  readonly chosen: ChosenRecords | null
  /** A record was opened; at a place that was found, or as a whole. */
  readonly onOpen: (place: FoundPassage | null) => void
}

/** Records by month, newest first; what was found in each under its line. */
export const RecordList = ({ rows, openId, search, chosen, onOpen }: RecordListProps) => {
  const { t } = useTranslation('records')
  const { t: seek } = useTranslation('recordSearch')
  const [most, setMost] = useState(FOUND_AT_ONCE)
  const withShift = useRef(false)
  const shown = search === null ? rows : rows.slice(0, most)
  const foundIn = ({ recordId }: RecordRow): FoundRecord | undefined =>
    recordId === null ? undefined : search?.found.get(recordId)
  return (
    <>
      {recordsByMonth(shown).map(month => (
        <section key={month.month} aria-labelledby={`month-${month.month}`}>
          <div className="mon">
            <h2 id={`month-${month.month}`}>{longMonth(month.month)}</h2>
            {search === null && (
              <span>{t('signedOf', { signed: month.signed, all: month.rows.length })}</span>
            )}
          </div>
          <ul
            className="recs"
            onPointerDownCapture={event => {
              withShift.current = event.shiftKey
            }}
            onKeyDownCapture={event => {
              withShift.current = event.shiftKey
            }}
          >
            {month.rows.map(row => {
              const { recordId } = row
              const found = foundIn(row)
              return (
                <li key={row.review.id}>
                  {chosen !== null && recordId !== null ? (
                    <ChoosableLine
                      row={row}
                      chosen={chosen.ids.has(recordId)}
                      onChoose={checked => chosen.choose(recordId, checked, withShift.current)}
                    />
                  ) : (
                    <RecordLine
                      row={row}
                      open={recordId !== null && recordId === openId}
                      onOpen={() => onOpen(found?.passages[0] ?? null)}
                    />
                  )}
                  {found !== undefined && <FoundPlaces found={found} onOpen={onOpen} />}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      {rows.length > shown.length && (
        <p className="recl__more">
          <Button size="small" onClick={() => setMost(most + FOUND_AT_ONCE)}>
            {seek('showMore', { count: Math.min(FOUND_AT_ONCE, rows.length - shown.length) })}
          </Button>
        </p>
      )}
    </>
  )
}

/** Each comes with its places. */
const FOUND_AT_ONCE = 30

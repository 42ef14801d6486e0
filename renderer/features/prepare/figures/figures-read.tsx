import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { monthName } from '#basics/date-words.ts'
import type { EntryView } from '#contract/review.ts'
import { useSitting } from '#renderer/bridge/sitting.tsx'
import { BandMark } from '#renderer/ui/band-mark.tsx'
import { ClientName } from '#renderer/ui/client-name.tsx'
import { Table, TableScroll } from '#renderer/ui/table.tsx'
import { usePreparation } from '../preparation.tsx'
import { SectionFrame } from '../section-frame.tsx'
import { type CellReader, createCellReader } from './cell-text.ts'
import { type Column, columnsOf, type FiguresView } from './columns.ts'
import { CLASS, Was } from './field-cell.tsx'
import { isClientField } from './grid-field.ts'
import { sourceAt, textAt } from './row-snapshot.ts'
import { useListWords } from './use-figures.ts'
import { ViewChoice } from './view-choice.tsx'

/** The same figures for somebody who only reads them: no field, nothing cut off. */
export const FiguresRead = () => {
  const { t } = useTranslation('figures')
  const { view, own } = usePreparation()
  const { today } = useSitting()
  const reader = createCellReader(today, useListWords())
  const [shown, setShown] = useState<FiguresView>('month')
  // What the other may not see yet has no column either.
  const scores = view.entries.some(entry => entry.own !== null)
  const columns = columnsOf(shown, view.scheme !== null && scores)
  const lastMonth = view.previousMonth === null ? null : monthName(view.previousMonth)
  return (
    <SectionFrame
      section="figures"
      lead={
        <>
          {lastMonth !== null && t('hintRead', { month: lastMonth })}{' '}
          {view.scheme !== null && !scores && !own && t('scoresLater')}
        </>
      }
      bar={<ViewChoice shown={shown} onShow={setShown} />}
    >
      <TableScroll className="tw--grid" label={t('scroll')}>
        <Table className="grid grid--read" caption={t(`caption.${shown}`)} stickyHead>
          <thead>
            <tr>
              <th scope="col">{t('column.client')}</th>
              {columns.map(({ field, kind }) => (
                <th scope="col" key={field} className={`h-${kind}`}>
                  {t(`column.${field as 'own'}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.entries.map(entry => (
              <tr key={entry.id}>
                <th scope="row">
                  <Link href={`/caseload/${entry.client.id}`}>
                    <ClientName {...entry.client} />
                  </Link>
                </th>
                {columns.map(column => (
                  <ReadCell
                    key={column.field}
                    entry={entry}
                    column={column}
                    reader={reader}
                    lastMonth={lastMonth}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </TableScroll>
    </SectionFrame>
  )
}

type ReadCellProps = {
  readonly entry: EntryView
  readonly column: Column
  readonly reader: CellReader
  readonly lastMonth: string | null
}

const ReadCell = ({ entry, column, reader, lastMonth }: ReadCellProps) => {
  const { t } = useTranslation('figures')
  const id = `read-${entry.client.id}-${column.field}`
  if (column.kind === 'score') {
    const own = entry.own
    return (
      <td className={CLASS.score}>
        <Was id={id} month={null} carried={false}>
          {entry.lastScore === null ? '' : String(entry.lastScore.total)}
        </Was>
        {own?.band == null ? (
          <span className="dimmer">{t('notRecorded')}</span>
        ) : (
          <>
            {own.total} <BandMark band={own.band} wordHidden />
          </>
        )}
      </td>
    )
  }
  const { field, kind } = column
  const text = textAt(entry, field, reader)
  const carried = sourceAt(entry, field) === 'carried' && text !== ''
  return (
    <td className={CLASS[kind]}>
      {kind !== 'text' && (
        <Was id={id} month={lastMonth} carried={carried}>
          {entry.last === null || isClientField(field) ? '' : reader.textOf(field, entry.last[field])}
        </Was>
      )}
      {text === '' ? <span className="dimmer">{t('notRecorded')}</span> : text}
    </td>
  )
}

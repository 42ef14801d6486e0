import { type FocusEvent, type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthName } from '#basics/date-words.ts'
import type { ClientId } from '#basics/ids.ts'
import { focusCell } from '#renderer/ui/grid/grid-moves.ts'
import { Table } from '#renderer/ui/table.tsx'
import { usePreparation } from '../preparation.tsx'
import type { CellReader } from './cell-text.ts'
import { columnsOf, type FiguresView } from './columns.ts'
import { FigureRow, type OpenScore } from './figure-row.tsx'
import type { FiguresStore } from './figures-store.ts'
import { useListWords } from './use-figures.ts'
import { useGridKeys } from './use-grid-keys.ts'

type FiguresTableProps = {
  readonly view: FiguresView
  readonly clientIds: readonly ClientId[]
  readonly store: FiguresStore
  readonly reader: CellReader
  readonly say: (words: string) => void
  readonly onTakeRow: (clientId: ClientId) => void
}

/** The grid that the keyboard fills. */
export const FiguresTable = ({ view, clientIds, store, reader, say, onTakeRow }: FiguresTableProps) => {
  const { t } = useTranslation('figures')
  const { view: preparation } = usePreparation()
  const { scheme, previousMonth, review } = preparation
  const words = useListWords()
  const grid = useRef<HTMLTableElement>(null)
  const [openScore, setOpenScore] = useState<OpenScore | null>(null)
  const scoring = useRef<ClientId | null>(null)

  const openItems = useCallback(
    (next: OpenScore | null) => {
      if (scoring.current !== null && scoring.current !== next?.clientId) store.leaveScore(scoring.current)
      scoring.current = next?.clientId ?? null
      setOpenScore(next)
    },
    [store],
  )
  const leaveItemsFor = useCallback(
    (row: number, column: number) => {
      openItems(null)
      // The panel closes first: it would take the focus along.
      requestAnimationFrame(() => {
        if (grid.current === null) return
        if (!focusCell(grid.current, { row, column })) focusCell(grid.current, { row: row - 1, column })
      })
    },
    [openItems],
  )
  const scores = scheme !== null
  const columns = useMemo(() => columnsOf(view, scores), [view, scores])
  const { onKeyDown, onPaste } = useGridKeys({
    grid,
    store,
    clientIds,
    columns,
    reader,
    say,
    onMove: () => openItems(null),
  })
  return (
    <Table
      ref={grid}
      className={`grid grid--${view}`}
      caption={t(`caption.${view}`)}
      stickyHead
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onFocus={rememberEntered}
      onInput={rememberTyped}
    >
      <thead>
        <tr>
          <th scope="col">{t('column.client')}</th>
          {columns.map(({ field, kind }) => (
            <th scope="col" key={field} className={`h-${kind}`}>
              {t(`column.${field as 'own'}`)}
            </th>
          ))}
          <th scope="col">{t('column.row')}</th>
        </tr>
      </thead>
      <tbody>
        {clientIds.map((clientId, index) => (
          <FigureRow
            key={clientId}
            clientId={clientId}
            index={index}
            month={review.month}
            view={view}
            columns={columns}
            lastMonth={previousMonth === null ? null : monthName(previousMonth)}
            store={store}
            reader={reader}
            words={words}
            scheme={scheme}
            openScore={openScore?.clientId === clientId ? openScore : null}
            onOpenScore={openItems}
            onTakeRow={onTakeRow}
            onScoreDown={leaveItemsFor}
          />
        ))}
      </tbody>
    </Table>
  )
}

/** What stood in a cell when it was entered, and whether keys changed it since: Ctrl Z is the cell's own then. */
const rememberEntered = ({ target }: FocusEvent): void => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
  target.dataset.entered = target.value
  delete target.dataset.typed
}

const rememberTyped = ({ target }: FormEvent): void => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) target.dataset.typed = ''
}

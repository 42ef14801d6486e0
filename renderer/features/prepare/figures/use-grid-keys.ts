import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClientId } from '#basics/ids.ts'
import { focusCell, moveOf, placeOf } from '#renderer/ui/grid/grid-moves.ts'
import { useUndo } from '#renderer/ui/undo/use-undo.tsx'
import { readBlock } from './block.ts'
import type { CellReader } from './cell-text.ts'
import { type Column, type FieldColumn, mayBeCarried } from './columns.ts'
import type { CellText, FiguresStore } from './figures-store.ts'

type GridKeysOptions = {
  readonly grid: RefObject<HTMLTableElement | null>
  readonly store: FiguresStore
  /** Rows as they stand on the screen. */
  readonly clientIds: readonly ClientId[]
  readonly columns: readonly Column[]
  readonly reader: CellReader
  /** What there is to say of a key that did nothing, or of a paste. */
  readonly say: (words: string) => void
  readonly onMove: () => void
}

/** Keys and pastes of the whole grid: one listener, not one for each cell. */
export const useGridKeys = ({ grid, store, clientIds, columns, reader, say, onMove }: GridKeysOptions) => {
  const { t } = useTranslation('figures')
  const undo = useUndo()

  const takeLast = (row: number, column: number) => {
    const clientId = clientIds[row]
    const field = columns[column - 1]?.field
    if (clientId === undefined || field === undefined) return
    if (!mayBeCarried(field)) return say(t('neverTaken'))
    const last = store.row(clientId)?.entry.last
    if (last == null || last[field] === null) return say(t('nothingLast'))
    void store.takeLastOver(clientId, field).then(() => {
      const cell = grid.current?.querySelector<HTMLInputElement>(
        `[data-row="${row}"][data-column="${column}"]`,
      )
      if (cell === document.activeElement) cell?.select()
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === null || grid.current === null || event.defaultPrevented) return
    const mod = event.ctrlKey || event.metaKey
    if (mod && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'd') {
      event.preventDefault()
      return takeLast(place.row, place.column)
    }
    if (mod && !event.shiftKey && event.key.toLowerCase() === 'z' && isAsItWas(event.target)) {
      event.preventDefault()
      return void undo.undo()
    }
    const move = moveOf(event)
    if (move === null || (event.key === 'Enter' && place.column === 0)) return
    if (event.key === 'Enter' && isLastColumn(place.column, columns)) return
    event.preventDefault()
    if (focusCell(grid.current, { row: place.row + move.rows, column: place.column + move.columns })) onMove()
  }

  const onPaste = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    const block = place === null ? null : readBlock(event.clipboardData.getData('text/plain'))
    if (place === null || block === null) return
    event.preventDefault()
    const { cells, left } = placed(block, place, clientIds, columns, reader)
    if (cells.length > 0) store.paste(cells)
    if (left > 0) say(t('pasteLeftOut', { count: cells.length, left }))
  }
  return { onKeyDown, onPaste }
}

/** Where each cell of a pasted block goes: from the focused one to the right and down; what has no place is counted. */
const placed = (
  block: readonly (readonly string[])[],
  from: { readonly row: number; readonly column: number },
  clientIds: readonly ClientId[],
  columns: readonly Column[],
  reader: CellReader,
): { readonly cells: readonly CellText[]; readonly left: number } => {
  const cells: CellText[] = []
  let left = 0
  for (const [down, line] of block.entries()) {
    for (const [right, text] of line.entries()) {
      const clientId = clientIds[from.row + down]
      const column = columns[from.column - 1 + right]
      if (clientId !== undefined && column !== undefined && takes(column, text, reader))
        cells.push({ clientId, field: column.field, text: text.trim() })
      else if (text.trim() !== '') left += 1
    }
  }
  return { cells, left }
}

/** A choice of a few has no place for another word. */
const takes = (column: Column, text: string, reader: CellReader): column is FieldColumn =>
  column.kind !== 'score' && (column.kind !== 'choice' || reader.read(column.field, text).ok)

/** Nothing was typed here since the cell was entered, so there is nothing of its own to undo. */
const isAsItWas = (target: EventTarget): boolean =>
  !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) ||
  target.dataset.typed === undefined ||
  target.dataset.entered === target.value

const isLastColumn = (column: number, columns: readonly Column[]): boolean => column > columns.length

/** Where a cell stands in its grid; what can be focused in it carries both as `data-row` and `data-column`. */
export type GridPlace = { readonly row: number; readonly column: number }

export const placeOf = (element: EventTarget | null): GridPlace | null => {
  const cell = element instanceof HTMLElement ? element.closest<HTMLElement>('[data-column]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

/** Focuses a cell and selects what stands in it, so that the next key replaces it. False at the grid's edge. */
export const focusCell = (grid: HTMLElement, { row, column }: GridPlace): boolean => {
  const cell = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
  if (cell === null) return false
  cell.focus()
  if (cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement) cell.select()
  return true
}

/** Which way a key leads from a cell; null where it belongs to the text in it. */
export const moveOf = (event: {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly target: EventTarget | null
}): { readonly rows: number; readonly columns: number } | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const { key, shiftKey, target } = event
  if (key === 'Enter') return { rows: shiftKey ? -1 : 1, columns: 0 }
  if (shiftKey) return null
  const { atStart, atEnd, lines } = caretIn(target)
  if (key === 'ArrowUp' && (lines === 1 || atStart)) return { rows: -1, columns: 0 }
  if (key === 'ArrowDown' && (lines === 1 || atEnd)) return { rows: 1, columns: 0 }
  if (key === 'ArrowLeft' && atStart) return { rows: 0, columns: -1 }
  if (key === 'ArrowRight' && atEnd) return { rows: 0, columns: 1 }
  return null
}

/** All of it selected counts as both ends: nobody is in the middle of a word then. */
const caretIn = (target: EventTarget | null) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement))
    return { atStart: true, atEnd: true, lines: 1 }
  const { selectionStart, selectionEnd, value } = target
  const all = selectionStart === 0 && selectionEnd === value.length
  const none = selectionStart === selectionEnd
  const lines = target instanceof HTMLTextAreaElement && target.scrollHeight > ONE_LINE_PX ? 2 : 1
  return {
    atStart: all || (none && selectionStart === 0),
    atEnd: all || (none && selectionEnd === value.length),
    lines,
  }
}

/** Taller than one line at the largest text size, less than two at the smallest. */
const ONE_LINE_PX = 46

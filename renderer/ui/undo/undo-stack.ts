export type Undoable = {
  /** What happened: 'LD2073 R.P. moved up'. */
  readonly label: string
  /** Takes it back; gives null, or in words why it can't be taken back now. */
  readonly undo: () => Promise<string | null>
  /** Not told by the strip: one cell of many that are typed one after the other. */
  readonly quiet?: boolean
}

export type UndoNews =
  /** It can be taken back by the strip for a moment, by Ctrl+Z after that as well. */
  | { readonly kind: 'happened'; readonly item: Undoable }
  | { readonly kind: 'undone'; readonly label: string }
  | { readonly kind: 'refused'; readonly words: string }

export type UndoStack = {
  readonly push: (item: Undoable) => void
  /** Takes the last command back; one at a time. */
  readonly undo: () => Promise<void>
  readonly clear: () => void
  readonly state: () => UndoState
  readonly subscribe: (listener: () => void) => () => void
}

export type UndoState = { readonly next: Undoable | null; readonly news: UndoNews | null }

const MOST = 50

/** The commands of this sitting, last first. What can't be taken back now goes back on top. */
export const createUndoStack = (): UndoStack => {
  const items: Undoable[] = []
  const listeners = new Set<() => void>()
  let running = false
  let state: UndoState = { next: null, news: null }
  const tell = (news: UndoNews | null) => {
    state = { next: items.at(-1) ?? null, news }
    for (const listener of listeners) listener()
  }
  return {
    push: item => {
      items.push(item)
      if (items.length > MOST) items.shift()
      tell(item.quiet === true ? null : { kind: 'happened', item })
    },
    undo: async () => {
      const item = running ? undefined : items.pop()
      if (item === undefined) return
      running = true
      const refused = await item.undo().finally(() => {
        running = false
      })
      if (refused === null) return tell({ kind: 'undone', label: item.label })
      items.push(item)
      tell({ kind: 'refused', words: refused })
    },
    clear: () => {
      items.length = 0
      tell(null)
    },
    state: () => state,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

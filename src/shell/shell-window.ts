import type { AppEvent } from '#contract/event.ts'

export type LockReason = 'asked' | 'idle' | 'system' | 'restored'
/** Why the unlock screen is shown; the page reads it from its address, `#/locked/<why>`. */
export type LockedBecause = LockReason | 'stopped' | 'unsaved'

/** What the code that both shells share needs of a window. */
export type ShellWindow = {
  /** Shows the page afresh at an address within it, in a page process that has seen nothing yet. */
  show(hash: string): Promise<void>
  tell(event: AppEvent): void
  /** Paths of what was chosen; null when nothing was. */
  chooseFiles(ask: {
    readonly title: string
    readonly several: boolean
    /** What the dialog offers first; every file can be chosen, its bytes decide. */
    readonly of: 'tables' | 'documents' | 'records' | 'backups'
  }): Promise<readonly string[] | null>
  /** Where to save; `replace` when a file is there already and replacing it was agreed to. */
  choosePlace(suggestedName: string): Promise<{ readonly path: string; readonly replace: boolean } | null>
  /** Path of the folder that was chosen; null when none was. */
  chooseFolder(title: string): Promise<string | null>
  print(): Promise<void>
  copy(text: string): Promise<void>
  close(): Promise<void>
}

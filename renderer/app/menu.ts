import type { CommandName } from '#renderer/ui/commands/command-name.ts'

/** `Mod` is Ctrl, on a Mac Cmd. */
export type MenuEntry = {
  readonly command: CommandName
  /** A key of `frame.menu`. */
  readonly words: MenuWords
  /** 'Mod+Shift+H'; the native menu reads the same text. */
  readonly accelerator?: string
  /** A line above it. */
  readonly apart?: boolean
}

type MenuWords =
  | 'importFigures'
  | 'exportCaseload'
  | 'print'
  | 'lock'
  | 'quit'
  | 'undo'
  | 'today'
  | 'caseload'
  | 'prepare'
  | 'sessionView'
  | 'records'
  | 'settings'
  | 'hideNames'
  | 'larger'
  | 'smaller'
  | 'light'
  | 'dark'
  | 'asSystem'
  | 'pause'
  | 'addOne'
  | 'addFive'
  | 'blankForm'

export type MenuHead = 'file' | 'edit' | 'view' | 'session' | 'help'

/** Every command, with its accelerator. The drawn menu bar, the chords and the native menu are made from it. */
export const MENUS: readonly { readonly head: MenuHead; readonly entries: readonly MenuEntry[] }[] = [
  {
    head: 'file',
    entries: [
      { command: 'import-figures', words: 'importFigures' },
      { command: 'export-caseload', words: 'exportCaseload' },
      { command: 'print', words: 'print', accelerator: 'Mod+P' },
      { command: 'go-settings', words: 'settings', accelerator: 'Mod+,', apart: true },
      { command: 'lock', words: 'lock', accelerator: 'Mod+L', apart: true },
      { command: 'quit', words: 'quit', accelerator: 'Mod+Q' },
    ],
  },
  { head: 'edit', entries: [{ command: 'undo', words: 'undo', accelerator: 'Mod+Z' }] },
  {
    head: 'view',
    entries: [
      { command: 'go-today', words: 'today', accelerator: 'Mod+1' },
      { command: 'go-caseload', words: 'caseload', accelerator: 'Mod+2' },
      { command: 'go-prepare', words: 'prepare', accelerator: 'Mod+3' },
      { command: 'go-session', words: 'sessionView', accelerator: 'Mod+4' },
      { command: 'go-records', words: 'records', accelerator: 'Mod+5' },
      { command: 'hide-names', words: 'hideNames', accelerator: 'Mod+Shift+H', apart: true },
      { command: 'text-larger', words: 'larger', apart: true },
      { command: 'text-smaller', words: 'smaller' },
      { command: 'theme-system', words: 'asSystem', apart: true },
      { command: 'theme-light', words: 'light' },
      { command: 'theme-dark', words: 'dark' },
    ],
  },
  {
    head: 'session',
    entries: [
      { command: 'session-add-1', words: 'addOne' },
      { command: 'session-add-5', words: 'addFive' },
      { command: 'session-pause', words: 'pause', apart: true },
    ],
  },
  { head: 'help', entries: [{ command: 'blank-form', words: 'blankForm' }] },
]

/** As it stands in a menu: 'Ctrl Shift H'. */
export const acceleratorWords = (accelerator: string): string =>
  accelerator.replace('Mod', isMac() ? '⌘' : 'Ctrl').replaceAll('+', ' ')

export const isMac = (): boolean => navigator.platform.startsWith('Mac')

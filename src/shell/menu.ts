/** Something the system does by itself where the focus is. */
export type MenuRole = 'cut' | 'copy' | 'paste' | 'selectAll' | 'togglefullscreen' | 'about'

export type MenuItem =
  /** Sent to the page as an event; the page knows by the same names. */
  | {
      readonly command: string
      readonly label: string
      readonly accelerator?: string
      readonly apart?: boolean
    }
  | { readonly role: MenuRole; readonly label: string; readonly apart?: boolean }

export type Menu = { readonly label: string; readonly items: readonly MenuItem[] }

/**
 * The native menu. The page draws the same where a window has none (`renderer/app/menu.ts`, held to this by a test), and
 * hears the chords itself, so here they are only shown.
 */
export const MENUS: readonly Menu[] = [
  {
    label: 'File',
    items: [
      { command: 'import-figures', label: 'Bring in figures…' },
      { command: 'export-caseload', label: 'Export the caseload…' },
      { command: 'print', label: 'Print…', accelerator: 'Mod+P' },
      { command: 'go-settings', label: 'Settings', accelerator: 'Mod+,', apart: true },
      { command: 'lock', label: 'Lock now', accelerator: 'Mod+L', apart: true },
      { command: 'quit', label: 'Quit Tandem', accelerator: 'Mod+Q' },
    ],
  },
  {
    label: 'Edit',
    items: [
      { command: 'undo', label: 'Undo', accelerator: 'Mod+Z' },
      { role: 'cut', label: 'Cut', apart: true },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'selectAll', label: 'Select all' },
    ],
  },
  {
    label: 'View',
    items: [
      { command: 'go-today', label: 'Today', accelerator: 'Mod+1' },
      { command: 'go-caseload', label: 'Caseload', accelerator: 'Mod+2' },
      { command: 'go-prepare', label: 'Prepare', accelerator: 'Mod+3' },
      { command: 'go-session', label: 'Go to the session', accelerator: 'Mod+4' },
      { command: 'go-records', label: 'Records', accelerator: 'Mod+5' },
      { command: 'hide-names', label: 'Hide names', accelerator: 'Mod+Shift+H', apart: true },
      { command: 'text-larger', label: 'Larger text', apart: true },
      { command: 'text-smaller', label: 'Smaller text' },
      { command: 'theme-system', label: 'As the system', apart: true },
      { command: 'theme-light', label: 'Light' },
      { command: 'theme-dark', label: 'Dark' },
      { role: 'togglefullscreen', label: 'Full screen', apart: true },
    ],
  },
  {
    label: 'Session',
    items: [
      { command: 'session-add-1', label: 'Add 1 minute' },
      { command: 'session-add-5', label: 'Add 5 minutes' },
      { command: 'session-pause', label: 'Pause the session', apart: true },
    ],
  },
  {
    label: 'Help',
    items: [
      { command: 'blank-form', label: 'Blank form to fill in by hand' },
      { role: 'about', label: 'About Tandem', apart: true },
    ],
  },
]

/** Everything a menu entry or a chord can ask for. The native menu sends the same names. */
export const COMMAND_NAMES = [
  'import-figures',
  'export-caseload',
  'print',
  'lock',
  'quit',
  'undo',
  'go-today',
  'go-caseload',
  'go-prepare',
  'go-session',
  'go-records',
  'go-settings',
  'hide-names',
  'text-larger',
  'text-smaller',
  'theme-light',
  'theme-dark',
  'theme-system',
  'session-pause',
  'session-add-1',
  'session-add-5',
  'blank-form',
] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export const isCommandName = (name: string): name is CommandName =>
  (COMMAND_NAMES as readonly string[]).includes(name)

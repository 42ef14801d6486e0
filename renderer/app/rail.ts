import type { CommandName } from '#renderer/ui/commands/command-name.ts'
import {
  IconAdjustmentsHorizontal,
  IconCalendar,
  IconFileText,
  IconList,
  IconPencil,
} from '#renderer/ui/icons.ts'
import { SessionIcon } from '#renderer/ui/mark.tsx'

export type RailName = 'today' | 'caseload' | 'prepare' | 'session' | 'records' | 'settings'

/** The frame's rail in its order. An entry is shown only when a route stands behind it and the person may see it. */
export const RAIL = [
  { name: 'today', href: '/today', icon: IconCalendar, command: 'go-today' },
  { name: 'caseload', href: '/caseload', icon: IconList, command: 'go-caseload' },
  { name: 'prepare', href: '/prepare', icon: IconPencil, command: 'go-prepare' },
  { name: 'session', href: '/session', icon: SessionIcon, command: 'go-session' },
  { name: 'records', href: '/records', icon: IconFileText, command: 'go-records' },
  { name: 'settings', href: '/settings', icon: IconAdjustmentsHorizontal, command: 'go-settings' },
] as const satisfies readonly {
  readonly name: RailName
  readonly href: string
  readonly icon: unknown
  readonly command: CommandName
}[]

import type { RailName } from './rail.ts'
import { type Screen, screen } from './screen.ts'

export type RouteEntry = {
  /** As wouter reads it: `/caseload/:clientId?`. Its parameters come from `useParams`. */
  readonly path: string
  /** The entry of the rail it belongs to. */
  readonly rail: RailName
  /** Who may see it; one of these roles is enough, none named means everybody signed in. */
  readonly roles?: readonly ('practitioner' | 'supervisor' | 'administrator')[]
  readonly screen: Screen
}

const todayScreen = screen(() => import('#renderer/features/today/today-screen.tsx'), 'TodayScreen')

/** What most people see first: fetched while they type their passphrase. */
export const fetchFirstScreen = todayScreen.fetch

/**
 * Every view of somebody signed in. A screen is added with one line:
 * `{ path: '/today', rail: 'today', screen: screen(() => import('#renderer/features/today/today-screen.tsx'), 'TodayScreen') }`.
 * The rail shows an entry as soon as a route stands behind it.
 */
export const ROUTES: readonly RouteEntry[] = [
  {
    path: '/today',
    rail: 'today',
    roles: ['practitioner', 'supervisor'],
    screen: todayScreen,
  },
  {
    path: '/caseload/*?',
    rail: 'caseload',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/caseload/caseload-screen.tsx'), 'CaseloadScreen'),
  },
  {
    path: '/handover/client/:clientId',
    rail: 'caseload',
    roles: ['practitioner', 'supervisor'],
    screen: screen(
      () => import('#renderer/features/handing-over/handing-over-screens.tsx'),
      'ClientDataScreen',
    ),
  },
  {
    path: '/import',
    rail: 'caseload',
    roles: ['practitioner'],
    screen: screen(() => import('#renderer/features/import/import-screen.tsx'), 'ImportScreen'),
  },
  {
    path: '/prepare',
    rail: 'prepare',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/prepare/prepare-door.tsx'), 'PrepareDoor'),
  },
  {
    path: '/prepare/months',
    rail: 'prepare',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/prepare/months-screen.tsx'), 'MonthsScreen'),
  },
  {
    path: '/prepare/:reviewId/:section?/:item?',
    rail: 'prepare',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/prepare/prepare-screen.tsx'), 'PrepareScreen'),
  },
  {
    path: '/brief/:reviewId',
    rail: 'prepare',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/brief/brief-screen.tsx'), 'BriefScreen'),
  },
  {
    path: '/form/:from/:reviewId/:closingId',
    rail: 'prepare',
    roles: ['practitioner', 'supervisor'],
    screen: screen(
      () => import('#renderer/features/closing-paper/closing-paper-screen.tsx'),
      'ClosingPaperScreen',
    ),
  },
  {
    path: '/session/:reviewId?',
    rail: 'session',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/session/session-screen.tsx'), 'SessionScreen'),
  },
  {
    path: '/sign/:reviewId',
    rail: 'session',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/sign/sign-screen.tsx'), 'SignScreen'),
  },
  {
    path: '/done/:recordId',
    rail: 'session',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/records/done-screen.tsx'), 'DoneScreen'),
  },
  {
    path: '/texts/:reviewId',
    rail: 'records',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/records/texts-screen.tsx'), 'TextsScreen'),
  },
  {
    path: '/how-we-score',
    rail: 'records',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/agreement/agreement-screen.tsx'), 'AgreementScreen'),
  },
  {
    path: '/copy/:recordId',
    rail: 'records',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/records/copy-screen.tsx'), 'CopyScreen'),
  },
  {
    path: '/records/:recordId?/:addendum?',
    rail: 'records',
    roles: ['practitioner', 'supervisor'],
    screen: screen(() => import('#renderer/features/records/records-screen.tsx'), 'RecordsScreen'),
  },
  {
    path: '/blank-form',
    rail: 'settings',
    screen: screen(() => import('#renderer/features/blank-form/blank-form-screen.tsx'), 'BlankFormScreen'),
  },
  {
    path: '/handover/me',
    rail: 'settings',
    screen: screen(() => import('#renderer/features/handing-over/handing-over-screens.tsx'), 'OwnDataScreen'),
  },
  {
    path: '/settings/:section?/:item?',
    rail: 'settings',
    screen: screen(() => import('#renderer/features/settings/settings-screen.tsx'), 'SettingsScreen'),
  },
]

/** What can be shown before anybody has signed in, by the vault's state. */
export type DoorName = 'first run' | 'unlock' | 'damaged' | 'newer' | 'in use' | 'stopped'

/** Each renders a `Page` of its own inside the door's frame. */
export const DOORS: Readonly<Record<DoorName, Screen>> = {
  'first run': screen(() => import('#renderer/features/door/first-run-screen.tsx'), 'FirstRunScreen'),
  unlock: screen(() => import('#renderer/features/door/unlock-screen.tsx'), 'UnlockScreen'),
  damaged: screen(() => import('#renderer/features/door/damaged-screen.tsx'), 'DamagedScreen'),
  newer: screen(() => import('#renderer/features/door/no-way-in.tsx'), 'NewerScreen'),
  'in use': screen(() => import('#renderer/features/door/no-way-in.tsx'), 'InUseScreen'),
  stopped: screen(() => import('#renderer/features/door/no-way-in.tsx'), 'StoppedScreen'),
}

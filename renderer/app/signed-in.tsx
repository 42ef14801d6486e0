import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useBackingUp } from '#renderer/bridge/backing-up.ts'
import { shell } from '#renderer/bridge/bridge.ts'
import { saveQueue } from '#renderer/bridge/saving/save-queue.ts'
import { useSaveState } from '#renderer/bridge/saving/use-autosave.ts'
import { type Sitting, SittingProvider, seatedPeople } from '#renderer/bridge/sitting.tsx'
import { useOperationMutation } from '#renderer/bridge/use-operation.ts'
import { useCommand } from '#renderer/ui/commands/use-command.ts'
import { useHideNames } from '#renderer/ui/page/hide-names.tsx'
import { Page } from '#renderer/ui/page/page.tsx'
import { useUndo, useUndoState } from '#renderer/ui/undo/use-undo.tsx'
import { AppFrame } from './app-frame.tsx'
import { IdleLock } from './idle-lock.tsx'
import { LeaveUnsaved } from './leave-unsaved.tsx'
import { RAIL, type RailName } from './rail.ts'
import { ROUTES, type RouteEntry } from './routes.ts'
import { type Leaving, useLeaving } from './use-leaving.ts'
import { useRailCounts } from './use-rail-counts.ts'
import { NoSuchView, ViewBoundary } from './view-boundary.tsx'
import { WordsCare } from './words-care.tsx'

/** The window of somebody signed in: the frame, their routes, and the commands that hold everywhere. */
export const SignedIn = ({ sitting }: { readonly sitting: Sitting }) => {
  const [location, navigate] = useLocation()
  const save = useSaveState()
  const backingUp = useBackingUp()
  const routes = ROUTES.filter(route => maySee(route, sitting))
  const shown = RAIL.map(entry => entry.name).filter(name => routes.some(route => route.rail === name))
  const counts = useRailCounts(sitting)
  const leaving = useLeaving()
  const { lock } = leaving
  useEverywhereCommands(sitting, shown, navigate, leaving)
  useFetchedAhead(routes)
  const { vault } = sitting.settings
  return (
    <SittingProvider sitting={sitting}>
      <AppFrame
        menuBar={shell() === 'chromium'}
        current={currentRail(location, routes)}
        shown={shown}
        counts={counts}
        sample={sitting.sample}
        people={seatedPeople(sitting)}
        save={backingUp && save.state === 'saved' ? { state: 'backing up' } : save}
        onRetrySave={() => void saveQueue.flushAll()}
        onLock={() => lock('asked')}
      >
        <WordsCare>
          <ViewBoundary address={location}>
            <Suspense fallback={<Opening />}>
              <Switch>
                {routes.map(route => (
                  <Route key={route.path} path={route.path} component={route.screen} />
                ))}
                <Route path="/locked/:why">
                  <Redirect to="/" replace />
                </Route>
                <Route path="/">
                  {shown[0] === undefined ? <NoSuchView /> : <ToFirst name={shown[0]} />}
                </Route>
                <Route>
                  <NoSuchView />
                </Route>
              </Switch>
            </Suspense>
          </ViewBoundary>
        </WordsCare>
        <IdleLock
          minutes={sitting.inSession ? vault.idleMinutesInSession : vault.idleMinutes}
          onIdle={() => lock('idle')}
        />
        <LeaveUnsaved leaving={leaving} />
      </AppFrame>
    </SittingProvider>
  )
}

const Opening = () => {
  const { t } = useTranslation('frame')
  return <Page title={t('opening')}>{null}</Page>
}

const ToFirst = ({ name }: { readonly name: RailName }) => (
  <Redirect to={RAIL.find(entry => entry.name === name)?.href ?? '/'} replace />
)

const maySee = (route: RouteEntry, sitting: Sitting): boolean =>
  route.roles === undefined || route.roles.some(role => sitting.person.roles.includes(role))

/** The entry of the view: an address and its route begin with the same word. */
const currentRail = (location: string, routes: readonly RouteEntry[]): RailName | null =>
  routes.find(({ path }) => firstWord(path) === firstWord(location))?.rail ?? null

const firstWord = (address: string): string => address.split('/')[1] ?? ''

/** The screens that people go to most, one after the other while nothing else is to be done. */
const useFetchedAhead = (routes: readonly RouteEntry[]): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for whoever signed in.
  useEffect(() => {
    const waiting = routes.filter(({ rail }) => AHEAD.includes(rail)).map(route => route.screen)
    let handle = 0
    const next = () => {
      const screen = waiting.shift()
      if (screen === undefined) return
      // Where it fails, it is fetched again when it is gone to, and says so there.
      const goOn = () => {
        handle = requestIdleCallback(next)
      }
      void screen.fetch().then(goOn, goOn)
    }
    handle = requestIdleCallback(next)
    return () => cancelIdleCallback(handle)
  }, [])
}

/** Session and records bring the parts that draw and print, which are loaded when they are needed. */
const AHEAD: readonly RailName[] = ['caseload', 'prepare']

const useEverywhereCommands = (
  { person, settings: { appearance } }: Sitting,
  shown: readonly RailName[],
  navigate: (to: string) => void,
  { lock, quit }: Leaving,
): void => {
  const undo = useUndo()
  const { next } = useUndoState()
  const names = useHideNames()
  const { run: setAppearance } = useOperationMutation('settings.setAppearance')
  const size = (by: 1 | -1) => {
    const at = TEXT_SIZES.indexOf(appearance.textSize) + by
    const textSize = TEXT_SIZES[at]
    if (textSize !== undefined) void setAppearance({ ...appearance, textSize })
  }
  const go = (name: RailName) => navigate(RAIL.find(entry => entry.name === name)?.href ?? '/')

  useCommand('go-today', () => go('today'), shown.includes('today'))
  useCommand('go-caseload', () => go('caseload'), shown.includes('caseload'))
  useCommand('go-prepare', () => go('prepare'), shown.includes('prepare'))
  useCommand('go-session', () => go('session'), shown.includes('session'))
  useCommand('go-records', () => go('records'), shown.includes('records'))
  useCommand('go-settings', () => go('settings'), shown.includes('settings'))
  useCommand('import-figures', () => navigate('/import'), person.roles.includes('practitioner'))
  useCommand('blank-form', () => navigate('/blank-form'))
  useCommand('undo', () => void undo.undo(), next !== null)
  useCommand('lock', () => lock('asked'))
  useCommand('quit', quit)
  useCommand('hide-names', names.toggle)
  useCommand('text-larger', () => size(1), appearance.textSize < 20)
  useCommand('text-smaller', () => size(-1), appearance.textSize > 16)
  useCommand('theme-system', () => void setAppearance({ ...appearance, theme: 'system' }))
  useCommand('theme-light', () => void setAppearance({ ...appearance, theme: 'light' }))
  useCommand('theme-dark', () => void setAppearance({ ...appearance, theme: 'dark' }))
}

const TEXT_SIZES: readonly (16 | 18 | 20)[] = [16, 18, 20]

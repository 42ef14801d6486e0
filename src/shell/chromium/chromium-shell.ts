import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page, type Route } from 'playwright-core'
import { type CoreKeeper, keepCore } from '../core-keeper.ts'
import { openDesk } from '../desk.ts'
import { forkCore } from '../node-core.ts'
import { CONTENT_POLICY, openPageFiles } from '../page-files.ts'
import type { ShellWindow } from '../shell-window.ts'
import { AS_ROOT_FLAGS, QUIET_FLAGS, WINDOW_FLAGS } from './browser-flags.ts'
import { openFilePages } from './file-pages.ts'
import { findBrowser } from './find-browser.ts'
import { beFirstWindow } from './first-window.ts'
import { BINDINGS, type BridgeSettings, EVENT_NAME, installBridge } from './install-bridge.ts'
import { makeProfileFolder, removeAbandonedProfiles, removeProfileFolder } from './profile-folder.ts'
import { watchForSleep } from './sleep-watch.ts'

/** Names that no server can have (RFC 2606). Three sites, so that the browser keeps each in a process of its own. */
export const PAGE_ORIGIN = 'https://tandem.invalid'
const FILES_ORIGIN = 'https://tandem-files.invalid'
const BETWEEN_ORIGIN = 'https://tandem-between.invalid'

export type ChromiumShellOptions = {
  readonly dataFolder: string
  /** Without a window, for tests. */
  readonly headless: boolean
  /** The core's entry, where it is not `src/core/main.ts`. */
  readonly coreEntry?: string
  /** The built page, where it is not `dist/renderer`. */
  readonly pageFolder?: string
  /** Size of the page; without it, that of the window. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Without it, as the system. */
  readonly colorScheme?: 'light' | 'dark'
  /** The browser's program, where it is not the first one found. */
  readonly browser?: string
  readonly extraArgs?: readonly string[]
}

export type ChromiumShell = {
  readonly context: BrowserContext
  readonly page: Page
  readonly core: CoreKeeper
  /** Resolves when window and core have ended, whoever closed them. */
  readonly closed: Promise<void>
  /** As closing the window: lets the page save what is typed, ends the core, removes the profile. */
  close(): Promise<void>
}

export class NoBrowser extends Error {
  override readonly name = 'NoBrowser'
}

/**
 * The application in an installed browser: for development, sample data and tests, never packaged. It is spoken to over
 * a pipe, no port is opened; the page's requests are answered in process, and any other is refused.
 */
export const openChromiumShell = async (options: ChromiumShellOptions): Promise<ChromiumShell> => {
  const browser = options.browser ?? findBrowser()
  if (browser === undefined) throw new NoBrowser('No Chromium, Chrome or Edge was found.')
  removeAbandonedProfiles()
  const profile = makeProfileFolder()
  const context = await launch(browser, profile, options).catch(error => {
    removeProfileFolder(profile)
    throw error
  })
  const page = context.pages()[0] ?? (await context.newPage())
  const core = keepCore(() =>
    forkCore(options.coreEntry ?? fromTop('src/core/main.ts'), {
      dataFolder: options.dataFolder,
      assetsFolder: fromTop('assets'),
    }),
  )

  const filePages = openFilePages(context, page, FILES_ORIGIN)
  const window = windowOver(page, filePages, () => close())
  const desk = openDesk(core, window)

  const ended = Promise.withResolvers<void>()
  let ending = false
  const end = async (finish: () => Promise<void>): Promise<void> => {
    if (ending) return ended.promise
    ending = true
    stopWatching()
    stopAnswering()
    await finish()
    await context.close().catch(() => undefined)
    removeProfileFolder(profile)
    ended.resolve()
  }
  const close = (): Promise<void> => end(desk.finish)
  const stopWatching = watchForSleep(() => void desk.lock('system'))
  const stopAnswering = beFirstWindow(options.dataFolder, () => void comeForward(page))
  page.on('close', () => void end(desk.finishWithoutPage))
  page.on('crash', () => void end(desk.finishWithoutPage))
  context.on('close', () => void end(desk.finishWithoutPage))

  context.on('page', opened => {
    if (!filePages.owns(opened)) void opened.close().catch(() => undefined)
  })
  await context.exposeBinding(BINDINGS.call, (source, operation: unknown, input: unknown) => {
    const trusted =
      source.page === page && source.frame === page.mainFrame() && originOf(page.url()) === PAGE_ORIGIN
    return trusted ? desk.answer(operation, input) : FOREIGN
  })
  await context.exposeBinding(BINDINGS.files, (source, ask: unknown) =>
    filePages.answer(source.page, source.frame, ask),
  )
  await context.addInitScript(installBridge, BRIDGE_SETTINGS)
  await context.grantPermissions(['clipboard-write'], { origin: PAGE_ORIGIN })
  await context.route('**/*', answerRequests(options.pageFolder ?? fromTop('dist/renderer'), filePages))
  await page.goto(`${PAGE_ORIGIN}/`)

  return { context, page, core, closed: ended.promise, close }
}

const BRIDGE_SETTINGS: BridgeSettings = {
  pageOrigin: PAGE_ORIGIN,
  filesOrigin: FILES_ORIGIN,
  call: BINDINGS.call,
  files: BINDINGS.files,
  eventName: EVENT_NAME,
}

/** Also where it was made small. */
const comeForward = async (page: Page): Promise<void> => {
  try {
    const session = await page.context().newCDPSession(page)
    const { windowId, bounds } = await session.send('Browser.getWindowForTarget')
    if (bounds.windowState === 'minimized')
      await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } })
    await session.detach()
    await page.bringToFront()
  } catch {
    // A window that is just closing has no front to come to.
  }
}

const FOREIGN = JSON.stringify({ ok: false, error: { code: 'foreign-sender' } })

const launch = (browser: string, profile: string, options: ChromiumShellOptions): Promise<BrowserContext> => {
  const root = process.getuid?.() === 0
  return chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: options.headless,
    chromiumSandbox: !root,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...WINDOW_FLAGS, ...QUIET_FLAGS, ...(root ? AS_ROOT_FLAGS : []), ...(options.extraArgs ?? [])],
    viewport: options.viewport ?? (options.headless ? { width: 1440, height: 900 } : null),
    colorScheme: options.colorScheme ?? null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    serviceWorkers: 'block',
    // Ours to handle: the page has something to save first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

const windowOver = (
  page: Page,
  filePages: ReturnType<typeof openFilePages>,
  close: () => Promise<void>,
): ShellWindow => ({
  show: async hash => {
    // By way of another site: the process that has seen records ends with its last document.
    await page.goto(`${BETWEEN_ORIGIN}/`).catch(() => undefined)
    await page.goto(`${PAGE_ORIGIN}/${hash}`).catch(() => undefined)
  },
  tell: event => {
    const send = { name: EVENT_NAME, text: JSON.stringify(event) }
    void page
      .evaluate(({ name, text }) => {
        window.dispatchEvent(new CustomEvent(name, { detail: text }))
      }, send)
      .catch(() => undefined)
  },
  chooseFiles: filePages.chooseFiles,
  choosePlace: filePages.choosePlace,
  chooseFolder: filePages.chooseFolder,
  print: () => page.evaluate(() => void setTimeout(() => window.print(), 0)),
  copy: text => page.evaluate(copied => navigator.clipboard.writeText(copied), text),
  close,
})

const answerRequests = (pageFolder: string, filePages: ReturnType<typeof openFilePages>) => {
  const pageFile = openPageFiles(pageFolder)
  return async (route: Route): Promise<void> => {
    const url = new URL(route.request().url())
    if (url.origin === PAGE_ORIGIN) await route.fulfill(pageFile(url.pathname))
    else if (url.origin === FILES_ORIGIN) await route.fulfill(filePages.file(url.pathname))
    else if (url.origin === BETWEEN_ORIGIN) await route.fulfill(EMPTY_PAGE)
    // 'No content' leaves the window where it is; a refusal would put an error page in its place.
    else if (route.request().isNavigationRequest()) await route.fulfill({ status: 204 })
    else await route.abort('blockedbyclient')
  }
}

const EMPTY_PAGE = {
  status: 200,
  headers: { 'content-type': 'text/html', 'content-security-policy': CONTENT_POLICY },
  body: '<!doctype html><title>Tandem</title>',
}

const originOf = (url: string): string => {
  try {
    return new URL(url).origin
  } catch {
    return ''
  }
}

const fromTop = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

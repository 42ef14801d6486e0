import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { harmlessFileName } from '../file-names.ts'
import { openPageFiles, type PageFile } from '../page-files.ts'
import type { ShellWindow } from '../shell-window.ts'
import { listFolder, places } from './folder-listing.ts'

/**
 * A browser hands its page neither a path nor a place to save, so this shell asks in a page of its own: a second window
 * that lists the folders of the disk. One question at a time.
 */
export type FilePages = Pick<ShellWindow, 'chooseFiles' | 'choosePlace' | 'chooseFolder'> & {
  /** Is this page the one that asks, or about to be? */
  owns(page: Page): boolean
  /** The page's own files. */
  file(pathname: string): PageFile
  /** What the page asks, as JSON text both ways. Refuses every other page. */
  answer(page: Page, frame: Frame, ask: unknown): Promise<string>
}

type Question =
  | { readonly mode: 'open'; readonly title: string; readonly several: boolean }
  | { readonly mode: 'folder'; readonly title: string }
  | { readonly mode: 'save'; readonly title: string; readonly name: string }

type Choice = { readonly paths: readonly string[]; readonly replace: boolean }

type Asking = { readonly question: Question; page?: Page; decide(choice: Choice | null): void }

const WIDTH = 860
const HEIGHT = 640

export const openFilePages = (context: BrowserContext, opener: Page, origin: string): FilePages => {
  const file = openPageFiles(fileURLToPath(new URL('./file-page', import.meta.url)))
  let asking: Asking | null = null
  let folder = homedir()

  const ask = async (question: Question): Promise<Choice | null> => {
    if (asking !== null) {
      await asking.page?.bringToFront()
      return null
    }
    const decision = Promise.withResolvers<Choice | null>()
    const current: Asking = { question, decide: decision.resolve }
    asking = current
    try {
      const [page] = await Promise.all([
        context.waitForEvent('page', { timeout: 10_000 }),
        openWindow(opener, origin),
      ])
      current.page = page
      page.once('close', () => decision.resolve(null))
      await setSize(context, page)
      const choice = await decision.promise
      await page.close().catch(() => undefined)
      return choice
    } finally {
      asking = null
    }
  }

  const decide = (choice: Choice | null): unknown => {
    const first = choice?.paths[0]
    if (first !== undefined) folder = asking?.question.mode === 'folder' ? first : dirname(first)
    asking?.decide(choice)
    return {}
  }

  const list = async (at: unknown): Promise<unknown> => {
    const wanted = typeof at === 'string' && isAbsolute(at) ? resolve(at) : folder
    return (await listFolder(wanted)) ?? { problem: 'unreadable' }
  }

  const save = (at: unknown, name: unknown, replace: unknown): unknown => {
    if (typeof at !== 'string' || !isAbsolute(at) || typeof name !== 'string') return { problem: 'malformed' }
    const path = join(at, harmlessFileName(name))
    if (replace !== true && existsSync(path)) return { problem: 'exists', name: harmlessFileName(name) }
    return decide({ paths: [path], replace: replace === true })
  }

  const choose = (paths: unknown): unknown => {
    const chosen = Array.isArray(paths)
      ? paths.filter(path => typeof path === 'string' && isAbsolute(path))
      : []
    return chosen.length === 0 ? { problem: 'malformed' } : decide({ paths: chosen, replace: false })
  }

  const answers: Readonly<Record<string, (ask: Record<string, unknown>) => unknown>> = {
    start: () => ({ question: asking?.question, places: places(), folder }),
    list: ({ folder: at }) => list(at),
    choose: ({ paths }) => choose(paths),
    save: ({ folder: at, name, replace }) => save(at, name, replace),
    cancel: () => decide(null),
  }

  return {
    owns: page => asking !== null && (asking.page === undefined || asking.page === page),
    file,
    answer: async (page, frame, text) => {
      const ours = asking?.page === page && frame === page.mainFrame() && page.url().startsWith(`${origin}/`)
      const asked = ours ? parse(text) : null
      const answer = asked === null ? undefined : answers[String(asked.type)]
      return JSON.stringify(
        asked === null || answer === undefined ? { problem: 'refused' } : await answer(asked),
      )
    },
    chooseFiles: async ({ title, several }) => (await ask({ mode: 'open', title, several }))?.paths ?? null,
    chooseFolder: async title => (await ask({ mode: 'folder', title }))?.paths[0] ?? null,
    choosePlace: async name => {
      const choice = await ask({ mode: 'save', title: 'Save a copy', name })
      const path = choice?.paths[0]
      return choice === null || path === undefined ? null : { path, replace: choice.replace }
    },
  }
}

/** As a popup it has no tabs; without an opener the two pages can't reach each other. */
const openWindow = (opener: Page, origin: string): Promise<void> =>
  opener.evaluate(
    ({ url, features }) => {
      window.open(url, '', features)
    },
    { url: `${origin}/`, features: `popup,noopener,width=${WIDTH},height=${HEIGHT}` },
  )

const setSize = async (context: BrowserContext, page: Page): Promise<void> => {
  try {
    const session = await context.newCDPSession(page)
    const { windowId } = await session.send('Browser.getWindowForTarget')
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width: WIDTH, height: HEIGHT } })
  } catch {
    // A window of another size serves as well.
  }
}

const parse = (text: unknown): Record<string, unknown> | null => {
  try {
    const parsed: unknown = JSON.parse(String(text))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}

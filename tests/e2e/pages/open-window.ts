import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { type ChromiumShell, openChromiumShell } from '#shell/chromium/chromium-shell.ts'

const CORE = fileURLToPath(new URL('../../../dist/test-core/main.js', import.meta.url))

export type Window = { readonly page: Page; readonly context: BrowserContext; readonly shell: ChromiumShell }

export type WindowOptions = {
  readonly folder: string
  /** The moment at which the window is opened; the real one where none is named. */
  readonly clock?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  /** Passphrases become keys as in the product, a second each. */
  readonly realKeys?: boolean
}

/** A window over a data folder, closed when the test is over. */
export const openWindow = async (options: WindowOptions): Promise<Window> => {
  const window = await openLastingWindow(options)
  onTestFinished(() => window.shell.close())
  return window
}

/** One for several tests; whoever opens it closes it: `beforeAll(async () => { …; return () => shell.close() })`. */
export const openLastingWindow = async ({
  folder,
  clock,
  realKeys = false,
  ...look
}: WindowOptions): Promise<Window> => {
  if (clock === undefined) delete process.env.TANDEM_TEST_CLOCK
  else process.env.TANDEM_TEST_CLOCK = clock
  process.env.TANDEM_TEST_KEYS = realKeys ? 'real' : 'quick'
  const shell = await openChromiumShell({ dataFolder: folder, headless: true, coreEntry: CORE, ...look })
  return { page: shell.page, context: shell.context, shell }
}

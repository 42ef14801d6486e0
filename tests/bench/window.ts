import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { type ChromiumShell, openChromiumShell } from '#shell/chromium/chromium-shell.ts'
import { doorPage } from '#tests/e2e/pages/door-page.ts'

const CORE = fileURLToPath(new URL('./bench-core.ts', import.meta.url))

/** What has to be seen: an element, and what its text begins with. */
export type Shown = { readonly css: string; readonly text?: string }

/** Milliseconds of the page's own clock: the event itself, the arrival of its data, the frame that shows the end of it. */
export type Moments = { readonly from: number; readonly data: number; readonly until: number }

/** The real window over a data folder, with the core as it is shipped but for its keys, which take no second. */
export const openBenchWindow = (folder: string, clock?: string): Promise<ChromiumShell> => {
  if (clock === undefined) delete process.env.TANDEM_BENCH_CLOCK
  else process.env.TANDEM_BENCH_CLOCK = clock
  const viewport = { width: 1440, height: 900 }
  return openChromiumShell({ dataFolder: folder, headless: true, coreEntry: CORE, viewport })
}

/** From what somebody does to the frame in which they see it, taken in the page: no time of the test's own is in it. */
export const moments = async (
  page: Page,
  event: 'keydown' | 'click',
  act: () => Promise<unknown>,
  shown: Shown,
): Promise<Moments> => {
  await page.evaluate(watch, { event, shown })
  await act()
  return page.evaluate(() => (globalThis as unknown as { benchMoments: Promise<Moments> }).benchMoments)
}

export const timed = async (...args: Parameters<typeof moments>): Promise<number> => {
  const { from, until } = await moments(...args)
  return until - from
}

export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate(hash => {
    location.hash = hash
  }, address)

export const lock = async (page: Page): Promise<void> => {
  await page.evaluate(() => window.tandem?.call('platform.lock', { reason: 'asked' }))
  await page.getByLabel('Passphrase', { exact: true }).waitFor()
}

/** From the Enter that sends the right passphrase to Today with what is in it. */
export const timeUnlock = async (page: Page, name: string, passphrase: string): Promise<number> => {
  const door = doorPage(page)
  await page.getByRole('radio', { name: new RegExp(`^${name}\\b`) }).check()
  await door.type(passphrase)
  return timed(page, 'keydown', () => page.keyboard.press('Enter'), { css: '.today' })
}

/** Runs in the page. A list of many clients is the one answer of more than 20,000 characters. */
const watch = ({ event, shown }: { event: string; shown: Shown }): void => {
  let data = 0
  const parse = JSON.parse
  JSON.parse = (text: string) => {
    if (text.length > 20_000) data = performance.now()
    return parse(text)
  }
  const isThere = () =>
    [...document.querySelectorAll(shown.css)].some(({ textContent }) =>
      textContent.trim().startsWith(shown.text ?? ''),
    )
  const found = Promise.withResolvers<Moments>()
  const begin = ({ timeStamp }: Event) => {
    const look = () => {
      if (!isThere()) return requestAnimationFrame(look)
      // What stands in the page now is painted with this frame; a task after it comes after that.
      return setTimeout(() => {
        JSON.parse = parse
        found.resolve({ from: timeStamp, data, until: performance.now() })
      })
    }
    requestAnimationFrame(look)
  }
  addEventListener(event, begin, { capture: true, once: true })
  Object.assign(globalThis, { benchMoments: found.promise })
}

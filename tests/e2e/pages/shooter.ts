import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = process.env.TANDEM_SCREENSHOTS ?? 'screenshots'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const

/** What a window of 1440 × 900 has at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 } as const

type More = {
  /** The whole page at 200 % zoom, too; of a dialog, what the window shows. */
  readonly zoomed?: boolean
  /** In forced colours, too. */
  readonly forced?: boolean
}

/** Takes one view in both sizes, light and dark, and leaves the window as it was. */
export const shooter = (page: Page, of: string) => {
  mkdirSync(FOLDER, { recursive: true })
  const take = async (name: string, fullPage = false): Promise<void> => {
    // Panels that stack at the smaller size have to find their place.
    await page.waitForTimeout(150)
    await page.screenshot({ path: join(FOLDER, `${of}-${name}.png`), fullPage })
  }
  return async (name: string, { zoomed = false, forced = false }: More = {}): Promise<void> => {
    for (const size of SIZES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        await take(`${name}-${size.width}-${colorScheme}`)
      }
    }
    await page.setViewportSize(SIZES[0])
    await page.emulateMedia({ colorScheme: 'light' })
    if (zoomed) {
      await page.setViewportSize(ZOOMED)
      // A dialog stands over the window, not over the page that scrolls below it.
      await take(`${name}-zoomed`, (await page.getByRole('dialog').count()) === 0)
      await page.setViewportSize(SIZES[0])
    }
    if (forced) {
      await page.emulateMedia({ forcedColors: 'active' })
      await take(`${name}-forced`)
      await page.emulateMedia({ forcedColors: 'none' })
    }
  }
}

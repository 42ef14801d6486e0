import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = process.env.TANDEM_SCREENSHOTS ?? 'screenshots'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
] as const

/** Takes one view in both sizes, light and dark, and leaves the window as it was. */
export const shooter = (page: Page, of: string) => {
  mkdirSync(FOLDER, { recursive: true })
  return async (name: string): Promise<void> => {
    for (const size of SIZES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        // Panels that stack at the smaller size have to find their place.
        await page.waitForTimeout(150)
        await page.screenshot({ path: join(FOLDER, `${of}-${name}-${size.width}-${colorScheme}.png`) })
      }
    }
    await page.setViewportSize(SIZES[0])
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

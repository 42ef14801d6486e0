import type { Page } from 'playwright-core'
import type { ReviewId } from '#basics/ids.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import type { ChromiumShell } from '#shell/chromium/chromium-shell.ts'
import { NOVEMBER_DAY, ROBIN, SAM } from '../../support/month-folder.ts'
import { doorPage } from './door-page.ts'
import { openWindow } from './open-window.ts'

export type PrepareWindow = {
  readonly page: Page
  readonly shell: ChromiumShell
  readonly goTo: (section: SectionKey) => Promise<void>
  /** Until the footer says that everything is in the store. */
  readonly saved: () => Promise<void>
}

type PrepareOptions = {
  readonly folder: string
  /** Without one: what 'Prepare' in the rail shows. */
  readonly reviewId?: ReviewId
  readonly who?: 'Sam' | 'Robin'
  readonly section?: SectionKey
  readonly clock?: string
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
}

/** The window over a data folder on that November morning, somebody signed in, a month's preparation open. */
export const openPrepare = async ({
  reviewId,
  who = 'Sam',
  section = 'figures',
  clock = NOVEMBER_DAY,
  ...rest
}: PrepareOptions): Promise<PrepareWindow> => {
  const { page, shell } = await openWindow({ clock, ...rest })
  await doorPage(page).signIn(who === 'Sam' ? SAM : ROBIN)
  const goTo = async (key: SectionKey) => {
    await address(page, `/prepare/${reviewId}/${key}`)
    await page.locator('.pg h2').first().waitFor()
  }
  if (reviewId === undefined) await address(page, '/prepare')
  else await goTo(section)
  return {
    page,
    shell,
    goTo,
    saved: () =>
      page
        .locator('.foot')
        .getByText(/^Saved at|^Everything is saved/)
        .waitFor(),
  }
}

const address = (page: Page, path: string): Promise<void> =>
  page.evaluate(hash => {
    location.hash = hash
  }, path)

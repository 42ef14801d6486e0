import type { Page } from 'playwright-core'
import type { ReviewId } from '#basics/ids.ts'
import type { SectionKey } from '#domain/review/sections.ts'
import type { ChromiumShell } from '#shell/chromium/chromium-shell.ts'
import { NOVEMBER_DAY, ROBIN, SAM } from '../../support/month-folder.ts'
import { doorPage } from './door-page.ts'
import { framePage } from './frame-page.ts'
import { openLastingWindow, openWindow, type Window } from './open-window.ts'

export type PrepareWindow = {
  readonly page: Page
  readonly shell: ChromiumShell
  readonly goTo: (section: SectionKey) => Promise<void>
  /** Until the footer says that everything is in the store. */
  readonly saved: () => Promise<void>
  /** Locked, with page and core begun anew; then somebody opens a section again. */
  readonly comeBack: (section: SectionKey, who?: 'Sam' | 'Robin') => Promise<void>
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
export const openPrepare = async (options: PrepareOptions): Promise<PrepareWindow> =>
  prepareIn(await openWindow({ clock: NOVEMBER_DAY, ...options }), options)

/** The same for several tests of a file; whoever opens it closes its shell. */
export const openLastingPrepare = async (options: PrepareOptions): Promise<PrepareWindow> =>
  prepareIn(await openLastingWindow({ clock: NOVEMBER_DAY, ...options }), options)

const prepareIn = async (
  { page, shell }: Window,
  { reviewId, who = 'Sam', section = 'figures' }: PrepareOptions,
): Promise<PrepareWindow> => {
  const door = doorPage(page)
  await door.signIn(PEOPLE[who])
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
    comeBack: async (key, next = 'Sam') => {
      await framePage(page).lockNow()
      await door.waitFor('Tandem is locked')
      await door.signIn(PEOPLE[next])
      await goTo(key)
    },
  }
}

const PEOPLE = { Sam: SAM, Robin: ROBIN } as const

const address = (page: Page, path: string): Promise<void> =>
  page.evaluate(hash => {
    location.hash = hash
  }, path)

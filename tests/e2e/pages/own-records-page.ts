import type { BrowserContext, Page } from 'playwright-core'
import { PAGE_ORIGIN } from '#shell/chromium/chromium-shell.ts'
import { paperView } from './paper-view.ts'

/** What is done outside Tandem after a session: texts for the clients' own records, and the slip. */
export const ownRecordsPage = (page: Page, context: BrowserContext) => {
  const panel = page.locator('.txtp')
  const row = (client: string) => panel.locator('.txts > li').filter({ hasText: client })
  const tick = (client: string) => row(client).getByRole('checkbox')
  return {
    panel,
    waitFor: () => panel.locator('.txts > li').first().waitFor(),
    title: () => panel.getByRole('heading').innerText(),
    count: () => panel.locator('header .sm').innerText(),
    clients: () => panel.locator('.txts .client').allInnerTexts(),
    copy: (client: string) =>
      row(client)
        .getByRole('button', { name: /^Copy the text/ })
        .click(),
    copied: (client: string) =>
      row(client)
        .getByRole('button', { name: /^Copied/ })
        .waitFor(),
    clipboard: async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: PAGE_ORIGIN })
      return page.evaluate(() => navigator.clipboard.readText())
    },
    tick: (client: string) => tick(client).click(),
    isTicked: (client: string) => tick(client).isChecked(),
    enteredOn: (client: string) => row(client).getByRole('button', { name: /^Entered on/ }),
    sayDay: async (client: string, day: string) => {
      await row(client)
        .getByRole('button', { name: /^Entered on/ })
        .click()
      await row(client).getByLabel('Entered on').fill(day)
      await page.keyboard.press('Enter')
    },
    dayField: (client: string) => row(client).getByLabel('Entered on'),
    dayError: (client: string) => row(client).locator('.field-error').innerText(),
    text: (client: string) => row(client).locator('.txts__text').innerText(),
    showTexts: () => panel.getByRole('link', { name: 'Show the texts' }).click(),
    slip: {
      paper: paperView(page),
      /** Who it says is still to enter. */
      toEnter: async () =>
        (await page.locator('.paper-page .textLayer').first().innerText())
          .replaceAll(/\s+/g, ' ')
          .split('To enter in')[1] ?? '',
      print: () => page.getByRole('button', { name: 'Print the slip' }).click(),
      saveButton: () => page.locator('.slipw').getByRole('button', { name: 'Save a copy' }),
    },
  }
}

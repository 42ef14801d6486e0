import type { BrowserContext, Locator, Page } from 'playwright-core'
import { chooseFiles } from '../../support/file-page.ts'

/** The file of a document sample: attached in Prepare or in the session, looked at inside the window. */
export const documentFilePage = (page: Page, context: BrowserContext) => {
  const dialog = page.getByRole('dialog')
  const sample = (place: number): Locator => page.locator('.samples > li').nth(place - 1)
  const attachIn = (part: Locator, path: string) =>
    chooseFiles(context, () => part.getByRole('button', { name: /^Attach a file/ }).press('Enter'), [path])
  return {
    sample,
    bringAsFile: (place: number) => sample(place).getByText('As a file', { exact: true }).click(),
    attach: (place: number, path: string) => attachIn(sample(place), path),
    attached: (place: number) => sample(place).locator('.afile__what').innerText(),
    becomes: (place: number) => sample(place).locator('.afile .hint').innerText(),
    problem: (place: number) => sample(place).locator('.afile [role=alert]').innerText(),
    takeOff: (place: number) =>
      sample(place)
        .getByRole('button', { name: /^Take the file off/ })
        .click(),
    look: (place: number) =>
      sample(place)
        .getByRole('button', { name: /^Look at the file/ })
        .click(),
    dialog,
    closeDialog: async () => {
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    },
    /** In the session: beside the checklist. */
    beside: {
      file: page.locator('.docg__file'),
      text: () => page.locator('.docg__file .file-text').innerText(),
      picture: () => page.locator('.docg__file img'),
      attach: (path: string) => attachIn(page.locator('.talk'), path),
      hide: () => page.getByRole('button', { name: 'Hide the file' }).click(),
      show: () => page.getByRole('button', { name: 'Show the file' }).click(),
      /** Points of the window in which the paper is seen. */
      room: async () => (await page.locator('.docg__file .paper-scroll').boundingBox())?.height ?? 0,
    },
  }
}

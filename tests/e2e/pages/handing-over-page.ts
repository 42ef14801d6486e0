import type { BrowserContext, Page } from 'playwright-core'
import { saveIn } from '../../support/file-page.ts'
import { paperView } from './paper-view.ts'

/** Everything about a client, or oneself: looked at, then saved in one of two forms. */
export const handingOverPage = (page: Page, context: BrowserContext) => {
  const paper = paperView(page)
  const dialog = page.getByRole('dialog', { name: /^Save (everything about this client|my data)$/ })
  return {
    waitFor: async (title: 'Everything about a client' | 'My data') => {
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await paper.drawn()
    },
    paper,
    dialog,
    ask: async () => {
      await page.getByRole('button', { name: 'Save a copy' }).click()
      await dialog.waitFor()
    },
    as: (form: 'Pages to read (PDF)' | 'Data (JSON)') => dialog.getByRole('radio', { name: form }).check(),
    saveIn: (folder: string) =>
      saveIn(context, () => dialog.getByRole('button', { name: 'Save the file' }).click(), folder),
    back: () => page.getByRole('button', { name: 'Back', exact: true }).click(),
  }
}

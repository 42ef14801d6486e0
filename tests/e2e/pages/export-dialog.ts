import type { BrowserContext, Page } from 'playwright-core'
import { saveIn } from '../../support/file-page.ts'

/** Exporting the caseload, from the button of its screen. */
export const exportDialog = (page: Page, context: BrowserContext) => {
  const dialog = page.getByRole('dialog', { name: 'Export the caseload' })
  return {
    open: async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await dialog.waitFor()
    },
    warning: () => dialog.innerText(),
    choose: async (form: 'CSV' | 'Excel (XLSX)' | 'JSON', withNames: boolean) => {
      await dialog.getByRole('radio', { name: form }).check()
      await dialog.getByRole('checkbox', { name: /^With names/ }).setChecked(withNames)
    },
    saveIn: (folder: string) =>
      saveIn(context, () => dialog.getByRole('button', { name: 'Export' }).click(), folder),
    cancel: async () => {
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'detached' })
    },
  }
}

import type { BrowserContext, Page } from 'playwright-core'
import { chooseFiles, saveIn } from '../../support/file-page.ts'

type Count = 'added' | 'changed' | 'unchanged' | 'asked about' | 'refused'

/** Bringing figures in, as somebody does it with an export on the disk. */
export const importPage = (page: Page, context: BrowserContext) => {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const choose = (button: string | RegExp, paths: readonly string[]) =>
    chooseFiles(context, () => press(button), paths)
  return {
    waitFor: () => page.getByRole('heading', { level: 1, name: /^Bring in figures/ }).waitFor(),
    choose: (path: string) => choose(/^Choose a(nother)? file$/, [path]),
    chooseHistory: (paths: readonly string[]) => choose('Bring in earlier months', paths),
    head: () => page.getByRole('heading', { level: 1 }).innerText(),
    /** Until a file is shown as it was read. */
    shown: () => page.getByRole('heading', { name: 'Columns' }).waitFor(),
    problem: () => page.locator('.problem li').innerText(),
    count: async (of: Count) =>
      Number(
        await page
          .locator('.cnt li', { hasText: new RegExp(`\\d${of}$`) })
          .locator('b')
          .innerText(),
      ),
    month: (label: string) => page.getByLabel('Month of the figures').selectOption({ label }),
    readAs: () => page.locator('.readas dl').innerText(),
    field: (heading: string) =>
      page
        .getByRole('table', { name: /^Columns of the file/ })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: heading, exact: true }) })
        .locator('td.as')
        .innerText(),
    refused: async () =>
      (
        await page
          .getByRole('table', { name: /^Refused rows/ })
          .locator('tbody tr')
          .allInnerTexts()
      ).map(text => text.replaceAll(/\s+/g, ' ').trim()),
    saveList: (folder: string) => saveIn(context, () => press('Save as a list'), folder),
    answer: (who: string, choice: string) =>
      page.locator('.qs li', { hasText: who }).getByRole('radio', { name: choice }).check(),
    questions: () => page.locator('.qs li > p').allInnerTexts(),
    import: () => press(/^Import /),
    importLabel: () => page.getByRole('button', { name: /^Import / }).innerText(),
    cancel: () => press('Cancel'),
    past: () => page.getByRole('table', { name: /^Imports/ }),
    takeBack: (file: string) => press(`Take back ${file}`),
  }
}

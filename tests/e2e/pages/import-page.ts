import type { BrowserContext, Page } from 'playwright-core'
import { chooseFiles, saveIn } from '../../support/file-page.ts'

type Count = 'added' | 'changed' | 'unchanged' | 'asked about' | 'refused'

/** Bringing figures in, as somebody does it with an export on the disk. */
export const importPage = (page: Page, context: BrowserContext) => {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const choose = (button: string | RegExp, paths: readonly string[]) =>
    chooseFiles(context, () => press(button), paths)
  const becomes = (heading: string) =>
    page.getByRole('combobox', { name: `What ${heading} becomes`, exact: true })
  const columnHead = (heading: string) => page.getByRole('rowheader', { name: heading, exact: true })
  const meaningOf = (word: string) =>
    page.getByRole('combobox', { name: new RegExp(`^${word}, \\d+ rows: `) })
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
    /** What a column becomes, in words. */
    field: (heading: string) => becomes(heading).evaluate(chosenText),
    become: (heading: string, field: string) => becomes(heading).selectOption({ label: field }),
    /** What stands below a column: an offer, a question, its words. */
    below: async (heading: string) =>
      (
        await page
          .locator('.map tr', { has: columnHead(heading) })
          .locator('+ tr.ask1')
          .innerText()
      )
        .replaceAll(/\s+/g, ' ')
        .trim(),
    takeOffer: (heading: string, field: string) => press(`${field}: bring ${heading} in as this`),
    /** What a word of a list means, in words; 'Choose' while nobody has said. */
    meaning: (word: string) => meaningOf(word).evaluate(chosenText),
    mean: (word: string, meaning: string) => meaningOf(word).selectOption({ label: meaning }),
    mappedFrom: () => page.locator('.panel > header', { hasText: 'Columns' }).locator('span').innerText(),
    guessAgain: () => press('Guess again'),
    /** Opens the first rows, takes one of them for the headings, and closes them again. */
    headingsIn: async (row: RegExp | string) => {
      await press(/See the first rows and change/)
      await page.getByRole('radio', { name: row }).click()
      await page.keyboard.press('Escape')
    },
    settle: (question: string) => page.getByRole('radio', { name: question }).check(),
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
    /** What stands beside the button: what it does, or what is still asked. */
    beside: () => page.locator('.bar-b .back1').innerText(),
    keepCopy: () => page.getByRole('checkbox', { name: /^Keep a copy of the file/ }).check(),
    cancel: () => press('Cancel'),
    past: () => page.getByRole('table', { name: /^Imports/ }),
    takeBack: (file: string) => press(`Take back ${file}`),
    saveCopy: (file: string, folder: string) => saveIn(context, () => press(`Save a copy ${file}`), folder),
    deleteCopy: async (file: string) => {
      await press(`Delete the copy ${file}`)
      await page.getByRole('dialog').getByRole('button', { name: 'Delete the copy' }).click()
    },
  }
}

const chosenText = (select: Element): string =>
  (select as HTMLSelectElement).selectedOptions[0]?.textContent ?? ''

import type { Page } from 'playwright-core'

type Section =
  | 'Schemes'
  | 'Checklists'
  | 'People'
  | 'Standards and criteria'
  | 'Agenda'
  | 'Words'
  | 'My passphrase'
  | 'My data'
  | 'Backup'
  | 'Keeping and erasing'
  | 'Who did what'
  | 'Security'
  | 'Appearance'

export const settingsPage = (page: Page) => {
  const list = page.getByRole('navigation', { name: 'Settings' })
  return {
    sections: () => list.getByRole('link').allInnerTexts(),
    open: async (section: Section) => {
      await list.getByRole('link', { name: section }).click()
      await page.getByRole('heading', { level: 2, name: section }).waitFor()
    },
    person: async (name: string) => {
      await page
        .getByRole('table', { name: /^People/ })
        .getByRole('link', { name: new RegExp(name) })
        .click()
      await page.getByRole('heading', { level: 3, name }).waitFor()
    },
    row: (name: string) =>
      page
        .getByRole('table', { name: /^People/ })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: new RegExp(name) }) })
        .innerText(),
    press: (name: string | RegExp) => page.getByRole('button', { name }).click(),
    problems: () => page.locator('.problem li').allInnerTexts(),
    fieldErrors: () => page.locator('.field-error').allInnerTexts(),
  }
}

import type { Page } from 'playwright-core'

type RailName = 'Today' | 'Caseload' | 'Prepare' | 'Session' | 'Records' | 'Settings'

/** What stands round every view of somebody signed in. */
export const framePage = (page: Page) => ({
  goTo: (name: RailName) =>
    page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: new RegExp(name) })
      .click(),
  rail: () => page.locator('.rail a > span:first-of-type').allInnerTexts(),
  title: () => page.title(),
  head: () => page.getByRole('heading', { level: 1 }).innerText(),
  saved: () =>
    page
      .locator('.foot')
      .getByText(/^Saved at|^Everything is saved/)
      .waitFor(),
  undoStrip: () => page.locator('.undo'),
  undo: () => page.locator('.undo').getByRole('button', { name: 'Undo' }).click(),
  lockNow: () => page.getByRole('button', { name: /Lock now/ }).click(),
  warning: () => page.getByText('Tandem locks in a minute. Any key stops it.'),
})

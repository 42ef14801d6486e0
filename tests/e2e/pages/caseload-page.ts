import type { Page } from 'playwright-core'

type Column = 'Client' | 'Band' | 'Score' | 'Risk' | 'Contacts' | 'Last contact' | 'Next review'

/** The caseload as somebody reads and changes it. */
export const caseloadPage = (page: Page) => {
  const panel = page.locator('.cl-open')
  const table = page.getByRole('table', { name: /^Caseload of/ })
  const press = (name: string | RegExp) => panel.getByRole('button', { name }).click()
  return {
    waitFor: () => page.getByRole('heading', { level: 1, name: 'Caseload' }).waitFor(),
    loaded: () => table.waitFor(),
    references: async () =>
      (await table.getByRole('rowheader').allInnerTexts()).map(text => text.split(/\s/)[0] ?? ''),
    row: (reference: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: reference }) }),
    sortBy: (column: Column) => table.getByRole('button', { name: column, exact: true }).click(),
    sorted: async () => {
      const head = table.locator('th[aria-sort]:not([aria-sort="none"])')
      return `${await head.innerText()} ${await head.getAttribute('aria-sort')}`
    },
    search: (text: string) => page.getByLabel('Find a client').fill(text),
    filter: async (name: 'Band' | 'Risk' | 'Status' | 'Dates', choice: string) => {
      await page.locator('.flt', { hasText: name }).click()
      await page.getByRole('checkbox', { name: choice, exact: true }).check()
      await page.keyboard.press('Escape')
    },
    clearFilters: () => page.getByRole('button', { name: 'Clear filters' }).click(),
    shown: () => page.locator('.tcount > span').first().innerText(),

    open: async (reference: string) => {
      await table.getByRole('link', { name: reference }).click()
      await panel.getByRole('heading', { level: 3, name: 'Months' }).waitFor()
    },
    panel,
    client: () => panel.getByRole('heading', { level: 2 }).innerText(),
    next: () => press('Next client'),
    previous: () => press('Previous client'),
    closePanel: () => press('Close'),
    choose: async (
      what:
        | 'Edit what is known'
        | 'Transfer…'
        | 'Close by hand…'
        | 'Bring back…'
        | 'Everything about this client…'
        | 'Put on hold…'
        | 'Lift the hold…'
        | 'Erase this client…',
    ) => {
      await press('More')
      await page.getByRole('menuitem', { name: what }).click()
    },
    fact: (name: string) =>
      panel
        .locator('.read > div', { has: page.locator('dt', { hasText: new RegExp(`^${name}$`) }) })
        .locator('dd')
        .innerText(),
    problems: () => panel.locator('.problem li').allInnerTexts(),
    field: (label: string | RegExp) => panel.getByLabel(label),
    press,

    addClient: () => page.getByRole('link', { name: 'Add a client' }).click(),
    whose: (name: string) => page.getByLabel('Whose caseload').selectOption({ label: name }),
  }
}

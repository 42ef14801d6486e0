import type { Page } from 'playwright-core'

/** Schemes in Settings: the list, one to read, the editor of a draft. */
export const schemesPage = (page: Page) => ({
  goBy: (name: string | RegExp) => page.getByRole('radio', { name }).click(),
  goesBy: () => page.locator('.opts .opt:has(input:checked) strong').innerText(),
  open: async (name: string) => {
    await page.getByRole('table').getByRole('link', { name }).click()
    await page.getByRole('heading', { level: 2, name }).waitFor()
  },
  row: (name: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name, exact: true }) })
      .innerText(),
  copy: async () => {
    await page.getByRole('button', { name: 'Copy and edit' }).click()
    await page.getByLabel('Name of the scheme').waitFor()
  },
  openItem: (name: string) => page.getByRole('button', { name, exact: true }).click(),
  anchor: (level: number, item: string) => page.getByLabel(`Level ${level} of ${item}`),
  items: () => page.locator('.sit-open').allInnerTexts(),
  lowest: (band: string) => page.getByLabel(`${band}: lowest total`, { exact: true }),
  highest: (band: string) => page.getByLabel(`${band}: highest total`, { exact: true }),
  tried: () => page.locator('.try tr').allInnerTexts(),
  whatChanged: (text: string) => page.getByLabel('What changed, and why').fill(text),
  publish: (version: number) => page.getByRole('button', { name: `Publish version ${version}` }).click(),
})

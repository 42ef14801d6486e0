import type { Page } from 'playwright-core'

/** 'Agenda' in Settings: a row an item. */
export const agendaPage = (page: Page) => {
  const rows = page.locator('.agi > li')
  const row = (item: string) => rows.filter({ hasText: item })
  return {
    waitFor: () => page.getByRole('heading', { level: 3, name: 'Items in their order' }).waitFor(),
    items: () => rows.locator('.agi-name strong').allInnerTexts(),
    total: () => page.locator('.agi-sum strong').innerText(),
    remarks: () => page.locator('.setp .note p').allInnerTexts(),
    text: (item: string) => row(item).getByLabel(/What you want to do there/),
    minutes: (item: string) => row(item).getByLabel(/Minutes planned/),
    move: (item: string, way: 'up' | 'down') =>
      page.getByRole('button', { name: `Move ‘${item}’ ${way}` }).click(),
    whatChanged: () => page.getByLabel('What changed, and why'),
    publish: (version: number) => page.getByRole('button', { name: `Publish version ${version}` }).click(),
    version: (version: number) =>
      page
        .locator('.crit-versions li')
        .filter({ hasText: `Version ${version}` })
        .innerText(),
  }
}

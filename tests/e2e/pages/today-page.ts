import type { Page } from 'playwright-core'

type Group = 'Overdue' | 'Today' | 'This week' | 'Later' | 'People you supervise'

/** Today as somebody reads it in the morning. */
export const todayPage = (page: Page) => {
  const group = (name: Group) => page.getByRole('region', { name: new RegExp(`^${name} \\d+$`) })
  return {
    head: () => page.getByRole('heading', { level: 1 }).innerText(),
    lead: () => page.locator('.head p').innerText(),
    nextStep: () => page.locator('.head .btn--primary').innerText(),
    takeNextStep: () => page.locator('.head .btn--primary').click(),
    loaded: () => page.locator('.today').waitFor(),
    group,
    lines: (name: Group) => group(name).getByRole('listitem').allInnerTexts(),
    tickOff: (action: string) => page.getByRole('checkbox', { name: `Done: ${action}` }).click(),
    panel: (name: string | RegExp) => page.getByRole('complementary').getByRole('region', { name }),
  }
}

import type { Page } from 'playwright-core'

type View = 'Clients' | 'Load' | 'Over time' | 'What if'

/** The caseload's figures as somebody reads them and supposes others. */
export const caseloadFiguresPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  const side = (name: 'Now' | 'If so') =>
    page.locator('.load-side', { has: page.getByRole('heading', { name }) })
  return {
    go: (view: View) =>
      page
        .getByRole('navigation', { name: 'Views of the caseload' })
        .getByRole('link', { name: view })
        .click(),
    view: (view: View) => page.getByRole('region', { name: view, exact: true }),

    percent: () => page.locator('.load .big').innerText(),
    month: (label: string) => page.getByLabel('Month').selectOption({ label }),
    eachClient: page.getByRole('table', { name: /^What each client adds/ }),
    hours: page.getByRole('table', { name: /^Hours a week/ }),

    finding: () => page.locator('.cl-finding h2').innerText(),
    measure: (label: string) => page.getByLabel('What is shown').selectOption({ label }),
    span: (months: 12 | 24 | 36) => page.getByText(`${months} months`, { exact: true }).click(),
    chart: page.locator('figure.chart'),
    summary: () => page.locator('figure.chart svg.scene[role=img]').getAttribute('aria-label'),
    showAsTable: () => page.getByRole('button', { name: 'Show as table' }).click(),
    all: page.getByRole('table', { name: /^All figures over time/ }),

    startAnew: async (month: string, because: string) => {
      await page.getByRole('button', { name: 'Start the limits anew' }).click()
      if (month !== '') await dialog.getByLabel('From which month').selectOption({ label: month })
      if (because !== '') await dialog.getByLabel('Because').fill(because)
      await dialog.getByRole('button', { name: 'Start anew from this month' }).click()
    },
    takeBack: async (because: string) => {
      await page.getByRole('button', { name: 'Take it back' }).click()
      await dialog.getByLabel('Because').fill(because)
      await dialog.getByRole('button', { name: 'Take it back' }).click()
      await dialog.waitFor({ state: 'detached' })
    },
    dialog,
    base: () => page.locator('.ov-base').innerText(),

    oneMore: async (band: string) => {
      await page.getByLabel(/^One more client/).selectOption({ label: band })
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    },
    oneFewer: async (client: string) => {
      await page.getByLabel(/^One client fewer/).selectOption({ label: client })
      await page.getByRole('button', { name: 'Leave out' }).click()
    },
    otherHours: (hours: string) => page.getByLabel('Other hours a week').fill(hours),
    withoutReduction: (reason: string) => page.getByRole('checkbox', { name: new RegExp(reason) }).check(),
    supposed: () => page.locator('.supposed li > span').allInnerTexts(),
    load: (name: 'Now' | 'If so') => side(name).locator('.big').innerText(),
    working: (name: 'Now' | 'If so') => side(name).locator('.how').innerText(),
    startAgain: () => page.getByRole('button', { name: 'Start again' }).click(),
  }
}

import type { Page } from 'playwright-core'

/** Passing the keyboard, scoring in turn, comparing and agreeing. */
export const scoresPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const item = (index: number) => page.locator('.items .item').nth(index)
  const row = (name: string) => page.locator('.revt tbody tr', { has: page.getByRole('rowheader', { name }) })
  return {
    pass: async (to: string) => {
      await button(`Pass the keyboard to ${to}`).click()
      await page.getByRole('heading', { level: 1, name: `Pass the keyboard to ${to}` }).waitFor()
    },
    take: async (name: string) => {
      await button(`I am ${name}, start scoring`).click()
      await page.locator('.turn').waitFor()
    },

    turn: () => page.locator('.turn').innerText(),
    client: () => page.locator('.cli h1').innerText(),
    place: () => page.locator('.prog').getAttribute('aria-label'),
    choose: (index: number, level: number) => item(index).locator('.lv').nth(level).click(),
    chosen: async () => {
      const all = await page.locator('.items .item').all()
      return Promise.all(
        all.map(async one => {
          const level = one.locator('.lv:has(:checked) b')
          return (await level.count()) === 0 ? null : Number(await level.innerText())
        }),
      )
    },
    withNotes: () => button('Notes').click(),
    note: (on: string, text: string) => page.getByLabel(`Note on ${on}`).fill(text),
    scored: () => page.locator('.bar-b__next > .dim').innerText(),
    next: async () => {
      const before = await page.locator('.cli h1').innerText()
      await button('Next client').click()
      await page.locator('.cli h1').filter({ hasNotText: before }).waitFor()
    },
    show: () => button('Show both scores').click(),

    tabs: () => page.getByRole('tab').allInnerTexts(),
    /** Reference of the client who is looked at. */
    compared: async () =>
      /LD\d+/.exec(await page.getByRole('tab', { selected: true }).innerText())?.[0] ?? '',
    leaves: (reference: string) =>
      page.getByRole('tab', { selected: true }).filter({ hasNotText: reference }).waitFor(),
    agreed: async (on: string) => {
      const level = row(on).locator('.agc label:has(:checked)')
      return (await level.count()) === 0 ? null : Number(await level.innerText())
    },
    agree: (on: string, level: number) => row(on).locator('.agc label').nth(level).click(),
    /** Every item without an agreed level gets this one, and every reason asked for this text. */
    settle: async (level: number, reason: string) => {
      for (const cell of await page.locator('.agc').all())
        if ((await cell.locator('input:checked').count()) === 0)
          await cell.locator('label').nth(level).click()
      for (const field of await page.locator('.why textarea').all()) await field.fill(reason)
    },
    agreeAndGoOn: () => button('Agree and go on').click(),
    comeBack: () => button('Come back to this').click(),
    counts: () => page.locator('.pool').innerText(),
  }
}

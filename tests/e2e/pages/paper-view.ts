import type { Page } from 'playwright-core'

/** Paper in the window: drawn pages with their text over them. */
export const paperView = (page: Page) => {
  const scroll = page.getByRole('region', { name: 'Pages', exact: true })
  const tool = (name: string) => page.locator('.ptool').getByRole('button', { name, exact: true })
  const find = page.getByRole('search').filter({ has: page.getByLabel('Find in the text') })
  return {
    scroll,
    /** Until the first page is ink. */
    drawn: () => page.locator('.paper-page canvas[data-drawn]').first().waitFor(),
    pages: () => page.locator('.paper-page').count(),
    /** Share of a page's points that are not paper: 0 for an empty one. */
    ink: (place: number) =>
      page
        .locator('.paper-page canvas')
        .nth(place - 1)
        .evaluate((canvas: HTMLCanvasElement) => {
          const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
          let dark = 0
          for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 128) dark += 1
          return dark / (points.length / 4)
        }),
    text: (place: number) =>
      page
        .locator('.paper-page')
        .nth(place - 1)
        .locator('.textLayer')
        .innerText(),
    /** What is selected by pressing three times on a line with these words. */
    selectLine: async (words: string) => {
      await page.locator('.textLayer span').filter({ hasText: words }).first().click({ clickCount: 3 })
      return page.evaluate(() => getSelection()?.toString() ?? '')
    },
    place: () => page.locator('.ptool [role=status]').innerText(),
    next: () => tool('Next page').click(),
    before: () => tool('Page before').click(),
    larger: () => tool('Larger').click(),
    smaller: () => tool('Smaller').click(),
    size: async () =>
      Number.parseInt(
        await page
          .locator('.ptool')
          .getByText(/^\d+ %$/)
          .innerText(),
        10,
      ),
    find: {
      open: () => tool('Find').click(),
      type: (words: string) => find.getByLabel('Find in the text').fill(words),
      count: () => find.getByRole('status').innerText(),
      bar: find,
    },
  }
}

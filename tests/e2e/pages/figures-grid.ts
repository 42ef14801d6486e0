import type { Page } from 'playwright-core'

export type GridColumn =
  | 'contacts planned'
  | 'contacts made'
  | 'last contact'
  | 'own score'
  | 'risk'
  | 'what changed'
  | 'care plan review due'
  | 'risk assessment review due'
  | 'last case note'
  | 'stage'
  | 'goals'
  | 'how far'
  | 'strengths'
  | 'choices'

/** The grid as somebody fills it. */
export const figuresGrid = (page: Page) => {
  const row = (reference: string) =>
    page.locator('table.grid tbody tr', { has: page.getByRole('rowheader', { name: reference }) })
  const cell = (reference: string, column: GridColumn) =>
    column === 'own score'
      ? row(reference).locator('[data-score]')
      : column === 'how far'
        ? page.locator(`select[aria-label^="${reference}, how far"]`).first()
        : page.getByLabel(`${reference}, ${column}`, { exact: true })
  return {
    row,
    cell,
    /** As by Tab: what stands there is selected. */
    enter: (reference: string, column: GridColumn) =>
      cell(reference, column).evaluate((field: HTMLElement) => {
        field.focus()
        if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select()
      }),
    type: (text: string) => page.keyboard.type(text),
    press: (...keys: readonly string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve()),
    /** Where the keyboard is: 'LD1037, risk'. */
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName,
      ),
    value: (reference: string, column: GridColumn) => cell(reference, column).inputValue(),
    score: (reference: string) => cell(reference, 'own score').getAttribute('aria-label'),
    state: (reference: string) => row(reference).locator('td.s').innerText(),
    isCarried: async (reference: string, column: GridColumn) =>
      (await row(reference)
        .locator('td', { has: cell(reference, column) })
        .locator('.was--carried')
        .count()) === 1,
    /** As a spreadsheet puts it on the clipboard. */
    paste: (block: string) =>
      page.evaluate(text => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      }, block),
    errors: (reference: string) => page.locator('.rowerr', { hasText: `${reference},` }).allInnerTexts(),
    show: (view: 'This month' | 'Review dates' | 'Goals') =>
      page.locator('.gbar').getByText(view, { exact: true }).click(),
    said: () => page.locator('.grid-said').innerText(),
  }
}

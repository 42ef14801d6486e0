import type { Locator, Page } from 'playwright-core'

/** The words of a field that can be said in another way, and the other ways. */
export const carePage = (page: Page) => {
  const offer = page.locator('.care__offer')
  const around = (field: Locator) => field.locator('xpath=ancestor::span[contains(@class, "care")][1]')
  return {
    offer,
    /** What is underlined in a field, from the left. */
    underlined: (field: Locator) => around(field).locator('.care__ink .uword').allInnerTexts(),
    /** Where the line under a word and the word in the field are apart, in pixels; 0 where both are laid out alike. */
    apart: (field: Locator) =>
      around(field).evaluate(span => {
        const control = span.querySelector('textarea, input')
        const sheet = span.querySelector('.care__ink > div')
        if (control === null || sheet === null) return Number.NaN
        return (
          Math.abs(control.scrollHeight - sheet.scrollHeight) +
          Math.abs(control.clientWidth - sheet.clientWidth)
        )
      }),
    count: (field: Locator) => around(field).locator('.care__count'),
    /** What a screen reader says of the field. */
    described: (field: Locator) =>
      field.evaluate(control =>
        (control.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map(id => document.getElementById(id)?.textContent ?? '')
          .filter(text => text !== '')
          .join(' '),
      ),
    says: (words: string) => offer.getByText(`Another way to say ‘${words}’.`).waitFor(),
    ways: () => offer.getByRole('button').allInnerTexts(),
    use: (words: string) => offer.getByRole('button', { name: `Use ‘${words}’` }).click(),
    writeMyOwn: () => offer.getByRole('button', { name: 'Write my own' }).click(),
    keepIt: () => offer.getByRole('button', { name: 'Keep it' }).click(),
    focused: () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      ),
    selected: (field: Locator) =>
      field.evaluate((control: HTMLTextAreaElement) =>
        control.value.slice(control.selectionStart, control.selectionEnd),
      ),
  }
}

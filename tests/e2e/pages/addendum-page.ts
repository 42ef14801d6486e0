import type { Page } from 'playwright-core'
import { paperView } from './paper-view.ts'

/** What is added to a record: the list above its pages, the form, and one of them open. */
export const addendumPage = (page: Page) => {
  const form = page.getByRole('form', { name: 'Add an addendum' })
  return {
    begin: () => page.getByRole('link', { name: 'Add an addendum', exact: true }).click(),
    form,
    choose: (what: 'Adds something' | 'Corrects something') =>
      form.getByRole('radio', { name: what }).check(),
    about: (client: string) => form.getByRole('combobox', { name: 'About' }).selectOption({ label: client }),
    says: form.getByRole('textbox', { name: 'The record says' }),
    right: form.getByRole('textbox', { name: 'What is right' }),
    why: form.getByRole('textbox', { name: 'Why, and how it came to light' }),
    what: form.getByRole('textbox', { name: 'What is added' }),
    passphrase: form.getByLabel(/^Passphrase of/),
    sign: () => form.getByRole('button', { name: 'Sign the addendum' }).click(),
    later: () => form.getByRole('button', { name: 'Go on later' }).click(),
    problems: () => page.getByRole('alert').getByRole('listitem').allInnerTexts(),

    lines: async () =>
      (
        await page.getByRole('list', { name: 'Addenda to this record' }).getByRole('listitem').allInnerTexts()
      ).map(text => text.replaceAll(/\s+/g, ' ').trim()),
    open: (name: string) => page.getByRole('link', { name, exact: true }).click(),
    title: () => page.locator('.docpane h2').innerText(),
    paper: paperView(page),
    back: () => page.getByRole('link', { name: 'Back to the record' }).click(),
    check: {
      open: () => page.getByRole('button', { name: 'Check this addendum' }).click(),
      verdict: () => page.getByRole('dialog').getByRole('status').innerText(),
    },
  }
}

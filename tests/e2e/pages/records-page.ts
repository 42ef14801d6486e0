import type { BrowserContext, Page } from 'playwright-core'
import { chooseFiles, chooseFolder, saveIn } from '../../support/file-page.ts'
import { paperView } from './paper-view.ts'

/** Records by month, one of them open; and the screen on which a session ends. */
export const recordsPage = (page: Page, context: BrowserContext) => {
  const list = page.getByRole('region', { name: 'Records by month' })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    waitFor: () => page.getByRole('heading', { level: 1, name: 'Records' }).waitFor(),
    sum: () => page.locator('.recl > header [role=status]').innerText(),
    months: () => list.getByRole('heading', { level: 2 }).allInnerTexts(),
    line: (text: string | RegExp) => list.getByRole('listitem').filter({ hasText: text }),
    lines: async () =>
      (await list.getByRole('listitem').allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim()),
    open: (text: string | RegExp) =>
      list.getByRole('listitem').filter({ hasText: text }).getByRole('link').click(),
    filter: async (name: 'Person' | 'State', choice: string) => {
      await page.locator('.flt', { hasText: name }).click()
      await page.getByRole('checkbox', { name: choice, exact: true }).check()
      await page.keyboard.press('Escape')
    },
    clearFilters: () => page.locator('.filters').getByRole('button', { name: 'Clear filters' }).click(),

    search: {
      field: page.getByRole('searchbox', { name: 'Find in all texts' }),
      type: (words: string) => page.getByRole('searchbox', { name: 'Find in all texts' }).fill(words),
      clear: () => button('Clear the search').click(),
      /** Of one record, by what its line says: where, and what stands there. */
      places: async (line: string | RegExp) =>
        (
          await list
            .getByRole('listitem')
            .filter({ hasText: line })
            .getByRole('list', { name: 'Places found' })
            .getByRole('link')
            .allInnerTexts()
        ).map(text => text.replaceAll(/\s+/g, ' ').trim()),
      marked: () => list.locator('mark').allInnerTexts(),
      openPlace: (words: string | RegExp) =>
        list.getByRole('link').filter({ hasText: words }).first().click(),
    },

    several: {
      begin: () => button('Choose several').click(),
      end: () => button('Done choosing').click(),
      bar: page.getByRole('region', { name: 'Chosen records' }),
      /** By its place in the list, from 0. */
      choose: (place: number, shift = false) =>
        list
          .getByRole('checkbox')
          .nth(place)
          .click({ modifiers: shift ? ['Shift'] : [] }),
      chosen: () => list.getByRole('checkbox', { checked: true }).count(),
      sum: () => page.locator('.chsn [role=status]').first().innerText(),
      button: (name: string | RegExp) => page.locator('.chsn').getByRole('button', { name }),
      saveCopies: (folder: string) => chooseFolder(context, () => button('Save copies').click(), folder),
      print: () => page.locator('.chsn').getByRole('button', { name: 'Print' }).click(),
      said: (words: string | RegExp) => page.locator('.chsn').getByText(words).waitFor(),
    },

    title: () => page.locator('.docpane h2').innerText(),
    about: () => page.locator('.docpane > header p').innerText(),
    signedBy: () => page.locator('.rst .st').allInnerTexts(),
    paper: paperView(page),
    said: (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor(),
    print: () => button('Print').click(),
    saveCopy: (folder: string, name?: string) =>
      saveIn(context, () => button('Save a copy').click(), folder, name),

    check: {
      open: () => button('Check this record').click(),
      file: (path: string) => chooseFiles(context, () => button('Check a file…').click(), [path]),
      note: () => page.getByRole('dialog').locator('.note').innerText(),
      close: () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
      dialog: page.getByRole('dialog', { name: 'Check of this record' }),
      verdict: () => page.getByRole('dialog').getByRole('status').innerText(),
      lines: async () =>
        (
          await page.getByRole('list', { name: 'What was checked' }).getByRole('listitem').allInnerTexts()
        ).map(text => text.replaceAll(/\s+/g, ' ').trim()),
    },

    done: {
      waitFor: () => page.getByRole('heading', { level: 1, name: /^Done in \d+ minutes?$/ }).waitFor(),
      head: () => page.getByRole('heading', { level: 1 }).innerText(),
      locked: () => page.locator('.lastl .st').innerText(),
      times: () => page.locator('.lastl .lead').innerText(),
      figures: () =>
        page.getByRole('list', { name: 'This session in figures' }).locator('li').allInnerTexts(),
      panel: (name: 'Next session' | 'A small goal') =>
        page
          .locator('.meet .panel', { has: page.getByRole('heading', { name }) })
          .locator('.body')
          .innerText(),
      openRecord: () => page.getByRole('link', { name: 'Open the record' }).click(),
    },
  }
}

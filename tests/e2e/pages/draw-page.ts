import type { Page } from 'playwright-core'

/** The draw, before and after. */
export const drawPage = (page: Page) => {
  const dialog = page.getByRole('dialog')
  return {
    wall: () => page.locator('.wall li').allInnerTexts(),
    leftOut: () => page.locator('.left').innerText(),
    leaveOut: async (reference: string, reason: string) => {
      await page.getByRole('button', { name: 'Leave a client out' }).click()
      await dialog.getByLabel('Client').selectOption({ label: await optionOf(page, reference) })
      await dialog.getByLabel('Reason').fill(reason)
      await dialog.getByRole('button', { name: 'Leave the client out' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    draw: () => page.getByRole('button', { name: /^Draw \w+ clients?$/ }).click(),
    drawn: async () => {
      await page.locator('.result li').first().waitFor()
      return page.locator('.result li strong').allInnerTexts()
    },
    proof: () => page.locator('.proof').innerText(),
    replace: async (place: number, reason: string) => {
      await page.getByRole('button', { name: 'Replace a client' }).click()
      await dialog.getByLabel('Who can’t be scored?').selectOption({ index: place })
      await dialog.getByLabel('Why not?').fill(reason)
      await dialog.getByRole('button', { name: 'Replace the client' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    again: async (reason: string) => {
      await page.getByRole('button', { name: 'Draw again' }).click()
      await dialog.getByLabel('Why is it drawn again?').fill(reason)
      await dialog.getByRole('button', { name: 'Draw again' }).click()
      await dialog.waitFor({ state: 'hidden' })
    },
    howToCheck: async () => {
      await page.getByRole('button', { name: 'How to check this draw' }).click()
      return dialog.innerText()
    },
  }
}

const optionOf = async (page: Page, reference: string): Promise<string> => {
  const options = await page.getByRole('dialog').locator('option').allInnerTexts()
  return options.find(option => option.startsWith(reference)) ?? reference
}

import type { Locator, Page } from 'playwright-core'

/** The task list and what is said of each section. */
export const taskList = (page: Page) => ({
  section: (name: string) => page.locator('.tasklist li', { hasText: name }),
  /** 'Complete', 'In progress', 'Not started'. */
  stateOf: async (name: string) =>
    (await page.locator('.tasklist li', { hasText: name }).locator('.st').innerText())
      .replace(':', '')
      .trim(),
  missing: (name: string) => page.locator('.tasklist li', { hasText: name }).locator('small').innerText(),
  sayReady: () => page.locator('.tl-f').getByRole('button', { name: 'Say I’m ready' }).click(),
  gaps: () => page.getByRole('dialog').locator('.gap-list li a').allInnerTexts(),
  sayReadyWithGaps: () => page.getByRole('button', { name: 'Say I’m ready, with gaps' }).click(),
  isReady: () => page.locator('.tl-f').getByText('You said you are ready.').isVisible(),
  takeReadyBack: () => page.locator('.tl-f').getByRole('button', { name: 'Take ‘ready’ back' }).click(),
})

/** One action of last time, and what became of it. */
export const lastAction = (page: Page, text: string) => {
  const item = page.locator('.lact > li', { hasText: text })
  return {
    answer: (word: 'Done' | 'Not yet' | 'Dropped') => item.getByText(word, { exact: true }).click(),
    answered: () => item.locator('.choice input:checked').getAttribute('value'),
    field: (label: 'Done on' | 'New date' | 'What would help?' | 'Reason') => item.getByLabel(label),
    error: () => item.locator('.field-error').innerText(),
  }
}

/** The clients to discuss, in order. */
export const discussion = (page: Page) => {
  const item = (reference: string): Locator => page.locator('.disc-list > li', { hasText: reference })
  return {
    item,
    add: async (part: string) => {
      await page.getByLabel('Add a client').fill(part)
      await page.keyboard.press('Enter')
    },
    why: (reference: string) => item(reference).getByLabel(/^Reason/),
    whyNow: (reference: string) => item(reference).getByLabel(/^Why now/),
    fillIn: (reference: string) =>
      item(reference)
        .getByRole('button', { name: /^Fill in from the rules/ })
        .click(),
    order: () =>
      page
        .locator('.disc-list .client')
        .evaluateAll(names => names.map(name => name.firstChild?.textContent)),
    moveUp: (reference: string) => item(reference).getByRole('button', { name: 'Move up' }).click(),
    remove: (reference: string) => item(reference).getByRole('button', { name: 'Remove' }).click(),
  }
}

/** What the service's rules or criteria found, each client with the reasons. */
export const found = (page: Page) => {
  const item = (reference: string): Locator =>
    page.locator('.found-clients > li', { has: page.locator('.client', { hasText: reference }) })
  return {
    item,
    references: () =>
      page
        .locator('.found-clients .client')
        .evaluateAll(names => names.map(name => name.firstChild?.textContent)),
    reasons: (reference: string) => item(reference).locator('.found li').allInnerTexts(),
    /** 'Add to the list', 'Name for closing'; what was done with them already says so. */
    button: (reference: string) => item(reference).getByRole('button'),
  }
}

/** What a form is held against. */
export const criteria = (page: Page) => {
  const item = (text: string) => page.locator('.crit--four > li', { hasText: text })
  return {
    item,
    answer: (text: string, words: 'Met' | 'Partly' | 'Unmet' | 'Not applicable') =>
      item(text).getByText(words, { exact: true }).click(),
    meetAll: async () => {
      for (const one of await page.locator('.crit--four > li').all())
        await one.getByText('Met', { exact: true }).click()
    },
    result: () =>
      page
        .locator('.panel', { has: page.locator('.crit--four') })
        .locator('header')
        .innerText(),
  }
}

/** Naming a client for closing, stable casing or support staff. */
export const nameClient = async (
  page: Page,
  client: { reference: string; for?: 'Closing' | 'Stable casing'; when: string; why?: string },
): Promise<void> => {
  await page.getByLabel('Client', { exact: true }).fill(client.reference)
  await page.keyboard.press('Enter')
  if (client.for !== undefined) await page.locator('.choice').getByText(client.for, { exact: true }).click()
  await page.locator('.opt', { hasText: client.when }).click()
  if (client.why !== undefined) await page.getByLabel('Why', { exact: true }).fill(client.why)
  await page.getByRole('button', { name: 'Name the client' }).click()
  await page.locator('.cand-list li', { hasText: client.reference }).waitFor()
}

/** The strip that says what happened. */
export const undoStrip = (page: Page) => ({
  says: (words: string) => page.locator('.undo').getByText(words).waitFor(),
  undo: () => page.locator('.undo').getByRole('button', { name: 'Undo' }).click(),
})

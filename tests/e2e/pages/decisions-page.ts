import type { Page } from 'playwright-core'

export type TypedAction = {
  readonly what: string
  readonly who: string
  readonly by?: string
  /** Who was told: an action for today. */
  readonly told?: string
}

/** Clients to discuss, documents, closings, and how the two part. */
export const decisionsPage = (page: Page) => {
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const checklistItem = (place: number) => page.locator('.ck').nth(place - 1)
  return {
    addAction: async ({ what, who, by, told }: TypedAction) => {
      await button('Add an action').click()
      await dialog.getByLabel('What is to be done?').fill(what)
      await dialog.getByRole('radio', { name: who }).check()
      if (told === undefined) await dialog.getByLabel('By when?').fill(by ?? '+2w')
      else {
        await dialog.getByLabel(/For today/).check()
        await dialog.getByLabel('Who was told?').fill(told)
      }
      await button('Add the action').click()
      await dialog.waitFor({ state: 'hidden' })
    },

    discuss: {
      client: () => page.locator('.s-head h1').innerText(),
      why: () => page.locator('.said').innerText(),
      outcome: (words: 'Record a decision' | 'Nothing to decide') =>
        page.getByText(words, { exact: true }).click(),
      decide: async (decision: string, reason: string) => {
        await page.getByText('Record a decision', { exact: true }).click()
        await page.getByLabel('Decision', { exact: true }).fill(decision)
        await page.getByLabel('Reason', { exact: true }).fill(reason)
      },
      stage: () => page.getByLabel('Stage of the work'),
      oneMoreContact: () => button('One more').click(),
      record: () => button('Record the decision').click(),
      recordNothing: () => button('Record that and go on').click(),
      leave: () => button(/^Leave for later/).click(),
    },

    read: {
      items: () => page.locator('.ck').count(),
      answer: (place: number, result: 'Met' | 'Partly met' | 'Not met' | 'Not applicable') =>
        checklistItem(place).getByText(result, { exact: true }).click(),
      comment: (place: number, text: string) => checklistItem(place).getByRole('textbox').fill(text),
      feedback: (text: string) => page.getByLabel(/^Feedback of/).fill(text),
      reply: (text: string) => page.getByLabel(/^Reply of/).fill(text),
      tally: () => page.locator('.tally').innerText(),
      finish: () => page.locator('.bar-b .btn--primary').click(),
      setAside: async (reason: string) => {
        await button('Set aside').click()
        await dialog.getByLabel('Why is it set aside?').fill(reason)
        await button('Set the document aside').click()
        await dialog.waitFor({ state: 'hidden' })
      },
    },

    close: {
      title: () => page.locator('.s-head h1').innerText(),
      decide: async (outcome: RegExp, reason: string, day?: string) => {
        await page.getByRole('radio', { name: outcome }).check()
        await page.getByLabel('Reason', { exact: true }).fill(reason)
        if (day !== undefined) await page.getByLabel(/^(Last|First) day$/).fill(day)
      },
      record: () => button('Record the decision').click(),
      name: async (place: number, kind: string) => {
        const form = page.getByRole('form', { name: 'Name a client' })
        await form.getByLabel('Client').selectOption({ index: place })
        await form.getByLabel('For').selectOption({ label: kind })
        await button('Name the client').click()
      },
      named: () => page.getByRole('list', { name: 'Named for next month' }).locator('li').allInnerTexts(),
      ask: async (place: number, kind: string) => {
        const form = page.getByRole('form', { name: 'Ask for a sample' })
        await form.getByLabel('Client').selectOption({ index: place })
        await form.getByLabel('What').selectOption({ label: kind })
        await button('Ask for it').click()
      },
      asked: () => page.getByRole('list', { name: 'Samples asked for' }).locator('li').allInnerTexts(),
    },

    part: {
      actions: () => page.locator('.acta > li').allInnerTexts(),
      change: async (text: string, line: 'Change the action' | 'Remove the action') => {
        await page.locator('.acta > li', { hasText: text }).getByRole('button', { name: 'Change' }).click()
        await page.getByRole('menuitem', { name: line }).click()
      },
      load: () => page.locator('.after').innerText(),
      doneWell: (text: string) => page.getByLabel(/saw done well/).fill(text),
      smallGoal: (text: string) => page.getByLabel(/A small goal/).fill(text),
      next: async (day: string, time: string, where: string) => {
        await page.getByLabel('Day of the next session').fill(day)
        await page.getByLabel('Starts at').fill(time)
        await page.getByLabel('Where').fill(where)
      },
      open: () => page.locator('.still li').allInnerTexts(),
      sign: () => button('Read through and sign').click(),
    },
  }
}

import type { Page } from 'playwright-core'
import type { Somebody } from './door-page.ts'

/** A session as two people go through it: before it, its agenda, its pauses. Its items have page objects of their own. */
export const sessionPage = (page: Page) => {
  const go = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const agenda = page.getByRole('complementary', { name: 'Agenda' })
  return {
    waitFor: (head: string | RegExp) => page.getByRole('heading', { level: 1, name: head }).waitFor(),
    head: () => page.getByRole('heading', { level: 1 }).innerText(),
    lead: () => page.locator('.lead').first().innerText(),
    problems: () => page.locator('.problem li').allInnerTexts(),
    /** The one next step, whatever it is called. */
    nextStep: () => page.locator('.bar-b .btn--primary'),

    before: {
      open: () =>
        page
          .getByRole('navigation', { name: 'Main' })
          .getByRole('link', { name: /Session/ })
          .click(),
      ready: () => page.locator('.beforeg .st').first().innerText(),
      gaps: () => page.locator('.gaps li').allInnerTexts(),
      canStart: async () => (await page.getByRole('button', { name: 'Start the session' }).count()) === 1,
      join: async ({ name, passphrase }: Somebody) => {
        await page.getByLabel(`Passphrase of ${name}`).fill(passphrase)
        await page.keyboard.press('Enter')
      },
      start: () => go('Start the session'),
      notHeld: async (reason: string, day: string, time: string) => {
        await go('The session was not held')
        const dialog = page.getByRole('dialog')
        await dialog.getByLabel('Why was it not held?').fill(reason)
        await dialog.getByLabel('New day').fill(day)
        await dialog.getByLabel('Starts at').fill(time)
        await dialog.getByRole('button', { name: 'Record that it was not held' }).click()
        await dialog.waitFor({ state: 'hidden' })
      },
    },

    /** Both sign in and the session starts; the first is signed in already. */
    startWith: async (other: Somebody) => {
      await page.getByLabel(`Passphrase of ${other.name}`).fill(other.passphrase)
      await page.keyboard.press('Enter')
      await go('Start the session')
      await page.getByRole('heading', { level: 1, name: 'How are you?' }).waitFor()
    },

    agenda: {
      whole: () => agenda.locator('.clock').innerText(),
      current: () => agenda.locator('.now').innerText(),
      item: (name: string | RegExp) => agenda.locator('li').filter({ hasText: name }).first(),
      step: (name: string | RegExp) => agenda.locator('.steps button').filter({ hasText: name }).click(),
      goTo: (name: string | RegExp) => agenda.getByRole('button', { name }).click(),
      add: (minutes: 1 | 5) => agenda.getByRole('button', { name: `Add ${minutes} min` }).click(),
    },

    pause: async (reason: string) => {
      await agenda.getByRole('button', { name: 'Pause the session' }).click()
      await page.getByLabel('Why do you pause?').fill(reason)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'The session is paused' }).waitFor()
    },
    paused: () => page.locator('.waiting .lead').innerText(),
    resume: () => go('Go on with the session'),

    opening: {
      goOn: () => go('Go on to last session’s actions'),
      action: (text: string) => page.locator('.lact > li', { hasText: text }),
      answer: (text: string, answer: 'Done' | 'Not yet' | 'Dropped') =>
        page.locator('.lact > li', { hasText: text }).getByText(answer, { exact: true }).click(),
      fill: (text: string, field: 'New date' | 'What would help?' | 'Reason', value: string) =>
        page.locator('.lact > li', { hasText: text }).getByLabel(field).fill(value),
      goal: (outcome: 'Met' | 'Partly' | 'Not met') =>
        page.locator('.goal').getByText(outcome, { exact: true }).click(),
      wantsALine: (name: string) => page.getByLabel(`${name} wants a line kept`),
      line: () => page.getByLabel('The line you keep'),
    },
  }
}

import type { Page } from 'playwright-core'

export type Somebody = { readonly name: string; readonly passphrase: string }

/** The way in: first run, setting up, unlocking. */
export const doorPage = (page: Page) => {
  const passphrase = page.getByLabel('Passphrase', { exact: true })
  const go = (name: string | RegExp) => page.getByRole('button', { name }).click()
  return {
    head: () => page.getByRole('heading', { level: 1 }).innerText(),
    waitFor: (head: string | RegExp) => page.getByRole('heading', { level: 1, name: head }).waitFor(),
    lead: () => page.locator('.lead').innerText(),
    trySample: () => go(/Try the sample team/),
    setUpOwn: () => go(/Set up for my team/),
    goOn: () => go(/^Go on to/),

    you: {
      name: (name: string) => page.getByLabel('Your name').fill(name),
      mainly: (role: 'practitioner' | 'supervisor') => page.getByRole('radio', { name: role }).check(),
      service: (service: string) => page.getByLabel(/Service or team/).fill(service),
      passphrase: (text: string) => passphrase.fill(text),
      strength: () => page.locator('.str').innerText(),
    },
    code: {
      shown: async () => (await page.locator('.code > span').allInnerTexts()).join('-'),
      writtenDown: () => page.getByLabel('I have written it down or printed it').check(),
    },
    people: {
      add: async ({ name, passphrase: theirs }: Somebody, role?: 'practitioner' | 'supervisor') => {
        await page.getByLabel('Their name').fill(name)
        if (role !== undefined) await page.getByRole('radio', { name: role }).check()
        await page.getByLabel('Their passphrase').fill(theirs)
        await go('Add this person')
      },
      soFar: () => page.locator('.so-far li').allInnerTexts(),
      open: () => go('Open Tandem'),
      later: () => go('Add people later, in Settings'),
    },

    forgotten: {
      useCode: () => go('Use the recovery code'),
      code: (text: string) => page.getByLabel('Recovery code').fill(text),
      passphrase: (text: string) => page.getByLabel('New passphrase').fill(text),
      open: () => go('Set this passphrase and open Tandem'),
      back: () => go('Back to unlocking'),
    },

    iAm: (name: string) => page.getByRole('radio', { name: new RegExp(name) }).check(),
    usePublished: (name: string) => go(`Use it, as ${name}`),
    type: (text: string) => passphrase.fill(text),
    typed: () => passphrase.inputValue(),
    unlock: () => go('Unlock'),
    canUnlock: async () =>
      (await page.getByRole('button', { name: 'Unlock' }).getAttribute('aria-disabled')) !== 'true',
    wait: () => page.getByText(/^You can try again in/).first(),
    problems: () => page.locator('.field-error, .problem li').allInnerTexts(),

    /** Until the rail is there. */
    signIn: async ({ name, passphrase: theirs }: Somebody) => {
      await page.getByRole('radio', { name: new RegExp(name) }).check()
      await passphrase.fill(theirs)
      await page.keyboard.press('Enter')
      await page.locator('.app').waitFor()
    },
  }
}

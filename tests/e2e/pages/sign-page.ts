import type { Page } from 'playwright-core'
import type { Somebody } from './door-page.ts'
import { paperView } from './paper-view.ts'

/** Reading through what will be printed, and signing it. */
export const signPage = (page: Page) => {
  const place = (name: string) => page.locator('.sig', { has: page.getByRole('heading', { name }) })
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const dialog = page.getByRole('dialog')
  const passphrase = page.getByLabel('Your passphrase', { exact: true })
  return {
    waitFor: () => page.getByRole('heading', { level: 1, name: 'Sign the record' }).waitFor(),
    paper: paperView(page),
    open: () => page.locator('.still-open li').allInnerTexts(),

    /** 'Not signed yet', 'Signed 11:21'. */
    state: (name: string) => place(name).locator('.st').innerText(),
    place,
    begin: (name: string) => button(`${name} signs now`).click(),
    passphrase,
    draw: async () => {
      const pad = page.locator('.sigpad canvas')
      await pad.scrollIntoViewIfNeeded()
      const box = await pad.boundingBox()
      if (box === null) throw new Error('There is nowhere to draw.')
      await page.mouse.move(box.x + 30, box.y + 60)
      await page.mouse.down()
      for (let step = 1; step <= 30; step += 1)
        await page.mouse.move(box.x + 30 + 6 * step, box.y + 50 + 24 * Math.sin(step / 2))
      await page.mouse.up()
    },
    typeName: async (name: string) => {
      await page.getByText('Type', { exact: true }).click()
      await page.getByLabel('Your name, as you sign it').fill(name)
    },
    signButton: (name: string) => button(`Sign as ${name}`),
    error: () => page.locator('.sig .field-error').innerText(),
    problems: () => page.locator('.problem li').allInnerTexts(),

    /** Opens the place, gives the passphrase, signs; until it says so or has moved on. */
    sign: async ({ name, passphrase: theirs }: Somebody) => {
      if ((await button(`${name} signs now`).count()) > 0) await button(`${name} signs now`).click()
      await passphrase.fill(theirs)
      await page.keyboard.press('Enter')
      await place(name).getByLabel('Your passphrase').waitFor({ state: 'hidden' })
    },

    /** How somebody answered who gives no passphrase; the other of the two says it. */
    otherwise: {
      onPaper: (name: string) => button(`Signed on paper, ${name}`).click(),
      cant: (name: string) => button(`Can’t or won’t sign, ${name}`).click(),
      day: page.getByLabel('Signed on', { exact: true }),
      seenBy: page.getByLabel('Seen by', { exact: true }),
      reason: page.getByLabel('Why not', { exact: true }),
      passphraseOf: (name: string) => page.getByLabel(`Passphrase of ${name}`, { exact: true }),
      record: button(/^Record it/),
      withPassphrase: () => button('Sign with passphrase').click(),
    },
    printForInk: () => button('Print for signing in ink').click(),

    wholeFingerprint: async () => {
      await button('Show all of it').click()
      const shown = await page.locator('.fingerprint').innerText()
      await page.keyboard.press('Escape')
      return shown.replaceAll(/\s/g, '')
    },
    back: () => button('Back to the session').click(),
    change: {
      open: () => button('Change something').click(),
      dialog,
      reason: (text: string) => dialog.getByLabel('What has to be changed?').fill(text),
      keep: () => dialog.getByRole('button', { name: 'Keep the signature' }).click(),
      now: () => dialog.getByRole('button', { name: 'Make it void and change' }).click(),
    },
  }
}

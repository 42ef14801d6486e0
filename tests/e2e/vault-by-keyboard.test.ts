import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import {
  AFTER_NOVEMBER,
  LONG_NAME,
  LONG_PASSPHRASE,
  workedInVault,
  yearsLater,
} from '../support/worked-in-vault.ts'
import { doorPage, type Somebody } from './pages/door-page.ts'
import { keyboard } from './pages/keyboard.ts'
import { openWindow } from './pages/open-window.ts'

/** A window of 1440 × 900 at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 }
const SIZES = [{ width: 1440, height: 900 }, { width: 1024, height: 700 }, ZOOMED]

const NEW = 'amber valley nine lanterns'

longTest(
  'a team is set up, locks, fails to unlock and unlocks, by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const { page } = await openWindow({ folder: scratchFolder(), viewport: ZOOMED })
    const [door, keys] = [doorPage(page), keyboard(page)]
    await door.waitFor('Welcome to Tandem')
    await keys.enter(/^Set up for my team/)
    await door.waitFor('Who will use Tandem here?')
    await keys.enter('Go on to the recovery code')
    await keys.isIn('.problem')
    await keys.to('Choose what you mainly are. The other can be added later.')
    await keys.back('Write your name, as it is to stand in the records.')
    await keys.press('Enter')
    await keys.comesTo('Your name')
    await keys.type(ROBIN.name)
    await keys.to('practitioner')
    await keys.press('ArrowRight')
    await keys.write('Passphrase', ROBIN.passphrase)
    await page.getByText('4 words, 27 characters.').waitFor()
    await keys.press('Enter')

    await door.waitFor('Keep this recovery code')
    await keys.to('I have written it down or printed it')
    await keys.press('Space')
    await keys.press('Enter')
    await door.waitFor('Who else works here?')
    await keys.write('Their name', SAM.name)
    await keys.write('Their passphrase', SAM.passphrase)
    await keys.press('Enter')
    await page.getByText('supervised by Robin Price').waitFor()
    await keys.comesTo('Their name')
    await keys.enter('Open Tandem')
    await page.locator('.app').waitFor()

    await keys.press('Control+l')
    await door.waitFor('Tandem is locked')
    await keys.to(/^Robin Price/)
    await keys.press('ArrowDown')
    await keys.write('Passphrase', 'not this one')
    await keys.press('Enter')
    await page.getByText('This is not the passphrase of this person.').waitFor()
    await keys.comesTo('Passphrase')
    await keys.enter('Use the recovery code')
    await door.waitFor('Use the recovery code')
    await keys.comesTo('Recovery code')
    expect(await axeProblems(page)).toEqual([])
    await keys.enter('Back to unlocking')
    await door.waitFor('Tandem is locked')
    await keys.to(/^Robin Price/)
    await keys.press('ArrowDown')
    await keys.write('Passphrase', SAM.passphrase)
    await keys.press('Enter')
    await page.locator('.app').waitFor()
  },
)

const SECTIONS = [
  'People',
  'My passphrase',
  'Backup',
  'Keeping and erasing',
  'Who did what',
  'Security',
] as const

longTest(
  'every stop of these sections has the focus in sight, at each size',
  { timeout: 300_000 },
  async () => {
    const vault = await workedInVault()
    const { page } = await inTheWindow(vault.folder, ROBIN)
    const keys = keyboard(page)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      for (const section of SECTIONS) {
        await toSection(page, section)
        const stops = await keys.throughThePage()
        expect(new Set(stops).size, section).toBeGreaterThan(1)
        expect(await wider(page), section).toBe(0)
        expect(await axeProblems(page), section).toEqual([])
      }
    }
  },
)

longTest(
  'people, passphrase, recovery code and backups are seen to by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const vault = await workedInVault()
    const { page } = await inTheWindow(vault.folder, ROBIN, { width: 1024, height: 700 })
    const [keys, door] = [keyboard(page), doorPage(page)]

    await toSection(page, 'People')
    await keys.enter(LONG_NAME)
    await keys.isIn('.bkg-beside')
    await keys.enter(`Stop ${LONG_NAME} signing in`)
    await keys.comesTo(`Let ${LONG_NAME} sign in again`)
    await keys.press('Enter')
    await keys.comesTo(`Stop ${LONG_NAME} signing in`)
    await keys.back('Close')
    await keys.press('Enter')
    await keys.comesTo(LONG_NAME)
    await keys.back('Add somebody')
    await keys.press('Enter')
    await keys.comesTo('Name')
    await keys.enter('Add this person')
    await keys.isIn('.problem')
    await keys.to(/^Write their name/)
    await keys.press('Enter')
    await keys.comesTo('Name')
    await keys.type('Yusuf Demir')
    await keys.to('Supervised by')
    await keys.type('Robin')
    await keys.write('Their passphrase', `${NEW} twelve`)
    await keys.press('Enter')
    await page.getByRole('heading', { level: 3, name: 'Yusuf Demir' }).waitFor()
    await keys.isIn('.bkg-beside')

    await toSection(page, 'My passphrase')
    await keys.write('Your passphrase now', ROBIN.passphrase)
    await keys.write('New passphrase', NEW)
    await keys.press('Enter')
    await page.getByText(/^Your passphrase is changed/).waitFor()

    await toSection(page, 'Security')
    await keys.enter('Make a new recovery code')
    await keys.comesTo('Your passphrase')
    await keys.type(NEW)
    await keys.press('Enter')
    await page.locator('.code').waitFor()
    await keys.isIn('.panel')
    await keys.to('I have written it down or printed it')
    await keys.press('Space')
    await keys.enter('Use the new code from now on')
    await page.getByText('The new code is in use.').waitFor()
    await keys.enter('Make a new recovery code')
    await keys.enter('Cancel')
    await keys.enter('Make a new recovery code')

    await toSection(page, 'Backup')
    await keys.enter('Change')
    await keys.enter('Done')
    await keys.comesTo('Change')
    await keys.enter(/^Look at the backup of 19 Nov/)
    await keys.comesTo('Passphrase of that day')
    await keys.type('not of that day')
    await keys.press('Enter')
    await page.getByText('This is not the passphrase of this person.').waitFor()
    await keys.comesTo('Passphrase of that day')
    await keys.type(ROBIN.passphrase)
    await keys.press('Enter')
    await page.getByText('Going back loses what came after.').waitFor()
    // The same key again does not go back.
    await keys.isIn('.bkg-beside [role=group]')
    await keys.press('Enter')
    await page.waitForTimeout(500)
    await keys.enter(/^Restore 19 Nov/)
    await door.waitFor('Tandem is locked')
  },
)

longTest(
  'a client is held and erased, scores go, and the trail is searched, by keyboard alone',
  { timeout: 240_000 },
  async () => {
    const later = await yearsLater()
    const { page, at } = await inTheWindow(later.folder, ROBIN, { width: 1024, height: 700 }, later.clock)
    const keys = keyboard(page)
    await at(`/caseload/${later.free}`)
    const panel = page.locator('.cl-open')
    await panel.getByRole('heading', { level: 3, name: 'Months' }).waitFor()
    const choose = async (what: string) => {
      await keys.enter('More')
      await keys.to(what, 'ArrowDown')
      await keys.press('Enter')
    }
    await choose('Put on hold…')
    await keys.comesTo(/^Put .* on hold$/)
    await keys.write('Why', 'A complaint is open.')
    await keys.enter('Put on hold')
    await panel.getByText('A complaint is open.').waitFor()
    await keys.isIn('.cl-open')
    await choose('Lift the hold…')
    await keys.comesTo(/^Lift the hold on /)
    await keys.write('Why it is lifted', 'It is settled.')
    await keys.enter('Lift the hold')
    await panel.getByText('A complaint is open.').waitFor({ state: 'detached' })
    await keys.isIn('.cl-open')
    await choose('Erase this client…')
    await keys.comesTo(/^Erase /)
    await keys.to('Why')
    await keys.type('The client')
    await keys.write('Your passphrase', ROBIN.passphrase)
    await keys.to('Who answers for it with you')
    await keys.type(LONG_NAME.slice(0, 8))
    await keys.write('Their passphrase', LONG_PASSPHRASE)
    await keys.enter('Erase for good')
    await panel.waitFor({ state: 'detached' })

    await toSection(page, 'Keeping and erasing')
    const erase = `Erase scores of ${SAM.name}`
    await keys.enter(erase)
    await page.getByLabel('Their passphrase').waitFor()
    await keys.isIn('[role=dialog]')
    for (let steps = 0; steps < 12; steps += 1) {
      await keys.press('Tab')
      await keys.isIn('[role=dialog]')
    }
    await keys.press('Escape')
    await keys.comesTo(erase)
    await keys.press('Enter')
    await page.getByLabel('Their passphrase').waitFor()
    await keys.enter('Erase for good')
    await keys.isIn('.problem')
    expect(await axeProblems(page)).toEqual([])
    await keys.to('Choose why.')
    await keys.press('Enter')
    await keys.comesTo('Why')
    await keys.type('It was kept')
    await keys.write('Your passphrase', ROBIN.passphrase)
    await keys.to('Who answers for it with you')
    await keys.type(LONG_NAME.slice(0, 8))
    await keys.write('Their passphrase', LONG_PASSPHRASE)
    await keys.press('Enter')
    await page.getByText('Nobody who has left has scores here.').waitFor()
    await keys.isIn('main')

    await toSection(page, 'Who did what')
    await keys.write('Find in the trail', 'erased')
    await expect.poll(() => page.locator('.trail tbody tr').count()).toBeLessThan(8)
    await keys.press('Escape')
    await expect.poll(() => page.locator('.trail tbody tr').count()).toBeGreaterThan(8)
    await keys.to('Kind')
    await keys.type('Signed')
    await keys.enter('Clear filters')
    await keys.comesTo('Find in the trail')
  },
)

longTest('a damaged vault is gone back from, by keyboard alone', { timeout: 120_000 }, async () => {
  const { folder } = await workedInVault()
  const path = join(folder, 'tandem.db')
  truncateSync(path, Math.floor(statSync(path).size / 4096 / 2) * 4096)
  const { page } = await openWindow({ folder, clock: AFTER_NOVEMBER, viewport: ZOOMED })
  const [door, keys] = [doorPage(page), keyboard(page)]
  await door.waitFor('Open Tandem')
  await keys.to(/^Ada Moreno/)
  for (let steps = 0; steps < 40 && !(await keys.name()).startsWith(ROBIN.name); steps += 1)
    await keys.press('ArrowDown')
  await keys.write('Passphrase', ROBIN.passphrase)
  await keys.press('Enter')
  await page.getByRole('heading', { level: 1, name: /vault/ }).waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(await wider(page)).toBe(0)
  await keys.enter('Restore it')
  await door.waitFor(/^Backup of/)
  await keys.comesTo('Whose passphrase')
  await keys.type('Robin')
  await keys.write('Passphrase of that day', ROBIN.passphrase)
  await keys.press('Enter')
  await page.getByText('What is here stays.').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await keys.enter(/^Restore 27 Nov/)
  await door.waitFor('Tandem is locked')
  expect(await door.lead()).toBe('The backup is in place. Unlock it with a passphrase of that day.')
})

const inTheWindow = async (
  folder: string,
  who: Somebody,
  viewport = { width: 1440, height: 900 },
  clock = AFTER_NOVEMBER,
) => {
  const { page } = await openWindow({ folder, clock, viewport })
  await doorPage(page).signIn(who)
  const at = (hash: string) =>
    page.evaluate(next => {
      location.hash = next
    }, hash)
  return { page, at }
}

/** By its link in the rail and in the list, as a person would; the walk goes on from that link. */
const toSection = async (page: Page, section: (typeof SECTIONS)[number]): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /Settings/ })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: section }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: section }).waitFor()
  // What it shows has come.
  await page.waitForTimeout(600)
}

/** How much of the page is beyond the window's right edge. */
const wider = (page: Page) =>
  page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  )

import { rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { monthFolderForFile, NOVEMBER_DAY, ROBIN, SAM } from '../support/month-folder.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'

let window: Window

beforeAll(async () => {
  const { folder } = await monthFolderForFile(2)
  window = await openLastingWindow({ folder, clock: NOVEMBER_DAY })
  return async () => {
    await window.shell.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** Signed in anew, before the settings. */
const open = async (who: typeof SAM) => {
  const { page } = window
  const door = doorPage(page)
  const frame = framePage(page)
  if (await page.locator('.app').isVisible()) {
    await frame.lockNow()
    await door.waitFor('Tandem is locked')
  }
  await door.signIn(who)
  await frame.goTo('Settings')
  const settings = settingsPage(page)
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  return { page, door, frame, settings }
}

test('people: one is added, one is changed by typing, and what can’t be is told in its place', async () => {
  const { page, frame, settings } = await open(ROBIN)
  expect(await settings.sections()).toEqual([
    'People',
    'My passphrase',
    'My data',
    'Schemes',
    'Checklists',
    'Standards and criteria',
    'Agenda',
    'Words',
    'Backup',
    'Keeping and erasing',
    'Who did what',
    'Security',
    'Appearance',
  ])
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'Add somebody' }).click()
  await settings.press('Add this person')
  expect(await settings.problems()).toEqual([
    'Write their name, as it is to stand in the records.',
    'They type a passphrase of their own here.',
  ])
  expect(await axeProblems(page)).toEqual([])
  await page.getByLabel('Name', { exact: true }).fill('Sam Okafor')
  await page.getByLabel('Their passphrase').fill('marble thunder copper willow')
  await settings.press('Add this person')
  await page.locator('.problem').getByText('Somebody of this name is here already.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Alex Brandt')
  await page.getByLabel('Hours a week').fill('37,5')
  await settings.press('Add this person')
  await page.getByRole('heading', { level: 3, name: 'Alex Brandt' }).waitFor()
  expect(await settings.row('Alex Brandt')).toMatch(/Practitioner\s+Robin Price\s+37\.5/)

  await settings.person('Sam Okafor')
  await page.getByLabel('Hours a week').fill('many')
  await page.getByLabel('Hours a week').blur()
  await expect.poll(settings.fieldErrors).toEqual([expect.stringContaining('Write the hours as a figure')])
  await page.getByLabel('Hours a week').fill('24')
  await page.getByLabel('Hours a week').blur()
  await frame.saved()
  await expect.poll(() => settings.row('Sam Okafor')).toMatch(/24$/)
  await settings.press('Add a reduction')
  await page.getByLabel('Reason').fill('Newly qualified')
  await page.getByLabel('How much').fill('5')
  await page.getByLabel('Last day').fill('1/11/26')
  await settings.press('Add this reduction')
  await page.locator('.problem').getByText('The last day is before the first.').waitFor()
  await page.getByLabel('Last day').fill('+6m')
  await settings.press('Add this reduction')
  await page.getByText('5 hours a week, 3 Nov 2026 to 3 May 2027').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await settings.press('Remove Newly qualified')
  await frame.undoStrip().getByText('Reduction removed').waitFor()
  await frame.undo()
  await page.getByText('5 hours a week, 3 Nov 2026 to 3 May 2027').waitFor()

  await settings.person('Robin Price')
  await page.getByRole('checkbox', { name: /^Administrator/ }).uncheck()
  await expect
    .poll(settings.fieldErrors)
    .toEqual([expect.stringContaining('This is the last administrator.')])
  expect(await page.getByRole('checkbox', { name: /^Administrator/ }).isChecked()).toBe(true)
})

longTest('how it looks is kept with the person, how it locks with the device', async () => {
  const { page, door, frame, settings } = await open(ROBIN)
  await settings.open('Appearance')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('radio', { name: 'Largest' }).check()
  await expect
    .poll(() => page.evaluate(() => ({ ...document.documentElement.dataset })))
    .toMatchObject({
      theme: 'dark',
      textSize: '20',
    })
  expect(await axeProblems(page)).toEqual([])
  await settings.open('Security')
  await page.getByLabel('Lock after so many minutes without a key').fill('0')
  await page.getByLabel('Lock after so many minutes without a key').blur()
  await expect.poll(settings.fieldErrors).toEqual([expect.stringContaining('from 1 to 60')])
  await page.getByLabel('Lock after so many minutes without a key').fill('2')
  await page.getByLabel('Lock after so many minutes without a key').blur()
  await page.getByRole('checkbox', { name: /full names/ }).check()
  await frame.saved()
  expect(await axeProblems(page)).toEqual([])

  await frame.lockNow()
  await door.waitFor('Tandem is locked')
  await page.clock.install()
  await door.signIn(SAM)
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(undefined)
  await page.clock.fastForward('01:10')
  await frame.warning().waitFor()
})

test('who did what is found by words and by kind; a practitioner is shown what concerns them', async () => {
  const first = await open(ROBIN)
  await first.settings.open('Who did what')
  const table = first.page.getByRole('table', { name: 'Entries, the newest first' })
  await table
    .getByRole('row', { name: /Robin Price Signed in/ })
    .first()
    .waitFor()
  expect(await axeProblems(first.page)).toEqual([])
  await first.page.getByRole('searchbox', { name: 'Find in the trail' }).fill('vault up')
  await expect
    .poll(() => first.page.getByRole('status').allInnerTexts())
    .toContain('1 entry is shown, the newest first.')
  await expect.poll(() => table.getByRole('row').count()).toBe(2)
  await first.page.getByRole('searchbox', { name: 'Find in the trail' }).press('Escape')
  await first.page.getByLabel('Kind').selectOption('Refused')
  await first.page.getByText('No entry fits what you chose.').waitFor()

  const second = await open(SAM)
  await second.settings.open('Who did what')
  await table
    .getByRole('row', { name: /Sam Okafor Signed in/ })
    .first()
    .waitFor()
  expect(await second.page.getByRole('radio').count()).toBe(0)
  expect(await table.getByRole('row', { name: /Robin Price Signed in/ }).count()).toBe(0)
})

test('one’s own passphrase is changed by knowing the old one', async () => {
  const { page, door, frame, settings } = await open(SAM)
  expect(await settings.sections()).toEqual([
    'My passphrase',
    'My data',
    'Schemes',
    'Checklists',
    'Standards and criteria',
    'Agenda',
    'Words',
    'Keeping and erasing',
    'Who did what',
    'Appearance',
  ])
  await settings.open('My passphrase')
  expect(await axeProblems(page)).toEqual([])
  const next = 'marble thunder copper willow'
  await page.getByLabel('Your passphrase now').fill('not this one at all')
  await page.getByLabel('New passphrase').fill(next)
  await settings.press('Change my passphrase')
  await page.locator('.problem').getByText('This is not the passphrase of this person.').waitFor()
  await page.getByLabel('Your passphrase now').fill(SAM.passphrase)
  await settings.press('Change my passphrase')
  await page.getByText('Your passphrase is changed.').waitFor()

  await frame.lockNow()
  await door.waitFor('Tandem is locked')
  await door.iAm(SAM.name)
  await door.type(SAM.passphrase)
  await door.unlock()
  await page.getByText('This is not the passphrase of this person.').waitFor()
  await door.signIn({ ...SAM, passphrase: next })
})

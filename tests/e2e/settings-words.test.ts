import { rmSync } from 'node:fs'
import { beforeAll, expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { type MonthFolder, monthFolderForFile } from '../support/month-folder.ts'
import { carePage } from './pages/care-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingPrepare, type PrepareWindow } from './pages/prepare-window.ts'
import { settingsPage } from './pages/settings-page.ts'

let month: MonthFolder
let window: PrepareWindow

beforeAll(async () => {
  month = await monthFolderForFile(2)
  window = await openLastingPrepare({ ...month, section: 'reflection' })
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** The list, as Robin who administers or as Sam who reads it. */
const openList = async (who: 'Sam' | 'Robin') => {
  const { page, comeBack } = window
  await comeBack('reflection', who)
  await framePage(page).goTo('Settings')
  const settings = settingsPage(page)
  await settings.open('Words')
  return { page, settings }
}

/** What is underlined of a text that Sam writes. */
const underlined = async (text: string) => {
  const { page, comeBack } = window
  await comeBack('reflection', 'Sam')
  const area = page.getByLabel('What am I pleased with?')
  await area.fill(text)
  // Longer than a text waits to be read, for where nothing is to come.
  await page.waitForTimeout(700)
  return carePage(page).underlined(area)
}

longTest('words are added, told apart from mistakes, and then underlined', async () => {
  const { page, settings } = await openList('Robin')
  await page.getByText('Version 1, Tandem’s own list').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'Add words' }).click()
  await settings.press('Publish version 2')
  expect(await settings.problems()).toEqual([
    'Write at least one word.',
    'Write why, in one sentence.',
    'Write at least one other way to say it.',
  ])
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill('service user\nrefused')
  await page.getByLabel('Why another way').fill('Says what we do, not who it is.')
  await page.getByLabel('Offered instead').fill('person we support')
  await settings.press('Publish version 2')
  expect(await settings.problems()).toEqual([
    '‘refused’ stands here or in another entry already. Leave it out on one side.',
  ])
  await page.getByRole('textbox', { name: 'Words', exact: true }).fill('service user')
  await page.getByLabel(/^Not meant in/).fill('service user group')
  await settings.press('Publish version 2')
  await page.getByText(/^Version 2, Robin Price, 3 Nov 2026: ‘service user’ added$/).waitFor()

  expect(await underlined('A service user refused the service user group.')).toEqual([
    'service user',
    'refused',
  ])
  const care = carePage(page)
  await page.getByLabel('What am I pleased with?').press('Alt+Enter')
  await care.says('service user')
  await care.use('person we support')
  expect(await page.getByLabel('What am I pleased with?').inputValue()).toBe(
    'A person we support refused the service user group.',
  )
})

longTest('an entry is changed, made Tandem’s own again, taken out, and put back', async () => {
  const { page, settings } = await openList('Robin')
  await page.getByLabel('Find words').fill('denies')
  await page.getByRole('link', { name: 'denies', exact: true }).click()
  await page.getByRole('heading', { level: 3, name: 'denies' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('words-beside')
  await page.getByLabel('Offered instead').fill('says there is no')
  await settings.press(/^Publish version/)
  await page.getByText(/^Published as version/).waitFor()
  await page.getByRole('row', { name: /denies says there is no Tandem, changed/ }).waitFor()
  await settings.press('Back to Tandem’s own')
  await page.getByRole('row', { name: /denies reports no; does not describe Tandem/ }).waitFor()
  await expect
    .poll(() => page.getByLabel('Offered instead').inputValue())
    .toBe('reports no\ndoes not describe')
  await settings.press('Take out')
  await page.getByRole('heading', { name: '1 entry of Tandem’s taken out' }).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await framePage(page).undo()
  await page.getByRole('heading', { name: /taken out$/ }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'denies', exact: true }).click()
  await settings.press('Take out')
  await settings.press('Put back ‘denies’')
  await page.getByRole('row', { name: /denies reports no/ }).waitFor()
})

longTest('the whole is switched off for everybody, by an administrator alone', async () => {
  const { page } = await openList('Sam')
  expect(await page.getByRole('checkbox', { name: /^Offer another way/ }).isDisabled()).toBe(true)
  expect(await page.getByRole('link', { name: 'Add words' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: 'refused', exact: true }).count()).toBe(0)
  expect(await axeProblems(page)).toEqual([])
  expect(await underlined('He refused.')).toEqual(['refused'])
  await openList('Robin')
  await page.getByRole('checkbox', { name: /^Offer another way/ }).uncheck()
  await page.getByText(/: switched off$/).waitFor()
  expect(await underlined('He refused.')).toEqual([])
})

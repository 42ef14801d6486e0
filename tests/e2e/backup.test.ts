import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { chooseFolder } from '../support/file-page.ts'
import { monthFolderForFile, NOVEMBER_DAY, ROBIN } from '../support/month-folder.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'

let window: Window
const stick = mkdtempSync(join(tmpdir(), 'tandem-stick-'))

beforeAll(async () => {
  const { folder } = await monthFolderForFile(2)
  window = await openLastingWindow({ folder, clock: NOVEMBER_DAY })
  return async () => {
    await window.shell.close()
    for (const made of [folder, stick]) rmSync(made, { recursive: true, force: true, maxRetries: 3 })
  }
})

test('a backup is made here and on a stick, looked into, and put in place', async () => {
  const { page } = window
  const settings = settingsPage(page)
  await doorPage(page).signIn(ROBIN)
  await framePage(page).goTo('Settings')
  await settings.open('Backup')
  await settings.press('Back up now')
  await page.getByText(/^Backed up\. It took/).waitFor()
  await chooseFolder(page.context(), () => settings.press('Save a backup to a folder'), stick)
  await page.getByText(/^tandem-.* is in tandem-stick-/).waitFor()
  expect(readdirSync(stick)).toHaveLength(1)

  const table = page.getByRole('table', { name: /^Backups/ })
  await expect.poll(() => table.getByText('Opened and checked').count()).toBe(2)
  await table.getByRole('button', { name: /^Look at the backup/ }).click()
  const panel = page.getByRole('region', { name: /^What is in/ })
  await panel.getByLabel('Whose passphrase').selectOption('Robin Price')
  await panel.getByLabel('Passphrase of that day').fill('not the passphrase of that day')
  await settings.press('Show what is in it')
  await panel.getByText('This is not the passphrase of this person.').waitFor()
  await panel.getByLabel('Passphrase of that day').fill(ROBIN.passphrase)
  await settings.press('Show what is in it')
  await panel.getByText('Going back loses what came after.').waitFor()
  expect(await axeProblems(page)).toEqual([])
  await settings.press(/^Restore \d/)
  await doorPage(page).waitFor('Tandem is locked')
  expect(await doorPage(page).lead()).toMatch(/^The backup is in place\./)
  await doorPage(page).signIn(ROBIN)
  await framePage(page).goTo('Settings')
  await settings.open('Backup')
  await page.getByText('Before a restore').waitFor()
})

import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import {
  AFTER_NOVEMBER,
  LONG_NAME,
  LONG_PASSPHRASE,
  type WorkedInVault,
  workedInVault,
  yearsLater,
} from '../support/worked-in-vault.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage, type Somebody } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'
import { shooter } from './pages/shooter.ts'

/** Longer than a week after the last backup. */
const LATE = '2026-12-09T09:00:00Z'
const VIEWPORT = { width: 1440, height: 900 }

const inSettings = async (vault: WorkedInVault, who: Somebody, clock = AFTER_NOVEMBER) => {
  const { page, context } = await openWindow({ folder: vault.folder, clock, viewport: VIEWPORT })
  await doorPage(page).signIn(who)
  await framePage(page).goTo('Settings')
  const at = (hash: string) =>
    page.evaluate(next => {
      location.hash = next
    }, hash)
  return { page, context, at, settings: settingsPage(page), shoot: shooter(page, 'vault') }
}

const coresOfThisProcess = (): number[] =>
  execFileSync('pgrep', ['-P', String(process.pid), '-f', 'test-core/main.js'], { encoding: 'utf8' })
    .split('\n')
    .filter(line => line !== '')
    .map(Number)

describe('Settings', () => {
  test('backups: none is chosen, one is, it was looked into, it is running', async () => {
    const { page, settings, shoot } = await inSettings(await workedInVault(), ROBIN)
    await settings.open('Backup')
    await page.getByRole('table', { name: /^Backups/ }).waitFor()
    await shoot('backup', { zoomed: true, forced: true })
    await settings.press('Change')
    await page.getByLabel('Days').waitFor()
    await shoot('backup-kept')
    await settings.press('Done')
    await page
      .getByRole('button', { name: /^Look at the backup/ })
      .nth(2)
      .click()
    const panel = page.getByRole('region', { name: /^What is in/ })
    await panel.getByLabel('Whose passphrase').waitFor()
    await shoot('backup-chosen')
    await panel.getByLabel('Whose passphrase').selectOption(ROBIN.name)
    await settings.press('Show what is in it')
    await panel.getByText('There is a problem').waitFor()
    await shoot('backup-refused')
    await panel.getByLabel('Passphrase of that day').fill(ROBIN.passphrase)
    await settings.press('Show what is in it')
    await panel.getByText('Going back loses what came after.').waitFor()
    await shoot('backup-looked-into', { zoomed: true, forced: true })
    await settings.press('Back up now')
    await page.getByText(/^Backed up\. It took/).waitFor()
    await shoot('backup-made')
  })

  test('a folder that is copied elsewhere, an attempt that stopped, and one that goes on', async () => {
    const vault = await workedInVault()
    const folder = join(scratchFolder(), 'Dropbox', 'Tandem')
    cpSync(vault.folder, folder, { recursive: true })
    const before = openTestCore({ folder, startAt: LATE })
    await before.ask('vault.unlock', { personId: vault.robin, passphrase: ROBIN.passphrase })
    await before.tell('backup.make', { to: '/nowhere/at/all' })
    await before.core.stop()
    const { page, settings, shoot } = await inSettings({ ...vault, folder }, ROBIN, LATE)
    await framePage(page).goTo('Today')
    await page.getByRole('link', { name: 'Go to Backup' }).waitFor()
    await shoot('backup-late-today')
    await framePage(page).goTo('Settings')
    await settings.open('Backup')
    await page.getByText(/^The records lie in a folder/).waitFor()
    await shoot('backup-warned', { zoomed: true, forced: true })
    // It takes less than a second here; a core that is halted takes as long as is needed.
    const [core = 0] = coresOfThisProcess()
    process.kill(core, 'SIGSTOP')
    await settings.press('Back up now')
    await page.waitForTimeout(1_500)
    await shoot('backup-going-on', { zoomed: true })
    process.kill(core, 'SIGCONT')
    await page.getByText(/^Backed up\. It took/).waitFor()
  })

  test('keeping and erasing: for somebody who only practises, and with the list to review', async () => {
    const later = await yearsLater()
    const { page, settings, shoot } = await inSettings(later, ROBIN, later.clock)
    await settings.open('Keeping and erasing')
    await page.getByText(SAM.name).first().waitFor()
    await shoot('keeping', { zoomed: true, forced: true })
    await page.getByRole('heading', { name: 'On hold' }).scrollIntoViewIfNeeded()
    await page.getByRole('heading', { name: 'What was erased' }).scrollIntoViewIfNeeded()
    await shoot('keeping-below')
    await settings.press(`Hold the scores of ${SAM.name}`)
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await shoot('keeping-hold-scores')
    await page.keyboard.press('Escape')
    await settings.press(`Erase scores of ${SAM.name}`)
    await page.getByLabel('Their passphrase').waitFor()
    await shoot('keeping-erase-scores', { zoomed: true, forced: true })
    await settings.press('Erase for good')
    await page.getByRole('dialog').getByText('There is a problem').waitFor()
    await shoot('keeping-erase-scores-refused')
  })

  test('who did what: everybody’s, one’s own, nothing found', async () => {
    const vault = await workedInVault()
    const { page, settings, shoot } = await inSettings(vault, ROBIN)
    await settings.open('Who did what')
    await page.getByRole('table', { name: /^Entries/ }).waitFor()
    await shoot('trail', { zoomed: true, forced: true })
    await page.getByRole('radio', { name: 'What concerns me' }).check()
    await page.waitForTimeout(500)
    await shoot('trail-own')
    await page.getByLabel('Find in the trail').fill('nothing of the kind')
    await page.getByText(/^No entry fits|^Nothing found so far/).waitFor()
    await shoot('trail-none')
  })

  test('people: the list, a new one, one with a long name, one who is stopped', async () => {
    const vault = await workedInVault()
    const { page, settings, at, shoot } = await inSettings(vault, ROBIN)
    await settings.open('People')
    await page.getByText('Wren Ashby').waitFor()
    await shoot('people', { zoomed: true, forced: true })
    await at('/settings/people/add')
    await settings.press('Add this person')
    await page.getByText('There is a problem').waitFor()
    await shoot('people-add', { zoomed: true })
    await settings.person(LONG_NAME)
    await shoot('people-long-name', { zoomed: true })
    await page.getByRole('button', { name: /signing in$/ }).scrollIntoViewIfNeeded()
    await shoot('people-long-name-below')
    await settings.person('Wren Ashby')
    await settings.press(/^Let Wren Ashby/)
    await page.locator('.undo').waitFor()
    await page.getByRole('button', { name: /signing in$/ }).scrollIntoViewIfNeeded()
    await shoot('people-let-in')
  })

  test('my passphrase and the recovery code', async () => {
    const vault = await workedInVault()
    const { page, settings, shoot } = await inSettings(vault, ROBIN)
    await settings.open('My passphrase')
    await settings.press('Change my passphrase')
    await page.getByText('There is a problem').waitFor()
    await shoot('passphrase', { zoomed: true, forced: true })
    await settings.open('Security')
    await shoot('security', { zoomed: true, forced: true })
    await settings.press('Make a new recovery code')
    await page.getByLabel('Your passphrase').fill(ROBIN.passphrase)
    await page.keyboard.press('Enter')
    await page.locator('.code').waitFor()
    await shoot('recovery-code', { zoomed: true, forced: true })
  })

  test('for somebody who only practises', async () => {
    const vault = await workedInVault()
    const { page, settings, shoot } = await inSettings(vault, SAM)
    await settings.open('Keeping and erasing')
    await page.getByText('An administrator sets these.').waitFor()
    await shoot('keeping-practitioner', { zoomed: true })
    await settings.open('Who did what')
    await page.getByRole('table', { name: /^Entries/ }).waitFor()
    await shoot('trail-practitioner')
  })
})

test('a client on hold, and one whom two people erase', async () => {
  const vault = await workedInVault()
  const { page, at, shoot } = await inSettings(vault, ROBIN)
  const caseload = caseloadPage(page)
  await at(`/caseload/${vault.held}`)
  await caseload.panel.getByText('On hold since').waitFor()
  await shoot('client-held', { zoomed: true })
  await caseload.choose('Lift the hold…')
  await caseload.field('Why it is lifted').waitFor()
  await shoot('client-lift')
  await at(`/caseload/${vault.free}`)
  await caseload.panel.getByRole('heading', { level: 3, name: 'Months' }).waitFor()
  await caseload.choose('Put on hold…')
  await caseload.press('Put on hold')
  await caseload.panel.getByText('There is a problem').waitFor()
  await shoot('client-hold')
  await caseload.press('Cancel')
  await caseload.choose('Erase this client…')
  await caseload.panel.getByText(/^CS-2026-10-/).waitFor()
  await shoot('client-erase', { zoomed: true, forced: true })
  await caseload.press('Erase for good')
  await caseload.panel.getByText('There is a problem').waitFor()
  await shoot('client-erase-refused')
})

test('the long name at the foot and in the lists of others', async () => {
  const vault = await workedInVault()
  const { settings, shoot } = await inSettings(vault, { name: LONG_NAME, passphrase: LONG_PASSPHRASE })
  await settings.open('Security')
  await shoot('long-name', { zoomed: true })
})

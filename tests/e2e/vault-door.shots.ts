import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { chooseFiles } from '../support/file-page.ts'
import { monthFolder, NOVEMBER_DAY, ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { AFTER_NOVEMBER, workedInVault } from '../support/worked-in-vault.ts'
import { doorPage } from './pages/door-page.ts'
import { openWindow } from './pages/open-window.ts'
import { shooter } from './pages/shooter.ts'

const VIEWPORT = { width: 1440, height: 900 }

const atTheDoor = async (folder: string, clock = NOVEMBER_DAY) => {
  const { page, context } = await openWindow({ folder, clock, viewport: VIEWPORT })
  return { page, context, door: doorPage(page), shoot: shooter(page, 'door') }
}

test('setting up, in its three steps', async () => {
  const { page, door, shoot } = await atTheDoor(scratchFolder())
  await door.waitFor('Welcome to Tandem')
  await shoot('welcome', { zoomed: true, forced: true })
  await door.setUpOwn()
  await door.goOn()
  await page.getByText('There is a problem').waitFor()
  await shoot('you-refused', { zoomed: true })
  await door.you.name('Bronwen-Siân Llewellyn-Ó Dubhghaill Maximiliane Fürstenberg')
  await door.you.mainly('supervisor')
  await door.you.service('Northgate community learning disability team')
  await door.you.passphrase(ROBIN.passphrase)
  await page.getByText('4 words, 27 characters.').waitFor()
  await shoot('you', { zoomed: true, forced: true })
  await door.goOn()
  await door.waitFor('Keep this recovery code')
  await shoot('code', { zoomed: true, forced: true })
  await door.code.writtenDown()
  await door.goOn()
  await door.waitFor('Who else works here?')
  await door.people.add(SAM)
  await page.getByText(/^supervised by/).waitFor()
  await shoot('people', { zoomed: true })
})

test('unlocking: many people, a wait after failures, the recovery code', async () => {
  const { folder } = await workedInVault()
  const { page, door, shoot } = await atTheDoor(folder, AFTER_NOVEMBER)
  await door.waitFor('Open Tandem')
  await shoot('unlock', { zoomed: true, forced: true })
  await door.unlock()
  await page.getByText('There is a problem').waitFor()
  await shoot('unlock-refused', { zoomed: true })
})

test('the wait after failures, and the recovery code', async () => {
  const { folder } = await monthFolder(2)
  const { page, door, shoot } = await atTheDoor(folder)
  await door.iAm(SAM.name)
  for (const tried of ['one', 'two', 'three', 'four', 'five']) {
    await page.waitForFunction(
      () => document.querySelector('button[type=submit]')?.getAttribute('aria-disabled') !== 'true',
    )
    await door.type(`wrong ${tried}`)
    await page.keyboard.press('Enter')
    await page.getByText('This is not the passphrase of this person.').waitFor()
  }
  await door.wait().waitFor()
  await shoot('unlock-wait', { zoomed: true, forced: true })
  await door.forgotten.useCode()
  await door.waitFor('Use the recovery code')
  await shoot('forgotten', { zoomed: true, forced: true })
  await door.forgotten.open()
  await page.getByText('There is a problem').waitFor()
  await shoot('forgotten-refused')
})

test('a damaged vault: what is known, the backup, what can be read', async () => {
  const { folder } = await workedInVault()
  turnOver(join(folder, 'tandem.db'))
  const { page, door, shoot } = await atTheDoor(folder, AFTER_NOVEMBER)
  await door.iAm(ROBIN.name)
  await door.type(ROBIN.passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: 'What can be read' }).waitFor()
  await shoot('damaged', { zoomed: true, forced: true })
  await page.getByRole('button', { name: 'Restore it' }).click()
  await door.waitFor(/^Backup of/)
  await shoot('damaged-restore', { zoomed: true })
  await page.getByLabel('Whose passphrase').selectOption(ROBIN.name)
  await page.getByLabel('Passphrase of that day').fill(ROBIN.passphrase)
  await page.getByRole('button', { name: 'Show what is in it' }).click()
  await page.getByText('What is here stays.').waitFor()
  await shoot('damaged-restore-looked-into')
})

test('a key file that can’t be read', async () => {
  const { folder } = await monthFolder(2)
  for (const name of ['keys.json', 'keys.previous.json']) writeFileSync(join(folder, name), '{')
  const { door, shoot } = await atTheDoor(folder)
  await door.waitFor('The file with the keys can’t be read')
  await shoot('no-keys', { zoomed: true })
})

test('a backup on the first run', async () => {
  const vault = await workedInVault()
  const core = openTestCore({ folder: vault.folder, startAt: AFTER_NOVEMBER })
  await core.ask('vault.unlock', { personId: vault.robin, passphrase: ROBIN.passphrase })
  const stick = scratchFolder()
  const { name } = await core.ask('backup.make', { to: stick })
  await core.core.stop()
  const { page, context, door, shoot } = await atTheDoor(scratchFolder(), AFTER_NOVEMBER)
  await page.getByRole('button', { name: /Open a backup/ }).click()
  await door.waitFor('Open a backup')
  await shoot('backup', { zoomed: true })
  await chooseFiles(context, () => page.getByRole('button', { name: 'Choose the file' }).click(), [
    join(stick, name),
  ])
  await door.waitFor(/^Backup of/)
  await shoot('backup-chosen', { zoomed: true })
  await page.getByLabel('Whose passphrase').selectOption(ROBIN.name)
  await page.getByLabel('Passphrase of that day').fill(ROBIN.passphrase)
  await page.getByRole('button', { name: 'Show what is in it' }).click()
  await page.getByRole('button', { name: /^Restore/ }).waitFor()
  await shoot('backup-looked-into', { forced: true })
})

test('a vault in use elsewhere, and a newer one', async () => {
  const { folder } = await monthFolder(2)
  const core = openTestCore({ folder, startAt: NOVEMBER_DAY })
  const { people } = await core.ask('vault.status', {})
  const robin = people.find(({ name }) => name === ROBIN.name)
  if (robin === undefined) throw new Error('Robin is not there.')
  await core.ask('vault.unlock', { personId: robin.id, passphrase: ROBIN.passphrase })
  const first = await atTheDoor(folder)
  await first.door.waitFor('Tandem is open in another window')
  await first.shoot('in-use', { zoomed: true })
  await core.core.stop()

  const newer = await monthFolder(2)
  for (const name of ['keys.json', 'keys.previous.json'])
    writeFileSync(join(newer.folder, name), JSON.stringify({ format: 'tandem-keys-9' }))
  const second = await atTheDoor(newer.folder)
  await second.door.waitFor('These records were written by a newer Tandem')
  await second.shoot('newer', { zoomed: true })
})

/** One page in the middle, which some part of it will miss. */
const turnOver = (path: string): void => {
  const at = Math.floor(statSync(path).size / 4096 / 2) * 4096 + 100
  const handle = openSync(path, 'r+')
  writeSync(handle, Buffer.from([(readFileSync(path)[at] ?? 0) ^ 0xff]), 0, 1, at)
  closeSync(handle)
}

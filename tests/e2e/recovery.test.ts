import { expect, test } from 'vitest'
import { aTeam, PASSPHRASES } from '../support/a-team.ts'
import { axeProblems } from '../support/axe.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'

const NEW = 'amber valley nine lanterns'

test('a forgotten passphrase: the printed code and a new one let its owner in, who makes a new code and stops somebody signing in', async () => {
  const team = await aTeam()
  const { recoveryCode } = await team.core.ask('vault.makeRecoveryCode', { passphrase: PASSPHRASES.Robin })
  await team.core.ask('vault.useRecoveryCode', {})
  await team.core.core.stop()
  const { page } = await openWindow({ folder: team.core.folder })
  const door = doorPage(page)
  await door.iAm('Robin Price')
  await door.forgotten.useCode()
  await door.waitFor('Use the recovery code')
  await door.forgotten.open()
  expect(await door.problems()).toHaveLength(4)
  expect(await axeProblems(page)).toEqual([])

  await door.forgotten.code(recoveryCode.slice(0, -3))
  await door.forgotten.passphrase(NEW)
  await page.getByText('4 words, 26 characters.').waitFor()
  await door.forgotten.open()
  await page.locator('.problem').getByText('these are 22').waitFor()
  await door.forgotten.code(recoveryCode.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await page.locator('.app').waitFor()

  await framePage(page).goTo('Settings')
  const settings = settingsPage(page)
  await settings.open('Security')
  await page.getByRole('button', { name: 'Make a new recovery code' }).click()
  await page.getByLabel('Your passphrase').fill(NEW)
  await page.keyboard.press('Enter')
  await page.locator('.code').waitFor()
  expect(await door.code.shown()).not.toBe(recoveryCode)
  expect(await axeProblems(page)).toEqual([])
  await door.code.writtenDown()
  await page.getByRole('button', { name: 'Use the new code from now on' }).click()
  await page.getByText('The new code is in use.').waitFor()
  expect(await page.locator('.code').count()).toBe(0)

  await settings.open('People')
  await page.getByRole('link', { name: /Sam Okafor/ }).click()
  await page.getByRole('button', { name: 'Stop Sam Okafor signing in' }).click()
  await page.getByText(/Sam Okafor has not been able to sign in since/).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Stop Sam Okafor signing in' }).waitFor()
})

import { expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'

test('a signed record is checked where it is read: each check in words, and the focus goes back', async () => {
  const { folder, sam } = await heldMonth('locked')
  const { page, context, shell } = await openWindow({ folder, clock: AFTER_SESSION })
  await doorPage(page).signIn(sam)
  await framePage(page).goTo('Records')
  const records = recordsPage(page, context)
  await records.waitFor()
  await records.open('Signed by both')
  await records.check.open()
  await expect.poll(records.check.verdict).toBe('Verified. Nothing was changed since it was signed.')
  const lines = await records.check.lines()
  expect(lines).toHaveLength(11)
  expect(lines.every(line => line.startsWith('Holds'))).toBe(true)
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  const shots = process.env.TANDEM_SCREENSHOTS
  if (shots !== undefined) await page.screenshot({ path: `${shots}/check-record.png` })
  await page.keyboard.press('Escape')
  await records.check.dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Check this record')
  await shell.close()
}, 120_000)

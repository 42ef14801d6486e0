import { expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { novemberFolder } from '../support/month-folder.ts'
import { doorPage } from './pages/door-page.ts'
import { openWindow } from './pages/open-window.ts'
import { openPrepare } from './pages/prepare-window.ts'

longTest('a closure form is looked at on paper, as it stands, and printed', async () => {
  const { page, goTo } = await openPrepare(await novemberFolder())
  await goTo('closure-forms')
  const title = await page.locator('.pg h2').first().innerText()
  await page.getByRole('link', { name: 'Print or save' }).click()
  await page.locator('.paperw .textLayer', { hasText: 'Held against' }).first().waitFor({ state: 'attached' })
  const heading = page.getByRole('heading', { level: 1 })
  expect(await heading.innerText()).toBe(title)
  expect(await page.locator('.paperw .textLayer').first().innerText()).toContain('Not decided')
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  await page.evaluate(() => {
    Object.assign(globalThis, { print: () => undefined })
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.locator('html.printing-paper').waitFor({ state: 'attached' })
  await page.locator('html:not(.printing-paper)').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Back to the form' }).click()
  await expect.poll(() => page.locator('.pg h2').first().innerText()).toBe(title)
})

longTest('a blank form is opened from the Help menu, and leads back', async () => {
  const { page, goTo } = await openPrepare(await novemberFolder())
  await goTo('reflection')
  await page.locator('.menubar').getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'Blank form to fill in by hand' }).click()
  await page
    .locator('.paperw .textLayer', { hasText: 'standard form' })
    .first()
    .waitFor({ state: 'attached' })
  expect(await page.locator('.ptool').innerText()).toContain('1 of 3')
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('heading', { level: 2, name: 'Pleased with, find hard' }).waitFor()
})

test('a copy without names is read before it is printed, and says on its page what it is', async () => {
  const { folder, robin, recordId } = await heldMonth('locked')
  const { page } = await openWindow({ folder, clock: AFTER_SESSION })
  await doorPage(page).signIn(robin)
  await page.evaluate(id => {
    location.hash = `/records/${id}`
  }, recordId)
  await page.getByRole('link', { name: 'Copy without names' }).click()
  const first = page.locator('.paperw .textLayer').first()
  await page
    .locator('.paperw .textLayer', { hasText: 'not the record' })
    .first()
    .waitFor({ state: 'attached' })
  expect(await first.innerText()).not.toMatch(/Okafor|Robin/)
  await page.getByText('read every page before you give it away').waitFor()
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  await page.getByRole('link', { name: 'Back to the record' }).click()
  await page.getByRole('link', { name: 'Copy without names' }).waitFor()
})

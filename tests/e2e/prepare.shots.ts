import { test } from 'vitest'
import { SECTION_KEYS } from '#domain/review/sections.ts'
import { novemberFolder } from '../support/month-folder.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { discussion, lastAction, nameClient } from './pages/preparation.ts'
import { openPrepare, type PrepareWindow } from './pages/prepare-window.ts'
import { shooter } from './pages/shooter.ts'

test('Prepare', { timeout: 600_000 }, async () => {
  const month = await novemberFolder()
  const window = await openPrepare(month)
  const { page, goTo, saved } = window
  const shoot = shooter(page, 'prepare')
  await prepareSome(window, month.references)
  for (const section of SECTION_KEYS) {
    await goTo(section)
    await saved()
    await shoot(section)
  }
  await goTo('figures')
  await page.locator('[data-score]').nth(5).click()
  await shoot('own-score')
  await figuresGrid(page).show('Review dates')
  await shoot('review-dates')
  await goTo('closure-forms')
  await page.getByRole('tab').last().click()
  await shoot('stable-casing')
})

/** A month half done, so that every part of the screens is seen. */
const prepareSome = async ({ page, goTo, saved }: PrepareWindow, references: readonly string[]) => {
  const grid = figuresGrid(page)
  for (const reference of references.slice(0, 7)) {
    await grid.enter(reference, 'contacts made')
    await grid.type('2')
    await grid.press('Tab')
    await grid.type('2/11/26')
    await grid.press('Tab')
    await grid.type('21112')
    await grid.press('Tab')
    await grid.type('m')
    await grid.press('Tab')
    await grid.type('Has a new tenancy.')
    await grid.press('Tab')
  }
  await grid.enter(references[4] ?? '', 'last contact')
  await grid.type('23/8')
  await grid.press('Enter')
  await goTo('last-actions')
  await lastAction(page, 'missed tablets').answer('Done')
  await lastAction(page, 'epilepsy plan').answer('Not yet')
  await lastAction(page, 'epilepsy plan').field('New date').fill('+2w')
  await lastAction(page, 'easy read').answer('Dropped')
  await lastAction(page, 'easy read').field('Reason').fill('The day service has it.')
  await goTo('discussion')
  for (const part of ['1370', '1074', '1407']) {
    await discussion(page).add(part)
    await discussion(page).item(`LD${part}`).waitFor()
  }
  await discussion(page).why('LD1370').fill('No contact since 18 October, and two calls from the sister.')
  await goTo('candidates')
  await nameClient(page, { reference: '2073', for: 'Stable casing', when: 'Decide this month' })
  await nameClient(page, { reference: '1481', for: 'Closing', when: 'Named for next month' })
  await goTo('reflection')
  await page.getByLabel('What am I pleased with?').fill('F.Y. rang by herself, twice.')
  await saved()
}

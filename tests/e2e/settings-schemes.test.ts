import { rmSync } from 'node:fs'
import { beforeAll, expect } from 'vitest'
import type { Month } from '#basics/month.ts'
import { axeProblems } from '../support/axe.ts'
import { type HeldMonth, heldMonthForFile } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { NOVEMBER_DAY } from '../support/month-folder.ts'
import { openTestCore } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { schemesPage } from './pages/schemes-page.ts'
import { settingsPage } from './pages/settings-page.ts'

let held: HeldMonth
let window: Window

beforeAll(async () => {
  held = await heldMonthForFile('locked')
  window = await openLastingWindow({ folder: held.folder, clock: NOVEMBER_DAY })
  return async () => {
    await window.shell.close()
    rmSync(held.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

const open = async (who: 'sam' | 'robin', section: 'Schemes' | 'Checklists') => {
  const { page } = window
  const door = doorPage(page)
  const frame = framePage(page)
  if (await page.locator('.app').isVisible()) {
    await frame.lockNow()
    await door.waitFor('Tandem is locked')
  }
  await door.signIn(held[who])
  await frame.goTo('Settings')
  const settings = settingsPage(page)
  await settings.open(section)
  return { page, frame, settings, schemes: schemesPage(page) }
}

longTest(
  'the house scheme is copied, edited, tried on October and published; a hole is told in its place',
  async () => {
    const { page, frame, settings, schemes } = await open('robin', 'Schemes')
    expect(await schemes.goesBy()).toBe('House scheme')
    expect(await axeProblems(page)).toEqual([])
    await schemes.open('House scheme')
    await page.getByText('Indicative, not definitive: local and unvalidated.').waitFor()
    expect(await axeProblems(page)).toEqual([])
    await schemes.copy()
    await page.getByRole('heading', { level: 3, name: 'Tried on October' }).waitFor()
    const asItWas = await schemes.tried()
    expect(asItWas[0]).toMatch(/^3\d clients\s+As scored\s+Draft\s+Change$/)

    await schemes.openItem('Instability and change')
    await schemes.anchor(0, 'Instability and change').fill('nothing changed in three months')
    await schemes.highest('Low').fill('2')
    await page.getByText('A total of 3 falls in no band. Let a band reach it.').waitFor()
    await schemes.publish(1)
    expect(await settings.problems()).toEqual([
      'A total of 3 falls in no band. Let a band reach it.',
      'Write what changed, and why, in a sentence.',
    ])
    expect(await axeProblems(page)).toEqual([])
    await page
      .locator('.problem')
      .getByRole('link', { name: /^A total of 3/ })
      .click()
    expect(await schemes.lowest('Medium').evaluate(field => field === document.activeElement)).toBe(true)
    await schemes.lowest('Medium').fill('3')
    await expect.poll(schemes.tried).toContainEqual(expect.stringMatching(/^Low\s+\d+\s+\d+\s+−\d+$/))
    await schemes.whatChanged('A total of 3 counts as medium.')
    await frame.saved()
    expect(await axeProblems(page)).toEqual([])

    await schemes.publish(1)
    await page.getByText('Version 1 is published and stays as it is.').waitFor()
    await page.getByText('Starts with November 2026.').waitFor()
    await page.getByRole('link', { name: 'All schemes' }).click()
    expect(await schemes.row('House scheme, our own')).toMatch(/This service\s+Version 1\s+0/)
    await schemes.goBy(/^House scheme, our own/)
    await page.getByText(/Chosen by Robin Price on 3 Nov 2026/).waitFor()
  },
)

longTest('who does not administer reads all of it and changes nothing', async () => {
  const { page, schemes } = await open('sam', 'Schemes')
  expect(await page.getByRole('radio').first().isDisabled()).toBe(true)
  await schemes.open('House scheme, our own')
  await page.getByText('nothing changed in three months').waitFor()
  expect(await page.getByRole('button', { name: /^Edit as/ }).count()).toBe(0)
  expect(await axeProblems(page)).toEqual([])
})

longTest(
  'a next version says what the one before said; items are moved, taken out and put back; a draft is dropped',
  async () => {
    const { page, frame, schemes } = await open('robin', 'Schemes')
    await schemes.open('House scheme, our own')
    await page.getByRole('button', { name: 'Edit as version 2' }).click()
    await schemes.openItem('Risk')
    await schemes.anchor(1, 'Risk').fill('known risk, plan followed')
    await page.getByText('Version 1: known risk, plan in place and followed').waitFor()
    await page.getByRole('button', { name: 'Move Risk up' }).click()
    expect((await schemes.items()).map(text => text.trim())).toEqual([
      'Intensity of contact',
      'Risk',
      'Complexity and co-ordination',
      'Instability and change',
      'Travel and practical time',
    ])
    await page.getByRole('button', { name: 'Take out Risk' }).click()
    expect(await schemes.items()).toHaveLength(4)
    await frame.undo()
    await expect.poll(schemes.items).toHaveLength(5)
    await page.getByRole('button', { name: 'Add an item' }).click()
    await page.getByLabel('Name of item 6').fill('Family')
    await page.getByText('Write what one would see at level 0 of Family.').waitFor()
    for (const level of [0, 1, 2, 3]) await schemes.anchor(level, 'Family').fill(`what one sees at ${level}`)
    await page.getByText('A total of 16 falls in no band. Let a band reach it.').waitFor()
    await schemes.highest('Very high').fill('18')
    await page.getByText(/clients were scored without an item or level of this draft/).waitFor()
    await frame.saved()

    // What was typed is there again, also for somebody who comes back to it.
    await framePage(page).goTo('Records')
    await framePage(page).goTo('Settings')
    await settingsPage(page).open('Schemes')
    await schemes.open('House scheme, our own')
    await page.getByRole('button', { name: 'Go on with the draft' }).click()
    await page.getByRole('button', { name: 'Family', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Drop this draft' }).click()
    await page.getByRole('button', { name: 'Edit as version 2' }).waitFor()
    await frame.undo()
    await page.getByRole('button', { name: 'Go on with the draft' }).waitFor()
  },
)

longTest('a checklist is changed, what stands against it is told, and it is published', async () => {
  const { page, settings, frame } = await open('robin', 'Checklists')
  expect(await axeProblems(page)).toEqual([])
  await settings.press('Publish version 2')
  expect(await settings.problems()).toEqual(['Nothing is changed yet. Change an item, then publish.'])
  await settings.press('Take out item 8')
  await frame.undo()
  await page.getByLabel('Item 8', { exact: true }).waitFor()
  await settings.press('Add an item')
  // Longer than anything typed waits to be kept: it stays on the screen all the same.
  await page.waitForTimeout(2_500)
  await settings.press('Publish version 2')
  expect(await settings.problems()).toEqual([
    'Write what item 9 asks, or take it out.',
    'Write what changed, and why, in a sentence.',
  ])
  expect(await axeProblems(page)).toEqual([])
  await page.getByLabel('Item 9', { exact: true }).fill('Has a photograph')
  await page.getByRole('checkbox', { name: 'Item 9 is critical' }).check()
  await settings.press('Move item 9 up')
  await page.getByLabel('What changed, and why').fill('A photograph is asked for.')
  await settings.press('Publish version 2')
  await page.getByText('Robin Price, 3 Nov 2026').waitFor()
  await page.getByRole('button', { name: 'Publish version 3' }).waitFor()
  expect(await page.getByLabel('Item 8', { exact: true }).inputValue()).toBe('Has a photograph')

  await page.getByRole('link', { name: 'Stable casing', exact: true }).click()
  await page.getByRole('heading', { level: 3, name: 'Stable-casing criteria' }).waitFor()
  await page.getByRole('checkbox', { name: 'Item 2 is critical' }).check()
  await page.getByLabel('What changed, and why').fill('A crisis is critical.')
  await settings.press('Publish version 2')
  await page.getByRole('button', { name: 'Publish version 3' }).waitFor()
  expect(await page.locator('.crit-versions').innerText()).toContain('No form was begun with it yet.')
  expect(await axeProblems(page)).toEqual([])
})

longTest('the next month opens under the version that was published', async () => {
  await window.shell.close()
  const { core, ask } = openTestCore({ folder: held.folder, startAt: '2026-11-04T09:00:00Z' })
  await ask('vault.unlock', { personId: held.sam.id, passphrase: held.sam.passphrase })
  const { reviewId } = await ask('review.open', { practitionerId: held.sam.id, month: '2026-11' as Month })
  expect((await ask('review.get', { reviewId })).scheme).toMatchObject({
    name: 'House scheme, our own',
    version: 1,
    bands: [{ to: 2 }, { from: 3 }, {}, {}],
  })
  expect((await ask('review.get', { reviewId: held.reviewId })).scheme).toMatchObject({
    name: 'House scheme',
  })
  await core.stop()
})

import { expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { NOVEMBER_DAY, novemberFolder, ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { todayPage } from './pages/today-page.ts'

const november = async (who: typeof SAM) => {
  const { folder } = await novemberFolder()
  const window = await openWindow({ folder, clock: NOVEMBER_DAY })
  await doorPage(window.page).signIn(who)
  const today = todayPage(window.page)
  await today.loaded()
  return { ...window, today, frame: framePage(window.page) }
}

test('a practitioner sees what needs them, ticks an action off, and takes that back', async () => {
  const { page, today, frame } = await november(SAM)
  expect(await today.head()).toBe('Tuesday 3 November')
  expect(await today.nextStep()).toBe('Go on preparing')
  expect(await today.panel(/^November review/).innerText()).toMatch(/of 9 complete/)
  expect(await axeProblems(page)).toEqual([])

  const ticks = page.getByRole('checkbox', { name: /^Done: / })
  const before = await ticks.count()
  expect(before).toBeGreaterThan(0)
  const [action] = await ticks.evaluateAll(boxes => boxes.map(box => box.closest('label')?.textContent ?? ''))
  await today.tickOff((action ?? '').replace('Done: ', ''))
  await expect.poll(() => ticks.count()).toBe(before - 1)
  await frame.undo()
  await expect.poll(() => ticks.count()).toBe(before)

  await today.takeNextStep()
  await page.getByRole('heading', { name: 'This month’s figures' }).first().waitFor()
})

test('a supervisor sees where each person is, and the way to the session', async () => {
  const { page, today } = await november(ROBIN)
  const [sam] = await today.lines('People you supervise')
  expect(sam).toContain('Sam Okafor')
  expect(sam).toContain('In preparation')
  expect(sam).toContain('November review')
  expect(await axeProblems(page)).toEqual([])
  await page
    .getByRole('link', { name: /Start the session/ })
    .first()
    .click()
  await page.waitForURL(/#\/session\//)
})

test('a practitioner without a client is shown where to begin', async () => {
  const folder = scratchFolder()
  const core = openTestCore({ folder })
  await core.ask('vault.setUp', { service: '', role: 'practitioner', ...SAM })
  await core.core.stop()
  const { page } = await openWindow({ folder })
  await doorPage(page).signIn(SAM)
  const today = todayPage(page)
  await today.loaded()
  await page.getByText('No clients yet').waitFor()
  expect(await axeProblems(page)).toEqual([])
  expect(await today.nextStep()).toBe('Import a caseload')
  await today.takeNextStep()
  await page.getByRole('heading', { level: 1, name: 'Bring in figures' }).waitFor()
})

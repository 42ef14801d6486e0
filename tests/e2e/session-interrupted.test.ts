import { expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { scoresPage } from './pages/scores-page.ts'
import { sessionPage } from './pages/session-page.ts'

test('the window is closed between two levels: the same four clients, the same levels, the same place', async () => {
  const { folder, sam, robin } = await readyMonth()
  const first = await openWindow({ folder, clock: SESSION_DAY })
  await doorPage(first.page).signIn(sam)
  await sessionPage(first.page).before.open()
  await sessionPage(first.page).startWith(robin)
  await sessionPage(first.page).opening.goOn()
  await sessionPage(first.page).waitFor('What became of October’s actions?')
  await sessionPage(first.page).nextStep().click()
  await sessionPage(first.page).waitFor('Draw')
  const draw = drawPage(first.page)
  await draw.draw()
  const drawn = await draw.drawn()
  const scores = scoresPage(first.page)
  await scores.pass('Robin')
  await scores.take('Robin')
  await scores.choose(0, 2)
  await scores.choose(1, 3)
  await framePage(first.page).saved()
  await first.shell.close()

  const again = await openWindow({ folder, clock: '2026-11-26T10:30:00Z' })
  await doorPage(again.page).signIn(robin)
  const session = sessionPage(again.page)
  await session.before.open()
  await session.waitFor('The session is paused')
  expect(await session.paused()).toContain('Tandem was closed or locked in the middle.')
  expect(await session.paused()).toContain('Draw and score')
  expect(await axeProblems(again.page)).toEqual([])
  await session.resume()
  const back = scoresPage(again.page)
  await expect.poll(() => back.turn()).toContain('Robin is scoring.')
  expect((await back.chosen()).slice(0, 2)).toEqual([2, 3])
  expect(drawn.some(text => text.includes('LD'))).toBe(true)
  expect(drawn[0]).toContain((await session.head()).slice(0, 6))
})

longTest('the window is closed in mid-word: the half-written reason is there when they go on', async () => {
  const { folder, robin } = await heldMonth('revealed')
  const first = await openWindow({ folder, clock: '2026-10-29T11:00:00Z' })
  await doorPage(first.page).signIn(robin)
  await sessionPage(first.page).before.open()
  await sessionPage(first.page).resume()
  await sessionPage(first.page).waitFor('Draw')
  const session = sessionPage(first.page)
  await session.agenda.goTo(/Clients to discuss/)
  await first.page.locator('.disg').waitFor()
  const client = await decisionsPage(first.page).discuss.client()
  await first.page.getByLabel('What you talked over').pressSequentially('The landlord wrote ag')
  await first.shell.close()

  const again = await openWindow({ folder, clock: '2026-10-29T11:40:00Z' })
  await doorPage(again.page).signIn(robin)
  await sessionPage(again.page).before.open()
  await sessionPage(again.page).resume()
  await again.page.locator('.disg').waitFor()
  expect(await decisionsPage(again.page).discuss.client()).toBe(client)
  expect(await again.page.getByLabel('What you talked over').inputValue()).toBe('The landlord wrote ag')
})

longTest('a pause has its reason, stops the clock and locks nothing away', async () => {
  const { folder, robin } = await heldMonth('revealed')
  const { page } = await openWindow({ folder, clock: '2026-10-29T11:00:00Z' })
  await doorPage(page).signIn(robin)
  const session = sessionPage(page)
  await session.before.open()
  await session.resume()
  await session.nextStep().click()
  await page.locator('.revt').waitFor()
  await session.pause('A call from the ward.')
  expect(await session.paused()).toContain('A call from the ward.')
  expect(await axeProblems(page)).toEqual([])
  await session.resume()
  await page.locator('.revt').waitFor()
})

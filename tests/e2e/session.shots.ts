import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { openWindow } from './pages/open-window.ts'
import { scoresPage } from './pages/scores-page.ts'
import { sessionPage } from './pages/session-page.ts'

const FOLDER = process.env.TANDEM_SCREENSHOTS ?? 'screenshots'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

/** One session, every screen of it in both sizes and both appearances. */
test('the session', { timeout: 600_000 }, async () => {
  const { folder, sam, robin } = await readyMonth()
  const { page } = await openWindow({ folder, clock: SESSION_DAY })
  const shoot = shooter(page)
  const session = sessionPage(page)
  const draw = drawPage(page)
  const scores = scoresPage(page)
  const decisions = decisionsPage(page)
  await doorPage(page).signIn(sam)

  await session.before.open()
  await session.waitFor('November 2026 session, Sam and Robin')
  await shoot('before')
  await session.startWith(robin)
  await shoot('how-are-you')
  await session.opening.goOn()
  await session.waitFor('What became of October’s actions?')
  await session.opening.answer('Ring the practice', 'Done')
  await session.opening.answer('Ask the clinic', 'Not yet')
  await session.opening.answer('Renew the risk', 'Dropped')
  await session.opening.fill('Renew the risk', 'Reason', 'The client moved; the new team does it.')
  await shoot('last-time')
  await session.nextStep().click()

  await session.waitFor('Draw')
  await draw.leaveOut('LD1148', 'In hospital since Monday.')
  await shoot('draw-before')
  await draw.draw()
  await draw.drawn()
  await shoot('drawn')
  await draw.howToCheck()
  await shoot('check-the-draw')
  await page.keyboard.press('Escape')
  await scores.pass('Robin')
  await shoot('pass-the-keyboard')
  await scores.take('Robin')
  await scores.choose(0, 2)
  await scores.choose(1, 1)
  await shoot('scoring')
  for (const place of [1, 2, 3, 4]) {
    for (const item of [0, 1, 2, 3, 4]) await scores.choose(item, (item + place) % 4)
    if (place < 4) await scores.next()
  }
  await scores.show()
  await page.locator('.revt').waitFor()
  await shoot('compare')
  for (let agreed = 1; agreed <= 4; agreed += 1) {
    await scores.settle(1, 'Both looked at what the month showed.')
    const current = await scores.compared()
    await scores.agreeAndGoOn()
    if (agreed < 4) await scores.leaves(current)
  }

  await session.waitFor('34 clients in November 2026')
  await shoot('overview')
  await page.getByRole('tab', { name: 'Over time' }).click()
  await page.getByRole('img', { name: /Mean/ }).waitFor()
  await shoot('over-time')
  await page.getByRole('tab', { name: 'Overdue dates' }).click()
  await session.waitFor(/have gone by/)
  await shoot('overdue-dates')
  await session.nextStep().click()

  await page.locator('.disg').waitFor()
  await decisions.discuss.decide('Contacts stay as they are.', 'The tenancy is new.')
  await decisions.addAction({
    what: 'Ring the practice today',
    who: 'Sam Okafor',
    told: 'Duty doctor, 10:52',
  })
  await decisions.addAction({ what: 'Visit with the pharmacist', who: 'Sam Okafor', by: '10 Dec 2026' })
  await shoot('discuss')
  const client = await decisions.discuss.client()
  await decisions.discuss.record()
  await page.locator('.s-head h1').filter({ hasNotText: client }).waitFor()
  await decisions.discuss.outcome('Nothing to decide')
  await decisions.discuss.recordNothing()
  await page.getByText('3 of 3 to discuss').waitFor()
  await decisions.discuss.leave()

  await page.locator('.docg').waitFor()
  const items = await decisions.read.items()
  for (let place = 1; place < items; place += 1)
    await decisions.read.answer(place, place === 3 ? 'Partly met' : 'Met')
  await decisions.read.comment(3, 'Two lines; more was said than is written.')
  await shoot('documents')
  await decisions.read.answer(items, 'Met')
  await decisions.read.finish()
  await page.getByText('Document 2 of 2').waitFor()
  await decisions.read.setAside('The file is at the other office.')

  await page.locator('.clog').waitFor()
  await decisions.close.decide(/^Defer/, 'The form is not written yet.')
  await decisions.close.record()
  await page.getByText('2 of 3 to decide').waitFor()
  await decisions.close.decide(/^Agree to close/, 'The plan is held by the day service.')
  await shoot('closing')
  await decisions.close.record()
  await page.getByText('3 of 3 to decide').waitFor()
  await decisions.close.decide(/^Agree to stable casing/, 'Low for months.', '1/12/26')
  await shoot('stable-casing')
  await decisions.close.record()
  await session.waitFor('Who is readied for December?')
  await decisions.close.name(5, 'Stable casing')
  await shoot('name-next')
  await session.nextStep().click()
  await session.waitFor(/actions?, one for today$/)
  await shoot('read-back')
})

/** Both sizes, light and dark, of what the window shows now. */
const shooter = (page: Page) => {
  mkdirSync(FOLDER, { recursive: true })
  return async (name: string) => {
    for (const size of SIZES)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize(size)
        await page.emulateMedia({ colorScheme })
        await page.waitForTimeout(150)
        await page.screenshot({ path: join(FOLDER, `session-${name}-${size.width}-${colorScheme}.png`) })
      }
    await page.setViewportSize(SIZES[0] ?? { width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  }
}

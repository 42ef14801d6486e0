import { test } from 'vitest'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { ownRecordsPage } from './pages/own-records-page.ts'
import { recordsPage } from './pages/records-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { shooter } from './pages/shooter.ts'

test('The end of a session, and what is done outside Tandem', async () => {
  const { folder, robin, recordId, reviewId } = await heldMonth('locked')
  const { page, context } = await openWindow({ folder, clock: AFTER_SESSION })
  const shoot = shooter(page, 'after-session')
  const texts = ownRecordsPage(page, context)
  await doorPage(page).signIn(robin)
  const goTo = (address: string) =>
    page.evaluate(hash => {
      location.hash = hash
    }, address)
  await goTo(`/done/${recordId}`)
  await recordsPage(page, context).done.waitFor()
  await texts.waitFor()
  const [first, second] = (await texts.clients()).map(text => text.slice(0, 6))
  await texts.tick(first ?? '')
  await texts.enteredOn(first ?? '').waitFor()
  await texts.copy(second ?? '')
  await texts.slip.paper.drawn()
  await shoot('done')
  await texts.enteredOn(first ?? '').click()
  await shoot('done-day')
  await goTo(`/texts/${reviewId}`)
  await page.locator('.txts__text').first().waitFor()
  await shoot('texts')
  await framePage(page).goTo('Today')
  await page.locator('.today').waitFor()
  await shoot('today')
  await goTo(`/records/${recordId}`)
  await recordsPage(page, context).paper.drawn()
  await shoot('record')
})

test('Texts for the clients’ records in a session', async () => {
  const { folder, sam, robin } = await readyMonth()
  const { page, context } = await openWindow({ folder, clock: SESSION_DAY })
  const shoot = shooter(page, 'after-session')
  const session = sessionPage(page)
  await doorPage(page).signIn(sam)
  await session.before.open()
  await session.startWith(robin)
  await session.opening.goOn()
  await ownRecordsPage(page, context).waitFor()
  await shoot('opening')
  await session.agenda.goTo(/Clients to discuss/)
  await page.locator('.disg').waitFor()
  const decisions = decisionsPage(page)
  const client = (await decisions.discuss.client()).slice(0, 6)
  await decisions.discuss.decide('Three contacts are enough.', 'The tablets have settled.')
  await decisions.discuss.record()
  await session.agenda.step(client)
  await page.locator('.copyt').waitFor()
  await page.locator('.copyt').scrollIntoViewIfNeeded()
  await shoot('discuss')
})

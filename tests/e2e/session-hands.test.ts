import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { longTest } from '../support/long-test.ts'
import { type ReadyMonth, readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { openTestCore } from '../support/test-core.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'
import { scoresPage } from './pages/scores-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { signPage } from './pages/sign-page.ts'

/** Finding the next thing and pressing it, for somebody who sees this once a month. */
const SECONDS_A_PRESS = 2
/** Dates, times and passphrases: what one types only because a program asks. */
const SECONDS_A_LETTER = 0.5
const TEN_MINUTES = 600

/**
 * Four drawn and scored, five discussed, two documents read, two closings decided, actions, signed by both: what of the
 * 75 minutes belongs to Tandem. Waiting is the whole time of the walk, the runner's own included, so more than it is.
 */
longTest(
  'a session takes less than ten minutes of its hour for itself, and says why these clients were drawn',
  { timeout: 300_000 },
  async () => {
    const month = await readyMonth()
    const { folder, reviewId, sam, robin } = month
    await fiveToDiscussTwoToClose(month)
    const { page, context } = await openWindow({ folder, clock: SESSION_DAY })
    const [session, draw, scores] = [sessionPage(page), drawPage(page), scoresPage(page)]
    const { discuss, read, close, part, addAction } = decisionsPage(page)
    const began = performance.now()
    const hands = await countingHands(page)

    await doorPage(page).signIn(sam)
    await session.before.open()
    await session.startWith(robin)
    await session.opening.goOn()
    await session.waitFor('What became of October’s actions?')
    await session.opening.answer('Ring the practice', 'Done')
    await session.opening.answer('Send the closing letter', 'Done')
    await session.opening.goal('Met')
    await session.nextStep().click()

    // The screen alone explains the draw: who could be drawn, who waits, how chance chose, and how to check it.
    await session.waitFor('Draw')
    await draw.draw()
    expect(await draw.drawn()).toHaveLength(4)
    const explained = await page.locator('main').innerText()
    expect(explained).toMatch(/drawn (at random|by chance)|random number|by lot/i)
    expect(explained).toMatch(/wait/i)
    expect(await draw.proof()).toMatch(/tandem-draw-1/)

    await scores.pass('Robin')
    await scores.take('Robin')
    for (const place of [1, 2, 3, 4]) {
      for (const item of [0, 1, 2, 3, 4]) await scores.choose(item, (item + place) % 4)
      if (place < 4) await scores.next()
    }
    await scores.show()
    await page.locator('.revt').waitFor()
    for (let agreed = 1; agreed <= 4; agreed += 1) {
      await scores.settle(1, 'Both looked at what the month showed.')
      const current = await scores.compared()
      await scores.agreeAndGoOn()
      if (agreed < 4) await scores.leaves(current)
    }

    await session.waitFor('34 clients in November 2026')
    await page.getByRole('tab', { name: 'Over time' }).click()
    await session.nextStep().click()

    for (let place = 1; place <= 5; place += 1) {
      await page.getByText(`${place} of 5 to discuss`).waitFor()
      if (place === 3) {
        await discuss.outcome('Nothing to decide')
        await discuss.recordNothing()
        continue
      }
      await discuss.decide('Contacts stay as they are.', 'The tenancy is new.')
      if (place < 3) await addAction({ what: 'Visit with the pharmacist', who: 'Sam Okafor', by: '10/12/26' })
      await discuss.record()
    }

    for (const place of [1, 2]) {
      await page.getByText(`Document ${place} of 2`).waitFor()
      const items = await read.items()
      for (let item = 1; item <= items; item += 1) await read.answer(item, item === 3 ? 'Partly met' : 'Met')
      await read.comment(3, 'Two lines; more was said than is written.')
      await read.feedback('One hears the person in it.')
      await read.reply('I will add the page on the tenancy.')
      await read.finish()
    }

    await page.getByText('1 of 2 to decide').waitFor()
    await close.decide(/^Defer/, 'The form is not written yet.')
    await close.record()
    await page.getByText('2 of 2 to decide').waitFor()
    await close.decide(/^Agree to close/, 'The plan is held by the day service.')
    await close.record()
    await session.waitFor('Who is readied for December?')
    await session.nextStep().click()
    await part.doneWell('Sam asked who should be in the room first.')
    await part.smallGoal('Lunch away from the desk.')
    await part.next('22/12/26', '10:30', 'Room 2, Northgate')
    await part.sign()
    await page.waitForURL(`**/#/sign/${reviewId}`)
    const sign = signPage(page)
    await sign.waitFor()
    await sign.sign(sam)
    await sign.sign(robin)
    await recordsPage(page, context).done.waitFor()

    const waited = (performance.now() - began) / 1000
    const { presses, letters } = await hands()
    const own = waited + presses * SECONDS_A_PRESS + letters * SECONDS_A_LETTER
    console.log(
      `${presses} presses, ${letters} letters beside what one wants to say, ${waited.toFixed(0)} s of walking: ` +
        `${(own / 60).toFixed(1)} minutes`,
    )
    expect(presses).toBeGreaterThan(80)
    expect(own).toBeLessThan(TEN_MINUTES)
  },
)

/** Two more to talk over, and one form fewer to decide, before the window opens. */
const fiveToDiscussTwoToClose = async ({ folder, reviewId, sam }: ReadyMonth): Promise<void> => {
  const core = openTestCore({ folder, startAt: '2026-11-25T09:00:00Z' })
  await core.ask('vault.unlock', { personId: sam.id, passphrase: sam.passphrase })
  await core.ask('review.takeReadyBack', { reviewId })
  const { entries, discussions, closings } = await core.ask('review.get', { reviewId })
  const listed = new Set(discussions.map(({ client }) => client.id))
  for (const { client } of entries.filter(entry => !listed.has(entry.client.id)).slice(0, 5 - listed.size))
    await core.ask('review.addDiscussion', {
      reviewId,
      clientId: client.id,
      whyRaised: 'The daughter has asked.',
      position: null,
    })
  const [more] = closings.filter(({ stage, kind }) => stage === 'to decide' && kind === 'stable casing')
  if (more !== undefined) await core.ask('review.removeClosing', { closingId: more.id })
  await core.ask('review.sayReady', { reviewId })
  await core.core.stop()
}

/** Counts what hands do from now on; letters of texts that people want to say are theirs, not the program's. */
const countingHands = async (page: Page) => {
  await page.evaluate(() => {
    const count = { presses: 0, letters: 0 }
    Object.assign(window, { handsCount: count })
    const isOwnWords = (target: EventTarget | null) => target instanceof HTMLTextAreaElement
    addEventListener('pointerdown', () => (count.presses += 1), { capture: true })
    addEventListener('keydown', () => (count.presses += 1), { capture: true })
    addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) count.presses += 2
        else if (target instanceof HTMLInputElement && !isOwnWords(target) && target.type !== 'radio')
          count.letters += target.type === 'checkbox' ? 0 : target.value.length
      },
      { capture: true },
    )
  })
  return () =>
    page.evaluate(
      () => (window as unknown as { handsCount: { presses: number; letters: number } }).handsCount,
    )
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { openTestCore } from '../support/test-core.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { scoresPage } from './pages/scores-page.ts'
import { sessionPage } from './pages/session-page.ts'

const pages = (page: Page) => ({
  frame: framePage(page),
  session: sessionPage(page),
  draw: drawPage(page),
  scores: scoresPage(page),
  decisions: decisionsPage(page),
})

longTest('Sam and Robin hold a session, from signing in to the record', { timeout: 300_000 }, async () => {
  const { folder, reviewId, sam, robin } = await readyMonth()
  const { page, shell } = await openWindow({ folder, clock: SESSION_DAY })
  const { frame, session, draw, scores, decisions } = pages(page)
  const accessible = async () => expect(await axeProblems(page)).toEqual([])
  await doorPage(page).signIn(sam)

  await session.before.open()
  await session.waitFor('November 2026 session, Sam and Robin')
  expect(await session.before.ready()).toBe('Ready')
  expect(await session.before.gaps()).toContain('Closure forms\n1 not complete')
  expect(await session.before.canStart()).toBe(false)
  await accessible()
  await session.before.join({ ...robin, passphrase: 'not that one at all' })
  await page.locator('.field-error').getByText('This is not the passphrase of this person.').waitFor()
  await session.startWith(robin)

  // How are you: no clock, and a line is kept only while both want it.
  expect(await session.agenda.current()).toContain('No clock on this')
  await session.opening.wantsALine('Sam').check()
  expect(await session.opening.line().count()).toBe(0)
  await session.opening.wantsALine('Robin').check()
  await session.opening.line().fill('Tired, and glad of the two tenancies.')
  await session.opening.wantsALine('Robin').uncheck()
  expect(await session.opening.line().count()).toBe(0)
  await accessible()
  await session.opening.goOn()

  // What became of last time.
  await session.waitFor('What became of October’s actions?')
  await session.opening.answer('Ring the practice', 'Done')
  await session.opening.answer('Ask the clinic', 'Not yet')
  await session.opening.fill('Ask the clinic', 'New date', '10/12/26')
  await session.opening.fill('Ask the clinic', 'What would help?', 'A name at the clinic.')
  await session.opening.answer('Renew the risk', 'Dropped')
  await session.opening.fill('Renew the risk', 'Reason', 'The client moved; the new team does it.')
  await session.opening.answer('Send the closing letter', 'Done')
  await session.opening.goal('Partly')
  await page.getByText('1 answer open').waitFor()
  await accessible()
  await session.nextStep().click()

  // The draw: the frame first.
  await session.waitFor('Draw')
  expect(await draw.wall()).toHaveLength(32)
  expect(await draw.leftOut()).toContain('closing is decided today')
  await draw.leaveOut('LD1148', 'In hospital since Monday.')
  await page.getByText('LD1148 I.F., In hospital since Monday.').waitFor()
  await accessible()
  await draw.draw()
  expect(await draw.drawn()).toHaveLength(4)
  expect(await draw.proof()).toMatch(/tandem-draw-1/)
  expect(await draw.howToCheck()).toMatch(/[0-9a-f]{64}[\s\S]*[0-9a-f]{64}/)
  await accessible()
  await page.keyboard.press('Escape')
  const first = await draw.drawn()
  await draw.replace(2, 'Transferred yesterday.')
  await page.getByText(/In place of .*: Transferred yesterday\./).waitFor()
  const replaced = await draw.drawn()
  expect(replaced[1]).not.toBe(first[1])
  expect([replaced[0], replaced[2], replaced[3]]).toEqual([first[0], first[2], first[3]])
  await draw.again('The list lacked a client.')
  await page.getByText(/Drawn again: The list lacked a client\./).waitFor()
  await accessible()

  // Robin scores, and sees nothing of Sam's.
  await scores.pass('Robin')
  await accessible()
  await scores.take('Robin')
  expect(await scores.turn()).toContain('Robin is scoring.')
  for (const place of [1, 2, 3, 4]) {
    for (const item of [0, 1, 2, 3, 4]) await scores.choose(item, (item + place) % 4)
    expect(await scores.chosen()).toEqual([0, 1, 2, 3, 4].map(item => (item + place) % 4))
    if (place === 1) {
      await accessible()
      await scores.withNotes()
      await scores.note('Risk', 'Two landlord visits unanswered.')
    }
    if (place < 4) await scores.next()
  }
  await scores.show()

  // Both side by side; those first on whom they agree.
  await page.locator('.revt').waitFor()
  expect(await scores.tabs()).toHaveLength(4)
  expect(await session.lead()).toContain('Both first scores stay in the record.')
  expect(await scores.counts()).toMatch(/^All four: .* Too few to say more\. Past 12 months$/)
  await accessible()
  const skipped = await scores.compared()
  await scores.comeBack()
  await scores.leaves(skipped)
  for (let agreed = 1; agreed <= 4; agreed += 1) {
    await scores.settle(1, 'Both looked at what the month showed.')
    const current = await scores.compared()
    await scores.agreeAndGoOn()
    if (agreed < 4) await scores.leaves(current)
  }

  // The caseload as a whole.
  await session.waitFor('34 clients in November 2026')
  await page.getByRole('table', { name: 'By band' }).waitFor()
  await accessible()
  await page.getByRole('tab', { name: 'Over time' }).click()
  await page.getByRole('img', { name: /Mean/ }).waitFor()
  await page.getByRole('heading', { name: 'How is this worked out?' }).waitFor()
  await accessible()
  await page.getByRole('button', { name: 'Show as table' }).click()
  await page.getByRole('table', { name: /by month/ }).waitFor()
  await page.getByRole('tab', { name: 'Overdue dates' }).click()
  await session.waitFor(/have gone by/)
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByLabel('Note on the caseload').fill('Looked at again in January.')
  await accessible()
  await session.nextStep().click()

  // Clients to discuss.
  await page.locator('.disg').waitFor()
  const [one, two] = [await decisions.discuss.client(), 'Nothing to decide'] as const
  expect(await decisions.discuss.why()).toContain('nobody has seen the new flat')
  await decisions.discuss.record()
  expect(await session.problems()).toEqual(['Choose whether there is a decision, or nothing to decide.'])
  await decisions.discuss.decide('Contacts stay as they are.', 'The tenancy is new.')
  await decisions.discuss.oneMoreContact()
  await decisions.discuss.stage().selectOption('follow-up')
  await expect.poll(() => decisions.discuss.stage().inputValue()).toBe('follow-up')
  await decisions.addAction({
    what: 'Ring the practice today',
    who: 'Sam Okafor',
    told: 'Duty doctor, 10:52',
  })
  await decisions.addAction({ what: 'Visit with the pharmacist', who: 'Sam Okafor', by: '10 Dec 2026' })
  await accessible()
  await decisions.discuss.record()
  await page.locator('.s-head h1').filter({ hasNotText: one }).waitFor()
  await decisions.discuss.outcome(two)
  await decisions.discuss.recordNothing()
  await page.getByText('3 of 3 to discuss').waitFor()
  await decisions.discuss.leave()

  // Documents.
  await page.locator('.docg').waitFor()
  const items = await decisions.read.items()
  for (let place = 1; place <= items; place += 1)
    await decisions.read.answer(place, place === 3 ? 'Partly met' : 'Met')
  await decisions.read.finish()
  expect(await session.problems()).toEqual([expect.stringMatching(/^Write what is missing in/)])
  await decisions.read.comment(3, 'Two lines; more was said than is written.')
  await decisions.read.feedback('One hears the person in it.')
  await decisions.read.reply('I will add the page on the tenancy.')
  await accessible()
  await decisions.read.finish()
  await page.getByText('Document 2 of 2').waitFor()
  await decisions.read.setAside('The file is at the other office.')

  // Closing and stable casing.
  await page.locator('.clog').waitFor()
  await accessible()
  await decisions.close.decide(/^Defer/, 'The form is not written yet.')
  await decisions.close.record()
  await page.getByText('2 of 3 to decide').waitFor()
  await decisions.close.decide(/^Agree to close/, 'The plan is held by the day service.')
  await decisions.close.record()
  await page.getByText('3 of 3 to decide').waitFor()
  await decisions.close.decide(/^Agree to stable casing/, 'Low for months.', '1/12/26')
  await decisions.close.record()
  await session.waitFor('Who is readied for December?')
  await decisions.close.name(5, 'Stable casing')
  await page
    .getByRole('list', { name: 'Named for next month' })
    .getByText('Stable casing', { exact: true })
    .waitFor()
  await decisions.close.ask(8, 'Care plan')
  await page
    .getByRole('list', { name: 'Samples asked for' })
    .getByText('Care plan', { exact: true })
    .waitFor()
  await accessible()
  await session.nextStep().click()

  // Read back, and part.
  await session.waitFor(/^(Three|Four) actions, one for today$/)
  const [urgent] = await decisions.part.actions()
  expect(urgent).toContain('Told: Duty doctor, 10:52')
  await decisions.part.change('Visit with the pharmacist', 'Remove the action')
  await page.locator('.acta > li', { hasText: 'Visit with the pharmacist' }).waitFor({ state: 'hidden' })
  await frame.undo()
  await page.locator('.acta > li', { hasText: 'Visit with the pharmacist' }).waitFor()
  expect(await decisions.part.load()).toMatch(/closes[\s\S]*33 clients after/)
  await decisions.part.doneWell('Sam asked who should be in the room first.')
  await decisions.part.smallGoal('Lunch away from the desk.')
  await decisions.part.next('22/12/26', '10:30', 'Room 2, Northgate')
  await page.locator('.still li').getByText('1 client not discussed').waitFor()
  await page.locator('.still li').getByText('No date for the next session').waitFor({ state: 'hidden' })
  await accessible()
  await decisions.part.sign()
  await page.waitForURL(`**/#/sign/${reviewId}`)
  await frame.saved()
  await shell.close()

  // What the window showed is what the vault holds.
  const core = openTestCore({ folder, startAt: '2026-11-26T11:30:00Z' })
  await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
  const view = await core.ask('session.get', { reviewId })
  expect(view).toMatchObject({ state: 'ended', drawStage: 'agreed' })
  const close = await core.ask('session.close', { reviewId })
  expect(close).toMatchObject({
    doneWell: 'Sam asked who should be in the room first.',
    nextSmallGoal: 'Lunch away from the desk.',
    next: { place: 'Room 2, Northgate' },
    open: [
      { kind: 'action-not-answered', count: 1 },
      { kind: 'not-discussed', count: 1 },
    ],
  })
  expect(close.next?.plannedFor).toMatch(/^2026-12-22T10:30:00/)
  const opening = await core.ask('session.opening', { reviewId })
  expect(opening.keepLine).toEqual({ practitioner: true, supervisor: false, line: null })
  expect(opening.lastActions.map(({ answer }) => answer?.answer ?? null).toSorted()).toEqual(
    ['done', 'done', 'dropped', 'not yet', null].toSorted(),
  )
  expect(opening.smallGoal?.outcome).toBe('partly')
  expect((await core.ask('session.drafts', { reviewId })).drafts).toEqual({})
  await core.core.stop()
})

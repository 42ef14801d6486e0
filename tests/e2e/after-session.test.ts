import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { saveIn } from '../support/file-page.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { scratchFolder } from '../support/scratch.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { ownRecordsPage } from './pages/own-records-page.ts'
import { recordsPage } from './pages/records-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { todayPage } from './pages/today-page.ts'

const goTo = (page: Page, address: string) =>
  page.evaluate(hash => {
    location.hash = hash
  }, address)

/** The last screen of the month that was held, on the day itself or later. */
const done = async ({
  who = 'robin',
  clock = AFTER_SESSION,
}: {
  who?: 'sam' | 'robin'
  clock?: string
} = {}) => {
  const month = await heldMonth('locked')
  const { page, context, shell } = await openWindow({ folder: month.folder, clock })
  await doorPage(page).signIn(month[who])
  await goTo(page, `/done/${month.recordId}`)
  const records = recordsPage(page, context)
  await records.done.waitFor()
  const texts = ownRecordsPage(page, context)
  await texts.waitFor()
  return { ...month, page, context, shell, frame: framePage(page), records, texts }
}

longTest(
  'after the session a text is copied, ticked, given its day, and taken back; the slip is printed',
  async () => {
    const { page, context, shell, folder, robin, frame, texts, records } = await done()
    expect(await texts.title()).toBe('Still to enter in the clients’ own records')
    const clients = await texts.clients()
    const [first, second] = clients.map(text => text.slice(0, 6))
    if (first === undefined || second === undefined) throw new Error('Nobody was decided on.')
    expect(await texts.count()).toContain(`0 of ${clients.length} entered`)
    await texts.slip.paper.drawn()
    expect(await axeProblems(page)).toEqual([])

    await texts.copy(first)
    await texts.copied(first)
    const copied = await texts.clipboard()
    expect(copied).toMatch(/^29 Oct 2026, caseload supervision\. /)
    expect(copied).toMatch(/S\. Okafor, R\. Price\.$/)
    expect(copied).not.toContain(first)

    await texts.tick(first)
    await expect.poll(texts.count).toContain(`1 of ${clients.length} entered`)
    expect(await texts.enteredOn(first).innerText()).toContain('Entered on 29 Oct 2026')
    await frame.undo()
    await expect.poll(() => texts.isTicked(first)).toBe(false)
    expect(await texts.count()).toContain(`0 of ${clients.length} entered`)

    await texts.tick(second)
    await texts.enteredOn(second).waitFor()
    await texts.sayDay(second, '28 Oct 2026')
    expect(await texts.dayError(second)).toContain(
      'This day is before the decision. Write 29 Oct 2026 or a later day.',
    )
    await texts.dayField(second).fill('30 Oct 2026')
    await page.keyboard.press('Enter')
    expect(await texts.dayError(second)).toContain('This day has not come yet.')
    expect(await axeProblems(page, '.textLayer')).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => texts.enteredOn(second).evaluate(at => at === document.activeElement)).toBe(true)
    await frame.saved()

    // The slip has one side, and asks for the one less.
    await expect.poll(() => texts.slip.toEnter()).toContain(first)
    await expect.poll(() => texts.slip.toEnter()).not.toContain(second)
    expect(await texts.slip.paper.pages()).toBe(1)
    const folderOfCopy = scratchFolder()
    await saveIn(context, () => texts.slip.saveButton().click(), folderOfCopy, 'slip.pdf')
    await page.getByText(/^Saved as /).waitFor()
    const saved = readFileSync(join(folderOfCopy, 'slip.pdf'))
    const words = execFileSync('pdftotext', ['-layout', '-', '-'], { input: saved }).toString()
    expect(words).toContain('29 Oct to 26 Nov 2026')
    expect(words).toContain('Ring the practice about the missed')
    expect(words.split('To enter in')[1]).toContain(first)
    expect(words.split('To enter in')[1]).not.toContain(second)
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await texts.slip.print()
    await page.locator('html.printing-paper').waitFor({ state: 'attached' })
    const print = join(folderOfCopy, 'print.pdf')
    writeFileSync(print, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(execFileSync('pdfinfo', [print]).toString()).toMatch(/Pages:\s+1\n[\s\S]*A4/)

    // At twice the size everything stands in one column.
    await page.locator('html:not(.printing-paper)').waitFor({ state: 'attached' })
    await page.setViewportSize({ width: 720, height: 450 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
    expect(await axeProblems(page, '.textLayer')).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })

    // Later, from the record itself, with the whole texts.
    await records.done.openRecord()
    await page.getByRole('link', { name: 'Texts for the clients’ records' }).click()
    await texts.waitFor()
    expect(await frame.head()).toBe('Texts for the clients’ records')
    expect(await texts.text(first)).toBe(copied)
    expect(await texts.isTicked(second)).toBe(true)
    expect(await axeProblems(page)).toEqual([])
    await shell.close()
    const acts = await auditedActs(folder, robin, /slip|client’s record|clients’ records/)
    expect(acts).toEqual([
      'texts for clients’ records read',
      'slip viewed',
      'text for a client’s record copied',
      'entered in a client’s record',
      'entry in a client’s record taken back',
      'entered in a client’s record',
      'slip copied out',
      'slip printed',
    ])
  },
)

longTest(
  'what was not ticked is asked for on Today, late from the next day on, and ticked by keyboard alone',
  async () => {
    const { page, context, frame } = await done({ who: 'sam', clock: '2026-10-31T09:00:00Z' })
    await frame.goTo('Today')
    const today = todayPage(page)
    await today.loaded()
    const lines = await today.lines('Overdue')
    const line = lines.find(text => text.includes('own records')) ?? ''
    expect(line).toMatch(/Still to enter in the clients’ own records: \d/)
    expect(line).toContain('2 days late')
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('link', { name: /Still to enter/ }).press('Enter')
    const texts = ownRecordsPage(page, context)
    await texts.waitFor()
    const count = (await texts.clients()).length
    await page.keyboard.press('Tab')
    for (let step = 0; step < 20; step += 1) {
      if (await page.evaluate(() => document.activeElement?.matches('.txts input') ?? false)) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Space')
    await expect.poll(texts.count).toContain(`1 of ${count} entered`)
    expect(await page.evaluate(() => document.activeElement?.matches('.txts input'))).toBe(true)
    await frame.undoStrip().waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(texts.count).toContain(`0 of ${count} entered`)
  },
)

longTest(
  'a decision shows its text in the session, and the next opening asks for what is not ticked',
  async () => {
    const { folder, sam, robin } = await readyMonth()
    const { page, context } = await openWindow({ folder, clock: SESSION_DAY })
    await doorPage(page).signIn(sam)
    const session = sessionPage(page)
    const texts = ownRecordsPage(page, context)
    await session.before.open()
    await session.startWith(robin)
    await session.opening.goOn()
    await texts.waitFor()
    await page.getByText('Not recorded.').first().waitFor()
    const [first] = (await texts.clients()).map(text => text.slice(0, 6))
    if (first === undefined) throw new Error('Nobody was decided on.')
    const before = await texts.clients()
    await texts.tick(first)
    await texts.enteredOn(first).waitFor()
    expect(await texts.clients()).toEqual(before)
    expect(await texts.count()).toBe(`1 of ${before.length}`)
    expect(await axeProblems(page)).toEqual([])

    await session.agenda.goTo(/Clients to discuss/)
    await page.locator('.disg').waitFor()
    const decisions = decisionsPage(page)
    const client = (await decisions.discuss.client()).slice(0, 6)
    await decisions.discuss.decide('Three contacts are enough.', 'The tablets have settled.')
    expect(await page.locator('.copyt').count()).toBe(0)
    await decisions.discuss.record()
    await session.agenda.step(client)
    await page
      .locator('.copyt')
      .getByText('Three contacts are enough. Reason: The tablets have settled.')
      .waitFor()
    await page.getByText('You are asked next time if the text was entered').waitFor()
    await page
      .locator('.copyt')
      .getByRole('button', { name: /^Copy the text/ })
      .click()
    await page
      .locator('.copyt')
      .getByRole('button', { name: /^Copied/ })
      .waitFor()
    expect(await texts.clipboard()).toContain('26 Nov 2026, caseload supervision. Three contacts are enough.')
    expect(await axeProblems(page)).toEqual([])
  },
)

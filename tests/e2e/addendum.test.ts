import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { addendumPage } from './pages/addendum-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'
import { todayPage } from './pages/today-page.ts'

longTest(
  'an addendum is written to a locked record, outlasts a lock while it is typed, is listed, read and checked',
  async () => {
    const { folder, sam, robin } = await heldMonth('locked')
    const { page, context } = await openWindow({ folder, clock: AFTER_SESSION })
    const [door, frame, records, addendum] = [
      doorPage(page),
      framePage(page),
      recordsPage(page, context),
      addendumPage(page),
    ]
    const toRecord = async () => {
      await frame.goTo('Records')
      await records.waitFor()
      await records.open('Signed by both')
    }
    await door.signIn(robin)
    await toRecord()
    await addendum.begin()
    await addendum.choose('Corrects something')
    await addendum.about('LD1037 S.Q.')
    await addendum.says.fill('Contact stays weekly.')
    await addendum.sign()
    expect(await addendum.problems()).toEqual([
      'Write what is right.',
      'Write why it is corrected.',
      `Type the passphrase of ${robin.name}.`,
    ])
    await addendum.right.fill('Contact stays fortnightly.')
    await addendum.why.fill('A slip while typing; both of us checked our notes.')
    await frame.lockNow()
    await door.signIn(robin)
    await toRecord()
    await addendum.begin()
    expect(await addendum.says.inputValue()).toBe('Contact stays weekly.')
    expect(await addendum.why.inputValue()).toBe('A slip while typing; both of us checked our notes.')
    expect(await addendum.passphrase.inputValue()).toBe('')
    await addendum.passphrase.fill('not that one')
    await addendum.sign()
    await page.locator('.field-error').waitFor()
    await addendum.passphrase.fill(robin.passphrase)
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: /^Addendum 1, October 2026/ }).waitFor()
    await addendum.paper.drawn()
    expect(await addendum.paper.text(1)).toContain('Contact stays fortnightly.')
    expect(await axeProblems(page, '.textLayer')).toEqual([])
    await addendum.check.open()
    await expect
      .poll(addendum.check.verdict)
      .toBe('Verified. Nothing of this addendum was changed since it was signed.')
    await page.keyboard.press('Escape')
    await addendum.back()
    expect(await addendum.lines()).toEqual([
      `Addendum 1, correction about LD1037 S.Q. ${robin.name}, 29 Oct 2026`,
    ])
    expect(await records.lines()).toEqual([
      expect.stringMatching(/Signed by both, 1 addendum \d+ \+ 2 pages/),
    ])
    await records.check.open()
    await expect.poll(records.check.verdict).toBe('Verified. Nothing was changed since it was signed.')
    await page.getByRole('list', { name: 'Addenda of this record' }).getByText(/A1$/).waitFor()
    await page.keyboard.press('Escape')

    await frame.lockNow()
    await door.signIn(sam)
    await page.getByRole('link', { name: `${robin.name} added an addendum to the record of October` }).click()
    await addendum.paper.drawn()
    await addendum.back()
    await frame.goTo('Today')
    await todayPage(page).loaded()
    await expect.poll(() => page.getByText('added an addendum').count()).toBe(0)
  },
  120_000,
)

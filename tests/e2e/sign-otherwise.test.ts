import { describe, expect, test } from 'vitest'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, type HeldUntil, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { recordsPage } from './pages/records-page.ts'
import { signPage } from './pages/sign-page.ts'

/** The month that was held, Robin before its signatures. */
const beforeSigning = async (until: HeldUntil) => {
  const month = await heldMonth(until)
  const { page, context, shell } = await openWindow({ folder: month.folder, clock: AFTER_SESSION })
  const [sign, records, frame] = [signPage(page), recordsPage(page, context), framePage(page)]
  await doorPage(page).signIn(month.robin)
  await page.evaluate(hash => {
    location.hash = hash
  }, `/sign/${month.reviewId}`)
  await sign.waitFor()
  const accessible = async () => expect(await axeProblems(page, '.textLayer')).toEqual([])
  return { ...month, page, shell, sign, records, frame, accessible }
}

describe('signing other than by passphrase', () => {
  test('one signed on paper: the other says so with their passphrase, signs, and the record locks', async () => {
    const { page, sign, records, frame, sam, robin, accessible } = await beforeSigning('ended')
    const { otherwise } = sign
    await otherwise.onPaper(sam.name)
    expect(await otherwise.passphraseOf(robin.name).evaluate(it => it === document.activeElement)).toBe(true)
    expect(await otherwise.seenBy.inputValue()).toBe(robin.name)
    await accessible()

    await otherwise.passphraseOf(robin.name).fill(robin.passphrase)
    await otherwise.record.dblclick()

    await sign.place(sam.name).getByText('Signed in ink on 29 Oct 2026, seen by Robin Price.').waitFor()
    expect(await sign.state(sam.name)).toBe('In ink, 29 Oct 2026')
    await sign.place(robin.name).getByText('One of you two signs with a passphrase').waitFor()
    expect(await page.getByRole('button', { name: 'Signed on paper, Robin Price' }).count()).toBe(0)
    expect(await sign.passphrase.evaluate(it => it === document.activeElement)).toBe(true)
    await accessible()
    await sign.passphrase.fill(robin.passphrase)
    await page.keyboard.press('Enter')
    await records.done.waitFor()
    expect(await records.done.locked()).toMatch(
      /^Signed by Robin Price, by Sam Okafor in ink, record locked at \d\d:\d\d$/,
    )
    await accessible()

    await frame.goTo('Records')
    await records.line('Signed by Robin Price; Sam Okafor in ink on 29 Oct 2026').waitFor()
  })

  longTest('what is refused is told on top and at its field; the record says who signed in ink', async () => {
    const { page, sign, records, frame, sam, robin, accessible } = await beforeSigning('ended')
    const { otherwise } = sign
    await otherwise.onPaper(sam.name)
    await otherwise.day.fill('')
    await otherwise.seenBy.fill('')
    await otherwise.record.click()
    await expect
      .poll(sign.problems)
      .toEqual([
        'Write the day on which Sam Okafor signed, such as 29 Oct 2026.',
        'Write who saw Sam Okafor sign.',
        'Type the passphrase of Robin Price.',
      ])
    await accessible()
    await otherwise.day.fill('28/10/2026')
    await otherwise.seenBy.fill(robin.name)
    await otherwise.passphraseOf(robin.name).fill(robin.passphrase)
    await otherwise.record.click()
    await expect.poll(sign.problems).toEqual([expect.stringContaining('before the text that is signed now')])
    await otherwise.day.fill('29/10/2026')
    await otherwise.record.click()
    await sign.place(sam.name).getByText('Signed in ink').waitFor()
    await sign.passphrase.fill(robin.passphrase)
    await page.keyboard.press('Enter')
    await records.done.waitFor()
    await frame.goTo('Records')
    await records.open('Signed by Robin Price; Sam Okafor in ink on 29 Oct 2026')
    await records.paper.drawn()
    expect(await records.signedBy()).toEqual([
      'Sam Okafor in ink, 29 Oct 2026, seen by Robin Price',
      expect.stringMatching(/^Signed by Robin Price, /),
    ])
    expect(await records.paper.text(1)).toContain('signed in ink on 29 Oct 2026, seen by Robin Price')
    await accessible()
  })

  longTest('by keyboard alone: a reason, taken back by going back, then one who does not sign', async () => {
    const { folder, page, shell, sign, records, frame, sam, robin, accessible } =
      await beforeSigning('one signature')
    const { otherwise } = sign
    const press = async (name: string) => {
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
      for (let tabs = 0; tabs < 30 && (await focused()) !== name; tabs += 1) await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    }
    await press('Can’t or won’t sign, Robin Price')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect
      .poll(sign.problems)
      .toEqual(['Write why Robin Price does not sign.', 'Type the passphrase of Sam Okafor.'])
    await accessible()
    await otherwise.withPassphrase()
    expect(await sign.passphrase.evaluate(it => it === document.activeElement)).toBe(true)

    await otherwise.cant(robin.name)
    await page.keyboard.type('Has left the team')
    await page.keyboard.press('Tab')
    await page.keyboard.type(sam.passphrase)
    await page.keyboard.press('Enter')
    await records.done.waitFor()
    expect(await records.done.locked()).toMatch(/^Signed by Sam Okafor, record locked at .* did not sign\.$/)
    await frame.goTo('Records')
    await records.open('Signed by Sam Okafor; Robin Price did not sign')
    await records.paper.drawn()
    expect(await records.paper.text(1)).toContain('Robin Price did not sign: Has left the team.')
    await accessible()
    await shell.close()
    expect(await auditedActs(folder, robin, /signature/)).toEqual(['missing signature recorded'])
  })

  longTest('the draft is printed for ink, and what was wrongly recorded is made void', async () => {
    const { folder, page, shell, sign, sam, robin } = await beforeSigning('ended')
    const { otherwise } = sign
    await sign.paper.drawn()
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await sign.printForInk()
    await page.locator('html.printing-paper').waitFor({ state: 'attached' })
    await page.locator('html:not(.printing-paper)').waitFor({ state: 'attached' })
    await otherwise.cant(sam.name)
    await otherwise.reason.fill('Went home.')
    await otherwise.passphraseOf(robin.name).fill(robin.passphrase)
    await otherwise.record.click()
    await sign.place(sam.name).getByText('Went home.').waitFor()
    expect(await sign.state(sam.name)).toBe('Did not sign')
    await sign.change.open()
    await sign.change.dialog.getByText('What was recorded about the signature of Sam Okafor').waitFor()
    await sign.change.reason('Sam is back.')
    await sign.change.now()
    await page.getByRole('heading', { level: 1, name: 'Sign the record' }).waitFor({ state: 'hidden' })
    await shell.close()
    expect(await auditedActs(folder, robin, /draft|signature/)).toEqual([
      'draft printed',
      'missing signature recorded',
      'signature made void',
    ])
  })
})

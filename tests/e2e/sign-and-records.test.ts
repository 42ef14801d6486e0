import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import type { RecordId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, type HeldMonth, type HeldUntil, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { NOVEMBER_DAY } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore, type TestCore } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { lastAction, taskList } from './pages/preparation.ts'
import { recordsPage } from './pages/records-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { signPage } from './pages/sign-page.ts'

type Opening = {
  readonly who?: 'sam' | 'robin'
  readonly clock?: string
  /** What has happened since, before the window opens. */
  readonly since?: (core: TestCore, month: HeldMonth) => Promise<unknown>
}

/** A window over the month that was held, somebody signed in. */
const held = async (until: HeldUntil, { who = 'robin', clock = AFTER_SESSION, since }: Opening = {}) => {
  const month = await heldMonth(until)
  if (since !== undefined) await askVault(month, core => since(core, month))
  const { page, context, shell } = await openWindow({ folder: month.folder, clock })
  await doorPage(page).signIn(month[who])
  return {
    ...month,
    page,
    shell,
    frame: framePage(page),
    sign: signPage(page),
    records: recordsPage(page, context),
    /** Without the words of the paper: those are looked at once, where a record is read. */
    accessible: async () => expect(await axeProblems(page, '.textLayer')).toEqual([]),
    toSigning: async () => {
      await framePage(page).goTo('Session')
      await page.getByRole('link', { name: 'Read through and sign' }).click()
      await signPage(page).waitFor()
    },
  }
}

/** Asks the vault itself, where no window has it open. */
const askVault = async <T>(
  { folder, robin }: Pick<HeldMonth, 'folder' | 'robin'>,
  ask: (core: TestCore) => Promise<T>,
): Promise<T> => {
  const core = openTestCore({ folder, startAt: '2026-10-29T12:00:00Z' })
  await core.ask('vault.unlock', { personId: robin.id, passphrase: robin.passphrase })
  try {
    return await ask(core)
  } finally {
    await core.core.stop()
  }
}

const recordIdIn = (url: string): RecordId => new URL(url).hash.split('/').at(-1) as RecordId

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('signing', () => {
  longTest(
    'both sign the text that they read, each with their own passphrase, and the record locks',
    async () => {
      const on = await held('ended')
      const { page, frame, sign, sam, robin, records, accessible } = on
      await on.toSigning()
      await sign.paper.drawn()
      expect(await sign.paper.ink(1)).toBeGreaterThan(0.01)
      expect(await sign.paper.text(1)).toContain('Record of caseload supervision')
      expect(await sign.paper.place()).toMatch(/^The record as it will be printed, page 1 of \d+$/)
      await sign.paper.next()
      await expect.poll(sign.paper.place).toContain('page 2 of')
      const fingerprint = await sign.wholeFingerprint()
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
      expect([await sign.state(sam.name), await sign.state(robin.name)]).toEqual(
        Array(2).fill('Not signed yet'),
      )
      await accessible()

      await sign.begin(sam.name)
      await sign.signButton(sam.name).click()
      expect(await sign.error()).toContain('Type the passphrase of Sam Okafor.')
      await sign.passphrase.fill(robin.passphrase)
      await page.keyboard.press('Enter')
      await page.getByText('This is not the passphrase of this person.').waitFor()
      expect(await sign.passphrase.evaluate(field => field === document.activeElement)).toBe(true)
      expect(await sign.state(sam.name)).toBe('Not signed yet')
      await accessible()

      // What was drawn stays when the passphrase was wrong; a second press of 'Sign' signs nothing more.
      await sign.draw()
      await sign.passphrase.fill(sam.passphrase)
      await sign.signButton(sam.name).dblclick()
      await sign.place(sam.name).getByText('Passphrase given. Drawn on the screen.').waitFor()
      expect(await sign.state(sam.name)).toMatch(/^Signed \d\d:\d\d$/)
      expect(await sign.state(robin.name)).toBe('Not signed yet')
      expect(await sign.problems()).toEqual([])
      await accessible()

      // Nothing is lost between the two: the other may sign after the window was locked.
      await frame.lockNow()
      await doorPage(page).signIn(robin)
      await frame.goTo('Records')
      await records.open('One signature, go on signing')
      await sign.waitFor()
      expect(await sign.wholeFingerprint()).toBe(fingerprint)
      await sign.typeName('R. Price')
      await sign.passphrase.fill(robin.passphrase)
      await sign.signButton(robin.name).dblclick()
      await records.done.waitFor()
      await accessible()
      expect(await records.done.locked()).toMatch(/^Signed by both at \d\d:\d\d, record locked$/)
      expect(await records.done.times()).toContain('You had planned 75.')
      expect(await records.done.figures()).toEqual([
        expect.stringMatching(/^4\s+clients scored by both$/),
        expect.stringMatching(/^5\s+decisions$/),
        expect.stringMatching(/^2\s+documents read$/),
        expect.stringMatching(/^5\s+actions, 1 today$/),
      ])
      expect(await records.done.panel('Next session')).toContain('Thu 26 Nov 2026, 14:00')
      const recordId = recordIdIn(page.url())
      await page.evaluate(hash => {
        location.hash = hash
      }, `/sign/${on.reviewId}`)
      await records.done.waitFor()
      await on.shell.close()

      const record = await askVault(on, core => core.ask('record.get', { recordId }))
      expect(record.sha256).toBe(fingerprint)
      expect(record.people.map(({ person }) => person.name)).toEqual([sam.name, robin.name])
      const acts = await auditedActs(on.folder, robin)
      expect(acts.filter(act => act === 'record signed')).toHaveLength(2)
    },
  )

  longTest(
    'something is changed after the first signature: it is void, and both sign the new text',
    async () => {
      const on = await held('one signature')
      const { page, sign, sam, robin, records } = on
      await on.toSigning()
      const before = await sign.wholeFingerprint()
      await sign.change.open()
      await on.accessible()
      await page.keyboard.press('Escape')
      await sign.change.dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => focusedName(page)).toBe('Change something')
      await sign.change.open()
      await sign.change.now()
      expect(await sign.problems()).toEqual(['Write what has to be changed.'])
      await sign.change.keep()
      expect(await sign.state(sam.name)).toMatch(/^Signed /)

      await sign.change.open()
      await sign.change.reason('The date of the next session was wrong.')
      await sign.change.now()
      const session = sessionPage(page)
      await session.agenda.item(/close/i).waitFor()
      await page.getByLabel(/A small goal/).fill('A walk at noon.')
      await page.getByRole('button', { name: 'Read through and sign' }).click()
      await sign.waitFor()
      expect(await sign.wholeFingerprint()).not.toBe(before)
      expect([await sign.state(sam.name), await sign.state(robin.name)]).toEqual(
        Array(2).fill('Not signed yet'),
      )
      await sign.sign(robin)
      await sign.sign(sam)
      await records.done.waitFor()
      expect(await records.done.panel('A small goal')).toContain('A walk at noon.')
      await on.shell.close()
      const acts = await auditedActs(on.folder, robin)
      expect(acts.filter(act => /signed|void/.test(act))).toEqual([
        'record signed',
        'signature made void',
        'record signed',
        'record signed',
      ])
    },
  )

  longTest(
    'after wrong passphrases both have to wait, and what the other typed meanwhile is not called wrong',
    async () => {
      const on = await held('ended')
      const { page, sign, sam, robin } = on
      await on.toSigning()
      await sign.begin(sam.name)
      for (const tried of ['one', 'two', 'three', 'four', 'five']) {
        await expect.poll(() => sign.signButton(sam.name).getAttribute('aria-disabled')).toBe('false')
        await sign.passphrase.fill(`wrong ${tried}`)
        await page.keyboard.press('Enter')
        await page.getByText('This is not the passphrase of this person.').waitFor()
      }
      await page
        .getByText(/^You can try again in/)
        .first()
        .waitFor()
      await sign.begin(robin.name)
      await sign.passphrase.fill(robin.passphrase)
      await page.keyboard.press('Enter')
      await page
        .getByText(/^You can try again in/)
        .first()
        .waitFor()
      expect(await sign.error()).toMatch(/Wait \d+ seconds/)
      expect(await sign.passphrase.inputValue()).toBe(robin.passphrase)
      await on.accessible()
      await expect.poll(() => sign.signButton(robin.name).getAttribute('aria-disabled')).toBe('false')
      await sign.passphrase.press('Enter')
      await sign.place(robin.name).getByText('Passphrase given').waitFor()
    },
  )

  longTest('by keyboard alone: reading, then signing, in the order in which one reads', async () => {
    const { page, sign, sam, robin, records, toSigning } = await held('ended')
    await toSigning()
    await sign.paper.drawn()
    const way: string[] = []
    while (way.length < 60 && way.at(-1) !== 'Back to the session') {
      await page.keyboard.press('Tab')
      way.push(await focusedName(page))
    }
    expect(way.slice(way.indexOf('Next page'))).toEqual([
      'Next page',
      'Smaller',
      'Larger',
      'Find',
      'Pages',
      'Sam Okafor signs now',
      'Signed on paper, Sam Okafor',
      'Can’t or won’t sign, Sam Okafor',
      'Robin Price signs now',
      'Signed on paper, Robin Price',
      'Can’t or won’t sign, Robin Price',
      'Show all of it',
      'Back to the session',
    ])
    for (let back = 0; back < 7; back += 1) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await focusedName(page)).toBe('Your passphrase')
    await page.keyboard.type(sam.passphrase)
    await page.keyboard.press('Enter')
    await sign.place(sam.name).getByText('Passphrase given').waitFor()
    await expect.poll(() => focusedName(page)).toBe('Your passphrase')
    await page.keyboard.type(robin.passphrase)
    await page.keyboard.press('Enter')
    await records.done.waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page')
  })
})

/** What the keyboard is at: its label, or what it says. */
const focusedName = (page: Awaited<ReturnType<typeof held>>['page']): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null
    return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim()
  })

describe('the records', () => {
  longTest('one is read in the window, searched, saved as it was signed, and printed', async () => {
    const on = await held('locked')
    const { page, frame, records, accessible, recordId } = on
    if (recordId === null) throw new Error('The month is not locked.')
    await frame.goTo('Records')
    await records.waitFor()
    await page.getByRole('heading', { name: 'Choose a record' }).waitFor()
    await accessible()
    await records.open('Sam Okafor')
    await records.paper.drawn()
    expect(await records.title()).toBe('October 2026, Sam Okafor')
    expect(await frame.title()).toContain('Record, October 2026')
    expect(await records.signedBy()).toEqual([
      expect.stringMatching(/^Signed by Sam Okafor, /),
      expect.stringMatching(/^Signed by Robin Price, /),
    ])
    expect(await axeProblems(page)).toEqual([])

    const pages = await records.paper.pages()
    expect(pages).toBeGreaterThan(5)
    expect(await records.paper.ink(1)).toBeGreaterThan(0.01)
    expect(await records.paper.selectLine('Record of caseload supervision')).toContain('caseload supervision')
    const size = await records.paper.size()
    await records.paper.larger()
    expect(await records.paper.size()).toBeGreaterThan(size)
    await records.paper.smaller()

    await page.keyboard.press('Control+f')
    await records.paper.find.type('housing officer')
    await expect.poll(records.paper.find.count).toMatch(/^1 of \d+$/)
    await page.keyboard.press('Enter')
    await expect.poll(records.paper.find.count).toMatch(/^2 of \d+$|^1 of 1$/)
    await accessible()
    await records.paper.find.type('no such words anywhere')
    await expect.poll(records.paper.find.count).toBe('Not found')
    await page.keyboard.press('Escape')
    await records.paper.find.bar.waitFor({ state: 'hidden' })
    expect(await focusedName(page)).toBe('Find')

    // At twice the size everything stands in one column, and the pages scroll in a box of their own.
    await page.setViewportSize({ width: 720, height: 450 })
    await page.getByRole('link', { name: 'Go to all records' }).waitFor()
    expect(await frame.head()).toBe('Records')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
    expect((await records.paper.scroll.boundingBox())?.height).toBeLessThan(450)
    await accessible()
    await page.setViewportSize({ width: 1440, height: 900 })

    const folder = scratchFolder()
    await records.saveCopy(folder)
    await records.said(/^Saved as .*\.pdf\.$/)
    const name = /Saved as (.*\.pdf)\./.exec(await page.locator('.rst [role=status]').innerText())?.[1] ?? ''
    const path = join(folder, name)
    expect(execFileSync('qpdf', ['--check', path]).toString()).toContain(
      'No syntax or stream encoding errors',
    )
    execFileSync('pdfdetach', ['-saveall', '-o', folder, path])

    // The printer gets every page, and nothing else of the window.
    await page.evaluate(() => {
      window.print = () => undefined
    })
    await records.print()
    await page.locator('html.printing-paper').waitFor({ state: 'attached' })
    const print = join(folder, 'print.pdf')
    writeFileSync(print, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    expect(execFileSync('pdfinfo', [print]).toString()).toMatch(
      new RegExp(`Pages:\\s+${pages}\\n[\\s\\S]*A4`),
    )
    await page.locator('html:not(.printing-paper)').waitFor({ state: 'attached' })
    await on.shell.close()

    const { kept, text } = await askVault(on, async core => ({
      kept: await core.ask('record.pdf', { recordId, purpose: 'view' }),
      text: await core.ask('record.json', { recordId }),
    }))
    expect(sha256(readFileSync(path))).toBe(sha256(Buffer.from(kept.base64, 'base64')))
    expect(readFileSync(join(folder, 'record.json'), 'utf8')).toBe(text.text)
    expect(sha256(readFileSync(join(folder, 'record.json')))).toBe(text.sha256)
    const acts = await auditedActs(on.folder, on.robin)
    expect(acts.filter(act => act === 'record copied out')).toHaveLength(2)
    expect(acts).toContain('record printed')
  })

  longTest('by month, filtered by person and state; months that were not held say why', async () => {
    const { page, frame, records, accessible } = await held('locked', {
      clock: '2026-12-03T09:00:00Z',
      since: async (core, { sam, robin }) => {
        await core.ask('people.add', {
          name: 'Alex Brandt',
          title: null,
          roles: ['practitioner'],
          supervisorId: robin.id,
          contractedHours: 37,
          passphrase: 'copper meadow eleven windows',
        })
        core.setClock('2026-11-26T09:00:00Z')
        const open = (month: string) =>
          core.ask('review.open', { practitionerId: sam.id, month: month as Month })
        const { reviewId } = await open('2026-11')
        await core.ask('review.sessionNotHeld', { reviewId, reason: 'Sam was ill.', newDate: null })
        core.setClock('2026-12-03T09:00:00Z')
        await open('2026-12')
      },
    })
    await frame.goTo('Records')
    await records.waitFor()
    await records.line('October').or(records.line('Sam Okafor')).first().waitFor()
    expect(await records.months()).toEqual(['November 2026', 'October 2026'])
    expect(await records.lines()).toEqual([
      expect.stringMatching(/Not held Planned for 26 Nov 2026, not held: Sam was ill\.$/),
      expect.stringMatching(/29 Oct 2026.*Signed by both.*\d+ pages/),
    ])
    expect(await records.sum()).toBe('1 signed record, October 2026')
    await accessible()

    await records.filter('State', 'Not held')
    await expect.poll(records.sum).toBe('1 of 2 shown')
    expect(await records.months()).toEqual(['November 2026'])
    await records.filter('Person', 'Alex Brandt')
    await page.getByRole('heading', { name: 'No record fits the filters' }).waitFor()
    await accessible()
    await records.clearFilters()
    await expect.poll(records.lines).toHaveLength(2)
  })

  longTest('where there is none yet it says when there will be one', async () => {
    const { page, frame, records, accessible } = await held('ended')
    await frame.goTo('Records')
    await records.waitFor()
    await page.getByRole('heading', { name: 'No record yet' }).waitFor()
    expect(await page.locator('.flt').count()).toBe(0)
    await accessible()
    await page.getByRole('link', { name: 'Go to the session' }).click()
    await page.getByRole('link', { name: 'Read through and sign' }).waitFor()
  })

  longTest('the next month starts from this one', async () => {
    const { page, frame } = await held('locked', { who: 'sam', clock: NOVEMBER_DAY })
    await frame.goTo('Prepare')
    await page.getByText('It starts from October').waitFor()
    await page.getByRole('button', { name: 'Open November 2026' }).click()
    await page.getByRole('heading', { level: 1, name: 'November review' }).waitFor()
    const tasks = taskList(page)
    expect(await tasks.missing('Last session’s actions')).toBe('5 of 5 not answered')
    await tasks.section('Last session’s actions').getByRole('link').click()
    await lastAction(page, 'closing letter').answer('Done')
    await expect.poll(() => tasks.missing('Last session’s actions')).toBe('4 of 5 not answered')

    // Contacts that the two agreed on begin the month, and are seen to.
    await tasks.section('This month’s figures').getByRole('link').click()
    await page.getByText('A bar at the left: agreed in the last session.').waitFor()
    const agreed = page.locator('.grid [data-source="agreed"]')
    expect(await agreed.first().getAttribute('title')).toBe('agreed in the last session')
    expect(Number(await agreed.first().inputValue())).toBeGreaterThan(0)
  })
})

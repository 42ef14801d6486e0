import { rmSync } from 'node:fs'
import { beforeAll, describe, expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { readyMonthForFile, SESSION_DAY } from '../support/ready-month.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadFiguresPage } from './pages/caseload-figures-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { shooter } from './pages/shooter.ts'

let window: Window
let points: number

beforeAll(async () => {
  const month = await readyMonthForFile()
  const core = openTestCore({ folder: month.folder, startAt: SESSION_DAY })
  await core.ask('vault.unlock', { personId: month.robin.id, passphrase: month.robin.passphrase })
  const { people } = await core.ask('people.list', {})
  const sam = people.find(({ id }) => id === month.sam.id)
  if (sam === undefined) throw new Error('No Sam.')
  await core.ask('people.change', {
    personId: sam.id,
    name: sam.name,
    title: sam.title,
    roles: sam.roles,
    supervisorId: month.robin.id,
    contractedHours: sam.contractedHours,
    reductions: [
      {
        hours: 3.75,
        percent: null,
        reason: 'link nurse',
        from: '2026-04-01' as never,
        until: '2027-03-31' as never,
      },
    ],
  })
  await core.ask('vault.unlock', { personId: month.sam.id, passphrase: month.sam.passphrase })
  const { load } = await core.ask('caseload.load', { practitionerId: month.sam.id, month: null })
  points = load?.points ?? 0
  await core.core.stop()
  window = await openLastingWindow({ folder: month.folder, clock: SESSION_DAY })
  await doorPage(window.page).signIn({ ...month.sam, name: 'Sam Okafor' })
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

const figures = async () => {
  const { page } = window
  await framePage(page).goTo('Today')
  await framePage(page).goTo('Caseload')
  return { page, figures: caseloadFiguresPage(page) }
}

/** Screenshots are taken beside the test where a folder for them is named. */
const shoot = async (name: string) => {
  if (process.env.TANDEM_SHOTS === '1') await shooter(window.page, 'figures')(name)
}

describe('the load of a caseload', () => {
  longTest('adds up in sight, down to each client and each reduction', async () => {
    const { page, figures: at } = await figures()
    await at.go('Load')
    await at.eachClient.waitFor()
    expect(await page.title()).toContain('Caseload: load')
    expect(await at.percent()).toMatch(/%/)
    const rows = at.eachClient.locator('tbody tr')
    const each = await rows.locator('td:last-child').allInnerTexts()
    expect(each.reduce((sum, text) => sum + Number(text), 0)).toBe(points)
    expect(await at.eachClient.locator('tfoot td:last-child').innerText()).toBe(String(points))
    expect(await at.hours.innerText()).toMatch(/link nurse\s+31 Mar 2027\s+−3.75/)
    await shoot('load')
    expect(await axeProblems(page)).toEqual([])
    await at.month('October 2026')
    await page.getByText('agreed').first().waitFor()
  })
})

describe('a caseload over time', () => {
  longTest('says in words what its charts show, and starts limits anew with a reason', async () => {
    const { page, figures: at } = await figures()
    await at.go('Over time')
    await at.all.waitFor()
    expect(await at.all.locator('tbody tr').count()).toBe(10)
    await shoot('over-time')
    expect(await axeProblems(page)).toEqual([])

    await at.measure('Contacts made')
    await expect.poll(at.finding).toContain('Contacts made')
    await at.startAnew('', '')
    expect(await at.dialog.locator('.problem li').allInnerTexts()).toEqual([
      'Choose the first month with limits of its own.',
      'Write what changed.',
    ])
    await page.keyboard.press('Escape')
    await at.startAnew('May 2026', 'Practice teaching began.')
    await at.dialog.waitFor({ state: 'detached' })
    await expect.poll(at.base).toContain('Limits begin anew with May 2026: Practice teaching began.')
    expect(await at.base()).toContain('Said by Sam Okafor on 26 Nov 2026.')
    expect(await at.summary()).toContain('Limits anew from May 2026: Practice teaching began. Before:')
    await shoot('over-time-base')
    expect(await axeProblems(page)).toEqual([])
    await at.showAsTable()
    expect(await at.chart.getByRole('columnheader').allInnerTexts()).toEqual([
      'Month',
      'Value',
      'Pattern',
      'Limits',
    ])
    await at.takeBack('It was a holiday.')
    await expect.poll(() => page.locator('.ov-base').count()).toBe(0)
  })

  longTest('stands on paper in the window, by keyboard alone', async () => {
    const { page, figures: at } = await figures()
    await at.go('Over time')
    await page.getByRole('link', { name: 'On paper' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Caseload over time: on paper' }).waitFor()
    await page.locator('[data-page="1"] canvas').waitFor()
    await shoot('paper')
    expect(await axeProblems(page)).toEqual([])
    await page.getByRole('link', { name: 'Back to the screen' }).click()
    await at.all.waitFor()
  })

  longTest('of one client stands in their panel', async () => {
    const { page } = await figures()
    await page
      .getByRole('table', { name: /^Caseload of/ })
      .getByRole('link')
      .first()
      .click()
    await page.getByRole('button', { name: 'Show contacts and scores over time' }).click()
    await page.locator('.cl-course figure').waitFor()
    await shoot('client')
    expect(await axeProblems(page)).toEqual([])
  })
})

describe('what if', () => {
  longTest(
    'several things together, the load before and after with the working, nothing written',
    async () => {
      const { page, figures: at } = await figures()
      await at.go('What if')
      await page.getByText('Nothing yet: both sides are the same.').waitFor()
      expect(await at.load('If so')).toBe(await at.load('Now'))
      const before = await at.load('Now')
      await at.oneMore('Very high')
      await at.oneMore('High')
      const first = await page
        .getByLabel(/^One client fewer/)
        .locator('option')
        .nth(1)
        .innerText()
      await at.oneFewer(first)
      await at.withoutReduction('link nurse')
      await at.otherHours('37,5')
      expect(await at.supposed()).toHaveLength(5)
      expect(await at.load('Now')).toBe(before)
      expect(await at.load('If so')).not.toBe(before)
      expect(await at.working('If so')).toContain('37.5')
      await shoot('what-if')
      expect(await axeProblems(page)).toEqual([])
      await at.otherHours('many')
      await page.getByText('Write hours from 0 to 80, such as 22.5.').waitFor()
      await at.startAgain()
      expect(await at.load('If so')).toBe(before)
      await at.go('Load')
      await at.eachClient.waitFor()
      expect(await at.eachClient.locator('tfoot td:last-child').innerText()).toBe(String(points))
    },
  )

  longTest('is reached by the keyboard: each view by its link, each choice by its field', async () => {
    const { page, figures: at } = await figures()
    await page.getByRole('link', { name: 'What if' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel(/^One more client/).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await at.supposed()).length).toBe(1)
  })
})

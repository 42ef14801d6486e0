import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { SECTION_KEYS } from '#domain/review/sections.ts'
import { axeProblems } from '../support/axe.ts'
import { type HeldMonth, heldMonthForFile } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { type MonthFolder, novemberAfter } from '../support/month-folder.ts'
import { criteria, discussion, lastAction, nameClient, taskList, undoStrip } from './pages/preparation.ts'
import { openLastingPrepare, openPrepare, type PrepareWindow } from './pages/prepare-window.ts'

type Section = (typeof SECTION_KEYS)[number]

let held: HeldMonth
let month: MonthFolder
/** One for all tests but the first: each has a section of its own. */
let window: PrepareWindow

beforeAll(async () => {
  held = await heldMonthForFile('locked')
  month = await novemberAfter(held)
  return () => {
    for (const { folder } of [held, month]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

const open = async (section: Section) => {
  await window.goTo(section)
  return { ...window, tasks: taskList(window.page), undo: undoStrip(window.page) }
}

describe('opening a month', () => {
  longTest(
    'where none is open the next one is offered, with what it starts from; other months can be looked at',
    async () => {
      const { page } = await openPrepare({ folder: held.folder })
      await page.getByRole('heading', { name: 'November 2026 is not opened yet' }).waitFor()
      await page.getByText('It starts from October').waitFor()
      await page.getByRole('link', { name: 'October 2026' }).click()
      await page.getByRole('heading', { level: 1, name: 'October review' }).waitFor()
      expect(await page.locator('table.grid input').count()).toBe(0)
      expect(await page.locator('.tl-f').innerText()).toContain('Nothing can be changed here now.')

      await page.getByRole('link', { name: 'Other months' }).click()
      await page.getByRole('button', { name: 'Open November 2026' }).dblclick()
      await page.getByRole('heading', { level: 1, name: 'November review' }).waitFor()
      expect(await page.locator('table.grid tbody tr').count()).toBeGreaterThan(30)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    },
  )
})

describe('the sections of a month', () => {
  beforeAll(async () => {
    window = await openLastingPrepare(month)
    return () => window.shell.close()
  })

  test('none has anything that axe finds wrong before something is filled in', async () => {
    const { page, goTo } = await open('candidates')
    for (const section of SECTION_KEYS) {
      await goTo(section)
      expect(await axeProblems(page), section).toEqual([])
    }
  })

  test('last session’s actions: done, not yet with a day and what would help, dropped with its reason', async () => {
    const { page, saved, tasks, comeBack } = await open('last-actions')
    expect(await tasks.missing('Last session’s actions')).toBe('5 of 5 not answered')
    await lastAction(page, 'missed tablets').answer('Done')
    await lastAction(page, 'missed tablets').field('Done on').fill('30/10/26')
    await lastAction(page, 'epilepsy plan').answer('Not yet')
    await lastAction(page, 'epilepsy plan').field('New date').fill('23/11')
    await lastAction(page, 'epilepsy plan').field('What would help?').fill('A name at the clinic.')
    await lastAction(page, 'closing letter').answer('Dropped')
    await lastAction(page, 'easy read').answer('Dropped')
    await lastAction(page, 'easy read').field('Reason').fill('The day service did it.')
    await page.keyboard.press('Tab')
    await saved()
    await expect.poll(() => tasks.missing('Last session’s actions')).toBe('2 of 5 not answered')

    await comeBack('last-actions')
    expect(await lastAction(page, 'missed tablets').field('Done on').inputValue()).toBe('30 Oct 2026')
    expect(await lastAction(page, 'epilepsy plan').field('New date').inputValue()).toBe('23/11')
    expect(await lastAction(page, 'epilepsy plan').error()).toContain('It is kept as you typed it.')
    expect(await lastAction(page, 'epilepsy plan').field('What would help?').inputValue()).toBe(
      'A name at the clinic.',
    )
    expect(await lastAction(page, 'closing letter').answered()).toBe('dropped')
    expect(await lastAction(page, 'easy read').field('Reason').inputValue()).toBe('The day service did it.')
  })

  test('nobody to discuss is an answer', async () => {
    const { page, tasks } = await open('discussion')
    await page.getByLabel('Nobody to discuss this month').check()
    await expect.poll(() => tasks.stateOf('Clients to discuss')).toBe('Complete')
    expect(await tasks.missing('Clients to discuss')).toBe('Nobody this month')
  })

  test('clients to discuss are ordered by Alt and the arrow keys, and each step can be undone', async () => {
    const { page, saved, tasks, undo } = await open('discussion')
    const list = discussion(page)
    for (const part of ['1370', '1074', '1407']) {
      await list.add(part)
      await list.item(`LD${part}`).waitFor()
    }
    await list.why('LD1407').fill('Two calls in one week.')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(list.order).toEqual(['LD1370', 'LD1407', 'LD1074'])
    expect(await list.why('LD1407').evaluate(area => area === document.activeElement)).toBe(true)
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(list.order).toEqual(['LD1407', 'LD1370', 'LD1074'])
    expect(await page.locator('.pg [role=status]').first().innerText()).toContain('is now 1 of 3')

    await undo.undo()
    await expect.poll(list.order).toEqual(['LD1370', 'LD1407', 'LD1074'])
    await list.moveUp('LD1074')
    await expect.poll(list.order).toEqual(['LD1370', 'LD1074', 'LD1407'])
    await list.remove('LD1407')
    await expect.poll(list.order).toEqual(['LD1370', 'LD1074'])
    await undo.undo()
    await expect.poll(list.order).toEqual(['LD1370', 'LD1074', 'LD1407'])
    expect(await list.why('LD1407').inputValue()).toBe('Two calls in one week.')
    await saved()
    expect(await tasks.missing('Clients to discuss')).toBe('2 without a reason')
  })

  longTest(
    'a client decided on this month brings a form, which is kept as it is typed and marked as complete',
    async () => {
      const { page, saved, goTo, tasks, comeBack } = await open('candidates')
      await nameClient(page, {
        reference: '1740',
        for: 'Closing',
        when: 'Decide this month',
        why: 'Goals met.',
      })
      await nameClient(page, { reference: '1481', for: 'Stable casing', when: 'Named for next month' })
      expect(await tasks.stateOf('Closing and stable casing')).toBe('Complete')
      await page
        .locator('.cand-list li', { hasText: 'LD1740' })
        .getByRole('link', { name: 'Open the form' })
        .click()
      await page.getByRole('heading', { name: /Closure form, LD1740/ }).waitFor()

      await page.getByLabel('Reason', { exact: true }).selectOption('Goals met')
      await page.getByLabel('Summary').fill('No incident since March.')
      await page.getByRole('button', { name: 'Mark as complete' }).click()
      const summary = page.locator('.problem')
      await summary.getByRole('link', { name: 'Fill in ‘Last day’.' }).click()
      expect(await page.getByLabel('Last day').evaluate(field => field === document.activeElement)).toBe(true)
      await page.keyboard.type('30/11/26')
      await page.getByRole('button', { name: 'Add a goal' }).click()
      await page.getByLabel('Goal 1', { exact: true }).fill('Plan known by all staff')
      await page.locator('.goals-list').getByText('Met', { exact: true }).click()
      await page.getByLabel('The client’s view').fill('‘You can stop coming.’')
      await page.locator('.ask2', { hasText: 'Against' }).getByText('No', { exact: true }).click()
      await page.locator('.ask2', { hasText: 'Threats' }).getByText('No', { exact: true }).click()
      await page.getByLabel('Last risk check').fill('19 Oct 2026')
      await page.getByLabel('Risk then').selectOption('Low')
      await page.getByLabel('Contact attempts').fill('1 of 1 made')
      await page.getByLabel('Who was told').fill('GP practice, 28 Oct')
      const held = criteria(page)
      await held.meetAll()
      await held.answer('Risk checked', 'Unmet')
      await page.getByText('Critical, and not met: Risk checked').waitFor()
      expect(await held.result()).toContain('7 met of 8 applicable, 8 in all; 1 unmet. Version 1')
      expect(await page.getByText('2 fields open').count()).toBe(1)
      await page.getByLabel(/^Comment on ‘Risk checked/).fill('Seen on Monday.')
      await held.answer('No action of ours', 'Not applicable')
      expect(await held.result()).toContain('6 met of 7 applicable, 8 in all; 1 unmet. Version 1')
      expect(await page.getByText('1 field open').count()).toBe(1)
      await page.getByLabel('How to come back').fill('One phone call to the team')
      expect(await summary.count()).toBe(0)
      await page.getByRole('button', { name: 'Mark as complete' }).click()
      await page.getByRole('button', { name: 'Open the form again' }).waitFor()
      await saved()
      expect(await tasks.missing('Closure forms')).toBe('1 of 2 not complete')
      await goTo('reflection')

      await comeBack('closure-forms')
      await page.getByRole('tab', { name: /LD1740/ }).click()
      expect(await page.getByLabel('Last day').inputValue()).toBe('30 Nov 2026')
      expect(await page.getByLabel('Summary').inputValue()).toBe('No incident since March.')
      expect(await page.getByRole('button', { name: 'Open the form again' }).isVisible()).toBe(true)
    },
  )

  longTest('a document sample is added with its client and kind, and removed with undo', async () => {
    const { page, saved, tasks, undo } = await open('documents')
    await page.getByRole('button', { name: 'Add the sample' }).click()
    await page.locator('.problem').getByRole('link', { name: 'Choose a client.' }).waitFor()
    await page.getByLabel('Client', { exact: true }).fill('1370')
    await page.keyboard.press('Enter')
    await page.getByLabel('Kind').selectOption('Care plan')
    await page.getByText('On paper', { exact: true }).click()
    await page.getByRole('button', { name: 'Add the sample' }).click()
    const sample = page.locator('.samples > li')
    await sample.getByLabel('Dated').fill('3/9/26')
    await sample.getByLabel('Title').fill('Plan for the epilepsy')
    await page.keyboard.press('Tab')
    await saved()
    expect(await tasks.missing('Document samples')).toBe('1 chosen')
    await sample.getByRole('button', { name: 'Remove' }).click()
    await page.getByText('No samples chosen yet').waitFor()
    await undo.undo()
    await expect.poll(() => sample.getByLabel('Title').inputValue()).toBe('Plan for the epilepsy')
    expect(await sample.getByLabel('Dated').inputValue()).toBe('3 Sep 2026')
  })

  longTest('ready with gaps: the gaps are told first, and ready can be taken back', async () => {
    const { page, tasks, undo } = await open('wanted')
    await tasks.sayReady()
    expect(await tasks.gaps()).toContain('This month’s figures')
    await page.keyboard.press('Escape')
    expect(await tasks.isReady()).toBe(false)
    await tasks.sayReady()
    await tasks.sayReadyWithGaps()
    await expect.poll(tasks.isReady).toBe(true)
    await tasks.takeReadyBack()
    await expect.poll(tasks.isReady).toBe(false)
    await undo.undo()
    await expect.poll(tasks.isReady).toBe(true)
    await tasks.takeReadyBack()
    await expect.poll(tasks.isReady).toBe(false)
  })

  test('day, hour and place of the session are planned here', async () => {
    const { page, saved, comeBack } = await open('wanted')
    await page.getByLabel('Day').fill('24 Nov')
    await page.getByLabel('Starts at').fill('2 pm')
    await page.getByLabel('Place').fill('Room 4')
    await page.keyboard.press('Tab')
    await saved()
    await page.locator('.tl-f').getByText('Session 24 Nov 2026.').waitFor()
    await comeBack('wanted')
    expect(await page.getByLabel('Starts at').inputValue()).toBe('14:00')
    expect(await page.getByLabel('Place').inputValue()).toBe('Room 4')
  })

  test('a word half written when the section is left at once is there when one comes back', async () => {
    const { page, goTo } = await open('reflection')
    await page.getByLabel('What am I pleased with?').fill('That F.Y. rang by hers')
    await goTo('wanted')
    await goTo('reflection')
    await expect
      .poll(() => page.getByLabel('What am I pleased with?').inputValue())
      .toBe('That F.Y. rang by hers')
  })

  longTest('nor has any once something is filled in, left out or open', async () => {
    const { page, goTo } = await open('candidates')
    await nameClient(page, { reference: '1259', for: 'Stable casing', when: 'Decide this month' })
    expect(await axeProblems(page)).toEqual([])
    await goTo('support-staff')
    await nameClient(page, { reference: '2073', when: 'Decide this month' })
    await goTo('closure-forms')
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await page.getByRole('button', { name: /^(Mark as complete|Open the form again)$/ }).click()
      await page.getByRole('button', { name: 'Mark as complete' }).waitFor()
      if (!(await tab.innerText()).includes('LD1740')) await page.locator('.problem').waitFor()
      expect(await axeProblems(page), await tab.innerText()).toEqual([])
    }
    await goTo('discussion')
    await page.getByLabel('Add a client').fill('1')
    expect(await axeProblems(page), 'a list that is open').toEqual([])
    await goTo('figures')
    await page.locator('[data-score]').first().click()
    await page.locator('[aria-label$=", last contact"]').nth(1).fill('23/8')
    await page.keyboard.press('Enter')
    expect(await axeProblems(page), 'items open, an error told').toEqual([])
  })

  longTest(
    'one’s own texts are private until ready; the supervisor reads all of it and changes nothing',
    async () => {
      const { page, saved, goTo, tasks, comeBack } = await open('reflection')
      await page.getByLabel('What do I find hard?').fill('The evenings on call.')
      await page.keyboard.press('Tab')
      await saved()

      await comeBack('reflection', 'Robin')
      expect(await page.getByText('The evenings on call.').count()).toBe(0)
      expect(await page.getByText('Not shown before Sam says ready.').count()).toBe(2)
      await goTo('figures')
      expect(await page.locator('table.grid input').count()).toBe(0)
      expect(await page.getByText('Own scores are shown to both at once').isVisible()).toBe(true)

      await comeBack('wanted')
      await tasks.sayReady()
      await tasks.sayReadyWithGaps()
      await expect.poll(tasks.isReady).toBe(true)

      await comeBack('reflection', 'Robin')
      await page.getByText('The evenings on call.').waitFor()
    },
  )
})

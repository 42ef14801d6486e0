import { rmSync } from 'node:fs'
import { beforeAll, describe, expect } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import {
  type MonthFolder,
  monthFolder,
  monthFolderForFile,
  NOVEMBER_DAY,
  SAM,
} from '../support/month-folder.ts'
import { openTestCore } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { framePage } from './pages/frame-page.ts'
import { discussion, found, taskList, undoStrip } from './pages/preparation.ts'
import { openPrepare } from './pages/prepare-window.ts'
import { settingsPage } from './pages/settings-page.ts'

/** Twelve clients, none scored. October's last contacts are a month ago; risk assessments are due from 1 November on. */
const anOpenNovember = () => monthFolder(12)

const open = async (folder: MonthFolder, section: 'discussion' | 'candidates' | 'support-staff') => {
  const window = await openPrepare({ ...folder, section })
  const { page } = window
  await page.locator('.found-clients, .found-none').first().waitFor()
  return {
    ...window,
    found: found(page),
    list: discussion(page),
    undo: undoStrip(page),
    tasks: taskList(page),
  }
}

/** What was recorded of a client elsewhere, before the window is opened. */
const withGoalsMet = async ({ folder, reviewId }: MonthFolder): Promise<string> => {
  const core = openTestCore({ folder, startAt: NOVEMBER_DAY })
  const { people } = await core.ask('vault.status', {})
  const personId = people.find(({ name }) => name === SAM.name)?.id ?? fail()
  await core.ask('vault.unlock', { personId, passphrase: SAM.passphrase })
  const { entries } = await core.ask('review.get', { reviewId })
  const client = entries[3]?.client ?? fail()
  const clientId: ClientId = client.id
  await core.ask('caseload.changeClient', { clientId, facts: { goals: 'Cook.', goalStates: ['met'] } })
  await core.core.stop()
  return client.reference
}

const fail = (): never => {
  throw new Error('The folder is not as it was built.')
}

describe('clients to discuss', () => {
  longTest(
    'what the rules found is offered with its reasons; one is added with why now begun, edited, and taken back',
    async () => {
      const { page, found, list, undo, saved, tasks, comeBack } = await open(
        await anOpenNovember(),
        'discussion',
      )
      expect(await found.references()).toHaveLength(12)
      expect((await found.references()).slice(0, 3)).toEqual(['LD1037', 'LD1074', 'LD1111'])
      expect(await found.reasons('LD1037')).toEqual([
        'Risk assessment review overdue. Was due 1 Nov 2026, 2 days ago.',
      ])
      expect(await found.reasons('LD1111')).toEqual(['Risk assessment review due. 3 Nov 2026, today.'])
      expect(await axeProblems(page)).toEqual([])

      await found.button('LD1111').dblclick()
      await list.item('LD1111').waitFor()
      await expect.poll(list.order).toEqual(['LD1111'])
      await expect.poll(() => found.button('LD1111').innerText()).toContain('On the list')
      expect(await found.button('LD1111').evaluate(button => button === document.activeElement)).toBe(true)
      expect(await page.locator('.pg [role=status]').first().innerText()).toContain('is now 1 of 1')
      expect(await list.whyNow('LD1111').inputValue()).toBe(
        'The risk assessment review is due on 3 Nov 2026.',
      )
      expect(await list.why('LD1111').inputValue()).toBe('')
      expect(await tasks.missing('Clients to discuss')).toBe('1 without a reason')
      expect(await axeProblems(page)).toEqual([])

      await list.whyNow('LD1111').fill('The assessment is due today, and the flat has changed.')
      await list.why('LD1111').fill('Can we do it together?')
      await page.keyboard.press('Tab')
      await saved()
      await comeBack('discussion')
      expect(await list.whyNow('LD1111').inputValue()).toBe(
        'The assessment is due today, and the flat has changed.',
      )
      await list.remove('LD1111')
      await expect.poll(() => found.button('LD1111').innerText()).toContain('Add to the list')
      await undo.undo()
      await expect.poll(() => list.whyNow('LD1111').inputValue()).toContain('the flat has changed')
      expect(await list.why('LD1111').inputValue()).toBe('Can we do it together?')

      await found.button('LD1148').click()
      await expect.poll(list.order).toEqual(['LD1111', 'LD1148'])
      await undo.undo()
      await expect.poll(list.order).toEqual(['LD1111'])
      await expect.poll(() => found.button('LD1148').innerText()).toContain('Add to the list')
    },
  )

  longTest(
    'somebody added by hand can have an empty ‘why now’ filled in; new figures are found at once',
    async () => {
      const { page, found, list, goTo, saved } = await open(await anOpenNovember(), 'discussion')
      await list.add('1111')
      await list.item('LD1111').waitFor()
      expect(await list.whyNow('LD1111').inputValue()).toBe('')
      await list.fillIn('LD1111')
      expect(await list.whyNow('LD1111').inputValue()).toBe(
        'The risk assessment review is due on 3 Nov 2026.',
      )
      expect(await list.whyNow('LD1111').evaluate(area => area === document.activeElement)).toBe(true)
      await saved()

      await goTo('figures')
      const grid = figuresGrid(page)
      await grid.enter('LD1111', 'contacts made')
      await grid.type('1')
      await grid.press('Tab')
      await saved()
      await goTo('discussion')
      await expect
        .poll(() => found.reasons('LD1111'))
        .toEqual([
          'Contacts down by half. 1 of 3 made, in October 2 of 3.',
          'Risk assessment review due. 3 Nov 2026, today.',
        ])
    },
  )

  longTest('the standards of the service change what is found; setting them can be undone', async () => {
    const { page, found, undo, goTo } = await open(await anOpenNovember(), 'discussion')
    await framePage(page).lockNow()
    const door = doorPage(page)
    await door.waitFor('Tandem is locked')
    await door.signIn({ name: 'Robin Price', passphrase: 'velvet harbour nine candles' })
    await page.evaluate(() => {
      location.hash = '/settings/standards'
    })
    await page.getByRole('heading', { level: 2, name: 'Standards and criteria' }).waitFor()
    expect(await axeProblems(page)).toEqual([])
    const settings = settingsPage(page)
    await page.getByLabel('Low', { exact: true }).first().fill('thirty')
    await page.getByText('Days of their own').click()
    await settings.press('Set these standards')
    expect(await settings.problems()).toEqual([
      'Write days as a whole figure from 1 to 365.',
      'Write days as a whole figure from 1 to 365.',
    ])
    expect(await axeProblems(page)).toEqual([])
    await page.getByLabel('Low', { exact: true }).first().fill('30')
    await page.getByText('As for contacts', { exact: true }).click()
    await page.getByLabel('Days ahead in which a review is called due').fill('0')
    await settings.press('Set these standards')
    await page.getByText('The rules go by them from now on.').waitFor()
    await page.getByText('Set by Robin Price on 3 Nov 2026.').waitFor()

    await goTo('discussion')
    await expect
      .poll(() => found.reasons('LD1074'))
      .toEqual([
        'No contact recorded for 32 days. Last on 2 Oct 2026; the standard without a score is 30 days.',
        'Risk assessment review overdue. Was due 2 Nov 2026, 1 day ago.',
        'No case note recorded for 32 days. Last on 2 Oct 2026; the standard without a score is 30 days.',
      ])
    await undo.undo()
    await expect
      .poll(() => found.reasons('LD1074'))
      .toEqual(['Risk assessment review overdue. Was due 2 Nov 2026, 1 day ago.'])
  })
})

describe('closing, stable casing, support staff', () => {
  let month: MonthFolder
  let reference: string

  beforeAll(async () => {
    month = await monthFolderForFile(12)
    reference = await withGoalsMet(month)
    return () => rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  })

  longTest('who meets a criterion is offered, named with its reason, and the naming is undone', async () => {
    const { page, found, undo, goTo } = await open(month, 'candidates')
    expect(await found.references()).toEqual([reference])
    expect(await found.reasons(reference)).toEqual(['Goals met. Recorded as met on the client’s page.'])
    await page.getByRole('button', { name: 'The criteria' }).click()
    await page.getByText('Criteria, version 1').waitFor()
    expect(await page.getByText('The client’s goals are recorded as met. For closing.').isVisible()).toBe(
      true,
    )
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Escape')

    await found.button(reference).click()
    const named = page.locator('.cand-list li', { hasText: reference })
    await named.waitFor()
    expect(await named.locator('textarea').inputValue()).toBe('The goals are met.')
    await expect.poll(() => found.button(reference).innerText()).toContain('Named')
    expect(await axeProblems(page)).toEqual([])
    await undo.undo()
    await expect.poll(() => found.button(reference).innerText()).toContain('Name for closing')
    await goTo('support-staff')
    await page.getByText('No rule of your service found anything.').waitFor()
  })

  longTest(
    'a published version of the criteria holds at once and stands in the list of versions',
    async () => {
      const { page, found, goTo, comeBack } = await open(month, 'candidates')
      await comeBack('candidates', 'Robin')
      await page.evaluate(() => {
        location.hash = '/settings/standards'
      })
      const settings = settingsPage(page)
      const goals = page.getByRole('group', { name: 'Goals met' })
      await goals.getByLabel('Support staff').check()
      await settings.press('Publish version 2')
      expect(await settings.problems()).toEqual(['Write what changed, in a sentence.'])
      await page.getByLabel('What changed, and why').fill('Support staff keep what was reached.')
      await settings.press('Publish version 2')
      await page.getByText('Version 2 is published and holds from now on.').waitFor()
      await page.getByRole('button', { name: 'Publish version 3' }).waitFor()
      expect(await page.getByLabel('What changed, and why').inputValue()).toBe('')
      expect(await page.locator('.crit-versions li').first().innerText()).toContain(
        'Support staff keep what was reached.',
      )
      expect(await goals.getByLabel('Support staff').isChecked()).toBe(true)
      await goTo('support-staff')
      await expect.poll(found.references).toEqual([reference])
      expect(await found.button(reference).count()).toBe(0)
    },
  )
})

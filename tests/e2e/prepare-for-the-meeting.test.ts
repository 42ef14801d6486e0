import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { type MonthFolder, monthFolderForFile } from '../support/month-folder.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { openLastingPrepare, type PrepareWindow } from './pages/prepare-window.ts'

let month: MonthFolder
let window: PrepareWindow

beforeAll(async () => {
  month = await monthFolderForFile(6)
  window = await openLastingPrepare(month)
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

describe('goals, strengths and choices', () => {
  test('are filled by keyboard in a view of the grid, go back by Ctrl Z, and are there tomorrow', async () => {
    const { page, goTo, saved, comeBack } = window
    const [, first = '', second = ''] = month.references
    await goTo('figures')
    const grid = figuresGrid(page)
    await grid.show('Goals')
    await grid.enter(first, 'stage')
    await grid.type('p')
    await grid.press('Tab')
    await grid.type('I want to do my own tablets again.')
    await grid.press('Tab')
    await grid.type('Partly')
    await grid.press('Tab')
    await grid.type('Knows the whole street.')
    await grid.press('Tab')
    await grid.type('No calls before ten.')
    await grid.press('Enter')
    expect(await grid.focused()).toBe(`${second}, choices`)
    await grid.press('ArrowLeft', 'ArrowLeft')
    expect(await grid.focused()).toBe(`${second}, how far`)
    await grid.press('ArrowUp')
    expect(await grid.focused()).toBe(`${first}, how far, goal 1: I want to do my own tablets again.`)
    await grid.enter(second, 'strengths')
    await grid.paste('Patient.\tEvenings at home.')
    await saved()
    expect(await axeProblems(page)).toEqual([])
    await grid.enter(second, 'strengths')
    await grid.press('Control+z')
    await saved()
    expect(await grid.value(second, 'choices')).toBe('')

    await comeBack('figures')
    await grid.show('Goals')
    expect(await grid.value(first, 'stage')).toBe('Planning')
    expect(await grid.value(first, 'goals')).toBe('I want to do my own tablets again.')
    expect(await grid.value(first, 'how far')).toBe('Partly met')
    expect(await grid.value(first, 'choices')).toBe('No calls before ten.')
    expect(await grid.value(second, 'strengths')).toBe('')
  })

  test('a word that is no answer has no place in a choice of three, and is told', async () => {
    const { page, goTo } = window
    const [, , , , third = ''] = month.references
    await goTo('figures')
    const grid = figuresGrid(page)
    await grid.show('Goals')
    await grid.enter(third, 'goals')
    await grid.paste('To cook.\tnearly\tPatient.')
    expect(await grid.value(third, 'how far')).toBe('')
    expect(await grid.value(third, 'strengths')).toBe('Patient.')
    expect(await grid.said()).toContain('1 had no place')
  })
})

describe('the page for the meeting', () => {
  test('is looked at, and printed as it is: one side', async () => {
    const { page, goTo } = window
    await goTo('figures')
    await page.getByRole('link', { name: 'Page for the meeting' }).click()
    await page.getByRole('heading', { level: 1, name: 'Page for the meeting' }).waitFor()
    await page.locator('.paperw canvas').first().waitFor()
    await page
      .locator('.paperw .textLayer', { hasText: 'for the practitioner' })
      .waitFor({ state: 'attached' })
    expect(await page.locator('.ptool').innerText()).toContain('1 of 1')
    expect(await axeProblems(page, '.textLayer')).toEqual([])
    await page.evaluate(() => {
      Object.assign(globalThis, { print: () => undefined })
    })
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.locator('html.printing-paper').waitFor({ state: 'attached' })
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(printed.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.locator('html:not(.printing-paper)').waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'Back to preparing' }).click()
    await page.getByRole('link', { name: 'Page for the meeting' }).waitFor()
  })
})

describe('what is private', () => {
  longTest('is shown to the other before ‘ready’ when it is ticked', async () => {
    const { page, goTo, saved, comeBack } = window
    const asRobin = async () => {
      await comeBack('reflection', 'Robin')
      return page.locator('.pg').innerText()
    }
    await goTo('reflection')
    await page.getByText('Only you read this until you say you are ready.').waitFor()
    await page.getByLabel('What do I find hard?').fill('Saying no to a third visit.')
    await saved()
    expect(await asRobin()).not.toContain('Saying no to a third visit.')
    await comeBack('reflection')
    await page.getByLabel('Show it to Robin now').check()
    await page.getByText('Robin Price can read this now.').waitFor()
    expect(await axeProblems(page)).toEqual([])
    expect(await asRobin()).toContain('Saying no to a third visit.')
  })
})

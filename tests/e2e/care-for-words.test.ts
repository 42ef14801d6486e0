import { rmSync } from 'node:fs'
import { beforeAll, describe, expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { type MonthFolder, monthFolderForFile } from '../support/month-folder.ts'
import { carePage } from './pages/care-page.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingPrepare, type PrepareWindow } from './pages/prepare-window.ts'

let month: MonthFolder
let window: PrepareWindow
let taken = 0

beforeAll(async () => {
  month = await monthFolderForFile(12)
  window = await openLastingPrepare(month)
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** 'What changed' of a client of this test alone. */
const open = async () => {
  const { page, goTo } = window
  await goTo('wanted')
  await goTo('figures')
  const reference = month.references[taken] ?? ''
  taken += 1
  const grid = figuresGrid(page)
  return { ...window, grid, reference, care: carePage(page), cell: grid.cell(reference, 'what changed') }
}

describe('in the grid', () => {
  longTest('a word is underlined while typing goes on, and nothing opens or moves by itself', async () => {
    const { grid, reference, care, cell, page, saved } = await open()
    const row = await grid.row(reference).boundingBox()
    await grid.enter(reference, 'what changed')
    await grid.type('Refused')
    await expect.poll(() => care.underlined(cell)).toEqual(['Refused'])
    await grid.type(' two visits.')
    await expect.poll(() => care.apart(cell)).toBeLessThanOrEqual(1)
    expect(await care.offer.count()).toBe(0)
    expect(await care.count(cell).innerText()).toMatch(/^1 word to look at/)
    expect(await care.described(cell)).toContain('1 word with another way to say it: Alt and Enter.')
    expect(await grid.row(reference).boundingBox()).toEqual(row)
    await saved()
    expect(await axeProblems(page)).toEqual([])
    await grid.press('Enter')
    expect(await care.underlined(cell)).toEqual(['Refused'])
  })

  longTest('by keyboard alone: another way is taken, undone, taken by hand, and Tab leads on', async () => {
    const { grid, reference, care, cell, page } = await open()
    await grid.enter(reference, 'what changed')
    await grid.type('Refused two visits.')
    await expect.poll(() => care.underlined(cell)).toEqual(['Refused'])
    await grid.press('Alt+Enter')
    await care.says('Refused')
    expect(await care.focused()).toBe('Use ‘Did not want’')
    expect(await care.ways()).toEqual([
      '‘Did not want’',
      '‘Said no to’',
      'Write my own',
      expect.stringMatching(/^Keep it/),
    ])
    expect(await axeProblems(page)).toEqual([])
    await grid.press('Tab', 'Enter')
    await expect.poll(() => cell.inputValue()).toBe('Said no to two visits.')
    expect(await grid.focused()).toBe(`${reference}, what changed`)
    await expect.poll(() => care.underlined(cell)).toEqual([])
    await grid.press('Control+z')
    expect(await cell.inputValue()).toBe('Refused two visits.')
    await expect.poll(() => care.underlined(cell)).toEqual(['Refused'])

    await grid.press('Alt+Enter', 'Tab', 'Tab', 'Enter')
    expect(await care.selected(cell)).toBe('Refused')
    await grid.type('Asked to put off')
    await grid.press('Tab')
    expect(await cell.inputValue()).toBe('Asked to put off two visits.')
    await expect.poll(() => care.underlined(cell)).toEqual([])
  })

  longTest('one key dismisses it, for as long as the page is open, and nothing is kept of that', async () => {
    const { grid, reference, care, cell, goTo, comeBack } = await open()
    await grid.enter(reference, 'what changed')
    await grid.type('Denies pain.')
    await expect.poll(() => care.underlined(cell)).toEqual(['Denies'])
    await grid.press('Home')
    await care.says('Denies')
    expect(await grid.focused()).toBe(`${reference}, what changed`)
    await grid.press('Escape')
    await expect.poll(() => care.underlined(cell)).toEqual([])
    expect(await care.offer.count()).toBe(0)
    await grid.press('End')
    await grid.type(' He denies thirst, suffers from cold.')
    await expect.poll(() => care.underlined(cell)).toEqual(['suffers from'])
    expect(await cell.inputValue()).toBe('Denies pain. He denies thirst, suffers from cold.')

    await goTo('wanted')
    await goTo('figures')
    await expect.poll(() => care.underlined(cell)).toEqual(['suffers from'])
    await comeBack('figures')
    await expect.poll(() => care.underlined(cell)).toEqual(['Denies', 'denies', 'suffers from'])
  })

  longTest('what stands in quotation marks is left alone, from the first mark on', async () => {
    const { grid, reference, care, cell } = await open()
    await grid.enter(reference, 'what changed')
    await grid.type('Said “I refused')
    await grid.type(' it” and refused again.')
    await expect.poll(() => care.underlined(cell)).toEqual(['refused'])
    expect(await cell.inputValue()).toBe('Said “I refused it” and refused again.')
  })
})

describe('in a text', () => {
  longTest(
    'the pointer opens it at a word; it stays away from other words, and goes when the field is left',
    async () => {
      const { goTo, page } = window
      const care = carePage(page)
      await goTo('reflection')
      const area = page.getByLabel('What am I pleased with?')
      const before = await page.getByLabel('What do I find hard?').boundingBox()
      await area.fill('A frequent flyer, they say.')
      await expect.poll(() => care.underlined(area)).toEqual(['frequent flyer'])
      await area.click({ position: { x: 60, y: 22 } })
      await care.says('frequent flyer')
      expect(await page.getByLabel('What do I find hard?').boundingBox()).toEqual(before)
      expect(await axeProblems(page)).toEqual([])
      await area.click({ position: { x: 190, y: 22 } })
      await expect.poll(() => care.offer.count()).toBe(0)
      await care.count(area).click()
      await care.use('person who often comes for help')
      expect(await area.inputValue()).toBe('A person who often comes for help, they say.')
      await area.fill('Was non-compliant.')
      await expect.poll(() => care.underlined(area)).toEqual(['non-compliant'])
      await area.click({ position: { x: 60, y: 22 } })
      await care.keepIt()
      await expect.poll(() => care.underlined(area)).toEqual([])
      expect(await area.inputValue()).toBe('Was non-compliant.')
    },
  )

  longTest('in a dialog, Escape dismisses the word and not the dialog', async () => {
    const { goTo, page, saved } = window
    const care = carePage(page)
    await goTo('wanted')
    await page.getByLabel('Day', { exact: true }).fill('3/11/26')
    await page.getByLabel('Starts at').fill('10:00')
    await page.getByLabel('Starts at').blur()
    await saved()
    await framePage(page).goTo('Session')
    await page.getByRole('button', { name: 'The session was not held' }).click()
    const dialog = page.getByRole('dialog')
    const why = dialog.getByLabel('Why was it not held?')
    await why.fill('One of us failed to attend.')
    await expect.poll(() => care.underlined(why)).toEqual(['failed to attend'])
    await why.press('Alt+Enter')
    await care.says('failed to attend')
    expect(await care.focused()).toBe('Use ‘did not attend’')
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => care.underlined(why)).toEqual([])
    expect(await why.evaluate(field => field === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })

  longTest('the lines follow a text that is longer than its field', async () => {
    const { goTo, page } = window
    const care = carePage(page)
    await goTo('reflection')
    const area = page.getByLabel('What do I find hard?')
    await area.fill(`${'One more line of an ordinary day.\n'.repeat(60)}He refused.`)
    await expect.poll(() => care.underlined(area)).toEqual(['refused'])
    expect(await care.apart(area)).toBeLessThanOrEqual(1)
    await area.evaluate(field => field.scrollTo(0, field.scrollHeight))
    const line = page.locator('.care__ink .uword')
    const field = await area.boundingBox()
    await expect
      .poll(async () => {
        const box = await line.boundingBox()
        return (
          box !== null && field !== null && box.y > field.y && box.y + box.height <= field.y + field.height
        )
      })
      .toBe(true)
  })
})

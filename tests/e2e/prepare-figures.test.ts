import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { longTest } from '../support/long-test.ts'
import { type MonthFolder, monthFolder, monthFolderForFile } from '../support/month-folder.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { openLastingPrepare, openPrepare, type PrepareWindow } from './pages/prepare-window.ts'

let month: MonthFolder
let window: PrepareWindow
let taken = 0

beforeAll(async () => {
  month = await monthFolderForFile(4 * 10)
  window = await openLastingPrepare(month)
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** The grid of all clients, three of them for this test alone; the first had one contact planned last month. */
const open = async () => {
  const { references } = month
  const mine = references.slice(taken, taken + 3)
  taken += 4
  await window.goTo('wanted')
  await window.goTo('figures')
  return { ...window, mine: mine as [string, string, string], grid: figuresGrid(window.page) }
}

describe('this month’s figures', () => {
  test('several clients are filled by keyboard alone, across and down', async () => {
    const { grid, saved, mine, comeBack } = await open()
    const [first, second, third] = mine

    await grid.enter(first, 'contacts made')
    await grid.type('2')
    await grid.press('Tab')
    await grid.type('2/11/26')
    await grid.press('Tab')
    await grid.type('21211')
    await grid.press('Tab')
    await grid.type('l')
    await grid.press('Tab')
    await grid.type('Has a new tenancy.')
    await grid.press('Enter')
    expect(await grid.focused()).toBe(`${second}, what changed`)
    expect(await grid.state(first)).toBe('Complete')

    await grid.enter(second, 'contacts made')
    await grid.type('1')
    await grid.press('Enter')
    await grid.type('3')
    await grid.press('Shift+Enter')
    expect(await grid.focused()).toBe(`${second}, contacts made`)
    await grid.press('ArrowRight')
    await grid.type('1 Nov 2026')
    await grid.press('ArrowDown')
    expect(await grid.focused()).toBe(`${third}, last contact`)
    await saved()

    await comeBack('figures')
    expect(await grid.value(first, 'last contact')).toBe('2 Nov 2026')
    expect(await grid.value(first, 'risk')).toBe('Low')
    expect(await grid.value(first, 'what changed')).toBe('Has a new tenancy.')
    expect(await grid.score(first)).toBe(`${first}, own score: 7 of 15, High`)
    expect(await grid.value(second, 'contacts made')).toBe('1')
    expect(await grid.value(third, 'contacts made')).toBe('3')
  })

  test('a day that can’t be read is kept as typed, through locking and coming back', async () => {
    const { grid, saved, mine, comeBack } = await open()
    const [first] = mine
    await grid.enter(first, 'last contact')
    await grid.type('23/8')
    await grid.press('Enter')
    expect(await grid.errors(first)).toEqual([
      `${first}, last contact: write the day first, such as 23 Aug 2026. ‘23/8’ has no year. It is kept as you typed it.`,
    ])
    expect(await grid.state(first)).toBe('Look again')
    await saved()

    await comeBack('figures')
    expect(await grid.value(first, 'last contact')).toBe('23/8')
    expect(await grid.state(first)).toBe('Look again')
    expect(await grid.errors(first)).toHaveLength(1)
  })

  test('as last month by row stands where nothing is filled in, and can be undone', async () => {
    const { grid, page, saved, mine } = await open()
    const [first] = mine
    await grid.enter(first, 'contacts planned')
    await grid.press('Delete', 'Enter')
    // What was emptied by hand is empty, and nothing else is filled in.
    const button = page.getByRole('button', { name: `${first}: as last month` })
    await button.click()
    await expect.poll(() => grid.value(first, 'contacts planned')).toBe('1')
    await saved()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => grid.value(first, 'contacts planned')).toBe('')
  })

  longTest('own scores: figures in order, taken back one by one, or chosen in the items', async () => {
    const { grid, page, saved, mine } = await open()
    const [first, second] = mine
    await grid.enter(first, 'own score')
    await grid.type('33')
    expect(await grid.score(first)).toBe(`${first}, own score: 2 of 5 items`)
    await grid.press('Backspace')
    await grid.type('2111')
    expect(await grid.score(first)).toBe(`${first}, own score: 8 of 15, High`)
    await grid.press('Enter')
    expect(await grid.focused()).toBe(`${second}, own score: not recorded`)

    await grid.press('Space')
    await page.getByRole('heading', { name: `Own score of ${second}` }).waitFor()
    await grid.type('0')
    await grid.press('ArrowRight')
    await grid.type('1')
    await grid.type('100')
    await page.getByRole('button', { name: 'Close' }).click()
    expect(await grid.score(second)).toMatch(/own score: \d of 15, (Low|Medium)$/)
    await grid.enter(second, 'own score')
    await grid.press('Control+z')
    await expect.poll(() => grid.score(second)).toBe(`${second}, own score: not recorded`)
    await saved()
  })

  longTest(
    'the beginning of a word is enough in lists; a word that is none stays, with what to do',
    async () => {
      const { grid, page, mine } = await open()
      const [first] = mine
      await grid.enter(first, 'risk')
      await grid.type('m')
      expect(await grid.value(first, 'risk')).toBe('medium')
      await grid.press('Enter')
      await expect.poll(() => grid.value(first, 'risk')).toBe('Medium')
      await grid.enter(first, 'risk')
      await grid.type('hoch')
      await grid.press('Enter')
      expect(await grid.errors(first)).toEqual([
        `${first}, risk: choose from the list: Low, Medium, High. ‘hoch’ is not in it. It is kept as you typed it.`,
      ])
      await grid.enter(first, 'risk')
      await grid.press('Alt+ArrowDown')
      await page.getByRole('option', { name: 'High' }).click()
      expect(await grid.value(first, 'risk')).toBe('High')
      await grid.press('Enter')
      expect(await grid.errors(first)).toEqual([])
    },
  )

  test('a block from a spreadsheet fills from the cell to the right and down; one undo takes it back', async () => {
    const { grid, saved, mine } = await open()
    const [first, second, third] = mine
    await grid.enter(first, 'contacts made')
    await grid.paste('1\t2/11/26\r\n2\t31/31/26\r\n3\t\r\n')
    expect(await grid.value(first, 'last contact')).toBe('2/11/26')
    expect(await grid.value(second, 'last contact')).toBe('31/31/26')
    expect(await grid.value(third, 'contacts made')).toBe('3')
    await saved()
    await expect.poll(() => grid.value(first, 'last contact')).toBe('2 Nov 2026')
    expect(await grid.state(second)).toBe('Look again')
    await grid.press('Control+z')
    await expect.poll(() => grid.value(third, 'contacts made')).toBe('')
    expect(await grid.value(first, 'last contact')).toBe('')
    expect(await grid.errors(second)).toEqual([])
  })

  longTest(
    'Ctrl Z in a cell is the cell’s own while something was typed there, then the last command’s',
    async () => {
      const { grid, saved, mine } = await open()
      const [first, second] = mine
      await grid.enter(first, 'contacts made')
      await grid.type('2')
      await grid.press('Enter')
      await grid.type('5')
      await grid.press('Control+z')
      expect(await grid.value(second, 'contacts made')).toBe('')
      expect(await grid.value(first, 'contacts made')).toBe('2')
      await grid.press('Control+z')
      await expect.poll(() => grid.value(first, 'contacts made')).toBe('')
      await saved()
    },
  )

  longTest('only those with gaps: nobody leaves the list while they are being filled in', async () => {
    const { grid, page, mine } = await open()
    const [first] = mine
    await page.getByLabel('Only those with gaps').check()
    await grid.enter(first, 'contacts made')
    await grid.type('2')
    await grid.press('Tab')
    await grid.type('2/11/26')
    await grid.press('Tab')
    await grid.type('11111')
    await grid.press('Tab')
    await grid.type('l')
    await grid.press('Tab')
    expect(await grid.state(first)).toBe('Complete')
    await page.getByLabel('Only those with gaps').uncheck()
    await page.getByLabel('Only those with gaps').check()
    expect(await grid.row(first).count()).toBe(0)
  })

  test('as last month fills what is permitted, marks it, and leaves made, last contact and risk alone', async () => {
    const { grid, page, saved, mine } = await open()
    const [first] = mine
    expect(await grid.isCarried(first, 'contacts planned')).toBe(true)

    await grid.enter(first, 'contacts planned')
    await grid.type('9')
    await grid.press('Enter')
    expect(await grid.isCarried(first, 'contacts planned')).toBe(false)
    await grid.enter(first, 'contacts planned')
    await grid.press('Control+d')
    await expect.poll(() => grid.value(first, 'contacts planned')).toBe('1')
    expect(await grid.isCarried(first, 'contacts planned')).toBe(true)

    for (const column of ['contacts made', 'last contact', 'risk'] as const) {
      await grid.enter(first, column)
      await grid.press('Control+d')
      expect(await grid.said()).toContain('never taken from last month')
    }
    await page.getByRole('button', { name: 'All as last month' }).click()
    await saved()
    for (const reference of mine) {
      for (const column of ['contacts made', 'last contact', 'risk'] as const)
        expect(await grid.value(reference, column)).toBe('')
    }
  })

  longTest('the window is closed in mid-word, and nothing is lost', async () => {
    const { grid, page, mine, shell } = await open()
    const [first] = mine
    await grid.enter(first, 'what changed')
    await grid.type('In hospital since Sep')
    await page.close({ runBeforeUnload: true })
    await shell.closed

    const later = figuresGrid((await openPrepare(month)).page)
    expect(await later.value(first, 'what changed')).toBe('In hospital since Sep')
  })

  longTest('a hundred clients stay smooth under the keys', async () => {
    const hundred = await monthFolder(100)
    const { references } = hundred
    const { page } = await openPrepare(hundred)
    const grid = figuresGrid(page)
    expect(references).toHaveLength(100)
    await grid.enter(references[40] ?? '', 'what changed')
    await page.evaluate(() => {
      const waits: number[] = []
      Object.assign(window, { waits })
      document.addEventListener(
        'keydown',
        () => {
          const began = performance.now()
          requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - began)))
        },
        { capture: true },
      )
    })
    for (const letter of 'In hospital since Sep, home again in a week or two.') {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(30)
    }
    const waits = await page.evaluate(() =>
      (window as unknown as { waits: number[] }).waits.toSorted((a, b) => a - b),
    )
    const at95 = waits[Math.floor(waits.length * 0.95)] ?? Number.POSITIVE_INFINITY
    console.log(
      `from a key to its letter, 100 clients: median ${waits[25]?.toFixed(1)} ms, 95 % ${at95.toFixed(1)} ms`,
    )
    // Generous: what is held is that a key never costs the whole grid; the bench prints the exact figures.
    expect(at95).toBeLessThan(1_000)
  })
})

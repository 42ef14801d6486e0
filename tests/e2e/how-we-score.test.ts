import { expect } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { doorPage } from './pages/door-page.ts'
import { openWindow } from './pages/open-window.ts'

longTest(
  'a supervisor reads how they score across their people, and nobody else does',
  {
    timeout: 120_000,
  },
  async () => {
    const { folder, sam, robin } = await heldMonth('locked')
    const { page, shell } = await openWindow({ folder, clock: AFTER_SESSION })
    const open = async () => {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: /Records/ })
        .click()
      await page.getByRole('link', { name: 'How we score' }).click()
      await page.getByRole('heading', { level: 1, name: 'How we score' }).waitFor()
    }
    await doorPage(page).signIn(robin)
    await open()
    const across = page.getByRole('region', { name: 'You, across your people' })
    await across.getByText('scored by both').first().waitFor()
    expect(await across.innerText()).toMatch(/In 1 month \d clients were scored by both/)
    expect(await across.innerText()).toContain('too few to say')
    expect(await across.innerText()).not.toContain('Sam')
    const pair = page.getByRole('region', { name: 'Sam Okafor and Robin Price' })
    expect(await pair.innerText()).toContain('Robin higher')
    await across.getByRole('button', { name: 'How is this worked out?' }).click()
    await page.getByText('less than once in twenty').waitFor()
    expect(await axeProblems(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /Lock now/ }).click()
    await doorPage(page).signIn(sam)
    await open()
    await pair.waitFor()
    expect(await across.count()).toBe(0)
    expect(await axeProblems(page)).toEqual([])
    await shell.close()
  },
)

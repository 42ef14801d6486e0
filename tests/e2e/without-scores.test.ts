import { expect } from 'vitest'
import { inSession } from '../support/a-session.ts'
import { PASSPHRASES } from '../support/a-team.ts'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { openWindow } from './pages/open-window.ts'
import { sessionPage } from './pages/session-page.ts'

longTest(
  'a session of a service that does not score says nothing of scores and bands',
  {
    timeout: 180_000,
  },
  async () => {
    const { team } = await inSession({
      clients: 8,
      scoring: false,
      discuss: [0],
      read: [1],
      close: [{ index: 2 }],
    })
    const { folder, core } = team.core
    await core.stop()
    const { page, shell } = await openWindow({ folder, clock: '2026-10-29T10:00:00Z' })
    const session = sessionPage(page)
    const draw = drawPage(page)
    const said: string[] = []
    const look = async () => {
      // A screen that is still on its way has neither head nor words.
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      const text = await page.locator('body').innerText()
      said.push(...(text.match(/.*\b(scor|band\b|kappa|points).*/gi) ?? []))
      expect(await axeProblems(page)).toEqual([])
    }
    await doorPage(page).signIn({ name: 'Robin Price', passphrase: PASSPHRASES.Robin })
    await session.before.open()
    await session.resume()
    await session.agenda.goTo(/Draw/)
    await look()
    await draw.draw()
    expect(await draw.drawn()).toHaveLength(3)
    await look()
    await page.getByRole('button', { name: 'Replace a client' }).click()
    await look()
    await page.keyboard.press('Escape')
    for (const item of [/Overview/, /Clients to discuss/, /Documents/, /Closing/, /Actions and close/]) {
      await session.agenda.goTo(item)
      await page.locator('.bar-b').waitFor()
      await look()
    }
    for (const screen of ['Caseload', 'Prepare', 'Today'] as const) {
      await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: new RegExp(screen) })
        .click()
      await page.waitForTimeout(1500)
      await look()
    }
    expect(said).toEqual([])
    await shell.close()
  },
)

import { join } from 'node:path'
import { test } from 'vitest'
import { heldMonth } from '../support/held-month.ts'
import { ASSETS } from '../support/test-core.ts'
import { doorPage } from './pages/door-page.ts'
import { openWindow } from './pages/open-window.ts'
import { sessionPage } from './pages/session-page.ts'

/** The picture of the README: both have scored the clients drawn from the sample month, and are about to agree. */
test('the picture of the README', async () => {
  const { folder, robin } = await heldMonth('revealed')
  const { page } = await openWindow({
    folder,
    clock: '2026-10-29T09:38:00Z',
    viewport: { width: 1440, height: 900 },
  })
  await doorPage(page).signIn(robin)
  const session = sessionPage(page)
  await session.before.open()
  await session.resume()
  await session.nextStep().click()
  await page.locator('.revt').waitFor()
  // The first of the four on whom they differ.
  const tabs = page.getByRole('tab')
  for (let place = 0; place < (await tabs.count()); place += 1) {
    await tabs.nth(place).click()
    await page.waitForTimeout(300)
    if (await page.getByText(/^Differ by/).count()) break
  }
  await page.screenshot({ path: join(ASSETS, 'readme', 'session-compare.png') })
})

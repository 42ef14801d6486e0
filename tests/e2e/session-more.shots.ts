import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { aHostilePdf } from '../support/document-files.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { readyMonth, SESSION_DAY } from '../support/ready-month.ts'
import { scratchFolder } from '../support/scratch.ts'
import { documentFilePage } from './pages/document-file-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openWindow } from './pages/open-window.ts'
import { paperView } from './pages/paper-view.ts'
import { sessionPage } from './pages/session-page.ts'
import { settingsPage } from './pages/settings-page.ts'
import { shooter } from './pages/shooter.ts'

test('How the two score, and the lists in Settings', { timeout: 200_000 }, async () => {
  const { folder, robin } = await heldMonth('locked')
  const { page } = await openWindow({ folder, clock: AFTER_SESSION })
  const shoot = shooter(page, 'session-more')
  await doorPage(page).signIn(robin)
  await framePage(page).goTo('Records')
  await page.getByRole('link', { name: 'How we score' }).click()
  await page.getByRole('region', { name: 'You, across your people' }).waitFor()
  await shoot('how-we-score')
  await framePage(page).goTo('Settings')
  await settingsPage(page).open('Checklists')
  await page.getByRole('link', { name: 'Stable casing', exact: true }).click()
  await page.locator('.chki li').first().waitFor()
  await shoot('stable-casing-criteria')
})

test('A document as a file beside its checklist', { timeout: 200_000 }, async () => {
  const { folder, sam, robin } = await readyMonth()
  const { page, context } = await openWindow({ folder, clock: SESSION_DAY })
  const shoot = shooter(page, 'session-more')
  await doorPage(page).signIn(sam)
  const session = sessionPage(page)
  await session.before.open()
  await session.startWith(robin)
  await session.agenda.goTo(/Documents/)
  await page.locator('.docg').waitFor()
  const file = documentFilePage(page, context)
  const plan = join(scratchFolder(), 'care-plan.pdf')
  writeFileSync(plan, aHostilePdf(''))
  await file.beside.attach(plan)
  await page.locator('.docg--file').waitFor()
  await paperView(page).drawn()
  await shoot('file')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { AFTER_SESSION, heldMonth } from '../support/held-month.ts'
import { longTest } from '../support/long-test.ts'
import { scratchFolder } from '../support/scratch.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { handingOverPage } from './pages/handing-over-page.ts'
import { openWindow } from './pages/open-window.ts'
import { settingsPage } from './pages/settings-page.ts'

longTest('everything about a client, and one’s own data, are read first and then saved', async () => {
  const { folder, sam } = await heldMonth('locked')
  const saved = scratchFolder()
  const { page, context, shell } = await openWindow({ folder, clock: AFTER_SESSION })
  const [frame, caseload] = [framePage(page), caseloadPage(page)]
  const handing = handingOverPage(page, context)
  await doorPage(page).signIn(sam)
  await frame.goTo('Caseload')
  await caseload.loaded()
  await caseload.open('LD1851')
  await caseload.choose('Everything about this client…')
  await handing.waitFor('Everything about a client')
  expect(await handing.paper.text(1)).toContain('Everything that Tandem holds about LD1851')
  expect(await axeProblems(page, '.textLayer')).toEqual([])

  await handing.ask()
  expect(await axeProblems(page, '.textLayer')).toEqual([])
  await page.keyboard.press('Escape')
  await handing.dialog.waitFor({ state: 'detached' })
  expect(readdirSync(saved)).toEqual([])
  for (const form of ['Pages to read (PDF)', 'Data (JSON)'] as const) {
    await handing.ask()
    await handing.as(form)
    await handing.saveIn(saved)
    await page.getByText(/^Saved as everything-about-LD1851-2026-10-29\.(pdf|json)/).waitFor()
  }
  const json = JSON.parse(readFileSync(join(saved, 'everything-about-LD1851-2026-10-29.json'), 'utf8'))
  expect(json).toMatchObject({ schema: 'tandem-client-export-1', client: { reference: 'LD1851' } })
  const pdf = readFileSync(join(saved, 'everything-about-LD1851-2026-10-29.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await handing.back()
  await caseload.panel.waitFor()

  await frame.goTo('Settings')
  await settingsPage(page).open('My data')
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'Look at my data' }).click()
  await handing.waitFor('My data')
  expect(await handing.paper.text(1)).toContain('What Tandem holds about Sam Okafor')
  await handing.ask()
  await handing.as('Data (JSON)')
  await handing.saveIn(saved)
  await page.getByText(/^Saved as my-data-in-tandem-2026-10-29\.json/).waitFor()

  await shell.close()
  expect(await auditedActs(folder, sam, /^(client|own) data/)).toEqual([
    'client data viewed',
    'client data exported',
    'client data exported',
    'own data viewed',
    'own data exported',
  ])
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect } from 'vitest'
import { unzipText } from '#tests/support/unzip-text.ts'
import { auditedActs } from '../support/audited.ts'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { SAM } from '../support/month-folder.ts'
import { folderForFile } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { exportDialog } from './pages/export-dialog.ts'
import { framePage } from './pages/frame-page.ts'
import { importPage } from './pages/import-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'

const CLOCK = '2026-11-22T09:00:00Z'
const OCTOBER = fileURLToPath(new URL('../../assets/sample/caseload-2026-10.csv', import.meta.url))

const FOLDER = folderForFile()
const SAVED = folderForFile()
let window: Window
let id: Awaited<ReturnType<typeof setUpSam>>

beforeAll(async () => {
  id = await setUpSam()
  window = await openLastingWindow({ folder: FOLDER, clock: CLOCK })
  await doorPage(window.page).signIn(SAM)
})

/** Sam alone, with October brought in. */
const setUpSam = async () => {
  const core = openTestCore({ folder: FOLDER, startAt: CLOCK })
  const { personId } = await core.ask('vault.setUp', {
    service: 'Northgate',
    role: 'practitioner',
    name: SAM.name,
    passphrase: SAM.passphrase,
  })
  const file = { name: 'caseload-2026-10.csv', base64: readFileSync(OCTOBER).toString('base64') }
  await core.ask('import.run', { practitionerId: personId, month: null, file, answers: {} })
  await core.core.stop()
  return personId
}

longTest(
  'a caseload is exported in each form, and one of them goes back in with nothing to change',
  async () => {
    const { page, context, shell } = window
    const frame = framePage(page)
    const asked = exportDialog(page, context)
    await frame.goTo('Caseload')
    await caseloadPage(page).loaded()

    await asked.open()
    expect(await asked.warning()).toContain('not encrypted')
    expect(await axeProblems(page)).toEqual([])
    await asked.cancel()
    expect(readdirSync(SAVED)).toEqual([])

    for (const [form, ending, withNames] of [
      ['CSV', 'csv', false],
      ['Excel (XLSX)', 'xlsx', true],
      ['JSON', 'json', true],
    ] as const) {
      await asked.open()
      await asked.choose(form, withNames)
      await asked.saveIn(SAVED)
      await page.getByText(`Saved as caseload-2026-10.${ending}.`).waitFor()
    }
    const saved = (ending: string) => join(SAVED, `caseload-2026-10.${ending}`)
    const csv = readFileSync(saved('csv'), 'utf8')
    expect(csv).toContain('S.Q.')
    expect(csv).not.toMatch(/Siân|Quayle|1942-01-21/)
    expect(unzipText(readFileSync(saved('xlsx'))).get('xl/worksheets/sheet1.xml')).toContain('Quayle')
    expect(JSON.parse(readFileSync(saved('json'), 'utf8'))).toMatchObject({
      format: 'tandem-caseload-1',
      month: '2026-10',
      rows: expect.objectContaining({ length: 34 }),
    })

    const figures = importPage(page, context)
    await page.getByRole('link', { name: 'Bring in figures' }).click()
    await figures.waitFor()
    for (const [ending, readAs] of [
      ['xlsx', 'Excel workbook'],
      ['json', 'Tandem’s own export'],
      ['csv', 'UTF-8'],
    ] as const) {
      await figures.choose(saved(ending))
      await page.getByText(`caseload-2026-10.${ending}. Nothing is written`).waitFor()
      await figures.shown()
      expect(await figures.head()).toBe('Bring in figures for October')
      expect(await figures.readAs()).toContain(readAs)
      expect(await figures.count('unchanged')).toBe(34)
      expect(await figures.count('added')).toBe(0)
      expect(await figures.count('changed')).toBe(0)
      expect(await figures.count('refused')).toBe(0)
      expect(await axeProblems(page)).toEqual([])
    }
    await page.getByText('Nothing in this file differs from what is here already.').waitFor()

    await shell.close()
    const acts = await auditedActs(FOLDER, { id, passphrase: SAM.passphrase }, /^caseload exported/)
    expect(acts.length).toBe(3)
  },
)

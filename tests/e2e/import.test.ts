import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { SAM } from '../support/month-folder.ts'
import { folderForFile, scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { importPage } from './pages/import-page.ts'
import { openLastingWindow, openWindow, type Window } from './pages/open-window.ts'

const CLOCK = '2026-11-22T09:00:00Z'
const top = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const OCTOBER = top('assets/sample/caseload-2026-10.csv')
const HISTORY = top('assets/sample/history')

const FOLDER = folderForFile()
let window: Window

beforeAll(async () => {
  await setUpSam(FOLDER)
  window = await openLastingWindow({ folder: FOLDER, clock: CLOCK })
  await doorPage(window.page).signIn(SAM)
  return () => window.shell.close()
})

/** Sam alone, without a client. */
const setUpSam = async (folder: string): Promise<void> => {
  const core = openTestCore({ folder, startAt: CLOCK })
  await core.ask('vault.setUp', { service: 'Northgate', role: 'practitioner', ...SAM })
  await core.core.stop()
}

/** Before the import page; whoever brings something in takes it back. */
const open = async ({ page, context }: Window = window) => {
  const frame = framePage(page)
  const caseload = caseloadPage(page)
  const figures = importPage(page, context)
  const goToImport = async () => {
    await frame.goTo('Caseload')
    await page.getByRole('link', { name: /^(Import a caseload|Bring in figures)$/ }).click()
    await figures.waitFor()
  }
  const takeBack = async () => {
    await page.keyboard.press('Control+z')
    await page.getByText('No clients yet').waitFor()
  }
  await frame.goTo('Today')
  await goToImport()
  return { page, frame, caseload, figures, goToImport, takeBack }
}

const made = (name: string, content: string | Uint8Array): string => {
  const path = join(scratchFolder(), name)
  writeFileSync(path, content)
  return path
}

describe('a caseload export', () => {
  test('is looked at, goes in as one step, changes nothing a second time, and is taken back', async () => {
    const { page, frame, caseload, figures, goToImport, takeBack } = await open()
    expect(await axeProblems(page)).toEqual([])
    await figures.choose(OCTOBER)
    await figures.shown()
    expect(await figures.head()).toBe('Bring in figures for October')
    expect(await figures.count('added')).toBe(34)
    expect(await figures.field('Care Plan Review Due')).toBe('Care plan review')
    expect(await figures.readAs()).toContain('UTF-8')
    expect(await axeProblems(page)).toEqual([])
    await figures.import()

    await caseload.loaded()
    expect(await caseload.shown()).toBe('34 of 34 clients')
    await frame.undoStrip().getByText('34 clients of October brought in').waitFor()

    await goToImport()
    await figures.choose(OCTOBER)
    await figures.shown()
    expect(await figures.count('unchanged')).toBe(34)
    expect(await figures.count('added')).toBe(0)
    await page.getByText('Nothing in this file differs from what is here already.').waitFor()
    await page.getByRole('button', { name: 'Go to the caseload' }).click()
    await caseload.loaded()
    expect(await caseload.shown()).toBe('34 of 34 clients')

    await takeBack()
  })

  longTest('refuses bad rows one by one, with what to do, and gives them as a list', async () => {
    const { page, caseload, figures, takeBack } = await open()
    await figures.choose(top('tests/data/caseload-bad-rows.csv'))
    await figures.shown()
    expect(await figures.count('added')).toBe(4)
    expect(await figures.count('refused')).toBe(10)
    const refused = await figures.refused()
    expect(refused).toEqual(
      expect.arrayContaining([
        '3 Client ID There is no reference. Write the reference of this client.',
        '4, 5 Client ID ‘D1’ stands in several rows. Keep one of them.',
        '6 Date of Birth ‘31/02/1950’: there is no such day. Write the right day, or leave it empty.',
      ]),
    )
    expect(await axeProblems(page)).toEqual([])

    const folder = scratchFolder()
    await figures.saveList(folder)
    await page.getByText('Saved as Refused rows of caseload-bad-rows.csv.').waitFor()
    const list = readFileSync(join(folder, 'Refused rows of caseload-bad-rows.csv'), 'utf8')
    expect(list).toContain('\uFEFFRow,Column,Value,What to do in the file\r\n')
    expect(list).toContain('6,Date of Birth,31/02/1950,')

    await figures.import()
    await caseload.loaded()
    expect((await caseload.references()).toSorted()).toEqual(['E5', 'E6', 'OK1', 'OK2'])
    await takeBack()
  })

  longTest('belongs to the month that is chosen', async () => {
    const { page, figures, caseload, takeBack } = await open()
    await figures.choose(OCTOBER)
    await figures.shown()
    await figures.month('November 2026')
    await expect.poll(figures.head).toBe('Bring in figures for November')
    await figures.import()
    await caseload.loaded()
    await page.getByText('clients of November brought in').waitFor()
    await takeBack()
  })

  longTest('of other letters is read all the same', async () => {
    const { page, figures } = await open()
    const text = readFileSync(OCTOBER, 'utf8')
    await figures.choose(made('utf-16.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')))
    await figures.shown()
    expect(await figures.readAs()).toContain('UTF-16')
    // Windows has the dash where Latin 1 has a control character.
    const windows = Buffer.from(text.replace('\uFEFF', '').replaceAll('–', '\x96'), 'latin1')
    await figures.choose(made('windows.csv', windows))
    await expect.poll(figures.readAs).toContain('Windows-1252')
    expect(await page.getByRole('cell', { name: 'Siân' }).count()).toBeGreaterThan(0)
  })

  longTest('asks about what differs from what was typed, and takes the answer', async () => {
    const { page, caseload, figures, goToImport } = await open()
    await figures.choose(OCTOBER)
    await figures.shown()
    await figures.import()
    await caseload.loaded()
    const changed = readFileSync(OCTOBER, 'utf8')
      .replace('21/01/1942', '21/01/1943')
      .replace(/^LD1074,.*\r?\n/m, '')
    await goToImport()
    await figures.choose(made('again.csv', changed))
    await figures.shown()
    const questions = await figures.questions()
    expect(questions).toEqual([
      expect.stringMatching(
        /^LD1037 S\.Q\. is known with another date of birth\. In Tandem 21 Jan 1942, in row 2 it is 21 Jan 1943\.$/,
      ),
      expect.stringMatching(/^LD1074 Q\.I\. is on the caseload, and not in this file\./),
    ])
    expect(await axeProblems(page)).toEqual([])
    await figures.answer('LD1037', 'Take 1943')
    await figures.answer('LD1074', 'Closed')
    await expect.poll(figures.importLabel).toBe('Import 2 clients')
    await figures.import()
    await caseload.loaded()
    await expect.poll(caseload.shown).toBe('33 of 33 clients')
    await caseload.open('LD1037')
    expect(await caseload.fact('Date of birth')).toBe('21 Jan 1943')
  })
})

test('what is no caseload gets a plain sentence, and nothing is lost', async () => {
  const { page, figures } = await open()
  const large = made('large.csv', '')
  truncateSync(large, 50 * 1024 * 1024)
  const cases: readonly (readonly [string, string])[] = [
    [made('empty.csv', ''), 'There is nothing in this file.'],
    [large, 'larger than 10 MB'],
    [made('report.pdf', '%PDF-1.7\n%âãÏÓ\n'), 'This is a PDF.'],
    [made('letter.txt', 'Dear all,\n\nthe caseload follows on Monday.\n'), 'This file is no table.'],
    [
      made('pixels.csv', new Uint8Array([0, 1, 2, 255, 254, 0, 0, 7, 9, 200, 0, 3])),
      'This file is no table.',
    ],
  ]
  for (const [path, words] of cases) {
    await figures.choose(path)
    await page.locator('.problem').getByText(words).waitFor()
  }
  expect(await axeProblems(page)).toEqual([])
})

longTest('earlier months go in together, by the same door, and are taken back from the list', async () => {
  const folder = scratchFolder()
  await setUpSam(folder)
  const own = await openWindow({ folder, clock: CLOCK })
  await doorPage(own.page).signIn(SAM)
  const { page, caseload, figures, goToImport } = await open(own)
  const files = readdirSync(HISTORY).toSorted()
  await figures.chooseHistory(files.map(name => join(HISTORY, name)))
  await page.getByRole('button', { name: 'Import 11 months' }).waitFor()
  expect(await axeProblems(page)).toEqual([])
  await page.getByRole('button', { name: `Leave out ${files[0]}` }).click()
  await figures.import()
  await caseload.loaded()
  await page.getByText('10 earlier months brought in').waitFor()

  await goToImport()
  await expect.poll(() => figures.past().locator('tbody tr').count()).toBe(10)
  expect(await axeProblems(page)).toEqual([])
  await figures.takeBack(files[10] ?? '')
  await page.getByText(`${files[10]} was taken back.`).waitFor()
  await expect.poll(() => figures.past().locator('tbody tr').first().innerText()).toContain('Taken back')

  await figures.chooseHistory(files.slice(1, 2).map(name => join(HISTORY, name)))
  await figures.import()
  await page.locator('.problem').getByText('This month is here already.').waitFor()
})

import { readFileSync, writeFileSync } from 'node:fs'
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
import { openLastingWindow, type Window } from './pages/open-window.ts'

const CLOCK = '2026-11-22T09:00:00Z'
const CONTINENTAL = fileURLToPath(new URL('../data/caseload-continental-1252.csv', import.meta.url))
const FOLDER = folderForFile()
let window: Window

beforeAll(async () => {
  const core = openTestCore({ folder: FOLDER, startAt: CLOCK })
  await core.ask('vault.setUp', { service: 'Northgate', role: 'practitioner', ...SAM })
  await core.core.stop()
  window = await openLastingWindow({ folder: FOLDER, clock: CLOCK })
  await doorPage(window.page).signIn(SAM)
  return () => window.shell.close()
})

/** Before the import page; whoever brings something in takes it back. */
const open = async () => {
  const { page, context } = window
  const frame = framePage(page)
  const figures = importPage(page, context)
  const caseload = caseloadPage(page)
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
  return { page, frame, figures, caseload, goToImport, takeBack }
}

const made = (name: string, text: string): string => {
  const path = join(scratchFolder(), name)
  writeFileSync(path, text)
  return path
}

describe('a file with headings that are strange to us', () => {
  test('goes in by mapping alone, and the next like it asks nothing', async () => {
    const { page, frame, figures, caseload, goToImport, takeBack } = await open()
    await figures.choose(CONTINENTAL)
    await figures.shown()
    expect(await figures.head()).toBe('Bring in figures for October')
    const readAs = await figures.readAs()
    for (const words of ['Windows-1252', 'Semicolon', 'decimal comma', 'Row 3', 'row 1 is a title'])
      expect(readAs).toContain(words)
    expect(readAs).toContain('Rows 4 to 24')
    expect(readAs).toContain('row 25 is a sum, skipped')
    expect(await figures.mappedFrom()).toContain('Guessed from headings and figures.')
    const guessed = ['Nr.', 'Kürzel', 'Aufnahme', 'Risiko', 'Letzter Kontakt', 'Bemerkung']
    expect(await Promise.all(guessed.map(figures.field))).toEqual([
      'Reference',
      'Initials',
      'Referred',
      'Risk',
      'Last contact',
      'Comment',
    ])
    expect(await figures.meaning('hoch')).toBe('High')
    expect(await figures.meaning('niedrig')).toBe('Low')
    expect(await figures.below('Bereich')).toBe('Could be service or locality: choose.')
    expect(await figures.field('Kontakte geplant')).toBe('Not brought in')

    await figures.takeOffer('Bereich', 'Locality')
    await figures.takeOffer('Kontakte geplant', 'Contacts planned')
    await expect.poll(() => figures.below('Kontakte erfolgt')).toBe('Could be contacts made: choose.')
    await figures.become('Kontakte erfolgt', 'Contacts made')
    expect(await figures.field('Std./Monat')).toBe('Not brought in')
    await expect.poll(figures.importLabel).toBe('Import 21 clients')
    expect(await axeProblems(page)).toEqual([])
    await figures.import()
    await caseload.loaded()
    expect(await caseload.shown()).toBe('21 of 21 clients')
    await caseload.open('KM1259')
    expect(await caseload.fact('Locality')).toBe('Market St')

    await goToImport()
    const november = readFileSync(CONTINENTAL, 'latin1')
      .replace('Oktober', 'November')
      .replaceAll('.10.2026', '.11.2026')
    const path = join(scratchFolder(), 'november.csv')
    writeFileSync(path, november, 'latin1')
    await figures.choose(path)
    await figures.shown()
    expect(await figures.mappedFrom()).toContain('As for caseload-continental-1252.csv on 22 Nov 2026.')
    expect(await figures.field('Kontakte geplant')).toBe('Contacts planned')
    expect(await figures.field('Bereich')).toBe('Locality')
    expect(await page.getByText('Could be').count()).toBe(0)

    await figures.guessAgain()
    await expect.poll(() => figures.field('Bereich')).toBe('Not brought in')
    await page.getByRole('button', { name: 'Read as before' }).click()
    await expect.poll(() => figures.field('Bereich')).toBe('Locality')
    await frame.goTo('Caseload')
    await takeBack()
  })

  longTest('says which row has the headings, and takes another', async () => {
    const { figures, page } = await open()
    await figures.choose(
      made('late.csv', 'Report;Name;Client\nx;y;z\nNr.;Wer;Risk\nA1;P. Q.;low\nA2;R. S.;high\n'),
    )
    await figures.shown()
    await figures.headingsIn(/^Row 3: Nr\., Wer, Risk/)
    await expect.poll(() => figures.field('Risk')).toBe('Risk')
    expect(await figures.readAs()).toContain('Rows 4 to 5')
    await figures.headingsIn(/^Row 5: /)
    await page.locator('.problem').getByText('There is no client below that row.').waitFor()
    expect(await figures.readAs()).toContain('Row 3')
  })
})

describe('what a file leaves open', () => {
  test('is asked at its column, in the file’s own words', async () => {
    const { figures, page, caseload, takeBack } = await open()
    const rows = ['R1;P. Q.;03/04/2026;1.500;low', 'R2;R. S.;05/06/2026;2;kritisch', 'R3;T. U.;;;kritisch']
    await figures.choose(made('open.csv', ['Nr.;Who;Last contact;Contacts made;Risk', ...rows].join('\n')))
    await figures.shown()
    await page.locator('.map-ask').getByText('Which column says who each row is about?').waitFor()
    expect(await figures.beside()).toBe('Answer what is asked about the columns first.')
    await figures.become('Nr.', 'Reference')
    await expect
      .poll(() => figures.below('Last contact'))
      .toContain('Day or month first? 03/04/2026 in row 2 reads both ways.')
    expect(await figures.below('Contacts made')).toContain('1.500 in row 2 can be 1.5 or 1,500.')
    expect(await axeProblems(page)).toEqual([])
    await figures.settle('3 Apr 2026')
    await figures.settle('1.5')
    await figures.become('Who', 'Initials')
    expect(await figures.meaning('kritisch')).toBe('Choose')
    await expect.poll(() => figures.count('refused')).toBe(3)
    expect(
      (await figures.refused()).some(line => line.startsWith('3, 4 Risk Nobody has said what ‘kritisch’')),
    ).toBe(true)
    await figures.mean('kritisch', 'High')
    await expect.poll(() => figures.count('refused')).toBe(1)
    expect(await figures.importLabel()).toBe('Import 2 clients')
    await figures.import()
    await caseload.loaded()
    expect((await caseload.references()).toSorted()).toEqual(['R2', 'R3'])
    await takeBack()
  })

  longTest('a field has one column: choosing it for another moves it, and says so', async () => {
    const { figures, page } = await open()
    await figures.choose(made('moved.csv', 'Client ID,Seen,Last contact\nA1,02/10/2026,13/10/2026\n'))
    await figures.shown()
    const select = page.getByRole('combobox', { name: 'What Seen becomes' })
    await select.focus()
    await figures.become('Seen', 'Last contact')
    await expect.poll(() => figures.field('Last contact')).toBe('Not brought in')
    expect(await figures.below('Seen')).toContain(
      'Last contact is taken from Seen now; Last contact is not brought in.',
    )
    expect(await select.evaluate(element => element === document.activeElement)).toBe(true)
  })
})

longTest('a copy of the file is kept where one asks for it, saved again, and deleted', async () => {
  const { figures, page, caseload, frame, goToImport } = await open()
  const text = 'Client ID,Initials\nA1,P. Q.\n'
  await figures.choose(made('kept.csv', text))
  await figures.shown()
  await figures.keepCopy()
  await figures.import()
  await caseload.loaded()
  await frame.goTo('Today')
  await goToImport()
  const folder = scratchFolder()
  await figures.saveCopy('kept.csv', folder)
  await page.getByText('Saved as kept.csv.').waitFor()
  expect(readFileSync(join(folder, 'kept.csv'), 'utf8')).toBe(text)
  expect(await axeProblems(page)).toEqual([])
  await figures.takeBack('kept.csv')
  await page.getByText('kept.csv was taken back.').waitFor()
  await figures.deleteCopy('kept.csv')
  await page.getByText('The copy of kept.csv was deleted.').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^Save a copy/ }).count()).toBe(0)
})

longTest(
  'earlier months whose columns leave something open are not begun, and say what to do first',
  async () => {
    const { figures, page } = await open()
    await figures.chooseHistory([made('september.csv', 'Wer;Was\nx;y\nz;w\n')])
    await page
      .locator('.problem')
      .getByText('september.csv: something about its columns has to be settled.')
      .waitFor()
  },
)

longTest(
  'a long import says what it does after a second, and can be stopped: nothing is written',
  async () => {
    const { figures, page, frame } = await open()
    const rows = Array.from({ length: 60_000 }, (_, i) => `L${100_000 + i},Given${i},Family${i},low,${i % 9}`)
    await figures.choose(
      made('long.csv', ['Client ID,Forename,Surname,Risk,Contacts Made', ...rows].join('\n')),
    )
    await figures.shown()
    expect(await figures.importLabel()).toBe('Import 60000 clients')
    await figures.import()
    await page.getByText('Bringing in 60000 clients…').waitFor()
    await page.locator('.long-work').getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(figures.beside, { timeout: 10_000 }).toBe('Stopped. Nothing was brought in.')
    expect(await axeProblems(page)).toEqual([])
    await frame.goTo('Caseload')
    await page.getByText('No clients yet').waitFor()
  },
)

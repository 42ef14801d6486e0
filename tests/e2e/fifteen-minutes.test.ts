import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { longTest } from '../support/long-test.ts'
import { ROBIN, SAM } from '../support/month-folder.ts'
import { folderForFile, scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { framePage } from './pages/frame-page.ts'
import { importPage } from './pages/import-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'
import { discussion, found, taskList } from './pages/preparation.ts'

const CLOCK = '2026-11-02T09:00:00Z'
const WHOLE = fileURLToPath(new URL('../data/caseload-continental-1252.csv', import.meta.url))
const CLIENTS = 21
const FOLDER = folderForFile()
let window: Window

beforeAll(async () => {
  const core = openTestCore({ folder: FOLDER, startAt: CLOCK })
  const { personId: robin } = await core.ask('vault.setUp', {
    service: 'Northgate',
    role: 'supervisor',
    ...ROBIN,
  })
  await core.ask('people.add', {
    ...SAM,
    title: null,
    roles: ['practitioner'],
    supervisorId: robin,
    contractedHours: 30,
  })
  await core.core.stop()
  window = await openLastingWindow({ folder: FOLDER, clock: CLOCK })
  await doorPage(window.page).signIn(SAM)
  return () => window.shell.close()
})

/** Title, headings, so many clients and the sum, byte for byte. */
const fileOf = (clients: number): string => {
  const lines = readFileSync(WHOLE, 'latin1').split(/(?<=\n)/)
  const path = join(scratchFolder(), 'caseload-continental-1252.csv')
  writeFileSync(path, [...lines.slice(0, 3 + clients), lines.at(-1)].join(''), 'latin1')
  return path
}

/** Keys and presses, as a person makes them: a text counts its letters. */
const hands = (page: Page) => {
  let count = 0
  return {
    type: async (text: string) => {
      count += text.length
      await page.keyboard.type(text)
    },
    press: async (...keys: readonly string[]) => {
      count += keys.length
      for (const key of keys) await page.keyboard.press(key)
    },
    did: async <T>(act: Promise<T>): Promise<T> => {
      count += 1
      return act
    },
    count: () => count,
  }
}

/** At two keys a second, which is slow, fifteen minutes are 1,800 of them; half of the time is for thinking. */
const KEYS_OF_FIFTEEN_MINUTES = 900

longTest(
  `from a strange spreadsheet to Ready for ${CLIENTS} clients, and three of them to talk about, with reasons`,
  async () => {
    const { page, context } = window
    const frame = framePage(page)
    const me = hands(page)

    // What the record system exports, mapped by hand where it leaves something open.
    await me.did(frame.goTo('Caseload'))
    await me.did(page.getByRole('link', { name: 'Import a caseload' }).click())
    const figures = importPage(page, context)
    await me.did(figures.choose(fileOf(CLIENTS)))
    await figures.shown()
    await me.did(figures.takeOffer('Bereich', 'Locality'))
    await me.did(figures.takeOffer('Kontakte geplant', 'Contacts planned'))
    await expect.poll(() => figures.below('Kontakte erfolgt')).toContain('contacts made')
    await me.did(figures.become('Kontakte erfolgt', 'Contacts made'))
    await expect.poll(figures.importLabel).toBe(`Import ${CLIENTS} clients`)
    await me.did(figures.import())
    await caseloadPage(page).loaded()

    // Own scores: five figures and Enter a client.
    await me.did(frame.goTo('Prepare'))
    const tasks = taskList(page)
    await me.did(tasks.section('This month’s figures').getByRole('link').click())
    const grid = figuresGrid(page)
    const risks = await page
      .getByLabel(/, risk$/)
      .evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))
    expect(risks).toHaveLength(CLIENTS)
    await me.did(grid.enter('KM1037', 'own score'))
    for (const risk of risks) {
      await me.type(LEVELS[risk as keyof typeof LEVELS])
      await me.press('Enter')
    }
    // Review dates, which the file does not have.
    await me.did(grid.show('Review dates'))
    await me.did(grid.enter('KM1037', 'care plan review due'))
    for (const index of risks.keys()) {
      await me.type(`${(index % 27) + 1}/${index === 7 ? '10/26' : '2/27'}`)
      await me.press('Tab')
      await me.type(`${(index % 27) + 1}/3/27`)
      await me.press('Enter', 'ArrowLeft')
    }
    await expect.poll(() => tasks.stateOf('This month’s figures')).toBe('Complete')

    // What the rules found, and the three who need talking about.
    await me.did(tasks.section('Clients to discuss').getByRole('link').click())
    const rules = found(page)
    const list = discussion(page)
    await page.locator('.found-clients').waitFor()
    const most = await Promise.all(
      (await rules.references()).flatMap(reference =>
        reference == null ? [] : [rules.reasons(reference).then(reasons => ({ reference, reasons }))],
      ),
    )
    const three = most.toSorted((a, b) => b.reasons.length - a.reasons.length).slice(0, 3)
    for (const [index, { reference, reasons }] of three.entries()) {
      expect(reasons.join(' ')).toMatch(/\d+ days|overdue|Was due/)
      await me.did(rules.button(reference).click())
      await list.item(reference).waitFor()
      expect(await list.whyNow(reference).inputValue()).not.toBe('')
      await me.did(list.why(reference).focus())
      await me.type(['What is in the way?', 'Is the plan still right?', 'Who else should come?'][index] ?? '')
    }
    expect(await list.order()).toEqual(three.map(({ reference }) => reference))

    for (const [section, none] of NOBODY) {
      await me.did(tasks.section(section).getByRole('link').click())
      await me.did(page.getByLabel(none).check())
    }
    await me.did(tasks.section('Pleased with, find hard').getByRole('link').click())
    await me.did(page.getByLabel('What am I pleased with?').focus())
    await me.type('Two families ring by themselves now.')
    await me.did(page.getByLabel('What do I find hard?').focus())
    await me.type('Three evenings in a row.')
    await me.did(tasks.section('What I want').getByRole('link').click())
    await me.did(page.getByRole('textbox', { name: 'What I want from this session' }).focus())
    await me.type('A decision about three contacts.')
    await expect.poll(() => page.getByText('All 9 complete').isVisible()).toBe(true)
    await me.did(tasks.sayReady())
    await expect.poll(tasks.isReady).toBe(true)

    console.log(
      `${me.count()} keys and presses from 'Caseload' to 'Ready'; ${three.map(({ reference, reasons }) => `${reference}: ${reasons.join(' ')}`).join('; ')}`,
    )
    expect(me.count()).toBeLessThan(KEYS_OF_FIFTEEN_MINUTES)
    expect(me.count()).toBeGreaterThan(100)
  },
)

/** Contact, complexity, risk, instability, travel. */
const LEVELS = { High: '33322', Medium: '21211', Low: '11010' } as const

const NOBODY = [
  ['Closing and stable casing', 'Nobody to name for next month'],
  ['Support staff', /^Nobody/],
  ['Document samples', 'No sample this month'],
] as const

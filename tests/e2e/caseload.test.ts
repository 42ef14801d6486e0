import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { axeProblems } from '../support/axe.ts'
import { longTest } from '../support/long-test.ts'
import { monthFolderForFile, NOVEMBER_DAY, ROBIN, SAM } from '../support/month-folder.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { doorPage } from './pages/door-page.ts'
import { framePage } from './pages/frame-page.ts'
import { openLastingWindow, type Window } from './pages/open-window.ts'

const ALEX = { name: 'Alex Brandt', passphrase: 'marble thunder copper willow' }

let window: Window
/** Of the clients who are there; whoever changes one of them in a test puts it back. */
let references: readonly string[]
/** Of a client who has left. */
let left: string

beforeAll(async () => {
  const month = await monthFolderForFile(7)
  references = month.references.slice(0, -1)
  left = month.references.at(-1) ?? ''
  await withAlex(month.folder)
  await withoutClient(month.folder, left)
  window = await openLastingWindow({ folder: month.folder, clock: NOVEMBER_DAY })
  await doorPage(window.page).signIn(SAM)
  return async () => {
    await window.shell.close()
    rmSync(month.folder, { recursive: true, force: true, maxRetries: 3 })
  }
})

/** The caseload of Sam on that November morning, as it is when one comes to it. */
const open = async () => {
  const { page } = window
  const frame = framePage(page)
  await frame.goTo('Today')
  await frame.goTo('Caseload')
  const caseload = caseloadPage(page)
  await caseload.loaded()
  return { page, frame, caseload }
}

/** Another practitioner of Robin's, who can take a client over. */
const withAlex = async (folder: string): Promise<void> => {
  const core = openTestCore({ folder, startAt: NOVEMBER_DAY })
  const robin = (await core.ask('vault.status', {})).people.find(({ name }) => name === ROBIN.name)
  await core.ask('vault.unlock', { personId: robin?.id ?? '', passphrase: ROBIN.passphrase })
  await core.ask('people.add', {
    ...ALEX,
    title: null,
    roles: ['practitioner'],
    supervisorId: robin?.id ?? null,
    contractedHours: 30,
  })
  await core.core.stop()
}

const withoutClient = async (folder: string, reference: string): Promise<void> => {
  const core = openTestCore({ folder, startAt: NOVEMBER_DAY })
  const sam = (await core.ask('vault.status', {})).people.find(({ name }) => name === SAM.name)
  await core.ask('vault.unlock', { personId: sam?.id ?? '', passphrase: SAM.passphrase })
  const { rows } = await core.ask('caseload.list', { practitionerId: sam?.id ?? '', month: null })
  const clientId = rows.find(({ client }) => client.reference === reference)?.client.id as ClientId
  const on = '2026-11-01' as PlainDate
  await core.ask('caseload.closeClient', { clientId, on, reason: 'moved away', note: null })
  await core.core.stop()
}

describe('the list', () => {
  longTest('is sorted by its heads, filtered, searched, and shows that it is', async () => {
    const { page, caseload } = await open()
    expect(await axeProblems(page)).toEqual([])
    await caseload.sortBy('Client')
    expect(await caseload.sorted()).toBe('Client ascending')
    expect(await caseload.references()).toEqual(references)
    await caseload.sortBy('Client')
    expect(await caseload.references()).toEqual(references.toReversed())
    await caseload.sortBy('Next review')
    expect(await caseload.references()).toEqual(references)

    await caseload.filter('Dates', 'Passed')
    expect(await caseload.references()).toEqual(references.slice(0, 2))
    expect(await caseload.shown()).toBe('2 of 6 clients')
    await caseload.search(references[1] ?? '')
    expect(await caseload.references()).toEqual([references[1]])
    await caseload.search('nobody of this name')
    await page.getByText('No client fits').waitFor()
    await caseload.clearFilters()
    expect(await caseload.shown()).toBe('6 of 6 clients')
  })
})

describe('a client', () => {
  longTest('opens beside the list, and the next and the one before are a press away', async () => {
    const { page, caseload } = await open()
    const [first, second, third] = references as [string, string, string]
    await caseload.sortBy('Client')
    await caseload.open(second)
    expect(await caseload.client()).toContain(second)
    expect(await caseload.panel.getByRole('img', { name: /October 2026: own score/ }).count()).toBe(1)
    expect(await axeProblems(page)).toEqual([])
    expect(await page.title()).not.toContain(second)
    expect(page.url()).not.toContain(second)

    await caseload.next()
    await expect.poll(caseload.client).toContain(third)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Next client')
    await caseload.previous()
    await caseload.previous()
    await expect.poll(caseload.client).toContain(first)
    await caseload.closePanel()
    expect(await caseload.panel.count()).toBe(0)
  })

  test('what is known is changed by typing, and a day that is none is kept and not taken', async () => {
    const { page, caseload, frame } = await open()
    const [first] = references as [string]
    await caseload.open(first)
    await caseload.choose('Edit what is known')
    await caseload.field('Locality').fill('Market St')
    await caseload.field('Date of birth').fill('31/2/50')
    await caseload.field('Goals').fill('At the allotment every week')
    await caseload.field('Goals').blur()
    await frame.saved()
    expect(await caseload.panel.getByText('There is no such day.').count()).toBe(1)
    expect(await axeProblems(page)).toEqual([])
    await caseload.press('Back to the client')
    await expect.poll(() => caseload.fact('Locality')).toBe('Market St')
    expect(await caseload.fact('Goals')).toBe('At the allotment every week\nNot recorded')
    expect(await caseload.fact('Date of birth')).toBe('Not recorded')
  })

  test('is added with a reference alone; one that is there already is not added twice', async () => {
    const { page, caseload, frame } = await open()
    await caseload.addClient()
    expect(await axeProblems(page)).toEqual([])
    await caseload.press('Add this client')
    expect(await caseload.problems()).toEqual(['Write the reference that your record system uses.'])
    await caseload.field('Reference').fill(references[0] ?? '')
    await caseload.press('Add this client')
    await expect.poll(caseload.problems).toEqual([`${references[0]} is on this caseload already.`])
    await caseload.field('Reference').fill('943 476 5919')
    await page.getByText('This looks like an NHS number.').waitFor()
    await caseload.field('Reference').fill('LD4711')
    await caseload.press('Add this client')
    await caseload.panel.getByRole('heading', { name: 'LD4711' }).waitFor()
    await expect.poll(caseload.references).toContain('LD4711')

    await frame.undo()
    await expect.poll(caseload.references).not.toContain('LD4711')
  })

  test('is closed by hand with a reason, and that is taken back', async () => {
    const { caseload, frame } = await open()
    const [first] = references as [string]
    await caseload.open(first)
    await caseload.choose('Close by hand…')
    await caseload.press(/^Close LD/)
    expect(await caseload.problems()).toEqual(['Choose the reason.'])
    await caseload.field('Reason').selectOption('Another reason')
    await caseload.press(/^Close LD/)
    await expect.poll(caseload.problems).toEqual(['Write the reason in a sentence.'])
    await caseload.field('Note').fill('Went abroad for good.')
    await caseload.press(/^Close LD/)
    await frame.undoStrip().getByText(`${first}`).waitFor()
    await expect.poll(() => caseload.row(first).innerText()).toContain('until 3 Nov 2026')

    await frame.undo()
    await expect.poll(() => caseload.row(first).innerText()).not.toContain('until')
  })

  longTest('goes to another practitioner from a day on, and comes back by Ctrl+Z', async () => {
    const { page, caseload, frame } = await open()
    const [first] = references as [string]
    await caseload.open(first)
    await caseload.choose('Transfer…')
    await caseload.field('To whom').selectOption(ALEX.name)
    await caseload.field('Note').fill('Moved to Alex’s patch.')
    expect(await axeProblems(page)).toEqual([])
    await caseload.press(/^Transfer LD/)
    await expect.poll(caseload.references).not.toContain(first)
    await frame.undoStrip().waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(caseload.references).toContain(first)
  })

  longTest('who has left is brought back by the reference, with their history', async () => {
    const { caseload } = await open()
    expect(await caseload.references()).not.toContain(left)
    await caseload.addClient()
    await caseload.field('Reference').fill(left)
    await caseload.press('Add this client')
    await caseload.press(`Bring ${left} back`)
    await caseload.panel.getByRole('heading', { name: left }).waitFor()
    await expect.poll(caseload.references).toContain(left)
    await caseload.panel.getByRole('img', { name: /October 2026: .*contacts \d of \d/ }).waitFor()
  })
})

longTest('a list belongs to one person at a time; who sees several chooses', async () => {
  const { page } = window
  await framePage(page).lockNow()
  await doorPage(page).waitFor('Tandem is locked')
  await doorPage(page).signIn(ROBIN)
  await framePage(page).goTo('Caseload')
  const caseload = caseloadPage(page)
  await caseload.whose(SAM.name)
  await caseload.loaded()
  expect(await caseload.shown()).toMatch(/^(\d+) of \1 clients$/)
  await caseload.whose(ALEX.name)
  await page.getByText('Clients of Alex Brandt appear here').waitFor()
  expect(await page.getByRole('link', { name: 'Bring in figures' }).count()).toBe(0)
  expect(await axeProblems(page)).toEqual([])
})

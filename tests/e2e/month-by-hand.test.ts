import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ROBIN, SAM } from '../support/month-folder.ts'
import { scratchFolder } from '../support/scratch.ts'
import { openTestCore } from '../support/test-core.ts'
import { caseloadPage } from './pages/caseload-page.ts'
import { decisionsPage } from './pages/decisions-page.ts'
import { doorPage } from './pages/door-page.ts'
import { drawPage } from './pages/draw-page.ts'
import { figuresGrid } from './pages/figures-grid.ts'
import { framePage } from './pages/frame-page.ts'
import { importPage } from './pages/import-page.ts'
import { openWindow, type Window } from './pages/open-window.ts'
import { discussion, taskList } from './pages/preparation.ts'
import { recordsPage } from './pages/records-page.ts'
import { scoresPage } from './pages/scores-page.ts'
import { sessionPage } from './pages/session-page.ts'
import { signPage } from './pages/sign-page.ts'

const OCTOBER = fileURLToPath(new URL('../../assets/sample/caseload-2026-10.csv', import.meta.url))

/** From an empty folder to the printed record, with the product's own keys and nothing that was made before. */
test('a team sets itself up, brings its figures in, and holds, signs and reads its first month', {
  timeout: 240_000,
}, async () => {
  const folder = scratchFolder()
  const window = await openWindow({ folder, clock: '2026-10-29T09:00:00Z', realKeys: true })
  const { page } = window
  const [door, frame] = [doorPage(page), framePage(page)]

  await setUp(page)
  await frame.lockNow()
  await door.waitFor('Tandem is locked')
  await door.signIn(SAM)
  await bringIn(window)
  await prepare(page)

  await frame.lockNow()
  await door.waitFor('Tandem is locked')
  await door.signIn(ROBIN)
  await meet(page)
  await sign(window)

  // What is on the disk says nothing to whoever has no passphrase.
  await window.shell.close()
  const stored = readFileSync(join(folder, 'tandem.db'))
  expect(stored.includes('SQLite format 3')).toBe(false)
  expect(stored.includes('LD1037')).toBe(false)
  expect(await opensWithQuickKeys(folder)).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })

  const later = await openWindow({ folder, clock: '2026-11-03T09:00:00Z', realKeys: true })
  await doorPage(later.page).signIn(SAM)
  await framePage(later.page).goTo('Records')
  const records = recordsPage(later.page, later.context)
  await records.open('Sam Okafor')
  await records.paper.drawn()
  expect(await records.signedBy()).toHaveLength(2)
  expect(await records.paper.text(1)).toContain('Contacts stay as they are.')
})

/** What the other tests derive in no time does not open this vault. */
const opensWithQuickKeys = async (folder: string) => {
  const { core, ask, tell } = openTestCore({ folder, startAt: '2026-10-29T12:00:00Z' })
  const robin = (await ask('vault.status', {})).people.find(({ name }) => name === ROBIN.name)
  if (robin === undefined) throw new Error('Robin is not in the vault.')
  const answer = await tell('vault.unlock', { personId: robin.id, passphrase: ROBIN.passphrase })
  await core.stop()
  return answer
}

const setUp = async (page: Page): Promise<void> => {
  const door = doorPage(page)
  await door.setUpOwn()
  await door.you.name(ROBIN.name)
  await door.you.mainly('supervisor')
  await door.you.service('Northgate community team')
  await door.you.passphrase(ROBIN.passphrase)
  await door.goOn()
  await door.waitFor('Keep this recovery code')
  await door.code.writtenDown()
  await door.goOn()
  await door.waitFor('Who else works here?')
  await door.people.add(SAM)
  await page.getByText('supervised by Robin Price').waitFor()
  await door.people.open()
  await page.locator('.app').waitFor()
}

const bringIn = async ({ page, context }: Window): Promise<void> => {
  const figures = importPage(page, context)
  await framePage(page).goTo('Caseload')
  await page.getByRole('link', { name: /^(Import a caseload|Bring in figures)$/ }).click()
  await figures.waitFor()
  await figures.choose(OCTOBER)
  await figures.shown()
  expect(await figures.head()).toBe('Bring in figures for October')
  await figures.import()
  const caseload = caseloadPage(page)
  await caseload.loaded()
  expect(await caseload.references()).toHaveLength(34)
}

/** Own scores for everybody, one client to discuss; the rest stays a gap, and is shown as one. */
const prepare = async (page: Page): Promise<void> => {
  await framePage(page).goTo('Prepare')
  await page.getByRole('heading', { level: 1, name: 'October review' }).waitFor()
  const grid = figuresGrid(page)
  const references = await page
    .locator('table.grid tbody th .client')
    .evaluateAll(names => names.map(name => name.firstChild?.textContent?.trim() ?? ''))
  expect(references).toHaveLength(34)
  await grid.enter(references[0] ?? '', 'own score')
  for (const [index] of references.entries()) {
    await grid.type(['21112', '10000', '11111', '32222'][index % 4] ?? '')
    await grid.press('Enter')
  }
  const tasks = taskList(page)
  await tasks.section('Clients to discuss').getByRole('link').click()
  const talks = discussion(page)
  await talks.add(references[3] ?? '')
  await talks.item(references[3] ?? '').waitFor()
  await talks.why(references[3] ?? '').fill('The new flat.')
  await tasks.sayReady()
  expect((await tasks.gaps()).length).toBeGreaterThan(0)
  await tasks.sayReadyWithGaps()
  await expect.poll(tasks.isReady).toBe(true)
  await framePage(page).saved()
}

const meet = async (page: Page): Promise<void> => {
  const [session, draw, scores, decisions] = [
    sessionPage(page),
    drawPage(page),
    scoresPage(page),
    decisionsPage(page),
  ]
  await session.before.open()
  await session.startWith(SAM)
  await session.opening.goOn()
  await session.waitFor('Nothing is left from last time')
  await session.nextStep().click()

  await session.waitFor('Draw')
  await draw.draw()
  const drawn = (await draw.drawn()).length
  expect(drawn).toBeGreaterThanOrEqual(3)
  // Robin unlocked, so the keyboard is theirs already.
  await session.nextStep().click()
  await session.waitFor('Robin scores now')
  await scores.take('Robin')
  expect(await scores.turn()).toContain('Robin is scoring.')
  for (let place = 1; place <= drawn; place += 1) {
    for (const item of [0, 1, 2, 3, 4]) await scores.choose(item, 1)
    if (place < drawn) await scores.next()
  }
  await scores.show()
  await page.locator('.revt').waitFor()
  for (let agreed = 1; agreed <= drawn; agreed += 1) {
    await scores.settle(1, 'Both looked at what the month showed.')
    const current = await scores.compared()
    await scores.agreeAndGoOn()
    if (agreed < drawn) await scores.leaves(current)
  }

  await session.waitFor('34 clients in October 2026')
  await session.nextStep().click()
  await page.locator('.disg').waitFor()
  await decisions.discuss.decide('Contacts stay as they are.', 'The tenancy is new.')
  await decisions.addAction({ what: 'Visit with the pharmacist', who: SAM.name, by: '10 Nov 2026' })
  await decisions.discuss.record()
  await session.waitFor('Documents')
  await session.nextStep().click()
  await session.waitFor('Closing and stable casing')
  await session.nextStep().click()
  await session.waitFor('Who is readied for November?')
  await session.nextStep().click()

  await session.waitFor(/^One action/)
  await decisions.part.doneWell('Sam asked who should be in the room first.')
  await decisions.part.next('26/11/26', '10:30', 'Room 2, Northgate')
  await decisions.part.sign()
}

const sign = async ({ page, context }: Window): Promise<void> => {
  const [signing, records] = [signPage(page), recordsPage(page, context)]
  await signing.waitFor()
  await signing.paper.drawn()
  expect(await framePage(page).undoStrip().count()).toBe(0)
  const fingerprint = await signing.wholeFingerprint()
  await signing.begin(SAM.name)
  await signing.passphrase.fill(ROBIN.passphrase)
  await page.keyboard.press('Enter')
  await page.getByText('This is not the passphrase of this person.').waitFor()
  await signing.sign(SAM)
  await signing.sign(ROBIN)
  await records.done.waitFor()
  await records.done.openRecord()
  await records.paper.drawn()
  const printed = `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)}`
  expect(await records.paper.text(1)).toContain(`Record ${printed}`)
}

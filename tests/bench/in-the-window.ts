import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signPage } from '#tests/e2e/pages/sign-page.ts'
import { AFTER_SESSION, buildHeldMonth } from '#tests/support/held-month.ts'
import { BENCH_PASSPHRASE } from './bench-vault.ts'
import { benchGrid } from './grid.ts'
import { makeLongCaseload } from './long-caseload.ts'
import { type Line, median } from './measure.ts'
import { timeQuickCheck } from './open-month.ts'
import { goTo, lock, moments, openBenchWindow, timed, timeUnlock } from './window.ts'

const CLIENTS = 300
const ROUNDS = 5
/** Rows that a window of 900 pixels shows. */
const IN_THE_WINDOW = 20
const KEYS = 30
const SAM = { name: 'Sam Okafor', passphrase: BENCH_PASSPHRASE }

/** What people wait for in the real window: unlocking, a long caseload, sorting it, typing, signing. */
export const benchWindow = async (): Promise<Line[]> => [
  ...(await benchUnlock()),
  ...(await benchLongCaseload()),
  ...(await benchGrid()),
  ...(await benchSigning()),
]

/** A team's vault after a signed month, with the year behind it. */
const benchUnlock = async (): Promise<Line[]> => {
  const { folder, robin } = await buildHeldMonth('locked')
  const quickCheck = await timeQuickCheck({ folder, personId: robin.id, passphrase: robin.passphrase })
  const shell = await openBenchWindow(folder, AFTER_SESSION)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await timeUnlock(shell.page, robin.name, robin.passphrase))
    await lock(shell.page)
  }
  await shell.close()
  return [
    {
      what: 'Unlock to Today, beyond key and quick_check',
      ours: median(times) - quickCheck,
      aimMs: 300,
      note: `(quick_check: ${quickCheck.toFixed(0)} ms)`,
    },
  ]
}

const benchLongCaseload = async (): Promise<Line[]> => {
  const { folder, reviewId } = await makeLongCaseload(CLIENTS)
  const { page, close } = await openBenchWindow(folder)
  const times = { shown: [] as number[], all: [] as number[], whole: [] as number[], sorted: [] as number[] }
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    await timeUnlock(page, SAM.name, SAM.passphrase)
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Caseload/ })
    const isForAll = round % 2 === 1
    const row = isForAll ? CLIENTS : IN_THE_WINDOW
    const { from, data, until } = await moments(page, 'click', () => link.click(), {
      css: `table tbody tr:nth-child(${row})`,
    })
    times[isForAll ? 'all' : 'shown'].push(until - data)
    if (!isForAll) times.whole.push(until - from)
    await page.locator(`table tbody tr:nth-child(${CLIENTS})`).waitFor()
    for (const [column, direction] of SORTINGS) {
      const head = page.getByRole('table').getByRole('button', { name: column, exact: true })
      const sorted = { css: `th[aria-sort="${direction}"]`, text: column }
      times.sorted.push(await timed(page, 'click', () => head.click(), sorted))
    }
    if (round < 2 * ROUNDS - 1) await lock(page)
  }
  await goTo(page, `/prepare/${reviewId}/figures`)
  await page.locator('table.grid tbody tr').first().waitFor()
  const typing: number[] = []
  const leaving: number[] = []
  for (let key = 0; key < KEYS; key += 1) {
    const cell = page.getByLabel(/, contacts made$/).nth(key)
    await cell.focus()
    const somewhere = { css: 'table.grid' }
    typing.push(await timed(page, 'keydown', () => page.keyboard.press(String(key % 4)), somewhere))
    leaving.push(await timed(page, 'keydown', () => page.keyboard.press('Enter'), somewhere))
  }
  await close()
  return [
    { what: `Caseload of ${CLIENTS}, shown after its data came`, ours: median(times.shown), aimMs: 200 },
    {
      what: `Caseload of ${CLIENTS}, all of it there`,
      ours: median(times.all),
      note: '(after its data came)',
    },
    { what: `Caseload of ${CLIENTS}, from the click`, ours: median(times.whole) },
    { what: `Caseload of ${CLIENTS}, sorted`, ours: median(times.sorted) },
    { what: `Grid of ${CLIENTS}, a character typed`, ours: median(typing), note: '(to the next frame)' },
    { what: `Grid of ${CLIENTS}, Enter: saved and on`, ours: median(leaving), note: '(to the next frame)' },
  ]
}

const SORTINGS = [
  ['Risk', 'descending'],
  ['Client', 'ascending'],
  ['Contacts', 'descending'],
] as const

const SIGNINGS = 3

const benchSigning = async (): Promise<Line[]> => {
  const { folder, reviewId, sam, robin } = await buildHeldMonth('ended')
  const times = { first: [] as number[], second: [] as number[] }
  for (let round = 0; round < SIGNINGS; round += 1) {
    const copy = mkdtempSync(join(tmpdir(), 'tandem-bench-'))
    cpSync(folder, copy, { recursive: true })
    const { page, close } = await openBenchWindow(copy, AFTER_SESSION)
    await timeUnlock(page, robin.name, robin.passphrase)
    await goTo(page, `/sign/${reviewId}`)
    const sign = signPage(page)
    await sign.waitFor()
    await sign.paper.drawn()
    const enter = () => page.keyboard.press('Enter')
    await sign.begin(sam.name)
    await sign.passphrase.fill(sam.passphrase)
    times.first.push(await timed(page, 'keydown', enter, { css: '.sig .st', text: 'Signed' }))
    // The other's place opens by itself.
    await sign.place(robin.name).getByLabel('Your passphrase', { exact: true }).fill(robin.passphrase)
    times.second.push(await timed(page, 'keydown', enter, { css: 'h1', text: 'Done in' }))
    await close()
  }
  return [
    { what: 'Sign, the first of two, beyond the key', ours: median(times.first) },
    { what: 'Sign, the second: printed, locked, shown', ours: median(times.second), aimMs: 1500 },
  ]
}

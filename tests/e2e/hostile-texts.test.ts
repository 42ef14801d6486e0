import { chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { PASSPHRASES } from '../support/a-team.ts'
import { makeHostile } from '../support/hostile-vault.ts'
import { IS_LONG } from '../support/long-test.ts'
import { copyOfMarked } from '../support/marked-team.ts'
import { SCRIPT_PAYLOADS } from '../support/script-payloads.ts'
import { doorPage } from './pages/door-page.ts'
import { openWindow } from './pages/open-window.ts'

const PEOPLE = IS_LONG ? (['Sam Okafor', 'Robin Price', 'Ada Moreno'] as const) : (['Sam Okafor'] as const)
const VIEWS = IS_LONG ? 150 : 7

test('forty payloads in every text run nowhere, whichever view shows them', {
  timeout: 600_000,
}, async () => {
  const marked = await copyOfMarked()
  const { clientIds, reviewId } = marked.of.Sam
  const count = await makeHostile(marked, SCRIPT_PAYLOADS, Date.now() % 40)
  expect(count).toBeGreaterThan(SCRIPT_PAYLOADS.length * 5)
  await marked.team.core.core.stop()
  const { page, shell } = await openWindow({ folder: marked.team.core.folder, clock: '2026-10-29T15:10:00Z' })
  const elsewhere: string[] = []
  page.on('request', request => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin && !request.url().startsWith('blob:'))
      elsewhere.push(request.url())
  })
  page.on('dialog', dialog => {
    elsewhere.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  let shown = 0
  for (const name of PEOPLE) {
    await doorPage(page).signIn({ name, passphrase: PASSPHRASES[firstName(name)] })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const views = await walk(
      page,
      [`#/caseload/${clientIds[1]}`, `#/prepare/${reviewId}/discuss`, '#/today'],
      VIEWS,
    )
    shown += views.filter(({ payloads }) => payloads > 0).length
    expect(views.filter(({ ran }) => ran)).toEqual([])
    expect(views.length).toBeGreaterThan(5)
    await page.getByRole('button', { name: /Lock now/ }).click()
  }
  expect(shown).toBeGreaterThan(2)
  expect(elsewhere).toEqual([])

  // Even where the page itself takes them for its own elements, its policy lets none run.
  await page.evaluate(payloads => {
    for (const payload of payloads) document.body.insertAdjacentHTML('beforeend', `<div>${payload}</div>`)
  }, SCRIPT_PAYLOADS)
  await page.waitForTimeout(1000)
  expect(await ran(page)).toBe(false)
  await shell.close()
})

test('the control: without the policy, a page that takes them for elements runs them', async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  let count = 0
  for (const payload of SCRIPT_PAYLOADS) {
    await page.setContent(`<!doctype html><p>${payload}</p>`)
    await page.waitForTimeout(25)
    if (await ran(page)) count += 1
    await page.goto('about:blank')
  }
  expect(count).toBeGreaterThan(12)
})

type View = { readonly address: string; readonly payloads: number; readonly ran: boolean }

/** Follows every link that leads to another view, `most` at most. */
const walk = async (page: Page, from: readonly string[], most: number): Promise<View[]> => {
  const seen = new Set<string>()
  const views: View[] = []
  const waiting = [...from]
  while (waiting.length > 0 && views.length < most) {
    const address = waiting.shift() ?? ''
    // One of each kind: clients and months differ in their ids alone.
    const kind = address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    if (seen.has(kind)) continue
    seen.add(kind)
    await page.evaluate(hash => {
      location.hash = hash
    }, address)
    await page.waitForTimeout(700)
    const { text, links } = await page.evaluate(() => ({
      text: [
        document.body.innerText,
        ...[...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value),
      ].join('\n'),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')].map(link => link.hash),
    }))
    views.push({
      address: kind,
      payloads: text.split(/window\.ran|parent\.ran/).length - 1,
      ran: await ran(page),
    })
    waiting.push(...links)
  }
  return views
}

const ran = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { ran?: number }).ran !== undefined)

const firstName = (name: (typeof PEOPLE)[number]): 'Sam' | 'Robin' | 'Ada' =>
  name === 'Sam Okafor' ? 'Sam' : name === 'Robin Price' ? 'Robin' : 'Ada'

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page, type Request } from 'playwright-core'
import { PAGE_ORIGIN } from '#shell/chromium/chromium-shell.ts'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { makeHostile } from '#tests/support/hostile-vault.ts'
import { copyOfMarked } from '#tests/support/marked-team.ts'
import { SCRIPT_PAYLOADS } from '#tests/support/script-payloads.ts'
import { doorPage } from '../../e2e/pages/door-page.ts'
import { framePage } from '../../e2e/pages/frame-page.ts'
import { importPage } from '../../e2e/pages/import-page.ts'
import { openLastingWindow } from '../../e2e/pages/open-window.ts'
import { OWNER, putHostileNames } from './hostile-names.ts'
import { lookAtPapers, type Papers } from './hostile-papers.ts'

export type Shown = {
  /** Texts of the vault that hold a payload. */
  readonly texts: number
  /** Names of files and folders that are one. */
  readonly names: number
  readonly views: number
  /** Views on which a payload could be read. */
  readonly shown: number
  readonly papers: Papers
  /** Views where one ran, requests beyond the page's own origin, dialogs; a sentence each. */
  readonly wrong: readonly string[]
}

export type HowMuch = {
  readonly people: readonly ('Sam' | 'Robin' | 'Alex' | 'Ada')[]
  /** Most views of each person. */
  readonly views: number
  /** With which payload it begins: which text gets which one. */
  readonly first: number
  /** Names of files, a file brought in by hand, and the papers that are drawn. */
  readonly files: boolean
}

/** Forty payloads behind every mark of a vault, and every view that links lead to, as these people open them. */
export const showHostile = async ({ people, views, first, files }: HowMuch): Promise<Shown> => {
  const marked = await copyOfMarked()
  const { folder } = marked.team.core
  const beside = mkdtempSync(join(tmpdir(), 'tandem-hostile-'))
  try {
    const texts = await makeHostile(marked, SCRIPT_PAYLOADS, first)
    const names = files ? await putHostileNames(marked, beside) : { count: 0, file: null }
    const papers = files ? await lookAtPapers(marked) : { papers: 0, withPayloads: 0, wrong: [] }
    await marked.team.core.core.stop()
    const { page, context, shell } = await openLastingWindow({ folder, clock: '2026-10-29T15:10:00Z' })
    try {
      const wrong: string[] = [...papers.wrong]
      const asked = (request: Request): void => {
        if (!isOwn(request.url())) wrong.push(`it asked for ${request.url()}`)
      }
      page.on('request', asked)
      context.on('dialog', dialog => {
        wrong.push(`a dialog said ${dialog.message()}`)
        void dialog.dismiss()
      })
      const seen: View[] = []
      for (const who of people) {
        await doorPage(page).signIn({ name: NAMES_OF[who], passphrase: PASSPHRASES[who] })
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        const of = who === 'Alex' ? marked.of.Alex : marked.of.Sam
        const own = who === 'Alex' ? [`#/prepare/${of.reviewId}/documents`, '#/import'] : []
        const from = [...own, `#/caseload/${of.clientIds[1]}`, `#/prepare/${of.reviewId}/discuss`, '#/today']
        seen.push(...(await walk(page, from, views)))
        await framePage(page).lockNow()
        await doorPage(page).waitFor('Tandem is locked')
      }
      if (names.file !== null) {
        await doorPage(page).signIn(OWNER)
        await page.evaluate(() => {
          location.hash = '#/import'
        })
        const figures = importPage(page, context)
        await figures.waitFor()
        await figures.choose(names.file)
        await figures.shown()
        seen.push(await viewOf(page, 'a file brought in'))
      }
      wrong.push(...seen.filter(({ ran }) => ran).map(({ address }) => `a payload ran on ${address}`))
      // What is put there by force asks for its pictures; that it runs nothing is what counts then.
      page.off('request', asked)
      if (await runsWhereTaken(page)) wrong.push('taken for elements of the page itself, a payload ran')
      const shown = seen.filter(({ payloads }) => payloads > 0).length
      return { texts, names: names.count, views: seen.length, shown, papers, wrong }
    } finally {
      await shell.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    rmSync(beside, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** The page's own, the blank page between two of them, and the pages on which files are chosen. */
const isOwn = (url: string): boolean =>
  url.startsWith(`${PAGE_ORIGIN}/`) || /^(blob:|https:\/\/tandem-(files|between)\.invalid\/)/.test(url)

const NAMES_OF = {
  Sam: 'Sam Okafor',
  Robin: 'Robin Price',
  Alex: 'Alex Brandt',
  Ada: 'Ada Moreno',
} as const satisfies Record<HowMuch['people'][number], string>

/** How many payloads run in a page that takes them for its elements and has no policy: the control. */
export const runWithoutPolicy = async (): Promise<number> => {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
  try {
    const page = await browser.newPage()
    let count = 0
    for (const payload of SCRIPT_PAYLOADS) {
      await page.setContent(`<!doctype html><p>${payload}</p>`)
      await page.waitForTimeout(25)
      if (await ran(page)) count += 1
      await page.goto('about:blank')
    }
    return count
  } finally {
    await browser.close()
  }
}

/** Even where the page itself takes them for its own elements, its policy lets none run. */
const runsWhereTaken = async (page: Page): Promise<boolean> => {
  await page.evaluate(payloads => {
    for (const payload of payloads) document.body.insertAdjacentHTML('beforeend', `<div>${payload}</div>`)
  }, SCRIPT_PAYLOADS)
  await page.waitForTimeout(1000)
  return ran(page)
}

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
    views.push(await viewOf(page, kind))
    const links = page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')].map(link => link.hash),
    )
    waiting.push(...(await links))
  }
  return views
}

const viewOf = async (page: Page, address: string): Promise<View> => {
  const text = await page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll('input, textarea')].map(field => (field as HTMLInputElement).value),
    ].join('\n'),
  )
  return { address, payloads: text.split(/window\.ran|parent\.ran/).length - 1, ran: await ran(page) }
}

const ran = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { ran?: number }).ran !== undefined)

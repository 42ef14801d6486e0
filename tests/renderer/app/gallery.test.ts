import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import PDFDocument from 'pdfkit'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import { CONTENT_SECURITY_POLICY } from '#shell/content-security-policy.ts'
import { longTest } from '#tests/support/long-test.ts'

const VIEWS = ['', 'working', 'page', 'session', 'door'] as const

let folder: string
let browser: Browser
let samplePdf: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-gallery-'))
  const configFile = new URL('../../../renderer/vite.config.ts', import.meta.url).pathname
  await build({ configFile, mode: 'gallery', logLevel: 'error', build: { outDir: folder } })
  samplePdf = await pdfInBase64(['Page the first, with Kestrel on it', 'Page the second, with Plover'])
  const root = process.getuid?.() === 0
  browser = await chromium.launch({
    executablePath: findBrowser(),
    chromiumSandbox: !root,
    args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
  })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('every part', () => {
  test.each(VIEWS)(
    'has no fault that axe finds, light or dark, keeps to the policy and to its width: /%s',
    {
      timeout: 60_000,
    },
    async view => {
      await withPage({ colorScheme: 'light' }, async (page, complaints) => {
        await open(page, view)
        if (view === 'working') await page.getByText('page 1 of 2').waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          const { violations } = await new AxeBuilder({ page })
            .options({ resultTypes: ['violations'] })
            .analyze()
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]),
            colorScheme,
          ).toEqual([])
        }
        // In one column, as at 200 % zoom.
        await page.setViewportSize({ width: 512, height: 350 })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(overflow).toBe(0)
        expect(complaints).toEqual([])
      })
    },
  )
})

describe('a field for a day', () => {
  test('echoes in words, and puts the text right on leaving', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      const field = page.getByLabel('New date')
      await field.fill('3/11/26')
      await expectText(page, 'Tuesday 3 November 2026, today')
      await field.blur()
      expect(await field.inputValue()).toBe('3 Nov 2026')
      await field.fill('+4w')
      await expectText(page, 'Tuesday 1 December 2026, in 4 weeks')
    })
  })

  test('text that is no day stays, and says what to do only after leaving', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      const field = page.getByLabel('New date')
      await field.fill('3/11')
      expect(await field.getAttribute('aria-invalid')).toBeNull()
      await field.blur()
      expect(await field.inputValue()).toBe('3/11')
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      const described = (await field.getAttribute('aria-describedby')) ?? ''
      expect(await page.locator(`[id="${described}"]`).innerText()).toContain('‘3/11’ has no year')
    })
  })

  longTest('the calendar opens on the day, moves by arrow keys and gives the focus back', async () => {
    await withPage({}, async (page, complaints) => {
      await open(page, 'working')
      const opener = page.getByRole('button', { name: 'Open the calendar' }).first()
      await opener.click()
      const day = page.getByRole('button', { name: 'Tuesday 17 November 2026' })
      await day.waitFor()
      await page.waitForFunction(
        () => document.activeElement?.getAttribute('aria-label') === 'Tuesday 17 November 2026',
      )
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]),
      ).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      expect(await page.getByLabel('New date').inputValue()).toBe('24 Nov 2026')
      expect(await opener.evaluate(element => element === document.activeElement)).toBe(true)
      expect(complaints).toEqual([])
    })
  })
})

describe('what floats', () => {
  longTest(
    'a dialog keeps the focus inside, closes on Escape and gives it back; a calendar works within it',
    async () => {
      await withPage({}, async (page, complaints) => {
        await open(page, 'working')
        const opener = page.getByRole('button', { name: 'Open a dialog' })
        await opener.click()
        const dialog = page.getByRole('dialog', { name: 'Sign the record?' })
        await dialog.waitFor()
        for (let presses = 0; presses < 8; presses++) {
          await page.keyboard.press('Tab')
          expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(
            true,
          )
        }
        await dialog.getByRole('button', { name: 'Open the calendar' }).click()
        await page.getByRole('button', { name: 'Friday 6 November 2026' }).click()
        await dialog.waitFor()
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .analyze()
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]),
        ).toEqual([])
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
        await page.waitForFunction(() => document.activeElement?.textContent === 'Open a dialog')
        expect(complaints).toEqual([])
      })
    },
  )

  test('a filter says what is chosen, and Escape closes it', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      await page.getByRole('button', { name: 'Band' }).click()
      await page.getByRole('checkbox', { name: 'High' }).check()
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => document.activeElement?.textContent === 'Band: High')
    })
  })

  longTest('a menu is worked by arrow keys', async () => {
    await withPage({}, async (page, complaints) => {
      await open(page, 'page')
      await page.getByRole('button', { name: 'View' }).press('Enter')
      await page.getByRole('menu').waitFor()
      await page.waitForFunction(() => document.activeElement?.textContent === 'Light')
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(node => `${node.html} ${node.failureSummary}`)]),
      ).toEqual([])
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByText('Chosen: dark').waitFor()
      await page.getByRole('button', { name: 'Edit' }).press('Enter')
      await page.getByRole('menu').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await page.waitForFunction(() => document.activeElement?.textContent === 'Edit')
      expect(complaints).toEqual([])
    })
  })

  test('what happened can be taken back from the strip', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      await page.getByRole('button', { name: 'Move up' }).click()
      await page.getByRole('button', { name: 'Undo' }).click()
      await expectText(page, 'Undone: LD2073 R.P. moved up')
    })
  })
})

describe('choosing by keyboard', () => {
  longTest('arrow keys move and choose among cells and anchored levels', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      await page.getByRole('radio', { name: 'Not yet' }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('radio', { name: 'Dropped' }).isChecked()).toBe(true)
      await page.getByRole('radio', { name: /Two or three a month/ }).focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.getByRole('radio', { name: /Weekly or more/ }).isChecked()).toBe(true)
    })
  })

  test('a sorted column says so and turns round', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      const head = page.getByRole('columnheader', { name: 'Score' })
      expect(await head.getAttribute('aria-sort')).toBe('descending')
      await head.getByRole('button').press('Enter')
      expect(await head.getAttribute('aria-sort')).toBe('ascending')
    })
  })

  longTest('every control that has the focus shows it, in light and in forced colours', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      await withPage({ forcedColors }, async page => {
        await open(page, 'working')
        const bare: string[] = []
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press('Tab')
          const seen = await page.evaluate(() => {
            const focused = document.activeElement
            if (focused === null || focused === document.body) return null
            const rings = [focused, focused.parentElement].map(element =>
              element === null ? 'none' : getComputedStyle(element).outlineStyle,
            )
            return { shown: rings.some(style => style !== 'none'), html: focused.outerHTML.slice(0, 120) }
          })
          if (seen === null) break
          if (!seen.shown) bare.push(seen.html)
        }
        expect(bare).toEqual([])
      })
    }
  })
})

describe('a signature', () => {
  test('is kept as strokes', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      const box = await page.locator('.sigpad canvas').boundingBox()
      if (box === null) throw new Error('There is no place to draw in.')
      for (const line of [0.3, 0.6]) {
        await page.mouse.move(box.x + 20, box.y + box.height * line)
        await page.mouse.down()
        await page.mouse.move(box.x + 120, box.y + box.height * line, { steps: 8 })
        await page.mouse.up()
      }
      await expectText(page, '2 strokes')
      await page.getByRole('button', { name: 'Clear' }).click()
      await expectText(page, 'none')
    })
  })
})

describe('a PDF in the window', () => {
  test('shows its pages with text that can be found, and moves between them', async () => {
    await withPage({}, async (page, complaints) => {
      await open(page, 'working')
      await page.getByText('Page the second, with Plover').waitFor({ state: 'attached' })
      await page.getByRole('button', { name: 'Next page' }).click()
      await page.getByText('page 2 of 2').waitFor()
      expect(await page.getByRole('button', { name: 'Next page' }).isDisabled()).toBe(true)
      const inked = await page
        .locator('.paper-page canvas')
        .first()
        .evaluate(canvas => {
          if (!(canvas instanceof HTMLCanvasElement)) return 0
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
            data: [],
          }
          return data.filter((value, index) => index % 4 === 0 && value < 128).length
        })
      expect(inked).toBeGreaterThan(100)
      expect(complaints).toEqual([])
    })
  })
})

describe('printing', () => {
  test('gives the PDF’s own pages, one a sheet, and nothing of the window', async () => {
    await withPage({}, async page => {
      await open(page, 'working')
      await page.getByRole('button', { name: 'Lay out for the printer' }).click()
      await page.locator('.print-pages canvas').nth(1).waitFor({ state: 'attached' })
      const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }))
      expect(printed.pages).toBe(2)
      expect(printed.text).not.toContain('Parts to try')
    })
  })
})

type Options = Parameters<Browser['newContext']>[0]

/** A fresh window; `complaints` gathers what the console and the security policy say. */
const withPage = async (
  options: Options,
  run: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> => {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  try {
    await serve(context)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    await run(page, complaints)
  } finally {
    await context.close()
  }
}

const serve = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(pdf => {
    Object.assign(window, { samplePdf: pdf })
    addEventListener('securitypolicyviolation', event => {
      console.error(`Against the policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  }, samplePdf)
  await context.route('**/*', route => {
    const { pathname } = new URL(route.request().url())
    const file = join(folder, pathname === '/' ? 'gallery.html' : pathname)
    if (!existsSync(file)) return route.fulfill({ status: 404 })
    return route.fulfill({
      body: readFileSync(file),
      headers: {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
      },
    })
  })
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
}

const open = async (page: Page, view: string): Promise<void> => {
  await page.goto(`https://gallery.invalid/#/${view}`)
  await page.locator('h1').first().waitFor()
}

const expectText = async (page: Page, text: string): Promise<void> => {
  await page.getByText(text, { exact: true }).waitFor({ timeout: 5_000 })
}

const readPdf = async (bytes: Uint8Array): Promise<{ readonly pages: number; readonly text: string }> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return items.map(item => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  return { pages: pdf.numPages, text: texts.join(' ') }
}

const FONT = new URL('../../../assets/fonts/SourceSans3-Regular.ttf', import.meta.url).pathname

/** With its font in it, as ours are. */
const pdfInBase64 = (pages: readonly string[]): Promise<string> =>
  new Promise(resolve => {
    const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false })
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts).toString('base64')))
    for (const words of pages) pdf.addPage().font(FONT).fontSize(24).text(words)
    pdf.end()
  })

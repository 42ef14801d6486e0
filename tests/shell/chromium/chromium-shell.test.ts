import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type ChromiumShell, openChromiumShell, PAGE_ORIGIN } from '#shell/chromium/chromium-shell.ts'
import { findBrowser } from '#shell/chromium/find-browser.ts'
import type { PageBridge } from '#shell/page-bridge.ts'
import { axeProblems } from '../../support/axe.ts'
import { andItCloses, chooseFiles, chooseFolder, filePage, goTo, saveIn } from '../../support/file-page.ts'
import { memoryHolds, processesWith } from '../../support/process-memory.ts'
import { scratchFolder } from '../../support/scratch.ts'

/** The plain page's window, as seen from inside it. */
type PlainWindow = {
  readonly tandem: PageBridge
  readonly events: unknown[]
  readonly inlineScriptRan?: boolean
}

const support = (path: string): string => fileURLToPath(new URL(`../../support/${path}`, import.meta.url))

const openShell = async (dataFolder: string): Promise<ChromiumShell> => {
  const shell = await openChromiumShell({
    dataFolder,
    headless: true,
    coreEntry: support('echo-core.ts'),
    pageFolder: support('plain-page'),
  })
  onTestFinished(() => shell.close())
  return shell
}

const call = (page: Page, operation: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, sent]) => (window as unknown as PlainWindow).tandem.call(name as string, sent), [
    operation,
    input,
  ] as const)

const notesOf = (folder: string): string => readFileSync(join(folder, 'notes.txt'), 'utf8')

describe.skipIf(findBrowser() === undefined)('the Chromium shell', { timeout: 60_000 }, () => {
  test('gives the page a frozen bridge and nothing else of ours', async () => {
    const { page } = await openShell(scratchFolder())
    const seen = await page.evaluate(() => ({
      secure: isSecureContext,
      origin: location.origin,
      shell: (window as unknown as PlainWindow).tandem.shell,
      keys: Object.keys((window as unknown as PlainWindow).tandem),
      frozen: Object.isFrozen((window as unknown as PlainWindow).tandem),
      bindings: Object.getOwnPropertyNames(window).filter(name => name.startsWith('__tandem')),
    }))
    expect(seen).toEqual({
      secure: true,
      origin: PAGE_ORIGIN,
      shell: 'chromium',
      keys: ['shell', 'call', 'onEvent'],
      frozen: true,
      bindings: [],
    })
  })

  test('carries calls, errors and events as JSON', async () => {
    const { page, core } = await openShell(scratchFolder())
    expect(await call(page, 'echo.back', { text: 'ä😀', list: [1, null] })).toEqual({
      ok: true,
      value: { text: 'ä😀', list: [1, null] },
    })
    expect(await call(page, 'no.such', {})).toEqual({ ok: false, error: { code: 'unknown-operation' } })
    expect(await call(page, 'platform.lock', { reason: 'bored' })).toMatchObject({
      error: { code: 'malformed-input' },
    })
    await core.call('echo.event', { type: 'changed', topics: ['review'] })
    await vi.waitFor(async () =>
      expect(await page.evaluate(() => (window as unknown as PlainWindow).events)).toEqual([
        { type: 'changed', topics: ['review'] },
      ]),
    )
  })

  test('holds the page to its policy', async () => {
    const { page } = await openShell(scratchFolder())
    const response = await page.reload()
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
    const seen = await page.evaluate(() => ({
      inline: (window as unknown as PlainWindow).inlineScriptRan,
      colour: getComputedStyle(document.querySelector('h1') as Element).color,
      ground: getComputedStyle(document.querySelector('h1') as Element).backgroundColor,
    }))
    expect(seen).toEqual({ inline: undefined, colour: 'rgb(1, 2, 3)', ground: 'rgba(0, 0, 0, 0)' })
  })

  test('answers no request of another origin, and none out of its folder', async () => {
    const { context, page } = await openShell(scratchFolder())
    const failed: string[] = []
    context.on('requestfailed', request => failed.push(request.url()))
    const fetched = (url: string): Promise<unknown> =>
      page.evaluate(
        address =>
          fetch(address).then(
            response => response.status,
            () => 'refused',
          ),
        url,
      )
    expect(await fetched('https://example.org/')).toBe('refused')
    expect(await fetched('http://127.0.0.1:80/')).toBe('refused')
    expect(await fetched('/../../package.json')).toBe(404)
    expect(await fetched('/..%2f..%2fpackage.json')).toBe(404)
    expect(await fetched('/main.js')).toBe(200)
    const otherWays = await page.evaluate(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const opened = await new Promise(resolve => {
        const socket = new WebSocket('wss://example.org/')
        socket.onopen = () => resolve('open')
        socket.onerror = () => resolve('refused')
      })
      const inFrame = frame.contentWindow as unknown as Record<string, unknown>
      return [opened, typeof globalThis.RTCPeerConnection, typeof inFrame.RTCPeerConnection]
    })
    expect(otherWays).toEqual(['refused', 'undefined', 'undefined'])
    await page.evaluate(() => {
      location.href = 'https://example.org/leave'
    })
    await vi.waitFor(() => expect(failed).toContain('https://example.org/leave'))
    expect(await page.innerText('h1')).toBe('A plain page')
    expect(page.url()).toBe(`${PAGE_ORIGIN}/`)
  })

  test('leaves nothing of ours in a frame', async () => {
    const { page } = await openShell(scratchFolder())
    const found = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      return Object.getOwnPropertyNames(frame.contentWindow).filter(name => /tandem/i.test(name))
    })
    expect(found).toEqual([])
  })

  test('closes every window that is not its own', async () => {
    const { context, page } = await openShell(scratchFolder())
    const stranger = context.waitForEvent('page')
    await page.evaluate(() => void window.open('about:blank'))
    const opened = await stranger
    await vi.waitFor(() => expect(opened.isClosed()).toBe(true))
    expect(context.pages()).toEqual([page])
  })

  test('locking ends the core in order and shows the unlock screen over a new one', async () => {
    const folder = scratchFolder()
    const { page, core } = await openShell(folder)
    const before = (await core.call('echo.pid', {})).value
    expect(await call(page, 'platform.lock', { reason: 'idle' })).toEqual({ ok: true, value: {} })
    await page.waitForURL(`${PAGE_ORIGIN}/#/locked/idle`)
    expect(await page.evaluate(() => (window as unknown as PlainWindow).tandem.shell)).toBe('chromium')
    expect((await core.call('echo.pid', {})).value).not.toBe(before)
    expect(notesOf(folder)).toBe('stopped\n')
  })

  test.runIf(process.platform === 'linux')(
    'after locking no process of the page knows what it showed',
    async () => {
      const { page } = await openShell(scratchFolder())
      const marker = `marker ${randomUUID()}`
      const holders = (): number[] =>
        processesWith('--type=renderer', `tandem-window-${process.pid}-`).filter(pid =>
          memoryHolds(pid, marker),
        )
      await page.fill('#notes', marker)
      expect(holders()).toHaveLength(1)
      await call(page, 'platform.lock', { reason: 'asked' })
      await page.waitForURL(`${PAGE_ORIGIN}/#/locked/asked`)
      await vi.waitFor(() => expect(holders()).toEqual([]), { timeout: 20_000, interval: 500 })
    },
  )

  test('a core that died is replaced and the unlock screen shown', async () => {
    const { page } = await openShell(scratchFolder())
    void call(page, 'echo.die', {}).catch(() => undefined)
    await page.waitForURL(`${PAGE_ORIGIN}/#/locked/stopped`)
    expect(await call(page, 'echo.back', 1)).toEqual({ ok: true, value: 1 })
  })

  test('closing lets the page save what is typed, and leaves no profile behind', async () => {
    const folder = scratchFolder()
    const { page, close, closed } = await openShell(folder)
    await page.fill('#notes', 'half a sen')
    expect(ourProfiles()).toHaveLength(1)
    await close()
    await closed
    expect(notesOf(folder)).toBe('typed half a sen\nstopped\n')
    expect(ourProfiles()).toEqual([])
  })

  test('so does a window closed in mid-word by its own button', async () => {
    const folder = scratchFolder()
    const { page, closed } = await openShell(folder)
    await page.type('#notes', 'in mid-wo')
    await page.close({ runBeforeUnload: true })
    await closed
    // Twice, since the page hears of it when asked whether it may close and when it does.
    expect(new Set(notesOf(folder).trim().split('\n'))).toEqual(new Set(['typed in mid-wo', 'stopped']))
    expect(notesOf(folder)).toMatch(/stopped\n$/)
  })

  test('a killed browser ends the core in order', async () => {
    const folder = scratchFolder()
    const { context, closed } = await openShell(folder)
    await context.browser()?.close()
    await context.close()
    await closed
    expect(notesOf(folder)).toBe('stopped\n')
  })

  test('copies text for another program', async () => {
    const { context, page } = await openShell(scratchFolder())
    expect(await call(page, 'platform.copyText', { text: 'Decided: step down' })).toEqual({
      ok: true,
      value: {},
    })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: PAGE_ORIGIN })
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Decided: step down')
  })
})

describe.skipIf(findBrowser() === undefined)('its page for files', { timeout: 60_000 }, () => {
  const openOne = { kind: 'caseload', title: 'Choose the caseload export' }
  const openHistory = { kind: 'history', title: 'Choose earlier months' }

  /** Calls when told to, and keeps what comes back. */
  const asking = (page: Page, operation: string, input: unknown) => {
    let answer: Promise<unknown> = Promise.resolve()
    return {
      ask: () => {
        answer = call(page, operation, input)
        return answer
      },
      answer: () => answer,
    }
  }

  test('opens a file with its bytes, by keys alone', async () => {
    const folder = scratchFolder()
    const { context, page } = await openShell(scratchFolder())
    mkdirSync(join(folder, 'exports'))
    writeFileSync(join(folder, 'exports', 'caseload.csv'), 'Ref\n')
    const { ask, answer } = asking(page, 'platform.openFile', openOne)
    const files = await filePage(context, ask)
    expect(await files.getByRole('heading').innerText()).toBe(openOne.title)
    await goTo(files, folder)
    await files.getByRole('button', { name: 'exports' }).press('Enter')
    await files.getByLabel('caseload.csv').waitFor()
    expect(await axeProblems(files)).toEqual([])
    await files.getByLabel('caseload.csv').press('Space')
    await andItCloses(files, files.keyboard.press('Enter'))
    expect(await answer()).toEqual({
      ok: true,
      value: { files: [{ name: 'caseload.csv', base64: 'UmVmCg==' }] },
    })
    expect(context.pages()).toEqual([page])
  })

  test('opens several for a history, and refuses what is too large by its size', async () => {
    const folder = scratchFolder()
    const { context, page } = await openShell(scratchFolder())
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')]
    writeFileSync(a, 'a')
    writeFileSync(b, 'b')
    const { ask, answer } = asking(page, 'platform.openFile', openHistory)
    await chooseFiles(context, ask, [a, b])
    expect(await answer()).toMatchObject({ value: { files: [{ name: 'a.csv' }, { name: 'b.csv' }] } })
    truncateSync(b, 50 * 1024 * 1024)
    await chooseFiles(context, ask, [b])
    expect(await answer()).toMatchObject({
      ok: false,
      error: { code: 'file-too-large', detail: { name: 'b.csv', megabytes: 50 } },
    })
    const document = asking(page, 'platform.openFile', { kind: 'document', title: 'Choose the document' })
    await chooseFiles(context, document.ask, [b])
    expect(await document.answer()).toEqual({ ok: false, error: { code: 'document-too-large' } })
  })

  test('is cancelled by its button, by Escape and by closing it', async () => {
    const { context, page } = await openShell(scratchFolder())
    const ways: ((files: Page) => Promise<unknown>)[] = [
      files => files.getByRole('button', { name: 'Cancel' }).click(),
      files => files.keyboard.press('Escape'),
      files => files.close(),
    ]
    for (const cancel of ways) {
      const { ask, answer } = asking(page, 'platform.openFile', openOne)
      const files = await filePage(context, ask)
      await andItCloses(files, cancel(files))
      expect(await answer()).toEqual({ ok: true, value: null })
    }
  })

  test('saves ten megabytes under the name that was suggested', async () => {
    const folder = scratchFolder()
    const { context, page } = await openShell(scratchFolder())
    const base64 = Buffer.alloc(10 * 1024 * 1024, 1).toString('base64')
    const { ask, answer } = asking(page, 'platform.saveFile', {
      suggestedName: '../record 2026-10.pdf',
      base64,
    })
    await saveIn(context, ask, folder)
    expect(await answer()).toEqual({ ok: true, value: { savedAs: 'record 2026-10.pdf' } })
    expect(readFileSync(join(folder, 'record 2026-10.pdf')).length).toBe(10 * 1024 * 1024)
  })

  test('saves where the path above says, also without Enter there, and before that folder is listed', async () => {
    const [there, elsewhere] = [scratchFolder(), scratchFolder()]
    const { context, page } = await openShell(scratchFolder())
    const saved = async (press: (files: Page) => Promise<void>, name: string) => {
      const { ask, answer } = asking(page, 'platform.saveFile', { suggestedName: name, base64: 'bmV3' })
      const files = await filePage(context, ask)
      await goTo(files, elsewhere)
      await files.waitForFunction(at => document.querySelector('input')?.value === at, elsewhere)
      await files.evaluate(slowListings)
      await press(files)
      await andItCloses(files, files.getByRole('button', { name: 'Save', exact: true }).click())
      expect(await answer()).toMatchObject({ value: { savedAs: name } })
    }
    await saved(files => files.getByLabel('Folder', { exact: true }).fill(there), 'typed.pdf')
    await saved(files => goTo(files, there), 'at once.pdf')
    expect(readdirSync(there).sort()).toEqual(['at once.pdf', 'typed.pdf'])
    expect(readdirSync(elsewhere)).toEqual([])

    const { ask } = asking(page, 'platform.saveFile', { suggestedName: 'slip.pdf', base64: 'bmV3' })
    const files = await filePage(context, ask)
    await goTo(files, elsewhere)
    await files.getByLabel('Folder', { exact: true }).fill(join(elsewhere, 'not there'))
    await files.getByRole('button', { name: 'Save', exact: true }).click()
    await files.getByText('There is no folder of this name.').waitFor()
    await andItCloses(files, files.keyboard.press('Escape'))
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('asks before it replaces a file', async () => {
    const folder = scratchFolder()
    const { context, page } = await openShell(scratchFolder())
    writeFileSync(join(folder, 'slip.pdf'), 'old')
    const { ask, answer } = asking(page, 'platform.saveFile', { suggestedName: 'slip.pdf', base64: 'bmV3' })
    const asked = async (): Promise<Page> => {
      const files = await filePage(context, ask)
      await goTo(files, folder)
      await files.getByRole('button', { name: 'Save', exact: true }).click()
      await files.getByText('slip.pdf is in this folder already').waitFor()
      return files
    }
    const first = await asked()
    expect(await axeProblems(first)).toEqual([])
    await first.getByRole('button', { name: 'Choose another name' }).click()
    await first.getByLabel('File name').fill('slip 2.pdf')
    await andItCloses(first, first.keyboard.press('Enter'))
    expect(await answer()).toMatchObject({ value: { savedAs: 'slip 2.pdf' } })
    expect(readFileSync(join(folder, 'slip.pdf'), 'utf8')).toBe('old')
    const second = await asked()
    await andItCloses(second, second.getByRole('button', { name: 'Replace the file' }).click())
    expect(await answer()).toMatchObject({ value: { savedAs: 'slip.pdf' } })
    expect(readFileSync(join(folder, 'slip.pdf'), 'utf8')).toBe('new')
    expect(readdirSync(folder).sort()).toEqual(['slip 2.pdf', 'slip.pdf'])
  })

  test('chooses a folder to save several in, and replaces nothing there', async () => {
    const folder = scratchFolder()
    const { context, page } = await openShell(scratchFolder())
    writeFileSync(join(folder, 'record.pdf'), 'old')
    const { ask, answer } = asking(page, 'platform.chooseFolder', { title: 'Where to put 2 records' })
    const files = await filePage(context, ask)
    await goTo(files, folder)
    await files.getByText('record.pdf').waitFor()
    expect(await axeProblems(files)).toEqual([])
    await andItCloses(files, files.keyboard.press('Escape'))
    expect(await answer()).toEqual({ ok: true, value: null })
    await chooseFolder(context, ask, folder)
    const { value } = (await answer()) as { value: { folder: string } }
    const save = (base64: string) =>
      call(page, 'platform.saveInFolder', { folder: value.folder, suggestedName: 'record.pdf', base64 })
    expect(await save('bmV3')).toEqual({ ok: true, value: { savedAs: 'record (2).pdf' } })
    expect(await save('bmV3')).toEqual({ ok: true, value: { savedAs: 'record (3).pdf' } })
    expect(readFileSync(join(folder, 'record.pdf'), 'utf8')).toBe('old')
  })

  test('can be asked by nobody but itself', async () => {
    const { page } = await openShell(scratchFolder())
    expect(await page.evaluate(() => 'tandemFiles' in window)).toBe(false)
  })

  test('has the colours of the application', () => {
    const tokens = fileURLToPath(new URL('../../../renderer/styles/tokens.css', import.meta.url))
    const own = fileURLToPath(new URL('../../../src/shell/chromium/file-page/page.css', import.meta.url))
    const valuesIn = (file: string): Map<string, string> =>
      new Map(
        [...readFileSync(file, 'utf8').matchAll(/(--[\w-]+):\s*(light-dark\([^;]+\));/g)].map(found => [
          found[1] ?? '',
          (found[2] ?? '').replaceAll(/\s+/g, ' '),
        ]),
      )
    const ours = valuesIn(own)
    const theirs = valuesIn(tokens)
    expect(ours.size).toBeGreaterThan(8)
    for (const [name, value] of ours) expect([name, theirs.get(name)]).toEqual([name, value])
  })
})

const ourProfiles = (): string[] =>
  readdirSync(tmpdir()).filter(name => name.startsWith(`tandem-window-${process.pid}-`))

/** In the page: a disk that takes its time, as a stick or a server does. */
const slowListings = (): void => {
  const page = globalThis as unknown as { tandemFiles: (ask: string) => Promise<string> }
  const atOnce = page.tandemFiles
  page.tandemFiles = async ask => {
    if (ask.includes('"list"')) await new Promise(resolve => setTimeout(resolve, 400))
    return atOnce(ask)
  }
}

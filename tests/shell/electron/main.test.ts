import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildPage } from '#cli/build.ts'
import * as electron from '../../support/electron-stand-in.ts'

vi.mock('electron', () => import('../../support/electron-stand-in.ts'))

const { told } = electron
const folder = mkdtempSync(join(tmpdir(), 'tandem-test-'))
const PAGE = { senderFrame: electron.contents.mainFrame }

const call = async (operation: unknown, input: unknown, sender: unknown = PAGE): Promise<unknown> =>
  JSON.parse(String(await told.calls.get('tandem-call')?.(sender, operation, JSON.stringify(input))))

const prevented = (event: string, details: object): boolean => {
  const preventDefault = vi.fn()
  electron.contents.emit(event, { ...details, preventDefault })
  return preventDefault.mock.calls.length > 0
}

beforeAll(async () => {
  await buildPage()
  process.argv.push('--data', folder)
  await import('#shell/electron/main.ts')
  await vi.waitFor(() => expect(told.loaded).toEqual(['app://tandem/']))
}, 120_000)

// The last test closes the window, and with it the core.
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

test('the page is shut in: sandbox, isolation, no Node, no spell checker, no tools for developers', () => {
  expect(told.sandboxed).toBe(true)
  expect(told.windowOptions.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  })
  // What is not named here keeps Electron's own, safe, setting: no insecure content, no experimental or Blink features.
  expect(Object.keys(told.windowOptions.webPreferences ?? {}).sort()).toEqual([
    'contextIsolation',
    'devTools',
    'navigateOnDragDrop',
    'nodeIntegration',
    'nodeIntegrationInSubFrames',
    'nodeIntegrationInWorker',
    'preload',
    'sandbox',
    'session',
    'spellcheck',
    'webSecurity',
    'webviewTag',
  ])
  expect(told.windowOptions.webPreferences?.session).toMatchObject({ partition: 'tandem' })
  expect(told.session.get('spellChecker')?.()).toBe(false)
  expect(told.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(told.switches.get('calls between browsers')).toBe('disable_non_proxied_udp')
})

test('permissions, devices, downloads and requests elsewhere are refused', () => {
  const answer = vi.fn()
  told.session.get('permissionRequest')?.(null, 'media', answer)
  expect(answer).toHaveBeenCalledExactlyOnceWith(false)
  expect(told.session.get('permissionCheck')?.()).toBe(false)
  expect(told.session.get('devicePermission')?.()).toBe(false)
  const preventDefault = vi.fn()
  told.session.get('will-download')?.({ preventDefault })
  expect(preventDefault).toHaveBeenCalled()
  const cancelled = (url: string): unknown => {
    let answered: unknown
    told.session.get('beforeRequest')?.({ url }, (given: unknown) => {
      answered = given
    })
    return answered
  }
  expect(cancelled('https://example.org/')).toEqual({ cancel: true })
  expect(cancelled('app://tandem.example.org/')).toEqual({ cancel: true })
  expect(cancelled('file:///etc/passwd')).toEqual({ cancel: true })
  expect(cancelled('app://tandem/assets/main.js')).toEqual({ cancel: false })
})

test('no way leads out of the page', () => {
  expect(prevented('will-navigate', { url: 'https://example.org/' })).toBe(true)
  expect(prevented('will-navigate', { url: 'app://tandem/' })).toBe(false)
  expect(prevented('will-frame-navigate', { url: 'app://tandem/', isMainFrame: false })).toBe(true)
  expect(prevented('will-redirect', { url: 'app://tandem/' })).toBe(true)
  expect(prevented('will-attach-webview', {})).toBe(true)
  expect(electron.contents.windowOpenHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
})

test('the page comes from its own scheme, with its policy', async () => {
  expect(told.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  const get = async (url: string): Promise<Response> =>
    (await told.session.get('protocol app')?.(new Request(url))) as Response
  const page = await get('app://tandem/')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
  expect(await page.text()).toContain('<div id="root">')
  expect((await get('app://elsewhere/')).status).toBe(404)
  expect((await get('app://tandem/%2e%2e/package.json')).status).toBe(404)
})

test('only the main frame of our own page is answered', async () => {
  expect(await call('echo.back', { a: 1 })).toEqual({ ok: true, value: { a: 1 } })
  const foreign = { ok: false, error: { code: 'foreign-sender' } }
  const { mainFrame } = electron.contents
  expect(await call('echo.back', 1, { senderFrame: null })).toEqual(foreign)
  expect(await call('echo.back', 1, { senderFrame: { ...mainFrame } })).toEqual(foreign)
  mainFrame.origin = 'https://example.org'
  expect(await call('echo.back', 1)).toEqual(foreign)
  mainFrame.origin = 'app://tandem'
})

test('menu entries are sent to the page; chords are left to it', () => {
  const items = told.menu.flatMap(menu => menu.submenu ?? [])
  const lock = items.find(item => item.label === 'Lock now')
  expect(lock).toMatchObject({ accelerator: 'CommandOrControl+L', registerAccelerator: false })
  const click = lock?.click as (() => void) | undefined
  click?.()
  expect(told.sent).toContainEqual({ type: 'command', name: 'lock' })
})

test('files go through the system’s dialogs', async () => {
  const file = join(folder, 'export.csv')
  writeFileSync(file, 'Ref\n')
  const ask = { kind: 'caseload', title: 'Choose the caseload export' }
  expect(await call('platform.openFile', ask)).toEqual({ ok: true, value: null })
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [file] })
  expect(await call('platform.openFile', ask)).toEqual({
    ok: true,
    value: { files: [{ name: 'export.csv', base64: 'UmVmCg==' }] },
  })
  expect(electron.dialog.showOpenDialog).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({
      filters: expect.arrayContaining([
        expect.objectContaining({ extensions: expect.arrayContaining(['csv', 'txt', 'xlsx', 'json']) }),
      ]),
    }),
  )
  await call('platform.openFile', { kind: 'document', title: 'Choose the document' })
  expect(electron.dialog.showOpenDialog).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({
      filters: expect.arrayContaining([
        expect.objectContaining({ extensions: ['pdf', 'png', 'jpg', 'jpeg', 'webp', 'txt'] }),
      ]),
    }),
  )
  const save = { suggestedName: 'record.pdf', base64: 'JVBERg==' }
  expect(await call('platform.saveFile', save)).toEqual({ ok: true, value: null })
  electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'r.pdf') })
  expect(await call('platform.saveFile', save)).toEqual({ ok: true, value: { savedAs: 'r.pdf' } })
  expect(readFileSync(join(folder, 'r.pdf'), 'utf8')).toBe('%PDF')
  expect(await call('platform.chooseFolder', { title: 'Where to' })).toEqual({ ok: true, value: null })
  electron.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [folder] })
  const chosen = await call('platform.chooseFolder', { title: 'Where to' })
  expect(electron.dialog.showOpenDialog).toHaveBeenLastCalledWith(expect.anything(), {
    title: 'Where to',
    properties: ['openDirectory', 'createDirectory'],
  })
  const { value } = chosen as { value: { folder: string; name: string } }
  expect(value).toEqual({ folder: expect.stringMatching(/^[0-9a-f-]{36}$/), name: basename(folder) })
  const into = { folder: value.folder, suggestedName: '../r.pdf', base64: 'JVBERg==' }
  expect(await call('platform.saveInFolder', into)).toEqual({ ok: true, value: { savedAs: 'r (2).pdf' } })
  expect(await call('platform.saveInFolder', { ...into, folder })).toEqual({
    ok: false,
    error: { code: 'folder-gone' },
  })
  await call('platform.copyText', { text: 'agreed' })
  expect(told.copied).toBe('agreed')
})

test('a second start brings this window to the front, also where it was made small', () => {
  const window = electron.BrowserWindow.all[0]
  if (window === undefined) throw new Error('There is no window.')
  window.minimized = true
  window.show.mockClear()
  electron.app.emit('second-instance', {}, [], '')
  expect(window.minimized).toBe(false)
  expect(window.show).toHaveBeenCalledOnce()
  expect(window.focus).toHaveBeenCalledOnce()
  // One data folder has one running application: the lock is that of the folder's own.
  expect(told.paths.get('userData')).toBe(join(folder, 'window'))
})

test('locks with the system: the page saves, then core and page process are new', async () => {
  const before = await call('echo.pid', {})
  told.sent.length = 0
  electron.powerMonitor.emit('lock-screen')
  await vi.waitFor(() => expect(told.sent).toContainEqual({ type: 'closing' }))
  await call('echo.note', 'typed')
  await call('platform.readyToClose', {})
  await vi.waitFor(() => expect(told.loaded.at(-1)).toBe('app://tandem/#/locked/system'), 5_000)
  expect(told.renderersEnded).toBe(1)
  expect(told.loaded).not.toContain('reload')
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('typed\nstopped\n')
  expect(await call('echo.pid', {})).not.toEqual(before)
})

test('the window stays until the page has saved and the core has ended', async () => {
  const window = electron.BrowserWindow.all[0]
  told.sent.length = 0
  window?.close()
  window?.close()
  await vi.waitFor(() => expect(told.sent).toEqual([{ type: 'closing' }]))
  expect(window?.destroyed).toBe(false)
  await call('echo.note', 'last words')
  await call('platform.readyToClose', {})
  await vi.waitFor(() => expect(window?.destroyed).toBe(true), 5_000)
  expect(told.quits).toBe(1)
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toMatch(/last words\nstopped\n$/)
})

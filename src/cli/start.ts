import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NoBrowser, openChromiumShell } from '#shell/chromium/chromium-shell.ts'
import { askFirstWindow } from '#shell/chromium/first-window.ts'
import { dataFolderFrom } from '#shell/data-folder.ts'
import { buildPage, buildProgram } from './build.ts'
import { electronBinary } from './electron-binary.ts'

const TOP = fileURLToPath(new URL('../../', import.meta.url))

const USAGE = `npm start [-- OPTIONS]

  --data DIR   where the records are kept (otherwise the usual place of this system)
  --browser    the browser's window, without trying Electron
`

/** How long fetching Electron may take; its program is about 120 MB. */
const FETCH_LIMIT_MS = 60_000
/** An Electron that ends with an error so soon could not open its window: a missing library, a refused sandbox. */
const HARDLY_STARTED_MS = 5_000

const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--help')) {
    console.log(USAGE)
    return 0
  }
  if (!hasDisplay()) {
    console.error(
      'Tandem opens a window and found no display (neither DISPLAY nor WAYLAND_DISPLAY is set). Start it in a desktop session. Without one, `npm run demo -- --out DIR` goes through a whole month.',
    )
    return 1
  }
  const dataFolder = dataFolderFrom(args)
  if ((await buildPage()) === 'built') console.log('Built the page.')
  const electron = args.includes('--browser') ? null : await electronBinary(FETCH_LIMIT_MS)
  if (electron?.ok === true) {
    await buildProgram()
    const code = await runElectron(electron.value, dataFolder)
    if (code !== null) return code
    console.log('Electron could not open its window, so Tandem opens in an installed browser.')
  } else if (electron !== null) {
    console.log(`Electron ${electron.error}, so Tandem opens in an installed browser.`)
  }
  return runInBrowser(dataFolder)
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** The exit code, or null where it ended before it had begun. */
const runElectron = (program: string, dataFolder: string): Promise<number | null> =>
  new Promise(resolve => {
    const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const began = performance.now()
    const child = spawn(program, [TOP, '--data', dataFolder, ...asRoot], { stdio: 'inherit', env })
    const end = (code: number | null): void => {
      const hardly = code !== 0 && performance.now() - began < HARDLY_STARTED_MS
      resolve(hardly ? null : (code ?? 1))
    }
    child.once('error', () => end(1))
    child.once('exit', end)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal))
  })

const runInBrowser = async (dataFolder: string): Promise<number> => {
  if (await askFirstWindow(dataFolder)) {
    console.log('Tandem is open already over these records. Its window comes to the front.')
    return 0
  }
  try {
    const shell = await openChromiumShell({ dataFolder, headless: false })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => void shell.close())
    await shell.closed
    return 0
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error
    console.error(
      'No browser was found to open it in. Install Chromium, Chrome or Edge, or name its program in TANDEM_BROWSER.',
    )
    return 1
  }
}

process.exit(await main(process.argv.slice(2)))

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, type Session, type WebFrameMain } from 'electron'
import type { AppEvent } from '#contract/event.ts'
import type { ShellWindow } from '../shell-window.ts'
import { PAGE_ORIGIN } from './app-scheme.ts'
import { EVENT_CHANNEL } from './channels.ts'

export type AppWindow = {
  readonly forDesk: ShellWindow
  open(): Promise<void>
  mainFrame(): WebFrameMain
  tell(event: AppEvent): void
  /** Called when somebody wants to close it; it stays open until `destroy`. */
  onClose(listener: () => void): void
  destroy(): void
}

export const openAppWindow = (session: Session): AppWindow => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Tandem',
    webPreferences: {
      session,
      preload: join(app.getAppPath(), 'dist', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  const contents = window.webContents
  window.once('ready-to-show', () => window.show())
  let startingOver = false

  const show = async (hash: string): Promise<void> => {
    // Ends the process that has seen records; the next page gets a new one.
    startingOver = true
    contents.forcefullyCrashRenderer()
    await contents.loadURL(`${PAGE_ORIGIN}/${hash}`).catch(() => undefined)
    startingOver = false
  }
  contents.on('render-process-gone', () => {
    if (!startingOver) contents.reload()
  })

  const tell = (event: AppEvent): void => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, JSON.stringify(event))
  }

  return {
    open: () => contents.loadURL(`${PAGE_ORIGIN}/`),
    mainFrame: () => contents.mainFrame,
    tell,
    onClose: listener =>
      void window.on('close', event => {
        event.preventDefault()
        listener()
      }),
    destroy: () => window.destroy(),
    forDesk: {
      show,
      tell,
      chooseFiles: ask => chooseFiles(window, ask),
      choosePlace: name => choosePlace(window, name),
      chooseFolder: title => chooseFolder(window, title),
      print: async () => contents.print({ silent: false }),
      copy: async text => clipboard.writeText(text),
      close: async () => window.close(),
    },
  }
}

const chooseFiles: (
  window: BrowserWindow,
  ...ask: Parameters<ShellWindow['chooseFiles']>
) => ReturnType<ShellWindow['chooseFiles']> = async (window, { title, several, of }) => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
    filters: [FILTERS[of], { name: 'All files', extensions: ['*'] }],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

const FILTERS = {
  tables: { name: 'Tables', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'json'] },
  records: { name: 'Records', extensions: ['pdf'] },
  backups: { name: 'Backups', extensions: ['tandem-backup'] },
  documents: { name: 'Documents', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'webp', 'txt'] },
}

const chooseFolder = async (window: BrowserWindow, title: string): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The system's own dialog asks before it gives back the name of a file that is there. */
const choosePlace = async (
  window: BrowserWindow,
  suggestedName: string,
): ReturnType<ShellWindow['choosePlace']> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), suggestedName),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : { path: filePath, replace: existsSync(filePath) }
}

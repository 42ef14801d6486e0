import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

/**
 * As much of Electron as the shell uses, for machines that can't have Electron itself: it keeps what it was told, and its
 * utility process is a real one. What Chromium does with it all is not tested here.
 */
const TOP = fileURLToPath(new URL('../..', import.meta.url))
const ECHO = fileURLToPath(new URL('./echo-core.ts', import.meta.url))

export type Handler = (...args: unknown[]) => unknown

export const told = {
  /** Handlers and values by the name of the method that took them. */
  session: new Map<string, Handler>(),
  calls: new Map<string, Handler>(),
  switches: new Map<string, string | undefined>(),
  schemes: [] as unknown[],
  menu: [] as { label?: string; submenu?: Record<string, unknown>[] }[],
  windowOptions: {} as { webPreferences?: Record<string, unknown> },
  paths: new Map<string, string>(),
  sent: [] as unknown[],
  loaded: [] as string[],
  renderersEnded: 0,
  sandboxed: false,
  quits: 0,
  copied: '',
}

const mainFrame = { origin: 'app://tandem', url: 'app://tandem/' }

class Contents extends EventEmitter {
  readonly mainFrame = mainFrame
  windowOpenHandler: Handler = () => ({ action: 'allow' })
  setWindowOpenHandler = (handler: Handler): void => {
    this.windowOpenHandler = handler
  }
  setWebRTCIPHandlingPolicy = (policy: string): void =>
    void told.switches.set('calls between browsers', policy)
  isDestroyed = (): boolean => false
  send = (_channel: string, text: string): void => void told.sent.push(JSON.parse(text))
  loadURL = async (url: string): Promise<void> => void told.loaded.push(url)
  forcefullyCrashRenderer = (): void => {
    told.renderersEnded += 1
    this.emit('render-process-gone')
  }
  reload = (): void => void told.loaded.push('reload')
  print = vi.fn()
}

export const contents = new Contents()

class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  static getAllWindows = (): BrowserWindow[] => BrowserWindow.all
  readonly webContents = contents
  destroyed = false
  constructor(options: typeof told.windowOptions) {
    super()
    told.windowOptions = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, contents)
  }
  show = vi.fn()
  focus = vi.fn()
  minimized = false
  isMinimized = (): boolean => this.minimized
  restore = (): void => {
    this.minimized = false
  }
  close = (): void => void this.emit('close', { preventDefault: () => undefined })
  destroy = (): void => {
    this.destroyed = true
  }
}

export { BrowserWindow }

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  whenReady: async () => undefined,
  getAppPath: () => TOP,
  getPath: () => TOP,
  setPath: (name: string, path: string) => void told.paths.set(name, path),
  requestSingleInstanceLock: () => true,
  enableSandbox: () => {
    told.sandboxed = true
  },
  commandLine: { appendSwitch: (name: string, value?: string) => void told.switches.set(name, value) },
  quit: () => {
    told.quits += 1
  },
})

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void told.schemes.push(...schemes),
}

const keep = (name: string) => (handler: Handler) => void told.session.set(name, handler)

export const session = {
  fromPartition: (name: string) =>
    Object.assign(new EventEmitter(), {
      partition: name,
      on: (event: string, handler: Handler) => keep(event)(handler),
      setSpellCheckerEnabled: (enabled: boolean) => keep('spellChecker')(() => enabled),
      setPermissionRequestHandler: keep('permissionRequest'),
      setPermissionCheckHandler: keep('permissionCheck'),
      setDevicePermissionHandler: keep('devicePermission'),
      webRequest: { onBeforeRequest: keep('beforeRequest') },
      protocol: { handle: (scheme: string, handler: Handler) => keep(`protocol ${scheme}`)(handler) },
    }),
}

export const ipcMain = {
  handle: (channel: string, handler: Handler) => void told.calls.set(channel, handler),
}
export const powerMonitor = new EventEmitter()
export const clipboard = {
  writeText: (text: string) => {
    told.copied = text
  },
}
export const dialog = {
  showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
  showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
}
export const Menu = {
  buildFromTemplate: (template: typeof told.menu) => template,
  setApplicationMenu: (menu: typeof told.menu) => {
    told.menu = menu
  },
}

export const utilityProcess = {
  fork: (_entry: string, _args: string[], { env }: { env: Record<string, string> }) => {
    const child = fork(ECHO, [], {
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    return Object.assign(child, { postMessage: (text: string) => child.send(text) })
  },
}

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** Program of an installed Chromium, Chrome or Edge, or Playwright's own; `TANDEM_BROWSER` names another. */
export const findBrowser = (machine: Machine = thisMachine): string | undefined =>
  candidates(machine).find(path => machine.exists(path))

const candidates = ({ platform, env }: Machine): string[] => [
  ...(env.TANDEM_BROWSER === undefined ? [] : [env.TANDEM_BROWSER]),
  ...installedOn(platform, env),
  chromium.executablePath(),
]

const installedOn = (platform: NodeJS.Platform, env: Machine['env']): string[] => {
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap(folder =>
      MAC_APPS.map(name => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(folder => folder !== undefined)
      .flatMap(folder => WINDOWS_PROGRAMS.map(program => join(folder, ...program)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return LINUX_PROGRAMS.flatMap(name =>
    folders.filter(folder => folder !== '').map(folder => join(folder, name)),
  )
}

const LINUX_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const MAC_APPS = ['Chromium', 'Google Chrome', 'Microsoft Edge']

const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: path => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
}

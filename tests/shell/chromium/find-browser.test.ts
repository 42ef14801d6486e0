import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { findBrowser } from '#shell/chromium/find-browser.ts'

const on = (platform: NodeJS.Platform, env: Record<string, string>, ...there: string[]): string | undefined =>
  findBrowser({ platform, env, exists: path => there.includes(path) })

test('an installed one is found on each system', () => {
  expect(on('linux', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/google-chrome')).toBe('/opt/bin/google-chrome')
  expect(on('linux', { PATH: '' }, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  expect(on('darwin', { HOME: '/Users/sam' }, edge)).toBe(edge)
  const chrome = '/programs/Google/Chrome/Application/chrome.exe'
  expect(on('win32', { PROGRAMFILES: '/programs' }, chrome)).toBe(chrome)
})

test('the one that is named comes first, Playwright’s own last', () => {
  expect(
    on('linux', { PATH: '/usr/bin', TANDEM_BROWSER: '/my/browser' }, '/usr/bin/chromium', '/my/browser'),
  ).toBe('/my/browser')
  expect(on('linux', { PATH: '/usr/bin' }, chromium.executablePath())).toBe(chromium.executablePath())
})

test('none is none', () => {
  expect(on('linux', { PATH: '/usr/bin' })).toBeUndefined()
})

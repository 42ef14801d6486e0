import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askFirstWindow, beFirstWindow } from '#shell/chromium/first-window.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'tandem-first-'))

test('a second start of another process brings the first window to the front, each time', async () => {
  const folder = newFolder()
  let asked = 0
  const stop = beFirstWindow(folder, () => {
    asked += 1
  })
  const module = new URL('../../../src/shell/chromium/first-window.ts', import.meta.url).href
  const second = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { askFirstWindow } = await import(${JSON.stringify(module)}); process.exit(await askFirstWindow(${JSON.stringify(folder)}) ? 0 : 3)`,
  ])
  expect(await new Promise(resolve => second.once('exit', resolve))).toBe(0)
  expect(asked).toBe(1)
  expect(await askFirstWindow(folder)).toBe(true)
  expect(asked).toBe(2)
  expect(await askFirstWindow(newFolder())).toBe(false)
  stop()
  expect(await askFirstWindow(folder)).toBe(false)
})

test('a window that was killed is not waited for, nor is one whose number another program has now', async () => {
  const folder = newFolder()
  beFirstWindow(folder, () => undefined)()
  writeFileSync(join(folder, 'window', 'open'), '999999999')
  expect(await askFirstWindow(folder)).toBe(false)
  // This very process, which does not answer.
  writeFileSync(join(folder, 'window', 'open'), String(process.pid))
  expect(await askFirstWindow(folder)).toBe(false)
  expect(existsSync(join(folder, 'window', 'come-forward'))).toBe(false)
})

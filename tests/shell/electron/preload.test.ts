import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { buildProgram } from '#cli/build.ts'

const TOP = fileURLToPath(new URL('../../../', import.meta.url))
const built = (name: string): string => readFileSync(join(TOP, 'dist', 'electron', name), 'utf8')

beforeAll(async () => {
  await buildProgram()
}, 120_000)

test('the page is given one object with two functions, and nothing of Electron', () => {
  const given: [string, Record<string, unknown>][] = []
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: Record<string, unknown>) => void given.push([name, api]),
    },
    ipcRenderer: { invoke: async () => '{}', on: () => undefined, off: () => undefined },
  }
  const module = { exports: {} }
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`The sandbox has no ${name}.`)
    return electron
  }
  runInNewContext(built('preload.cjs'), { require, module, exports: module.exports })
  expect(given.map(([name, api]) => [name, Object.keys(api).sort()])).toEqual([
    ['tandem', ['call', 'onEvent', 'shell']],
  ])
})

test('Electron opens nothing outside, loads no file address, and is one exact version', () => {
  const program = built('main.js')
  expect(program).not.toMatch(/openExternal|openPath|loadFile\(|['"`]file:\/\/|autoUpdater|crashReporter/)
  expect(program).toMatch(/loadURL\(/)
  const { devDependencies } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>
  }
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
})

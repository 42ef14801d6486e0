import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolderFrom, defaultDataFolder } from '#shell/data-folder.ts'

const linux = { platform: 'linux', home: '/home/sam', env: {} } as const

test('data lie where the system expects them', () => {
  expect(defaultDataFolder(linux)).toBe('/home/sam/.local/share/tandem')
  expect(defaultDataFolder({ ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe('/data/tandem')
  expect(defaultDataFolder({ ...linux, env: { XDG_DATA_HOME: 'relative' } })).toBe(
    '/home/sam/.local/share/tandem',
  )
  expect(defaultDataFolder({ platform: 'darwin', home: '/Users/sam', env: {} })).toBe(
    '/Users/sam/Library/Application Support/Tandem',
  )
})

test('on Windows they do not roam', () => {
  const windows = { platform: 'win32', home: '/u' } as const
  const env = { APPDATA: '/roaming', LOCALAPPDATA: '/local' }
  expect(defaultDataFolder({ ...windows, env })).toBe('/local/Tandem')
  expect(defaultDataFolder({ ...windows, env: {} })).toMatch(/AppData.Local.Tandem$/)
})

test('a folder that is named wins, in both spellings', () => {
  expect(dataFolderFrom(['--browser', '--data', '/elsewhere'], linux)).toBe('/elsewhere')
  expect(dataFolderFrom(['--data=here'], linux)).toBe(resolve('here'))
  expect(dataFolderFrom(['--data'], linux)).toBe('/home/sam/.local/share/tandem')
  expect(dataFolderFrom([], linux)).toBe('/home/sam/.local/share/tandem')
})

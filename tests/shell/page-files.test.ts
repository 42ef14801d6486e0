import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPageFiles } from '#shell/page-files.ts'
import { scratchFolder } from '../support/scratch.ts'

const aPage = (): string => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'a b.js'), 'let a')
  return folder
}

test('gives what was in the folder, by its address, and nothing from outside', () => {
  const file = openPageFiles(aPage())
  expect(file('/').body.toString()).toBe('<!doctype html>')
  const script = file('/assets/a%20b.js')
  expect([script.status, script.body.toString()]).toEqual([200, 'let a'])
  expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8' })
  expect(script.headers['content-security-policy']).toContain("default-src 'none'")
  for (const path of [
    '/../index.html',
    '/assets/../index.html',
    '/assets',
    '/nothing.js',
    '/%',
    '/etc/passwd',
  ])
    expect([path, file(path).status]).toEqual([path, 404])
})

test('goes on giving it when the page is built anew', () => {
  const folder = aPage()
  const file = openPageFiles(folder)
  rmSync(join(folder, 'assets'), { recursive: true })
  expect(file('/assets/a%20b.js').body.toString()).toBe('let a')
})

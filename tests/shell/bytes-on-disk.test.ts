import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { LARGEST_FILES, readFiles, saveFile, saveUnderFreeName } from '#shell/bytes-on-disk.ts'
import { scratchFolder } from '../support/scratch.ts'

test('files come with their names and their very bytes', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'a.csv'), 'Ref\nLD1\n')
  writeFileSync(join(folder, 'b.csv'), Buffer.from([0xff, 0x00, 0xfe]))
  const read = await readFiles([join(folder, 'a.csv'), join(folder, 'b.csv')])
  expect(read).toEqual({
    ok: true,
    value: [
      { name: 'a.csv', base64: 'UmVmCkxEMQo=' },
      { name: 'b.csv', base64: '/wD+' },
    ],
  })
})

test('exactly ten megabytes are read, one byte more is refused by its size', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'large.csv')
  writeFileSync(file, '')
  truncateSync(file, LARGEST_FILES)
  expect((await readFiles([file])).ok).toBe(true)
  truncateSync(file, LARGEST_FILES + 1)
  expect(await readFiles([file])).toMatchObject({
    ok: false,
    error: { code: 'file-too-large', detail: { name: 'large.csv', megabytes: 10 } },
  })
  truncateSync(file, 50 * 1024 * 1024)
  expect(await readFiles([file])).toMatchObject({ ok: false, error: { detail: { megabytes: 50 } } })
})

test('several files share the ten megabytes', async () => {
  const folder = scratchFolder()
  const files = ['a.csv', 'b.csv'].map(name => join(folder, name))
  for (const file of files) {
    writeFileSync(file, '')
    truncateSync(file, 6 * 1024 * 1024)
  }
  expect(await readFiles(files)).toMatchObject({ ok: false, error: { code: 'file-too-large' } })
})

test('a folder, a missing file and a device are not readable', async () => {
  const folder = scratchFolder()
  for (const path of [folder, join(folder, 'missing.csv'), '/dev/null']) {
    expect(await readFiles([path])).toMatchObject({ ok: false, error: { code: 'file-not-readable' } })
  }
})

test('a saved file holds what was given, and nothing else is left beside it', async () => {
  const folder = scratchFolder()
  expect(await saveFile(join(folder, 'record.pdf'), Buffer.from('%PDF'), false)).toEqual({
    ok: true,
    value: null,
  })
  expect(readFileSync(join(folder, 'record.pdf'), 'utf8')).toBe('%PDF')
  expect(readdirSync(folder)).toEqual(['record.pdf'])
})

test('a file that is there stays as it is unless replacing it was agreed to', async () => {
  const folder = scratchFolder()
  const file = join(folder, 'record.pdf')
  writeFileSync(file, 'old')
  expect(await saveFile(file, Buffer.from('new'), false)).toMatchObject({
    ok: false,
    error: { code: 'file-exists' },
  })
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['record.pdf'])
  expect((await saveFile(file, Buffer.from('new'), true)).ok).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('new')
})

test('into a folder, a name that is taken gets a number', async () => {
  const folder = scratchFolder()
  writeFileSync(join(folder, 'CS-2026-10-0007.pdf'), 'old')
  const save = (bytes: string) => saveUnderFreeName(folder, 'CS-2026-10-0007.pdf', Buffer.from(bytes))
  expect(await save('one')).toEqual({ ok: true, value: 'CS-2026-10-0007 (2).pdf' })
  expect(await save('two')).toEqual({ ok: true, value: 'CS-2026-10-0007 (3).pdf' })
  const texts = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  expect(texts.sort()).toEqual(['old', 'one', 'two'])
  expect(await saveUnderFreeName(join(folder, 'gone'), 'a.pdf', Buffer.from('x'))).toMatchObject({
    ok: false,
    error: { code: 'folder-gone' },
  })
})

test('what cannot be written leaves nothing behind', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'taken'))
  writeFileSync(join(folder, 'taken', 'in it'), '')
  expect(await saveFile(join(folder, 'taken'), Buffer.from('x'), true)).toMatchObject({
    ok: false,
    error: { code: 'disk-failed' },
  })
  expect(await saveFile(join(folder, 'no folder', 'x.pdf'), Buffer.from('x'), false)).toMatchObject({
    ok: false,
    error: { code: 'disk-failed' },
  })
  expect(readdirSync(folder)).toEqual(['taken'])
})

test('a place that is no folder is a failure, not an exception', async () => {
  expect(await saveFile('/dev/null/x.pdf', Buffer.from('x'), true)).toMatchObject({
    ok: false,
    error: { code: 'disk-failed' },
  })
})

test('a full disk says so, and keeps the file that was there', async context => {
  const disk = tinyDisk(scratchFolder())
  if (disk === null) return context.skip('a file system of its own can be mounted by root alone')
  const file = join(disk, 'record.pdf')
  expect((await saveFile(file, Buffer.from('old'), false)).ok).toBe(true)
  expect(await saveFile(file, Buffer.alloc(1024 * 1024), true)).toMatchObject({
    ok: false,
    error: { code: 'disk-full' },
  })
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(disk)).toEqual(['record.pdf'])
})

const tinyDisk = (folder: string): string | null => {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return null
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

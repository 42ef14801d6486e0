import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { STALE_MS, withInstallLock } from '#cli/install-lock.mjs'
import { scratchFolder } from '../support/scratch.ts'

const MODULE = fileURLToPath(new URL('../../src/cli/install-lock.mjs', import.meta.url))

/** Notes when it begins and ends its work; two at once would show as 'begin begin'. */
const WORKER = `
  import { appendFileSync } from 'node:fs'
  const { withInstallLock } = await import(process.argv[1])
  const note = word => appendFileSync(process.argv[2] + '/notes', word + '\\n')
  await withInstallLock(process.argv[2], { waiting: () => undefined, work: async () => {
    note('begin')
    await new Promise(resolve => setTimeout(resolve, 60))
    note('end')
  } })`

const worker = (folder: string): Promise<number | null> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', WORKER, MODULE, folder], {
    stdio: 'inherit',
  })
  return new Promise(resolve => child.once('exit', resolve))
}

test('of eight at once each works alone', { timeout: 60_000 }, async () => {
  const folder = scratchFolder()
  expect(await Promise.all(Array.from({ length: 8 }, () => worker(folder)))).toEqual(Array(8).fill(0))
  expect(readFileSync(join(folder, 'notes'), 'utf8')).toBe('begin\nend\n'.repeat(8))
  expect(readdirSync(folder)).toEqual(['notes'])
})

test('a failure lets the next one in', async () => {
  const folder = scratchFolder()
  const waiting = vi.fn()
  await expect(
    withInstallLock(folder, { waiting, work: () => Promise.reject(new Error('no network')) }),
  ).rejects.toThrow('no network')
  expect(await withInstallLock(folder, { waiting, work: async () => 'done' })).toBe('done')
  expect(waiting).not.toHaveBeenCalled()
})

test('a lock whose process has died is taken over at once, another machine’s after a minute', async () => {
  const folder = scratchFolder()
  const lock = join(folder, '.install-lock')
  const run = () => withInstallLock(folder, { waiting: () => undefined, work: async () => 'done' })
  writeFileSync(lock, `999999999 ${hostname()} gone`)
  expect(await run()).toBe('done')

  writeFileSync(lock, '1 another-machine there')
  const waiting = run()
  const early = await Promise.race([waiting, new Promise(resolve => setTimeout(resolve, 700, 'waits'))])
  expect(early).toBe('waits')
  const longAgo = new Date(Date.now() - STALE_MS - 1_000)
  utimesSync(lock, longAgo, longAgo)
  expect(await waiting).toBe('done')
  expect(existsSync(lock)).toBe(false)
})

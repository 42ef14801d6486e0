import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { takeWriterLock } from '#database/vault/writer-lock.ts'

const MODULE = fileURLToPath(new URL('../../../src/database/vault/writer-lock.ts', import.meta.url))

test('one holder at a time, in this process and in another; it comes free with the process, however that ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-lock-'))
  const code = (then: string) =>
    `import { takeWriterLock } from ${JSON.stringify(MODULE)}; const lock = takeWriterLock(${JSON.stringify(folder)}); ${then}`
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    code(`console.log(lock !== null); setInterval(() => {}, 1000)`),
  ])
  const said = await new Promise<string>(resolve =>
    holder.stdout.once('data', data => resolve(String(data).trim())),
  )
  expect(said).toBe('true')
  expect(takeWriterLock(folder)).toBeNull()
  const other = execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    code('console.log(lock === null)'),
  ])
  expect(String(other).trim()).toBe('true')

  const gone = new Promise(resolve => holder.once('exit', resolve))
  holder.kill('SIGKILL')
  await gone
  const mine = takeWriterLock(folder)
  expect(mine).not.toBeNull()
  mine?.release()
})

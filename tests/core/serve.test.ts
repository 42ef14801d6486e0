import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../support/scratch.ts'

const MAIN = fileURLToPath(new URL('../../src/core/main.ts', import.meta.url))

/** The core as a shell starts it, with nobody behind it who answers for it. */
const startCore = (): { child: ChildProcess; said: unknown[]; say: (message: unknown) => void } => {
  const child = fork(MAIN, [], {
    env: { TANDEM_DATA_FOLDER: scratchFolder() },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said: unknown[] = []
  child.on('message', text => said.push(JSON.parse(String(text))))
  return { child, said, say: message => void child.send(JSON.stringify(message)) }
}

const STATUS = { operation: 'vault.status', input: {} }

const has = async (said: readonly unknown[], count: number): Promise<void> => {
  while (said.length < count) await pause(10)
}

describe('a core that is told to stop', () => {
  test('answers first, says so last, and ends when the shell has heard it', async () => {
    const { child, said, say } = startCore()
    const exit = once(child, 'exit')
    say({ id: 1, ...STATUS })
    say({ control: 'stop' })
    say({ id: 2, ...STATUS })
    await has(said, 3)
    expect(said).toMatchObject([
      { id: 1, result: { ok: true } },
      { control: 'stopped' },
      { id: 2, result: { ok: false, error: { code: 'core-stopped' } } },
    ])
    await pause(200)
    expect(child.exitCode).toBeNull()
    say({ control: 'exit' })
    expect(await exit).toEqual([0, null])
  })

  test('ends by itself when nobody hears it', async () => {
    const { child, say } = startCore()
    say({ control: 'stop' })
    expect(await once(child, 'exit')).toEqual([0, null])
  })

  test('ends when its shell has gone', async () => {
    const { child, said, say } = startCore()
    say({ id: 1, ...STATUS })
    await has(said, 1)
    child.disconnect()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})

test.skipIf(process.platform === 'win32')('Ctrl+C does not end it: its shell does', async () => {
  const { child, said, say } = startCore()
  say({ id: 1, ...STATUS })
  await has(said, 1)
  child.kill('SIGINT')
  await pause(200)
  say({ id: 2, ...STATUS })
  await has(said, 2)
  expect(said.at(-1)).toMatchObject({ id: 2, result: { ok: true } })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type CoreKeeper, keepCore } from '#shell/core-keeper.ts'
import { forkCore } from '#shell/node-core.ts'
import { scratchFolder } from '../support/scratch.ts'

const ECHO = fileURLToPath(new URL('../support/echo-core.ts', import.meta.url))

const keepEcho = (dataFolder: string, now?: () => number): CoreKeeper => {
  const keeper = keepCore(() => forkCore(ECHO, { dataFolder, assetsFolder: '/assets' }), now)
  onTestFinished(() => keeper.stop())
  return keeper
}

const pidOf = async (keeper: CoreKeeper): Promise<unknown> => (await keeper.call('echo.pid', {})).value

test('renewing ends one process in order and starts another', async () => {
  const folder = scratchFolder()
  const keeper = keepEcho(folder)
  const before = await pidOf(keeper)
  const died = vi.fn()
  keeper.onDied(died)
  await keeper.renew()
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('stopped\n')
  expect(() => process.kill(Number(before), 0)).toThrow()
  expect(await pidOf(keeper)).not.toBe(before)
  expect(died).not.toHaveBeenCalled()
})

test('a core that died is replaced, and said to have died', async () => {
  const keeper = keepEcho(scratchFolder())
  const before = await pidOf(keeper)
  const died = Promise.withResolvers<void>()
  keeper.onDied(died.resolve)
  expect(await keeper.call('echo.die', {})).toEqual({ ok: false, error: { code: 'core-stopped' } })
  await died.promise
  expect(await pidOf(keeper)).not.toBe(before)
})

test('one that keeps dying is left dead after three times in a minute', async () => {
  const keeper = keepEcho(scratchFolder(), () => 0)
  for (let death = 1; death <= 4; death++) {
    const { value } = await keeper.call('echo.pid', {})
    expect(value).toBeTypeOf('number')
    await keeper.call('echo.die', {})
    await vi.waitFor(() => expect(() => process.kill(Number(value), 0)).toThrow())
  }
  expect(await keeper.call('echo.pid', {})).toEqual({ ok: false, error: { code: 'core-stopped' } })
})

test('events of every core it starts are heard', async () => {
  const keeper = keepEcho(scratchFolder())
  const heard: unknown[] = []
  keeper.onEvent(event => heard.push(event))
  await keeper.call('echo.event', 'first')
  await keeper.renew()
  await keeper.call('echo.event', 'second')
  expect(heard).toEqual(['first', 'second'])
})

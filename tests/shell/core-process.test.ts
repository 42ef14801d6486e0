import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { type CoreProcess, openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { scratchFolder } from '../support/scratch.ts'

const ECHO = fileURLToPath(new URL('../support/echo-core.ts', import.meta.url))

const openEcho = (dataFolder: string): CoreProcess => {
  const core = openCoreProcess(forkCore(ECHO, { dataFolder, assetsFolder: '/assets' }))
  onTestFinished(() => core.stop())
  return core
}

test('answers come back to the call they belong to, whatever their order', async () => {
  const core = openEcho(scratchFolder())
  const slow = core.call('echo.slowly', 150)
  const quick = await Promise.all(
    Array.from({ length: 50 }, (_, at) => core.call('echo.back', { at, text: 'ä😀\n"' })),
  )
  expect(quick).toEqual(Array.from({ length: 50 }, (_, at) => ({ ok: true, value: { at, text: 'ä😀\n"' } })))
  expect(await slow).toEqual({ ok: true, value: 150 })
})

test('an error of the core is a result like any other', async () => {
  const core = openEcho(scratchFolder())
  expect(await core.call('no.such', {})).toEqual({ ok: false, error: { code: 'unknown-operation' } })
})

test('ten megabytes go both ways', async () => {
  const core = openEcho(scratchFolder())
  const base64 = Buffer.alloc(10 * 1024 * 1024, 7).toString('base64')
  const result = await core.call('echo.back', { base64 })
  expect(result.value).toEqual({ base64 })
})

test('when the core dies, what is pending and what comes later is answered, never rejected', async () => {
  const core = openEcho(scratchFolder())
  const pending = core.call('echo.slowly', 10_000)
  const stopped = { ok: false, error: { code: 'core-stopped' } }
  expect(await core.call('echo.die', {})).toEqual(stopped)
  expect(await pending).toEqual(stopped)
  expect(await core.call('echo.back', {})).toEqual(stopped)
})

test('a core that cannot be started answers too', async () => {
  const core = openCoreProcess(
    forkCore('/no/such/core.ts', { dataFolder: scratchFolder(), assetsFolder: '/assets' }),
  )
  expect(await core.call('echo.back', {})).toEqual({ ok: false, error: { code: 'core-stopped' } })
})

test('stopping lets the core finish what is running', async () => {
  const folder = scratchFolder()
  const core = openEcho(folder)
  const slow = core.call('echo.slowly', 300)
  await core.stop()
  expect(await slow).toEqual({ ok: true, value: 300 })
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('slow 300\nstopped\n')
})

test('the last answer arrives, however large, before the core ends', async () => {
  const core = openEcho(scratchFolder())
  const base64 = Buffer.alloc(10 * 1024 * 1024, 7).toString('base64')
  const last = core.call('echo.back', { base64 })
  // Longer than this test may take: it has to end by itself.
  await core.stop(600_000)
  expect((await last).value).toEqual({ base64 })
})

test('a core that does not end is ended', async () => {
  const core = openEcho(scratchFolder())
  const hanging = core.call('echo.slowly', 600_000)
  await core.stop(300)
  expect(await hanging).toEqual({ ok: false, error: { code: 'core-stopped' } })
})

test('events reach those who listen, and nobody else', async () => {
  const core = openEcho(scratchFolder())
  const heard: unknown[] = []
  const stop = core.onEvent(event => heard.push(event))
  await core.call('echo.event', { type: 'changed', topics: ['review'] })
  stop()
  await core.call('echo.event', { type: 'changed', topics: ['people'] })
  expect(heard).toEqual([{ type: 'changed', topics: ['review'] }])
})

test('the core gets its folders, and no option of Node', async () => {
  process.env.NODE_OPTIONS = ''
  process.env.TANDEM_TEST = 'kept'
  onTestFinished(() => {
    delete process.env.NODE_OPTIONS
    delete process.env.TANDEM_TEST
  })
  const folder = scratchFolder()
  const { value } = await openEcho(folder).call('echo.environment', {})
  const environment = value as Record<string, string>
  expect(environment.TANDEM_DATA_FOLDER).toBe(folder)
  expect(environment.TANDEM_ASSETS_FOLDER).toBe('/assets')
  expect(environment.TANDEM_TEST).toBe('kept')
  expect(Object.keys(environment)).not.toContain('NODE_OPTIONS')
  expect(Object.keys(environment)).not.toContain('PATH')
})

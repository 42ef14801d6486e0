import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readToCore } from '#shell/core-messages.ts'

/**
 * A core with nothing in it, for tests of what is round the core. It speaks the same protocol; `echo.notes` stands for
 * something saved: it is on disk before it is answered.
 */
const folder = process.env.TANDEM_DATA_FOLDER ?? '.'
mkdirSync(folder, { recursive: true })
const note = (line: string): void => appendFileSync(join(folder, 'notes.txt'), `${line}\n`)
const say = (message: unknown): void => void process.send?.(JSON.stringify(message))

const OPERATIONS: Readonly<Record<string, (input: unknown) => unknown>> = {
  'vault.status': () => ({ state: 'none' }),
  'echo.back': input => input,
  'echo.pid': () => process.pid,
  'echo.environment': () => process.env,
  'echo.slowly': async input => {
    await pause(Number(input))
    note(`slow ${input}`)
    return input
  },
  'echo.note': input => note(String(input)),
  'echo.event': input => say({ event: input }),
  'echo.die': () => process.exit(3),
}

let running = 0
let stopping = false

const answer = async (id: number, operation: string, input: unknown): Promise<void> => {
  const run = OPERATIONS[operation]
  if (run === undefined) return say({ id, result: { ok: false, error: { code: 'unknown-operation' } } })
  say({ id, result: { ok: true, value: (await run(input)) ?? null } })
}

const endWhenDone = (): void => {
  if (!stopping || running > 0) return
  note('stopped')
  say({ control: 'stopped' })
}

process.on('message', async text => {
  const message = readToCore(text)
  if (message === null) return
  if ('control' in message) {
    if (message.control === 'exit') process.exit(0)
    stopping = true
    return endWhenDone()
  }
  running += 1
  await answer(message.id, message.operation, message.input)
  running -= 1
  endWhenDone()
})
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined)

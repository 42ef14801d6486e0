import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CoreKeeper } from '#shell/core-keeper.ts'
import { openDesk } from '#shell/desk.ts'
import type { ShellWindow } from '#shell/shell-window.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A desk between a window and a core that only note what they are asked, in order. */
const deskWithNotes = () => {
  const notes: string[] = []
  let died = (): void => undefined
  const core: CoreKeeper = {
    call: async (operation, input) => {
      notes.push(`core ${operation}`)
      return { ok: true, value: input }
    },
    onEvent: () => undefined,
    onDied: listener => {
      died = listener
    },
    renew: async () => void notes.push('new core'),
    idle: async () => void notes.push('core idle'),
    stop: async () => void notes.push('core ended'),
  }
  const window: ShellWindow = {
    show: async hash => void notes.push(`show ${hash}`),
    tell: event => void notes.push(`tell ${event.type}`),
    chooseFiles: async ({ of }) => (of === 'backups' ? ['/stick/a backup'] : null),
    choosePlace: async () => null,
    chooseFolder: async () => '/nowhere/at all',
    print: async () => undefined,
    copy: async () => {
      throw new Error('no clipboard')
    },
    close: async () => void notes.push('close'),
  }
  const desk = openDesk(core, window)
  const answer = async (operation: unknown, input: unknown): Promise<unknown> =>
    JSON.parse(await desk.answer(operation, input))
  return { desk, notes, answer, die: () => died() }
}

const failed = (code: string) => ({ ok: false, error: { code } })

test('what is no call comes back as an error, never as an exception', async () => {
  const { answer, notes } = deskWithNotes()
  expect(await answer(undefined, '{}')).toEqual(failed('malformed-input'))
  expect(await answer('vault.status', { no: 'text' })).toEqual(failed('malformed-input'))
  expect(await answer('vault.status', '{')).toEqual(failed('malformed-input'))
  expect(await answer('vault.status', `"${'x'.repeat(15_000_000)}"`)).toEqual(failed('message-too-large'))
  expect(await answer('platform.quit', '{"force":true}')).toEqual(failed('malformed-input'))
  expect(await answer('platform.copyText', '{"text":"x"}')).toEqual(failed('unforeseen'))
  expect(notes).toEqual([])
})

test('the platform answers for itself, everything else is the core’s', async () => {
  const { answer, notes } = deskWithNotes()
  expect(await answer('review.open', '{"a":1}')).toEqual({ ok: true, value: { a: 1 } })
  expect(await answer('__proto__', '{}')).toEqual({ ok: true, value: {} })
  expect(await answer('platform.quit', '{}')).toEqual({ ok: true, value: {} })
  await vi.advanceTimersByTimeAsync(1)
  expect(notes).toEqual(['core review.open', 'core __proto__', 'close'])
})

test('a folder is known by its token alone, until another is chosen or the window is locked', async () => {
  const { desk, answer } = deskWithNotes()
  const save = (folder: string) =>
    answer('platform.saveInFolder', JSON.stringify({ folder, suggestedName: 'a.pdf', base64: '' }))
  const choose = async () => {
    const chosen = await answer('platform.chooseFolder', '{"title":"Where to"}')
    return (chosen as { value: { folder: string; name: string } }).value
  }
  expect(await save('/tmp')).toEqual(failed('folder-gone'))
  const first = await choose()
  expect(first.name).toBe('at all')
  const second = await choose()
  expect(second.folder).not.toBe(first.folder)
  expect(await save(first.folder)).toEqual(failed('folder-gone'))
  const locked = desk.lock('system')
  await vi.advanceTimersByTimeAsync(1_500)
  await locked
  expect(await save(second.folder)).toEqual(failed('folder-gone'))
})

test('a lock that the page asks for waits for nothing more from it', async () => {
  const { answer, notes } = deskWithNotes()
  await answer('platform.lock', '{"reason":"asked"}')
  await vi.advanceTimersByTimeAsync(1)
  expect(notes).toEqual(['new core', 'show #/locked/asked'])
})

test('a lock from outside lets the page save first, for a second and a half before sleep', async () => {
  const { desk, notes, answer } = deskWithNotes()
  const quick = desk.lock('system')
  await vi.advanceTimersByTimeAsync(1)
  expect(notes).toEqual(['tell closing'])
  await answer('platform.readyToClose', '{}')
  await quick
  expect(notes).toEqual(['tell closing', 'core idle', 'new core', 'show #/locked/system'])

  notes.length = 0
  void desk.lock('system')
  await vi.advanceTimersByTimeAsync(1_400)
  expect(notes).toEqual(['tell closing'])
  await vi.advanceTimersByTimeAsync(200)
  expect(notes.at(-1)).toBe('show #/locked/system')
})

test('what the store did not take is said by the unlock screen, whoever locked', async () => {
  const { desk, notes, answer } = deskWithNotes()
  await answer('platform.lock', '{"reason":"idle","unsaved":true}')
  await vi.advanceTimersByTimeAsync(1)
  expect(notes.at(-1)).toBe('show #/locked/unsaved')
  const locked = desk.lock('system')
  await vi.advanceTimersByTimeAsync(1)
  await answer('platform.readyToClose', '{"unsaved":true}')
  await locked
  expect(notes.at(-1)).toBe('show #/locked/unsaved')
})

test('a page that does not answer keeps the window open for five seconds at most', async () => {
  const { desk, notes } = deskWithNotes()
  void desk.finish()
  await vi.advanceTimersByTimeAsync(4_900)
  expect(notes).toEqual(['tell closing'])
  await vi.advanceTimersByTimeAsync(200)
  expect(notes).toEqual(['tell closing', 'core idle', 'core ended'])
})

test('locks and closings follow one another', async () => {
  const { desk, notes } = deskWithNotes()
  void desk.lock('idle')
  void desk.finishWithoutPage()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(notes).toEqual([
    'tell closing',
    'core idle',
    'new core',
    'show #/locked/idle',
    'core idle',
    'core ended',
  ])
})

test('a core that died is told by the unlock screen', () => {
  const { notes, die } = deskWithNotes()
  die()
  expect(notes).toEqual(['show #/locked/stopped'])
})

test('a backup and a folder for one reach the core by what was chosen, never by what the page names', async () => {
  const { desk, answer } = deskWithNotes()
  const look = (path: string) => answer('backup.look', JSON.stringify({ file: { from: 'chosen', path } }))
  const make = (to: string | null) => answer('backup.make', JSON.stringify({ to }))
  const choose = async (operation: string) =>
    ((await answer(operation, '{"title":"Which"}')) as { value: Record<string, string> }).value
  expect(await look('/etc/passwd')).toEqual(failed('backup-gone'))
  expect(await make('/etc')).toEqual(failed('folder-gone'))
  expect(await make(null)).toEqual({ ok: true, value: { to: null } })
  const { path = '', name } = await choose('platform.chooseBackup')
  const { folder = '' } = await choose('platform.chooseFolder')
  expect({ name, pathIsShown: path.includes('stick') }).toEqual({ name: 'a backup', pathIsShown: false })
  expect(await look(path)).toEqual({
    ok: true,
    value: { file: { from: 'chosen', path: '/stick/a backup' } },
  })
  expect(await make(folder)).toEqual({ ok: true, value: { to: '/nowhere/at all' } })
  expect(await make(path)).toEqual(failed('folder-gone'))
  expect(await look(folder)).toEqual(failed('backup-gone'))
  expect(await answer('backup.look', '{"file":{"from":"here","name":"x"}}')).toEqual({
    ok: true,
    value: { file: { from: 'here', name: 'x' } },
  })
  const locked = desk.lock('system')
  await vi.advanceTimersByTimeAsync(20_000)
  await locked
  expect(await look(path)).toEqual(failed('backup-gone'))
})

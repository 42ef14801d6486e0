import { basename } from 'node:path'
import { assertNever } from '#basics/assert-never.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { OperationInput, OperationOutput, PlatformOperationName } from '#contract/index.ts'
import { platformOperations } from '#contract/platform.ts'
import { readFiles, saveFile } from './bytes-on-disk.ts'
import { type CallResult, failure } from './core-process.ts'
import { harmlessFileName } from './file-names.ts'
import type { LockReason, ShellWindow } from './shell-window.ts'

/** What the operations of the platform act on. */
export type Platform = {
  readonly window: ShellWindow
  lock(reason: LockReason): Promise<void>
  readyToClose(): void
}

export const isPlatformOperation = (name: string): name is PlatformOperationName =>
  Object.hasOwn(platformOperations, name)

/** What the page asks of the machine, parsed as strictly as the core parses. */
export const answerPlatform = async (
  platform: Platform,
  name: PlatformOperationName,
  input: unknown,
): Promise<CallResult> => {
  switch (name) {
    case 'platform.openFile':
      return parse(name, input, ask => openFile(platform.window, ask))
    case 'platform.saveFile':
      return parse(name, input, ask => savePlace(platform.window, ask))
    case 'platform.lock':
      return parse(name, input, async ({ reason }) => {
        // Answered first: the page that asked is gone once it is done.
        setTimeout(() => void platform.lock(reason), 0)
        return done
      })
    case 'platform.quit':
      return parse(name, input, async () => {
        setTimeout(() => void platform.window.close(), 0)
        return done
      })
    case 'platform.readyToClose':
      return parse(name, input, async () => {
        platform.readyToClose()
        return done
      })
    case 'platform.copyText':
      return parse(name, input, async ({ text }) => {
        await platform.window.copy(text)
        return done
      })
    case 'platform.print':
      return parse(name, input, async () => {
        await platform.window.print()
        return done
      })
    default:
      return assertNever(name)
  }
}

const done: CallResult = { ok: true, value: {} }

const openFile = async (
  window: ShellWindow,
  ask: OperationInput<'platform.openFile'>,
): Promise<CallResult> => {
  const paths = await window.chooseFiles({
    title: ask.title,
    several: ask.kind === 'history',
    of: ask.kind === 'document' ? 'documents' : 'tables',
  })
  if (paths === null) return { ok: true, value: null }
  const read = await readFiles(paths)
  if (!read.ok)
    return ask.kind === 'document' ? failure(OF_DOCUMENT[read.error.code] ?? read.error.code) : read
  return { ok: true, value: { files: read.value } satisfies OperationOutput<'platform.openFile'> }
}

/** The same failures with what to do for a document, which is no export of a caseload. */
const OF_DOCUMENT: Partial<Record<ErrorCode, ErrorCode>> = {
  'file-too-large': 'document-too-large',
  'file-not-readable': 'document-not-readable',
}

const savePlace = async (
  window: ShellWindow,
  ask: OperationInput<'platform.saveFile'>,
): Promise<CallResult> => {
  const place = await window.choosePlace(harmlessFileName(ask.suggestedName))
  if (place === null) return { ok: true, value: null }
  const saved = await saveFile(place.path, Buffer.from(ask.base64, 'base64'), place.replace)
  if (!saved.ok) return saved
  return { ok: true, value: { savedAs: basename(place.path) } satisfies OperationOutput<'platform.saveFile'> }
}

const parse = async <N extends PlatformOperationName>(
  name: N,
  input: unknown,
  run: (input: OperationInput<N>) => Promise<CallResult>,
): Promise<CallResult> => {
  const parsed = platformOperations[name].input.safeParse(input)
  return parsed.success ? run(parsed.data as OperationInput<N>) : failure('malformed-input')
}

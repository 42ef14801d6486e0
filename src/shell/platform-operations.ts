import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { assertNever } from '#basics/assert-never.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { OperationInput, OperationOutput, PlatformOperationName } from '#contract/index.ts'
import { parseInput } from '#contract/operation.ts'
import { platformOperations } from '#contract/platform.ts'
import { readFiles, saveFile, saveUnderFreeName } from './bytes-on-disk.ts'
import { type CallResult, failure } from './core-process.ts'
import { harmlessFileName } from './file-names.ts'
import type { LockReason, ShellWindow } from './shell-window.ts'

export type ChosenPlace = { readonly token: string; readonly path: string }

/** What the operations of the platform act on. */
export type Platform = {
  readonly window: ShellWindow
  /** The one folder that was chosen last. The page knows it by its token alone, and names no other. */
  chosenFolder: ChosenPlace | null
  /** The same of the backup that was chosen last. */
  chosenBackup: ChosenPlace | null
  lock(because: LockReason | 'unsaved'): Promise<void>
  readyToClose(isSaved: boolean): void
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
    case 'platform.chooseFolder':
      return parse(name, input, ask => chooseFolder(platform, ask))
    case 'platform.chooseBackup':
      return parse(name, input, ask => chooseBackup(platform, ask))
    case 'platform.saveInFolder':
      return parse(name, input, ask => saveInFolder(platform, ask))
    case 'platform.lock':
      return parse(name, input, async ({ reason, unsaved }) => {
        // Answered first: the page that asked is gone once it is done.
        setTimeout(() => void platform.lock(unsaved === true ? 'unsaved' : reason), 0)
        return done
      })
    case 'platform.quit':
      return parse(name, input, async () => {
        setTimeout(() => void platform.window.close(), 0)
        return done
      })
    case 'platform.readyToClose':
      return parse(name, input, async ({ unsaved }) => {
        platform.readyToClose(unsaved !== true)
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
    of: ask.kind === 'document' ? 'documents' : ask.kind === 'record' ? 'records' : 'tables',
  })
  if (paths === null) return { ok: true, value: null }
  const read = await readFiles(paths)
  if (!read.ok) {
    const other = WORDS_OF_KIND[ask.kind]?.[read.error.code]
    return other === undefined ? read : failure(other)
  }
  return { ok: true, value: { files: read.value } satisfies OperationOutput<'platform.openFile'> }
}

/** The same failures with what to do for a file that is no export of a caseload. */
const WORDS_OF_KIND: Partial<
  Record<OperationInput<'platform.openFile'>['kind'], Partial<Record<ErrorCode, ErrorCode>>>
> = {
  document: { 'file-too-large': 'document-too-large', 'file-not-readable': 'document-not-readable' },
  record: { 'file-too-large': 'record-file-too-large', 'file-not-readable': 'document-not-readable' },
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

const chooseFolder = async (
  platform: Platform,
  { title }: OperationInput<'platform.chooseFolder'>,
): Promise<CallResult> => {
  const path = await platform.window.chooseFolder(title)
  if (path === null) return { ok: true, value: null }
  const token = randomUUID()
  platform.chosenFolder = { token, path }
  return {
    ok: true,
    value: { folder: token, name: basename(path) || path } satisfies OperationOutput<'platform.chooseFolder'>,
  }
}

/** Not read here: a backup may be larger than what a message carries. The core reads it where it lies. */
const chooseBackup = async (
  platform: Platform,
  { title }: OperationInput<'platform.chooseBackup'>,
): Promise<CallResult> => {
  const path = (await platform.window.chooseFiles({ title, several: false, of: 'backups' }))?.[0]
  if (path === undefined) return { ok: true, value: null }
  const token = randomUUID()
  platform.chosenBackup = { token, path }
  return {
    ok: true,
    value: { path: token, name: basename(path) } satisfies OperationOutput<'platform.chooseBackup'>,
  }
}

const saveInFolder = async (
  { chosenFolder }: Platform,
  { folder, suggestedName, base64 }: OperationInput<'platform.saveInFolder'>,
): Promise<CallResult> => {
  if (chosenFolder?.token !== folder) return failure('folder-gone')
  const name = harmlessFileName(suggestedName)
  const saved = await saveUnderFreeName(chosenFolder.path, name, Buffer.from(base64, 'base64'))
  if (!saved.ok) return saved
  return { ok: true, value: { savedAs: saved.value } satisfies OperationOutput<'platform.saveInFolder'> }
}

const parse = async <N extends PlatformOperationName>(
  name: N,
  input: unknown,
  run: (input: OperationInput<N>) => Promise<CallResult>,
): Promise<CallResult> => {
  const parsed = parseInput(platformOperations[name], input)
  return parsed.ok ? run(parsed.value as OperationInput<N>) : failure('malformed-input')
}

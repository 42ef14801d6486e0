import type { CoreOperationName } from '#contract/index.ts'
import { failure } from './core-process.ts'
import type { ChosenPlace, Platform } from './platform-operations.ts'

/**
 * The operations of the core that work on a place of the disk. The page knows such a place by its token alone: here its
 * path is put in, and whatever is not the token of what was chosen is refused.
 */
const WITH_PLACES = {
  'backup.make': { field: ['to'], of: 'chosenFolder', gone: 'folder-gone' },
  'backup.look': { field: ['file', 'path'], of: 'chosenBackup', gone: 'backup-gone' },
  'backup.open': { field: ['file', 'path'], of: 'chosenBackup', gone: 'backup-gone' },
  'backup.restore': { field: ['file', 'path'], of: 'chosenBackup', gone: 'backup-gone' },
  'recovery.save': { field: ['to'], of: 'chosenFolder', gone: 'folder-gone' },
  'recovery.copy': { field: ['to'], of: 'chosenFolder', gone: 'folder-gone' },
} as const satisfies Partial<Record<CoreOperationName, object>>

export const withChosenPlaces = (
  platform: Pick<Platform, 'chosenFolder' | 'chosenBackup'>,
  operation: string,
  input: unknown,
): { readonly ok: true; readonly value: unknown } | (ReturnType<typeof failure> & { readonly ok: false }) => {
  if (!hasPlaces(operation)) return { ok: true, value: input }
  const { field, of, gone } = WITH_PLACES[operation]
  const value = replaced(input, field, platform[of])
  return value === REFUSED ? { ...failure(gone), ok: false } : { ok: true, value }
}

const REFUSED = Symbol('no token of a chosen place')

const hasPlaces = (operation: string): operation is keyof typeof WITH_PLACES =>
  Object.hasOwn(WITH_PLACES, operation)

/** What has no text at that field is the core's to judge. */
const replaced = (input: unknown, [name, ...rest]: readonly string[], place: ChosenPlace | null): unknown => {
  if (name === undefined) {
    if (typeof input !== 'string') return input
    return place?.token === input ? place.path : REFUSED
  }
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, name)) return input
  const inner = replaced((input as Record<string, unknown>)[name], rest, place)
  return inner === REFUSED ? REFUSED : { ...input, [name]: inner }
}

import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { err, ok, type Result } from '#basics/result.ts'
import { type AppError, appError } from '#contract/app-error.ts'

/** What one message across the bridge may carry, in bytes. */
export const LARGEST_FILES = 10 * 1024 * 1024

export type ReadFile = { readonly name: string; readonly base64: string }

/** Reads ordinary files that together hold at most 10 MB. Errors: `file-too-large` with its megabytes, `file-not-readable`. */
export const readFiles = async (paths: readonly string[]): Promise<Result<ReadFile[], AppError>> => {
  const files: ReadFile[] = []
  let left = LARGEST_FILES
  for (const path of paths) {
    const read = await readOne(path, left)
    if (!read.ok) return read
    left -= read.value.length
    files.push({ name: basename(path), base64: read.value.toString('base64') })
  }
  return ok(files)
}

/**
 * Writes a file whole or not at all: into a name of its own beside it, synced, then renamed. Where `replace` is false,
 * a file that is there already stays as it is. Errors: `file-exists`, `disk-full`, `disk-failed`.
 */
export const saveFile = async (
  path: string,
  bytes: Uint8Array,
  replace: boolean,
): Promise<Result<null, AppError>> => {
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`)
  let reserved = false
  try {
    await writeSynced(aside, bytes)
    if (!replace) {
      await (await open(path, 'wx')).close()
      reserved = true
    }
    await rename(aside, path)
    reserved = false
    await syncFolder(dirname(path))
    return ok(null)
  } catch (error) {
    await removeIfThere(aside)
    if (reserved) await removeIfThere(path)
    return err(appError(SAVE_ERRORS[codeOf(error)] ?? 'disk-failed', { detail: { system: codeOf(error) } }))
  }
}

/**
 * Writes a file into a folder under its name, or the first free one: 'record.pdf', 'record (2).pdf'. Returns the name.
 * Errors: as `saveFile`, and `folder-gone`.
 */
export const saveUnderFreeName = async (
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, AppError>> => {
  const extension = extname(name)
  const stem = name.slice(0, name.length - extension.length)
  for (let number = 1; number <= MOST_NUMBERS; number += 1) {
    const free = number === 1 ? name : `${stem} (${number})${extension}`
    const saved = await saveFile(join(folder, free), bytes, false)
    if (saved.ok) return ok(free)
    if (saved.error.detail?.system === 'ENOENT') return err(appError('folder-gone'))
    if (saved.error.code !== 'file-exists') return saved
  }
  return err(appError('file-exists'))
}

const MOST_NUMBERS = 1_000

const SAVE_ERRORS: Readonly<Record<string, AppError['code']>> = {
  EEXIST: 'file-exists',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
}

/** The size is asked of the open file, and one byte more is tried for, in case it is growing. */
const readOne = async (path: string, limit: number): Promise<Result<Buffer, AppError>> => {
  try {
    await using file = await open(path, 'r')
    const stat = await file.stat()
    if (!stat.isFile()) return err(appError('file-not-readable', { detail: { name: basename(path) } }))
    if (stat.size > limit) return err(tooLarge(path, stat.size))
    const buffer = Buffer.alloc(stat.size + 1)
    let length = 0
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return length > limit ? err(tooLarge(path, length)) : ok(buffer.subarray(0, length))
  } catch (error) {
    return err(appError('file-not-readable', { detail: { name: basename(path), system: codeOf(error) } }))
  }
}

/** The first failure is the one to tell; a disk that fails may not even let go of what was begun. */
const removeIfThere = (path: string): Promise<void> => rm(path, { force: true }).catch(() => undefined)

const tooLarge = (path: string, bytes: number): AppError =>
  appError('file-too-large', {
    detail: { name: basename(path), megabytes: Math.round((bytes / 1024 / 1024) * 10) / 10 },
  })

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  await using file = await open(path, 'wx', 0o600)
  await file.writeFile(bytes)
  await file.sync()
}

/** Windows has no handle of a folder to sync. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown'

import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

/** Read and written in pieces of this size: a vault may be larger than what a process should hold. */
const PIECE = 4 * 1024 * 1024

/** Calls `each` with every piece of a file from `start` to its end; the piece is only lent. */
export const eachPiece = (handle: number, start: number, each: (piece: Uint8Array) => void): void => {
  const piece = Buffer.alloc(PIECE)
  let at = start
  for (;;) {
    const read = readSync(handle, piece, 0, piece.length, at)
    if (read === 0) return
    at += read
    each(piece.subarray(0, read))
  }
}

export const writeAll = (handle: number, bytes: Uint8Array): void => {
  let written = 0
  while (written < bytes.length) written += writeSync(handle, bytes, written)
}

/** Opens an ordinary file to read; a device or a folder would never end, and a pipe not even open. */
export const withFile = <T>(path: string, read: (handle: number, bytes: number) => T): T => {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(handle)
    if (!stat.isFile()) throw Object.assign(new Error('No ordinary file.'), { code: 'EISDIR' })
    return read(handle, stat.size)
  } finally {
    closeSync(handle)
  }
}

/** Makes a file that was not there, writes it, syncs it; where that fails, nothing of it is left. */
export const writeNewFile = (path: string, write: (handle: number) => void): void => {
  // Exclusive: neither a file that is there nor what a link points to is written over.
  const handle = openSync(path, 'wx', 0o600)
  let whole = false
  try {
    write(handle)
    fsyncSync(handle)
    whole = true
  } finally {
    closeSync(handle)
    if (!whole) rmSync(path, { force: true })
  }
}

/** Windows can't open a folder for syncing, and a stick's file system may not take it; a rename is durable without. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(handle)
  }
}

/** Bytes that may still be written where this folder lies; the most there can be where the system doesn't say. */
export const freeBytes = (folder: string): number => {
  const { bavail, bsize, blocks } = statfsSync(folder)
  return blocks === 0 ? Number.MAX_SAFE_INTEGER : bavail * bsize
}

/** A database and what SQLite may have left beside it. */
export const removeDatabase = (path: string): void => {
  for (const ending of ['', '-wal', '-journal', '-shm']) rmSync(`${path}${ending}`, { force: true })
}

/** A stick that was pulled out has nothing to be removed from; the first failure is the one to tell. */
export const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {
    // Whoever asks tells of something worse.
  }
}

/** The name, or the first of its kind that is free: 'a.x', 'a-2.x'. */
export const freeName = (folder: string, stem: string, ending: string): string => {
  const isTaken = (name: string) => existsSync(join(folder, `${name}${ending}`))
  if (!isTaken(stem)) return `${stem}${ending}`
  let number = 2
  while (isTaken(`${stem}-${number}`)) number += 1
  return `${stem}-${number}${ending}`
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'

export const LOCK_FILE = 'writer.lock'

export type WriterLock = { readonly release: () => void }

/**
 * Holds the folder for one writer; null when another process has it. A file of its own, empty, locked through SQLite:
 * the system lets go of it when the process ends, however it ends.
 */
export const takeWriterLock = (folder: string): WriterLock | null => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = new Database(join(folder, LOCK_FILE), { timeout: 0 })
  try {
    lock.pragma('locking_mode = EXCLUSIVE')
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return {
      release: () => {
        if (lock.open) lock.close()
      },
    }
  } catch (error) {
    lock.close()
    const code = (error as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return null
    throw error
  }
}

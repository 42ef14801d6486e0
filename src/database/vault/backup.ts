import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '#basics/instant.ts'
import { type BackupHeader, type BackupReason, checkBackup, packBackup } from './backup-file.ts'
import { makeCheckedCopy } from './checked-copy.ts'
import { freeBytes, freeName, removeDatabase, removeQuietly, syncFolder } from './disk.ts'
import type { KeyFile } from './key-file.ts'
import { DatabaseDamaged, type OpenDatabase } from './open-database.ts'

/** In the vault's folder: what Tandem backs up by itself. */
export const BACKUP_FOLDER = 'backups'
export const BACKUP_ENDING = '.tandem-backup'
const PARTIAL_ENDING = '.tandem-partial'

export type BackupSource = {
  /** The vault's folder. */
  readonly folder: string
  readonly open: OpenDatabase
  readonly databaseKey: Uint8Array
  readonly keyFile: KeyFile
}

export type BackupOrder = {
  readonly because: BackupReason
  readonly madeAt: Instant
  readonly madeWith: string
  /** Null for the vault's own folder of backups; else a folder that is there. */
  readonly to: string | null
  /** Without its ending; a number is added where it is taken. */
  readonly name?: string
}

export type MadeBackup = {
  readonly path: string
  readonly name: string
  readonly header: BackupHeader
  /** Of the whole file. */
  readonly bytes: number
  readonly tookMs: number
}

/** Thrown before anything is written where there is not enough room. */
export class NoRoom extends Error {
  readonly code = 'ENOSPC'
  readonly neededBytes: number
  constructor(neededBytes: number) {
    super('There is not enough room for a backup.')
    this.neededBytes = neededBytes
  }
}

/**
 * Copies, checks, packs with the key file and the anchor, syncs, reads back, renames. Until the last step it has another
 * ending and counts as nothing; where a step fails, what was begun is removed and the error thrown.
 */
export const makeBackup = (source: BackupSource, order: BackupOrder): MadeBackup => {
  const began = performance.now()
  const own = ownBackups(source.folder)
  const target = order.to ?? own
  if (!statSync(target).isDirectory()) throw Object.assign(new Error('No folder.'), { code: 'ENOTDIR' })
  removePartials(own)
  requireRoom(source.open, own, target)
  const mark = randomBytes(6).toString('hex')
  const copy = join(own, `${mark}.db${PARTIAL_ENDING}`)
  const partial = join(target, `${mark}${PARTIAL_ENDING}`)
  try {
    const anchor = makeCheckedCopy(source.open, source.databaseKey, copy)
    const { because, madeAt, madeWith } = order
    packBackup(partial, copy, { madeAt, because, madeWith, keyFile: source.keyFile, anchor })
    const read = checkBackup(partial)
    if (!read.ok) throw new DatabaseDamaged('What was written could not be read back.')
    const name = freeName(target, order.name ?? nameOf(madeAt), BACKUP_ENDING)
    const path = join(target, name)
    const bytes = statSync(partial).size
    renameSync(partial, path)
    try {
      syncFolder(target)
    } catch (error) {
      removeQuietly(path)
      throw error
    }
    const tookMs = Math.round(performance.now() - began)
    return { path, name, header: read.value, bytes, tookMs }
  } finally {
    removeDatabase(copy)
    removeQuietly(partial)
  }
}

/** Made when it is missing. */
export const ownBackups = (folder: string): string => {
  const own = join(folder, BACKUP_FOLDER)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  return own
}

/** 'tandem-2026-11-23-1432' from the wall's time. */
const nameOf = (madeAt: Instant): string =>
  `tandem-${madeAt.slice(0, 10)}-${madeAt.slice(11, 13)}${madeAt.slice(14, 16)}`

/** What a kill left behind in our own folder: by its ending, never by guess. */
const removePartials = (own: string): void => {
  for (const name of readdirSync(own))
    if (new RegExp(`^[0-9a-f]{12}(\\.db)?\\${PARTIAL_ENDING}(-wal|-journal|-shm)?$`).test(name))
      rmSync(join(own, name), { force: true })
}

/** The copy, the file packed from it, and a tenth for what SQLite needs meanwhile. */
const requireRoom = (open: OpenDatabase, own: string, target: string): void => {
  const pages = open.sqlite.pragma('page_count', { simple: true }) as number
  const size = open.sqlite.pragma('page_size', { simple: true }) as number
  const needed = Math.ceil(pages * size * 1.1) + 1024 * 1024
  const isOneDisk = statSync(own).dev === statSync(target).dev
  const inOwn = isOneDisk ? needed * 2 : needed
  if (freeBytes(own) < inOwn) throw new NoRoom(inOwn)
  if (!isOneDisk && freeBytes(target) < needed) throw new NoRoom(needed)
}

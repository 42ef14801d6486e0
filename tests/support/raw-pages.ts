import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** The key of a vault, for somebody of the test's people. Nobody else may have the vault open. */
export const databaseKeyOf = async (
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
): Promise<Uint8Array> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, id, passphrase)
  if (keys === null) throw new Error('Another passphrase.')
  return keys.databaseKey
}

/**
 * Every page of a vault's database as it lies on the disk, decrypted: free pages and what stands between rows among them.
 * Made from a copy, which is written anew page by page without a key; the write-ahead log is told apart.
 */
export const rawPagesOf = (folder: string, key: Uint8Array): Buffer => {
  const scratch = mkdtempSync(join(tmpdir(), 'tandem-pages-'))
  try {
    const path = join(scratch, DATABASE_FILE)
    cpSync(join(folder, DATABASE_FILE), path)
    const { sqlite, close } = openDatabase(path, key)
    sqlite.pragma('journal_mode = DELETE')
    sqlite.pragma("rekey = ''")
    close()
    const pages = readFileSync(path)
    if (pages.subarray(0, 15).toString('latin1') !== 'SQLite format 3') throw new Error('Not decrypted.')
    return pages
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Bytes in the write-ahead log; 0 where there is none. */
export const logBytesOf = (folder: string): number => {
  const path = join(folder, `${DATABASE_FILE}-wal`)
  return existsSync(path) ? statSync(path).size : 0
}

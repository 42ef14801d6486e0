import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { KeyId, PersonId } from '#basics/ids.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { Role } from '#domain/people/role.ts'
import { Sealed } from './sealing.ts'

export const KEY_FILE = 'keys.json'
export const PREVIOUS_KEY_FILE = 'keys.previous.json'

const Kdf = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.number().int(),
  passes: z.number().int(),
  lanes: z.number().int(),
  saltHex: z.string().regex(/^[0-9a-f]{32,128}$/),
})

/** One person's way in: the database key and their signing key, each sealed under their passphrase. */
export const PersonWrap = z.strictObject({
  personId: PersonId,
  name: z.string(),
  roles: z.array(Role),
  disabled: z.boolean(),
  kdf: Kdf,
  databaseKey: Sealed,
  signingKeyId: KeyId,
  signingKey: Sealed,
})
export type PersonWrap = z.infer<typeof PersonWrap>

export const RecoveryWrap = z.strictObject({ kdf: Kdf, databaseKey: Sealed })
export type RecoveryWrap = z.infer<typeof RecoveryWrap>

/** Names and roles stand in clear, for the unlock screen; everything else is sealed. */
export const KeyFile = z.strictObject({
  format: z.literal('tandem-keys-1'),
  vaultId: z.string(),
  sample: z.boolean(),
  generation: z.number().int().min(1),
  people: z.array(PersonWrap).min(1),
  recovery: RecoveryWrap,
})
export type KeyFile = z.infer<typeof KeyFile>

/** The newest readable key file; the one before it when a write was cut off. Null where there is none at all. */
export const readKeyFile = (folder: string): Result<KeyFile | null, 'damaged' | 'newer'> => {
  const files = [KEY_FILE, PREVIOUS_KEY_FILE].map(name => readOne(join(folder, name)))
  const readable = files.find(file => typeof file === 'object')
  if (readable !== undefined) return ok(readable)
  if (files.includes('newer')) return err('newer')
  return files.includes('damaged') ? err('damaged') : ok(null)
}

const readOne = (path: string): KeyFile | 'missing' | 'damaged' | 'newer' => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
  }
  try {
    const json: unknown = JSON.parse(text)
    const format = (json as { format?: unknown }).format
    if (typeof format === 'string' && /^tandem-keys-\d+$/.test(format) && format !== 'tandem-keys-1')
      return 'newer'
    const parsed = KeyFile.safeParse(json)
    return parsed.success ? parsed.data : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Written beside, synced, renamed, the folder synced; the generation before it is kept. */
export const writeKeyFile = (folder: string, file: KeyFile): void => {
  const path = join(folder, KEY_FILE)
  try {
    const before = readFileSync(path)
    writeSynced(folder, PREVIOUS_KEY_FILE, before)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  writeSynced(folder, KEY_FILE, Buffer.from(`${JSON.stringify(file, null, 1)}\n`, 'utf8'))
}

/** Replaces a file as a whole or not at all. */
export const writeSynced = (folder: string, name: string, bytes: Uint8Array): void => {
  const beside = join(folder, `${name}.new`)
  const handle = openSync(beside, 'w', 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(beside, join(folder, name))
  syncFolder(folder)
}

/** Windows can't open a folder for syncing; its rename is durable without. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

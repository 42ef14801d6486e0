import { readBackupHeader } from '#database/vault/backup-file.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import type { HeldAgainst } from './check-vault.ts'

/** The head of the chain as a backup names it; null for what is no backup, or one of another vault. */
export const heldInBackup = (folder: string, path: string): HeldAgainst | null => {
  const read = readBackupHeader(path)
  const own = readKeyFile(folder)
  if (!read.ok || !own.ok || read.value.keyFile.vaultId !== own.value?.vaultId) return null
  return { anchors: [{ from: path, ...read.value.anchor }], records: [] }
}

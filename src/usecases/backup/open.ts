import type { ErrorCode } from '#contract/app-error.ts'
import type { BackupFile } from '#contract/backup.ts'
import type { ParsedInput } from '#contract/index.ts'
import { auditHead } from '#database/stores/audit-store.ts'
import { contentsOf } from '#database/stores/contents-store.ts'
import { NoRoom } from '#database/vault/backup.ts'
import { type BackupHeader, readBackupHeader } from '#database/vault/backup-file.ts'
import { pathOfBackup } from '#database/vault/backup-list.ts'
import { type NotRestored, type StagedBackup, stageBackup } from '#database/vault/restore.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { countFailed } from '../vault/failed-attempts.ts'
import { refuseTooSoon } from '../vault/unlock.ts'
import { requireWriterLock } from '../vault/writer.ts'

/** What stands in clear in a backup. Nothing is opened, nothing is written. */
export const look: VaultHandler<'backup.look'> = async ({ needs, state }, { file }) => {
  const header = readHeader(needs.folder, file)
  const { keyFile, madeAt, because, madeWith, anchor, database } = header
  return {
    madeAt,
    because,
    madeWith,
    sample: keyFile.sample,
    people: keyFile.people
      .filter(({ disabled }) => !disabled)
      .map(({ personId, name, roles }) => ({ id: personId, name, roles })),
    entries: anchor.sequence,
    bytes: database.bytes,
    entriesSince:
      state.vault !== null && state.vault.keyFile().vaultId === keyFile.vaultId
        ? Math.max(0, (await auditHead(state.vault.db)).sequence - anchor.sequence)
        : null,
  }
}

/** What is in it, after all of it was unpacked beside, opened and checked. Nothing of it is left afterwards. */
export const open: VaultHandler<'backup.open'> = async (context, input) => {
  const staged = await stage(context, input)
  try {
    return await contentsOf(staged.open.db)
  } finally {
    staged.discard()
  }
}

/** Unpacks and checks a backup for one of its people. A wrong passphrase counts as at the door. */
export const stage = async (
  { needs, state }: VaultContext,
  { file, personId, passphrase }: ParsedInput<'backup.open'>,
): Promise<StagedBackup> => {
  readHeader(needs.folder, file)
  requireWriterLock(needs, state)
  refuseTooSoon(needs)
  const path = pathOfBackup(needs.folder, file) ?? refuse('backup-gone')
  try {
    const staged = await stageBackup(needs.folder, path, needs, personId, passphrase)
    if (staged.ok) return staged.value
    if (staged.error !== 'wrong-passphrase') return refuse(PROBLEMS[staged.error])
    return refuse('wrong-passphrase', {
      field: 'passphrase',
      detail: { seconds: countFailed(needs, personId) },
    })
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error
    return refuse('backup-no-room', { detail: { megabytes: Math.ceil(error.neededBytes / 1_000_000) } })
  }
}

const readHeader = (folder: string, file: BackupFile): BackupHeader => {
  const path = pathOfBackup(folder, file) ?? refuse('backup-gone')
  try {
    const read = readBackupHeader(path)
    return read.ok ? read.value : refuse(PROBLEMS[read.error])
  } catch (error) {
    const system = (error as { code?: string }).code ?? ''
    if (['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ELOOP', 'ENAMETOOLONG'].includes(system))
      return refuse('backup-gone')
    if (['EISDIR', 'EACCES', 'EPERM', 'ERR_INVALID_ARG_VALUE'].includes(system)) return refuse('not-a-backup')
    throw error
  }
}

const PROBLEMS = {
  'not-a-backup': 'not-a-backup',
  'backup-damaged': 'backup-damaged',
  'backup-newer': 'backup-newer',
  'vault-newer': 'backup-newer',
  'no-such-person': 'person-disabled',
} as const satisfies Record<Exclude<NotRestored, 'wrong-passphrase'>, ErrorCode>

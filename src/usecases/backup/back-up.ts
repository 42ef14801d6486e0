import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { BackupBecause } from '#contract/backup.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type MadeBackup, NoRoom } from '#database/vault/backup.ts'
import { listOwnBackups, removeOwnBackup } from '#database/vault/backup-list.ts'
import { removeQuietly } from '#database/vault/disk.ts'
import { DatabaseDamaged, damageOf } from '#database/vault/open-database.ts'
import type { Vault } from '#database/vault/vault.ts'
import { BackupKeeping, DEFAULT_KEEPING, keptAs } from '#domain/backup/keeping.ts'
import type { VaultContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { sayMade, sayStopped } from './unsaid.ts'

export const KEEPING_SETTING = 'backup.keeping'

type Order = {
  readonly because: BackupBecause
  /** Null for the vault's own folder. */
  readonly to: string | null
  /** Null for what Tandem does by itself. */
  readonly by: PersonId | null
}

/**
 * Makes a backup, enters it in the chain, and lets go of those that no day, week or month needs any more. One that the
 * trail does not take is none: no copy of a vault is left of which nothing says that it was made.
 */
export const backUp = async (
  { needs, state }: Pick<VaultContext, 'needs' | 'state'>,
  vault: Vault,
  { because, to, by }: Order,
): Promise<MadeBackup> => {
  const at = needs.now()
  const where = to === null ? null : (to.split(/[\\/]/).findLast(part => part !== '') ?? to)
  let made: MadeBackup | null = null
  try {
    made = vault.backUp({ because, to, madeAt: at, madeWith: needs.version })
    const detail = {
      because,
      elsewhere: to !== null,
      bytes: made.bytes,
      sequence: made.header.anchor.sequence,
    }
    await vault.db
      .transaction()
      .execute(db => appendAudit(db, { at, personId: by, act: 'backed up', detail }))
  } catch (error) {
    if (made !== null) removeQuietly(made.path)
    const { code, detail } = failureOf(error)
    // How much was needed is said once; what is read later says why.
    const why = code === 'backup-no-room' ? 'disk-full' : code
    await sayStopped({ needs, state }, vault, { at, because, where, by, code: why })
    needs.log('backup-stopped', { because, code })
    return refuse(code, detail === undefined ? {} : { detail })
  }
  const { name, bytes, tookMs } = made
  await sayMade({ needs, state }, vault, { at, because, where, name, bytes, tookMs, failed: null })
  if (to === null) await letGo(vault)
  return made
}

export const readKeeping = async (db: ReadDb): Promise<BackupKeeping> => {
  const keeping = BackupKeeping.safeParse(await findSetting(db, KEEPING_SETTING))
  return keeping.success ? keeping.data : DEFAULT_KEEPING
}

/** Removes what Tandem made for this vault by itself or was asked for here, and no period needs: nothing else. */
const letGo = async (vault: Vault): Promise<void> => {
  for (const [name, kept] of keptAs(ownInTurn(vault), await readKeeping(vault.db)))
    if (kept === null) removeOwnBackup(vault.folder, name)
}

/** Those of this vault that make way for newer ones: what was made before an upgrade or a restore stays. */
export const ownInTurn = (vault: Vault): { readonly name: string; readonly madeAt: Instant }[] => {
  const { vaultId } = vault.keyFile()
  return listOwnBackups(vault.folder).flatMap(({ name, header }) =>
    header !== null &&
    header.keyFile.vaultId === vaultId &&
    (header.because === 'daily' || header.because === 'asked')
      ? [{ name, madeAt: header.madeAt }]
      : [],
  )
}

const failureOf = (error: unknown): { code: ErrorCode; detail?: Record<string, number> } => {
  if (error instanceof NoRoom) return { code: 'backup-no-room', detail: { megabytes: megabytes(error) } }
  if (damageOf(error) instanceof DatabaseDamaged) return { code: 'vault-damaged' }
  const system = (error as { code?: string }).code ?? ''
  const known = Object.entries(FAILURES).find(([, codes]) => codes.some(code => system.startsWith(code)))
  if (known === undefined) throw error
  return { code: known[0] as ErrorCode }
}

const megabytes = ({ neededBytes }: NoRoom): number => Math.ceil(neededBytes / 1_000_000)

const FAILURES = {
  'disk-full': ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'],
  'folder-gone': ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO'],
  'folder-not-writable': ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'],
  'backup-disk-failed': ['EIO', 'SQLITE_IOERR', 'SQLITE_CANTOPEN'],
} as const satisfies Partial<Record<ErrorCode, readonly string[]>>

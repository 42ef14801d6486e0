import type { Instant } from '#basics/instant.ts'
import { epochOf } from '#basics/instant.ts'
import { ErrorCode } from '#contract/app-error.ts'
import type { BackupList, BackupRow, BackupStanding, LastBackup } from '#contract/backup.ts'
import { findAuditEntry } from '#database/stores/audit-store.ts'
import { setSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import {
  type BackupLogEntry,
  listOwnBackups,
  type OwnBackup,
  readBackupLog,
  realFolder,
} from '#database/vault/backup-list.ts'
import type { Vault } from '#database/vault/vault.ts'
import { isLate, keptAs } from '#domain/backup/keeping.ts'
import { syncedBy } from '#domain/backup/synced-folder.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { KEEPING_SETTING, ownInTurn, readKeeping } from './back-up.ts'

export const standing: QueryHandler<'backup.standing'> = async ({ db, vault, now }) =>
  standingOf(vault.folder, await madeAt(db), now)

export const list: QueryHandler<'backup.list'> = ({ db, vault, now }) => listOf(db, vault, now)

export const setKeeping: CommandHandler<'backup.setKeeping'> = async (context, keeping) => {
  const { db, vault, actor, now, audit, changed } = context
  await setSetting(db, KEEPING_SETTING, keeping, actor.id, now)
  audit({ act: 'settings changed', detail: { ...keeping } })
  changed('backup')
  return listOf(db, vault, now)
}

/** What can be said without opening anything. */
export const standingOf = (folder: string, vaultMadeAt: Instant | null, now: Instant): BackupStanding => {
  const log = readBackupLog(folder)
  const last = lastGood(log, listOwnBackups(folder))
  const attempt = log.at(-1)
  return {
    last,
    // A vault of this week has had no time yet.
    late: isLate(last?.madeAt ?? vaultMadeAt, now),
    stopped: attempt === undefined ? null : failedOf(attempt),
    syncedBy: syncedBy(realFolder(folder)),
  }
}

const madeAt = async (db: ReadDb): Promise<Instant | null> =>
  ((await findAuditEntry(db, 1))?.at as Instant | undefined) ?? null

const listOf = async (db: ReadDb, vault: Vault, now: Instant): Promise<BackupList> => {
  const keeping = await readKeeping(db)
  const own = listOwnBackups(vault.folder)
  const kept = keptAs(ownInTurn(vault), keeping)
  const rows: BackupRow[] = own.flatMap(({ name, bytes, header }) =>
    header === null
      ? []
      : [
          {
            madeAt: header.madeAt,
            because: header.because,
            name,
            where: null,
            keptAs: kept.get(name) ?? null,
            bytes,
            failed: null,
          },
        ],
  )
  const others = readBackupLog(vault.folder)
    .filter(({ where, failed }) => where !== null || failed !== null)
    .slice(-MOST_OTHERS)
    .map(entry => ({
      madeAt: entry.at,
      because: entry.because,
      name: null,
      where: entry.where,
      keptAs: null,
      bytes: entry.bytes,
      failed: failedOf(entry),
    }))
  return {
    ...standingOf(vault.folder, await madeAt(db), now),
    rows: [...rows, ...others].sort((a, b) => epochOf(b.madeAt) - epochOf(a.madeAt)),
    keeping,
  }
}

/** Copies elsewhere and attempts that stopped: as many as somebody wants to look back at. */
const MOST_OTHERS = 40

/** Its own files say more than the log, which may have been lost; a copy elsewhere is known by the log alone. */
const lastGood = (log: readonly BackupLogEntry[], own: readonly OwnBackup[]): LastBackup | null => {
  const here = own.flatMap(({ name, header }) =>
    header === null
      ? []
      : [
          {
            madeAt: header.madeAt,
            tookMs: log.find(entry => entry.name === name && entry.where === null)?.tookMs ?? null,
            where: null,
          },
        ],
  )
  const elsewhere = log.flatMap(({ at, where, tookMs, failed }) =>
    where !== null && failed === null ? [{ madeAt: at, tookMs, where }] : [],
  )
  return [...here, ...elsewhere].sort((a, b) => epochOf(b.madeAt) - epochOf(a.madeAt))[0] ?? null
}

const failedOf = ({ failed }: BackupLogEntry): ErrorCode | null =>
  failed === null ? null : (ErrorCode.safeParse(failed).data ?? 'unforeseen')

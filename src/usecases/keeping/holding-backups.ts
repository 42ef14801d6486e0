import { epochOf, type Instant } from '#basics/instant.ts'
import type { HoldingBackup } from '#contract/keeping.ts'
import { listOwnBackups, readBackupLog } from '#database/vault/backup-list.ts'

/**
 * Backups that were made since a moment, and so still hold what was in the vault then: those beside it, one that can't be
 * read among them, and those that were made into other folders, by the name of the folder.
 */
export const listHoldingBackups = (folder: string, since: Instant): HoldingBackup[] => {
  const isSince = (madeAt: Instant | null) => madeAt === null || epochOf(madeAt) >= epochOf(since)
  const own = listOwnBackups(folder).map(({ name, header }) => ({
    name,
    madeAt: header?.madeAt ?? null,
    where: null,
  }))
  const elsewhere = readBackupLog(folder).flatMap(({ at, where, name, failed }) =>
    where === null || name === null || failed !== null ? [] : [{ name, madeAt: at, where }],
  )
  return [...own, ...elsewhere].filter(({ madeAt }) => isSince(madeAt))
}

/** 'tandem-2026-11-20.tandem-backup', with its folder where that is not the vault's own. */
export const backupWords = ({ name, where }: HoldingBackup): string =>
  where === null ? name : `${where}/${name}`

/** Of names that were kept, those that no longer lie in the vault's own folder. */
export const listGone = (folder: string, names: readonly string[]): ReadonlySet<string> => {
  const there = new Set(listOwnBackups(folder).map(({ name }) => name))
  return new Set(names.filter(name => !name.includes('/') && !there.has(name)))
}

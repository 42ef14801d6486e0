import { appendAudit } from '#database/stores/audit-store.ts'
import { addToBackupLog, type BackupLogEntry } from '#database/vault/backup-list.ts'
import type { Vault } from '#database/vault/vault.ts'
import type { VaultContext } from '../context.ts'
import type { StoppedBackup } from './unsaid-backups.ts'

type Within = Pick<VaultContext, 'needs' | 'state'>

/** Into the list; the trail has it already. */
export const sayMade = async (within: Within, vault: Vault, entry: BackupLogEntry): Promise<void> => {
  within.state.unsaidBackups.list.push(entry)
  await sayAll(within, vault)
}

/** Into the list and the trail. */
export const sayStopped = async (within: Within, vault: Vault, stopped: StoppedBackup): Promise<void> => {
  const { at, because, where, code } = stopped
  const { list, trail } = within.state.unsaidBackups
  list.push({ at, because, where, name: null, bytes: null, tookMs: null, failed: code })
  trail.push(stopped)
  await sayAll(within, vault)
}

const sayAll = async ({ needs, state }: Within, vault: Vault): Promise<void> => {
  const { list, trail } = state.unsaidBackups
  const tried = async (what: string, work: () => Promise<void> | void) => {
    try {
      await work()
    } catch (error) {
      needs.log('backup-not-said', { what, code: (error as { code?: string }).code ?? 'unknown' })
    }
  }
  await tried('trail', async () => {
    const all = [...trail]
    await vault.db.transaction().execute(async db => {
      for (const { at: stoppedAt, because, where, by, code } of all) {
        const detail = { because, elsewhere: where !== null, code, stoppedAt }
        await appendAudit(db, { at: needs.now(), personId: by, act: 'backup stopped', detail })
      }
    })
    trail.splice(0, all.length)
  })
  await tried('list', () => {
    addToBackupLog(vault.folder, list)
    list.length = 0
  })
}

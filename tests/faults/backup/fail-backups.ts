import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { makeOrders } from '../disk/orders.ts'
import { moveFolder, prepareVault } from '../work/prepared-vault.ts'
import type { BackupsTried, BackupTrial, Work } from './fail-on-disk.ts'

const ENTRY = import.meta.resolve('./fail-on-disk.ts').slice('file://'.length)

/**
 * Backups and restores on a disk that is full, fails or is pulled out at the n-th write or sync, once or from then on. What
 * stopped is none: it is told for what it is, leaves nothing that looks like a backup, stands in the list and the trail, and
 * has changed nothing of the vault; the next one succeeds. `share` of all such failures is tried.
 */
export const failBackups = async (
  work: Work,
  share: number,
  control?: BackupTrial['control'],
): Promise<BackupsTried> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-failing-backups-'))
  try {
    const vault = moveFolder(await prepareVault(), join(root, 'prepared'))
    const orders = join(root, 'orders')
    makeOrders(orders)
    const trial: BackupTrial = { vault, root, orders, work, share, control }
    const { output } = await runOnFaultyDisk(
      ENTRY,
      { folder: join(root, work === 'to a stick' ? 'stick' : 'live'), orders },
      trial,
    )
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as BackupsTried
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

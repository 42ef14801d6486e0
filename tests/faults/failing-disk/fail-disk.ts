import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { makeOrders } from '../disk/orders.ts'
import type { Control } from '../work/controls.ts'
import { moveFolder, prepareVault } from '../work/prepared-vault.ts'
import type { Tried } from './fail-on-disk.ts'

const ENTRY = fileURLToPath(new URL('fail-on-disk.ts', import.meta.url))

/**
 * A core on a disk that is full or fails at the n-th write or sync while somebody opens, types, brings a file, signs and
 * locks; once, or from then on. What was answered with kept has to stand; whatever failed has to be said to have failed
 * because of the disk; and the vault opens when the disk is well again.
 */
export const failDisk = async (share: number, control?: Control): Promise<Tried> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-failing-'))
  try {
    const vault = moveFolder(await prepareVault(), join(root, 'vault'))
    const orders = join(root, 'orders')
    makeOrders(orders)
    const trials = join(root, 'trials')
    const { output } = await runOnFaultyDisk(
      ENTRY,
      { folder: trials, orders },
      { vault, root: trials, orders, control, share },
    )
    return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Tried
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

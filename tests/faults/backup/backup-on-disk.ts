import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId } from '#basics/ids.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Order, openOrders } from '../disk/orders.ts'
import { CLOCK } from '../work/clock.ts'

export type BackupOnDisk = {
  readonly folder: string
  readonly root: string
  readonly what: 'backup' | 'restore'
  /** Name of the backup that is put back. */
  readonly name: string
  readonly robin: PersonId
  /** Ends the process at that operation, counted from the beginning of the work. */
  readonly order: { readonly file: string; readonly order: Order }
}

/** A process of its own on a watched disk backs up or restores; `acks` says how far it came. */
const main = async ({ folder, root, what, name, robin, order }: BackupOnDisk): Promise<void> => {
  const say = (line: string): void => appendFileSync(join(root, 'acks'), `${line}\n`)
  const core = openTestCore({ folder, startAt: CLOCK })
  const asked = { personId: robin, passphrase: PASSPHRASES.Robin }
  await core.ask('vault.unlock', asked)
  say('begin')
  openOrders(order.file).give(order.order)
  if (what === 'backup') say(`made ${(await core.ask('backup.make', { to: null })).name}`)
  else await core.ask('backup.restore', { file: { from: 'here', name }, ...asked })
  say('done')
  await core.core.stop()
}

if (process.argv[1] === import.meta.filename) await main(JSON.parse(process.argv[2] ?? '') as BackupOnDisk)

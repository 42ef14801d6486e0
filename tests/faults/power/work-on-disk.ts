import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Act, type Call, importFile, save, sign, unlockAs } from '../work/acts.ts'
import { CLOCK } from '../work/clock.ts'
import { takeControl } from '../work/controls.ts'
import type { PreparedVault } from '../work/prepared-vault.ts'

/**
 * A process of its own on a watched disk: Alex types and brings files, the log is folded back in between, the vault is locked and
 * opened, and both sign. Each act that was answered is noted in the file `acks`, which lies in the same log.
 */
const { vault, root, control } = JSON.parse(process.argv[2] ?? '') as {
  vault: PreparedVault
  root: string
  control?: string
}
takeControl(control)

// The log is folded back ten seconds after a commit; here that is a moment.
const { setTimeout: after } = globalThis
globalThis.setTimeout = ((work: () => void, ms?: number) =>
  after(work, ms === 10_000 ? 20 : ms)) as typeof setTimeout

const acknowledge = (name: string): void => appendFileSync(join(root, 'acks'), `${name}\n`)

const sitting = async (who: 'Alex' | 'Robin', acts: readonly Act[]): Promise<void> => {
  const { core } = openTestCore({ folder: vault.folder, startAt: CLOCK })
  const call = core.call as Call
  const opened = await call('vault.unlock', unlockAs(vault, who))
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  for (const [index, act] of acts.entries()) {
    const answer = await act.run(call)
    if (!answer.ok) throw new Error(`${act.name}: ${JSON.stringify(answer)}`)
    acknowledge(act.name)
    if (index % 6 === 5) await pause(60)
  }
  await core.stop()
}

const saves = (from: number, count: number) => Array.from({ length: count }, (_, n) => save(vault, from + n))
await sitting('Alex', [...saves(0, 8), importFile(vault, 1), ...saves(8, 6)])
await sitting('Alex', saves(14, 4))
await sitting('Robin', [sign(vault, 'Sam'), sign(vault, 'Robin')])

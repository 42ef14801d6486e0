import { rmSync } from 'node:fs'
import { openTestCore } from '#tests/support/test-core.ts'
import { type Order, openOrders } from '../disk/orders.ts'
import { type Act, type Call, importFile, save, sign, unlockAs } from '../work/acts.ts'
import { CLOCK } from '../work/clock.ts'
import { type Control, takeControl } from '../work/controls.ts'
import { lookInto } from '../work/look.ts'
import { copyFolderTo, type PreparedVault } from '../work/prepared-vault.ts'

/** What one process on a failing disk is to try. */
export type Trial = {
  readonly vault: PreparedVault
  readonly root: string
  readonly orders: string
  readonly control?: Control
  /** Which failures, as a share of all; 1 for each. */
  readonly share: number
}

export type Tried = {
  /** Writes and syncs of the whole work, each of which can fail. */
  readonly operations: number
  readonly failures: number
  /** What the page was told, by code. */
  readonly told: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

const { vault, root, orders: ordersPath, control, share } = JSON.parse(process.argv[2] ?? '') as Trial
takeControl(control)
const orders = openOrders(ordersPath)
const told: Record<string, number> = {}
const wrong: string[] = []

/** One sitting on a disk that fails at some operation: gives how many there were. */
const sit = async (who: 'Alex' | 'Robin', acts: readonly Act[], order: Order): Promise<number> => {
  const copy = copyFolderTo(vault, root)
  const where = `${who}, ${order.how}${order.half ? ' in mid-write' : ''}${order.sticky ? ' and on' : ''} at ${order.at}`
  const log = () => undefined
  const { core } = openTestCore({ folder: copy.folder, startAt: CLOCK, log })
  const call = core.call as Call
  const kept: Act[] = []
  orders.give(order)
  const note = (answer: { readonly ok: boolean; readonly [key: string]: unknown }, name: string): void => {
    const code = answer.ok ? 'kept' : String((answer.error as { code?: string }).code)
    if (!answer.ok) told[code] = (told[code] ?? 0) + 1
    if (!answer.ok && !TOLD.includes(code)) wrong.push(`${where}: ${name} was answered with ${code}`)
  }
  const opened = await call('vault.unlock', unlockAs(vault, who))
  note(opened, 'unlock')
  for (const act of opened.ok ? acts : []) {
    const answer = await act.run(call)
    note(answer, act.name)
    if (answer.ok) kept.push(act)
  }
  await core.stop().catch(error => void note({ ok: false, error }, 'lock'))
  const { count } = orders.takeBack()
  await lookAfter(copy, kept, where)
  rmSync(copy.folder, { recursive: true, force: true, maxRetries: 3 })
  return count
}

const TOLD: readonly string[] = ['disk-full', 'disk-failed']

const lookAfter = async (copy: PreparedVault, kept: readonly Act[], where: string): Promise<void> => {
  const seen = await lookInto(copy.folder, copy.robin)
  if (typeof seen === 'string') {
    wrong.push(`${where}: ${seen}`)
    return
  }
  wrong.push(...seen.problems.map(problem => `${where}: ${problem}`))
  for (const act of kept)
    if (!act.stands(seen.rows)) wrong.push(`${where}: ${act.name} was acknowledged and is gone`)
  seen.close()
}

const WORK = [
  ['Alex', [save(vault, 0), save(vault, 1), save(vault, 2), importFile(vault, 1), save(vault, 3)]],
  ['Robin', [sign(vault, 'Sam'), sign(vault, 'Robin')]],
] as const

const KINDS: readonly Omit<Order, 'at'>[] = [
  { how: 'ENOSPC' },
  { how: 'ENOSPC', half: true, sticky: true },
  { how: 'EIO' },
  { how: 'EIO', sticky: true },
]

let operations = 0
let failures = 0
let chosen = 0
for (const [who, acts] of WORK) {
  const count = await sit(who, acts, { at: 0, how: 'EIO' })
  operations += count
  for (const kind of KINDS) {
    for (let at = 1; at <= count; at += 1) {
      chosen += share
      if (chosen < 1) continue
      chosen -= 1
      failures += 1
      await sit(who, acts, { ...kind, at })
    }
  }
}
const tried: Tried = { operations, failures, told, wrong }
console.log(JSON.stringify(tried))

import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { mock } from 'node:test'
import { PAUSE_MS } from '#core/daily-backups.ts'
import { BACKUP_ENDING, BACKUP_FOLDER } from '#database/vault/backup.ts'
import { checkBackup } from '#database/vault/backup-file.ts'
import { writeAll } from '#database/vault/disk.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'
import type { VaultContext } from '#usecases/context.ts'
import { handlers } from '#usecases/handlers.ts'
import { type Order, openOrders } from '../disk/orders.ts'
import { type Call, save, unlockAs } from '../work/acts.ts'
import { CLOCK } from '../work/clock.ts'
import { lookInto, type Rows } from '../work/look.ts'
import type { PreparedVault } from '../work/prepared-vault.ts'

export type Work = 'to a stick' | 'here' | 'daily' | 'restore'

/** What one process on a failing disk is to try. */
export type BackupTrial = {
  readonly vault: PreparedVault
  /** `stick` or `live` in it is on the failing disk. */
  readonly root: string
  readonly orders: string
  readonly work: Work
  /** Which failures, as a share of all; 1 for each. */
  readonly share: number
  readonly control?: 'straight into place' | undefined
}

export type BackupsTried = {
  /** Writes and syncs of the whole work, each of which can fail. */
  readonly operations: number
  readonly failures: number
  /** What was told, by code; 'done' where the failure stopped nothing. */
  readonly told: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** What a person is told of a disk, by its name. */
const TOLD: readonly string[] = [
  'backup-no-room',
  'backup-disk-failed',
  'folder-gone',
  'disk-full',
  'disk-failed',
]

/** By itself and on a disk that takes nothing, nobody is told until the next one. */
const NOT_SAID = 'not said'

const KINDS: readonly Omit<Order, 'at'>[] = [
  { how: 'ENOSPC' },
  { how: 'ENOSPC', half: true, sticky: true },
  { how: 'EIO' },
  { how: 'EIO', sticky: true },
  { how: 'ENODEV', sticky: true },
]

const main = async ({ vault, root, orders: path, work, share, control }: BackupTrial) => {
  const orders = openOrders(path)
  const [live, stick] = [join(root, 'live'), join(root, 'stick')]
  if (work === 'daily') mock.timers.enable({ apis: ['setTimeout'] })
  if (control !== undefined) makeStraight()

  const open = async (who: 'Robin' | 'Alex' = 'Robin'): Promise<TestCore> => {
    const core = openTestCore({ folder: live, startAt: CLOCK, log: () => undefined })
    await core.ask('vault.unlock', unlockAs(vault, who))
    return core
  }

  const look = async <T>(of: (rows: Rows) => T): Promise<{ digest: string; of: T | null }> => {
    const seen = await lookInto(live, vault.robin)
    if (typeof seen === 'string') return { digest: seen, of: null }
    const digest = seen.problems.length > 0 ? seen.problems.join('; ') : seen.digest(0)
    const found = of(seen.rows)
    seen.close()
    return { digest, of: found }
  }
  const digest = async (): Promise<string> => (await look(() => null)).digest

  const layOut = (): void => {
    for (const folder of [live, stick]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    cpSync(vault.folder, live, { recursive: true })
    mkdirSync(stick)
  }

  const backups = backUpTo(work, work === 'to a stick' ? stick : null, join(live, BACKUP_FOLDER))
  layOut()
  const before = await digest()
  const told: Record<string, number> = {}
  const wrong: string[] = []

  const tryOne = async (
    order: Order,
    run: (core: TestCore) => Promise<string>,
    problemOf: (core: TestCore, code: string, order: Order) => Promise<string | null>,
  ): Promise<number> => {
    layOut()
    const core = await open()
    orders.give(order)
    const code = await run(core)
    const { count } = orders.takeBack()
    if (existsSync(`${stick}.pulled`)) renameSync(`${stick}.pulled`, stick)
    if (order.at > 0) told[code] = (told[code] ?? 0) + 1
    const isNamed = ['done', NOT_SAID, ...TOLD].includes(code)
    const problem = isNamed ? await problemOf(core, code, order) : `it is told as ${code}`
    if (problem !== null) wrong.push(`${work}, ${inWords(order)}: ${problem}`)
    await core.core.stop()
    return count
  }

  const problemOfBackup = async (core: TestCore, code: string, order: Order): Promise<string | null> => {
    const stopped = code !== 'done'
    if (code === NOT_SAID && order.sticky !== true) return 'nothing is said of it'
    // One that was whole before the stick was pulled is on it all the same.
    const isThere = backups.list().length > 0 && order.how !== 'pulled'
    if (stopped && isThere) return `stopped (${code}), and a backup is there`
    if (!stopped && backups.list().length === 0) return 'said to be done, and none is there'
    const left = order.how === 'pulled' ? [] : backups.partials()
    if (left.length > 0) return `${left.join(', ')} is left`
    if (!backups.areWhole()) return 'what is called a backup is none'
    core.wait(2 * 60 * 60)
    const next = work === 'daily' && !stopped ? await make(core, null) : await backups.make(core)
    if (next !== 'done') return `the next one is ${next}`
    if (backups.list().length === 0 || !backups.areWhole()) return 'the next one is no backup'
    const { rows, stopped: last } = await core.ask('backup.list', {})
    if (last !== null) return `after the next one it still says ${last}`
    const failures = rows.flatMap(({ failed }) => (failed === null ? [] : [failed]))
    if (failures.length !== Number(stopped)) return `the list has ${failures.length} that stopped`
    if (stopped && failures[0] !== code && code !== NOT_SAID)
      return `the list says ${failures[0]} where ${code} was told`
    await core.core.stop()
    const now = await look(({ count }) => count("SELECT count(*) FROM audit WHERE act = 'backup stopped'"))
    if (now.of !== Number(stopped)) return `the trail has ${now.of} that stopped`
    return now.digest === before ? null : `the vault is not as it was: ${now.digest}`
  }

  const eachFailure = async (
    kinds: readonly Omit<Order, 'at'>[],
    tryIt: (order: Order) => Promise<number>,
  ): Promise<BackupsTried> => {
    const operations = await tryIt({ at: 0, how: 'EIO' })
    let failures = 0
    let chosen = 0
    for (const kind of kinds) {
      for (let at = 1; at <= operations; at += 1) {
        chosen += share
        if (chosen < 1) continue
        chosen -= 1
        failures += 1
        await tryIt({ ...kind, at })
      }
    }
    return { operations, failures, told, wrong }
  }

  if (work !== 'restore') {
    const kinds = work === 'to a stick' ? [...KINDS, { how: 'pulled' } as const] : KINDS
    return eachFailure(kinds, order => tryOne(order, backups.make, problemOfBackup))
  }

  // A backup of before, and something that was written since.
  const robins = await open()
  const { name } = await robins.ask('backup.make', { to: null })
  await robins.core.stop()
  const alexs = await open('Alex')
  await save(vault, 1).run(alexs.core.call as Call)
  await alexs.core.stop()
  const since = await digest()
  cpSync(live, vault.folder, { recursive: true })

  const restore = async (core: TestCore): Promise<string> => {
    const input = { file: { from: 'here', name }, ...unlockAs(vault, 'Robin') } as const
    return codeOf(await core.tell('backup.restore', input))
  }
  const problemOfRestore = async (core: TestCore, code: string): Promise<string | null> => {
    const { state } = await core.ask('vault.status', {})
    if (state !== 'open' && state !== 'locked') return `the vault is ${state}`
    await core.core.stop()
    const left = readdirSync(live).filter(one => /^restoring-|^swap\.json$/.test(one))
    if (left.length > 0) return `${left.join(', ')} is left`
    if (!backups.areWhole()) return 'what is called a backup is none'
    const now = await digest()
    if (code === 'done') return now === before ? null : `done, and it holds something else: ${now}`
    if (now !== since) return `stopped (${code}), and the vault is not as it was: ${now}`
    const again = await open()
    const next = await restore(again)
    await again.core.stop()
    if (next !== 'done') return `the next one is ${next}`
    return (await digest()) === before ? null : 'the next one holds something else'
  }
  return eachFailure(KINDS, order => tryOne(order, restore, problemOfRestore))
}

/** How a backup is asked for, and what lies where it goes. */
const backUpTo = (work: Work, to: string | null, own: string) => {
  const target = to ?? own
  const namesIn = () => (existsSync(target) ? readdirSync(target) : [])
  const list = () => namesIn().filter(name => name.endsWith(BACKUP_ENDING))
  const today = async (core: TestCore): Promise<string> => {
    await core.ask('people.me', {})
    mock.timers.tick(PAUSE_MS)
    // It stands in line: this is answered after it.
    const { stopped } = await core.ask('backup.standing', {})
    return list().length > 0 ? 'done' : (stopped ?? NOT_SAID)
  }
  return {
    make: work === 'daily' ? today : (core: TestCore) => make(core, to),
    list,
    partials: () => namesIn().filter(name => name.includes('partial')),
    areWhole: () => list().every(name => checkBackup(join(target, name)).ok),
  }
}

const make = async (core: TestCore, to: string | null): Promise<string> =>
  codeOf(await core.tell('backup.make', { to }))

const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  answer.ok ? 'done' : (answer.error?.code ?? '')

const inWords = ({ at, how, half, sticky }: Order): string =>
  `${how}${half ? ' in mid-write' : ''}${sticky ? ' and on' : ''} at ${at}`

/** The control: written under its own name at once, whatever the disk says of it, and never looked at again. */
const makeStraight = (): void => {
  const run = ({ needs, state: { vault } }: VaultContext, { to }: { to: string | null }) => {
    if (vault === null || to === null) throw new Error('The control goes to a stick.')
    const { madeAt, madeWith } = { madeAt: needs.now(), madeWith: needs.version }
    const { path, name, bytes } = vault.backUp({ because: 'asked', to: null, madeAt, madeWith })
    try {
      const handle = openSync(join(to, name), 'w')
      writeAll(handle, readFileSync(path))
      closeSync(handle)
    } catch {
      // Not heeded.
    }
    rmSync(path)
    return { name, bytes, tookMs: 0 }
  }
  Object.assign(handlers, { 'backup.make': { kind: 'vault', run } })
}

console.log(JSON.stringify(await main(JSON.parse(process.argv[2] ?? '') as BackupTrial)))

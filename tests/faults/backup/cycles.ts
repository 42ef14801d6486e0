import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildCoreForTests } from '#cli/build.ts'
import { checkBackup } from '#database/vault/backup-file.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'
import { runOnFaultyDisk } from '../disk/faulty-disk.ts'
import { makeOrders } from '../disk/orders.ts'
import type { BackupOnDisk } from './backup-on-disk.ts'

const WORKER = import.meta.resolve('./backup-on-disk.ts').slice('file://'.length)

/** Every table of a vault by the hash of its rows; the trail apart, since opening adds to it. */
export const tablesOf = async (folder: string, { people }: Pick<Team, 'people'>): Promise<string> => {
  const robin = { id: people.Robin, passphrase: PASSPHRASES.Robin }
  const { audit: _, ...tables } = await rowsOfVault(folder, robin)
  const hashes = Object.entries(tables).map(
    ([name, rows]) => `${name} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`,
  )
  return hashes.toSorted().join('\n')
}

/** Something is written, backed up, put back into a folder without a vault or over the last one, and compared. */
export const cycles = async (
  count: number,
): Promise<{ readonly cycles: number; readonly wrong: string[] }> => {
  const root = newRoot()
  const team = await aTeam({ folder: join(root, 'vault') })
  await aCaseload(team, { of: 'Sam', clients: 2, prefix: 'LD' })
  const wrong: string[] = []
  try {
    for (let cycle = 1; cycle <= count; cycle += 1) {
      await team.unlock('Robin')
      await team.core.ask('settings.saveDraft', { key: 'cycle', body: `cycle ${cycle}` })
      const place = mkdtempSync(join(root, 'stick-'))
      const { name } = await team.core.ask('backup.make', { to: place })
      await team.core.core.stop()
      const target = join(root, cycle % 5 === 1 ? `fresh-${cycle}` : `fresh-${cycle - ((cycle - 1) % 5)}`)
      const other = openTestCore({ folder: target, startAt: '2026-11-30T09:00:00Z' })
      const asked = { personId: team.people.Robin, passphrase: PASSPHRASES.Robin }
      if ((await other.ask('vault.status', {})).state === 'locked') await other.ask('vault.unlock', asked)
      await other.ask('backup.restore', { file: { from: 'chosen', path: join(place, name) }, ...asked })
      await other.core.stop()
      if ((await tablesOf(target, team)) !== (await tablesOf(join(root, 'vault'), team)))
        wrong.push(`cycle ${cycle}: not identical`)
      if (readdirSync(place).length !== 1) wrong.push(`cycle ${cycle}: something else lies beside the backup`)
      rmSync(place, { recursive: true })
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
  return { cycles: count, wrong }
}

export type KilledBackups = { readonly kills: number; readonly wrong: readonly string[] }

type KillOptions = {
  /** Every so many operations. */
  readonly every: number
  /** The first of them. */
  readonly from?: number
  readonly midWrite?: boolean
  /** What is looked at has lost the note that a swap was begun; the first that is found ends it. */
  readonly control?: 'without the note'
  /** The process that is killed, in one file, which starts in a fraction of the time; see `buildWorker`. */
  readonly worker?: string
}

/** For more than a few kills. */
export const buildWorker = async (): Promise<string> => {
  await buildCoreForTests('backup-on-disk', 'tests/faults/backup/backup-on-disk.ts')
  return fileURLToPath(new URL('../../../dist/backup-on-disk/main.js', import.meta.url))
}

/**
 * The work is ended by SIGKILL before an operation of the disk, or in the middle of a write, again and again, until it
 * comes to its end. After each the vault opens, with all that was in it before or all that is in the backup; what is
 * called a backup is whole; nothing lies anywhere else.
 */
export const killBackups = async (
  what: BackupOnDisk['what'],
  { every, from = 1, midWrite = true, control, worker = WORKER }: KillOptions,
): Promise<KilledBackups> => {
  const root = newRoot()
  const prepared = await aVaultWithBackup(root)
  const { team, name, before, ofBackup } = prepared
  const allowed = what === 'backup' ? [before] : [before, ofBackup]
  const wrong: string[] = []
  let kills = 0

  /** True where it was killed: there may be more to come. */
  const kill = async (how: 'kill' | 'kill in mid-write', at: number): Promise<boolean> => {
    const trial = mkdtempSync(join(root, 'trial-'))
    const folder = join(trial, 'vault')
    const file = join(trial, 'orders')
    cpSync(prepared.folder, folder, { recursive: true })
    makeOrders(file)
    const input: BackupOnDisk = {
      folder,
      root: trial,
      what,
      name,
      robin: team.people.Robin,
      order: { file, order: { at, how } },
    }
    const { killed } = await runOnFaultyDisk(worker, { folder: `${folder}/`, orders: file }, input)
    if (control !== undefined) rmSync(join(folder, 'swap.json'), { force: true })
    const problem = await look(folder, team, allowed)
    if (problem !== null) wrong.push(`${what}, ${how} at ${at}: ${problem}`)
    const beside = readdirSync(trial).filter(one => !['vault', 'orders', 'acks'].includes(one))
    if (beside.length > 0) wrong.push(`something else lies beside the vault: ${beside.join(', ')}`)
    rmSync(trial, { recursive: true, force: true, maxRetries: 3 })
    if (killed) kills += 1
    return killed && (control === undefined || wrong.length === 0)
  }

  try {
    for (const how of midWrite ? (['kill', 'kill in mid-write'] as const) : (['kill'] as const)) {
      let next = from
      let goesOn = true
      // One process is looked at while the next one works.
      const takeOne = async (): Promise<void> => {
        while (goesOn) {
          const at = next
          next += every
          if (!(await kill(how, at))) goesOn = false
        }
      }
      await Promise.all([takeOne(), takeOne()])
      if (control !== undefined && wrong.length > 0) break
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
  return { kills, wrong }
}

/** Backed up, and written to since. */
const aVaultWithBackup = async (root: string) => {
  const folder = join(root, 'vault')
  const team = await aTeam({ folder })
  await aCaseload(team, { of: 'Sam', clients: 2, prefix: 'LD' })
  await team.unlock('Robin')
  const { name } = await team.core.ask('backup.make', { to: null })
  await team.core.core.stop()
  const ofBackup = await tablesOf(folder, team)
  team.core = openTestCore({ folder, startAt: '2026-10-30T09:00:00Z' })
  await team.core.ask('vault.unlock', { personId: team.people.Robin, passphrase: PASSPHRASES.Robin })
  await team.core.ask('settings.saveDraft', { key: 'since', body: 'written since' })
  await team.core.core.stop()
  return { folder, team, name, ofBackup, before: await tablesOf(folder, team) }
}

/** Null where all is well: opened by the core, which ends what was begun. */
const look = async (folder: string, team: Team, allowed: readonly string[]): Promise<string | null> => {
  const core = openTestCore({ folder, startAt: '2026-12-01T09:00:00Z' })
  try {
    const { state } = await core.ask('vault.status', {})
    if (state !== 'locked') return `the vault is ${state}`
    const unlocked = await core.tell('vault.unlock', {
      personId: team.people.Robin,
      passphrase: PASSPHRASES.Robin,
    })
    if (!unlocked.ok) return `it does not open: ${unlocked.error.code}`
    const { rows } = await core.ask('backup.list', {})
    for (const { name } of rows) {
      if (name === null) continue
      const checked = checkBackup(join(folder, 'backups', name))
      if (!checked.ok) return `${name} is called a backup and is none: ${checked.error}`
    }
  } finally {
    await core.core.stop()
  }
  const left = readdirSync(folder).filter(name => /^restoring-|^swap\.json$/.test(name))
  if (left.length > 0) return `${left.join(', ')} is left`
  return allowed.includes(await tablesOf(folder, team))
    ? null
    : 'it holds neither what was nor what is in the backup'
}

const newRoot = (): string =>
  mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-backups-'))

import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { BACKUP_FOLDER, makeBackup } from '#database/vault/backup.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { everyOne } from '#tests/support/folder-bytes.ts'
import { openTestCore, type TestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { randomFrom } from '../import/random.ts'
import { copyFolderTo } from '../work/prepared-vault.ts'
import { tablesOf } from './cycles.ts'
import { HOSTILE_NAMES, type HostileBackup, hostileBackups } from './hostile-backups.ts'

export type Hostile = {
  readonly files: number
  readonly names: number
  readonly passphrases: number
  readonly wrong: readonly string[]
}

export type HostileControl = 'straight into place'

/**
 * Every hostile file, in a folder of one's choice and among the vault's own, `more` flips and cuts at random places, names that
 * lead elsewhere and wrong passphrases: each is refused for what it is, and afterwards nothing lies anywhere else and
 * the vault holds what it held.
 */
export const tryHostile = async (more: number, seed = 1, control?: HostileControl): Promise<Hostile> => {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tandem-hostile-'))
  try {
    const [live, outside] = [join(root, 'data', 'live'), join(root, 'outside')]
    mkdirSync(outside)
    writeFileSync(join(outside, 'letter.txt'), 'somebody’s')
    const team = await aTeam({ folder: live })
    await aCaseload(team, { of: 'Sam', clients: 2, prefix: 'LD' })
    await team.unlock('Robin')
    const whole = await aBackup(team.core)
    await team.core.core.stop()
    const others = await aTeam({ folder: join(root, 'other') })
    const other = await aBackup(others.core)
    await others.core.core.stop()
    rmSync(join(root, 'other'), { recursive: true })
    const newer = await aNewerBackup(root, team)
    const before = await tablesOf(live, team)
    const place = join(root, 'chosen')
    mkdirSync(place)
    const stood = standing(root)
    const core = openTestCore({ folder: live, startAt: '2026-12-01T09:00:00Z' })
    const robin = { personId: team.people.Robin, passphrase: PASSPHRASES.Robin }
    await core.ask('vault.unlock', robin)

    const wrong: string[] = []
    const expectRefused = async (
      name: string,
      code: string,
      file: { from: 'chosen'; path: string } | { from: 'here'; name: string },
      passphrase: string = PASSPHRASES.Robin,
    ): Promise<void> => {
      if (control !== undefined) putStraight(live, file)
      else {
        const answer = await core.tell('backup.restore', { file, ...robin, passphrase })
        const said = answer.ok ? 'RESTORED' : answer.error.code
        if (said !== code) wrong.push(`${name}: ${said} where ${code} was to be said`)
      }
    }

    const files = [...hostileBackups({ whole, other, newer, outside }), ...mutated(whole, more, seed)]
    for (const { name, code, lay } of files) {
      for (const file of [
        { from: 'chosen', path: join(place, `${HOSTILE}.tandem-backup`) } as const,
        { from: 'here', name: `${HOSTILE}.tandem-backup` } as const,
      ]) {
        const path = file.from === 'chosen' ? file.path : join(live, BACKUP_FOLDER, file.name)
        lay(path)
        await expectRefused(`${name}, ${file.from}`, code, file)
        if (control === undefined) await core.ask('backup.list', {})
        rmSync(path, { recursive: true, force: true })
      }
      for (const problem of differences(stood, standing(root))) wrong.push(`${name}: ${problem}`)
    }
    const [first] = everyOne(join(live, BACKUP_FOLDER)).filter(name => name.endsWith('.tandem-backup'))
    if (control === undefined) {
      for (const name of HOSTILE_NAMES)
        await expectRefused(`the name ${JSON.stringify(name)}`, 'backup-gone', { from: 'here', name })
      for (const passphrase of WRONG_PASSPHRASES) {
        core.wait(600)
        const file = { from: 'here', name: first ?? '' } as const
        await expectRefused(`the passphrase '${passphrase}'`, 'wrong-passphrase', file, passphrase)
      }
      for (const problem of differences(stood, standing(root)))
        wrong.push(`names and passphrases: ${problem}`)
      await core.core.stop()
      if ((await tablesOf(live, team)) !== before) wrong.push('the vault does not hold what it held')
    } else await core.core.stop().catch(() => undefined)
    return {
      files: files.length * 2,
      names: HOSTILE_NAMES.length,
      passphrases: WRONG_PASSPHRASES.length,
      wrong,
    }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  }
}

const HOSTILE = 'hostile'

const WRONG_PASSPHRASES: readonly string[] = [
  PASSPHRASES.Sam,
  PASSPHRASES.Robin.slice(0, -1),
  `${PASSPHRASES.Robin} `,
  PASSPHRASES.Robin.toUpperCase(),
  ' '.repeat(20),
]

const aBackup = async (core: TestCore): Promise<Buffer> => {
  const { name } = await core.ask('backup.make', { to: null })
  return readFileSync(join(core.folder, BACKUP_FOLDER, name))
}

/** The vault as a later version would leave it: with a change of its tables that nobody here knows. */
const aNewerBackup = async (root: string, team: Team): Promise<Buffer> => {
  const { folder } = copyFolderTo({ folder: team.core.folder } as never, join(root, 'newer'))
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, team.people.Robin, PASSPHRASES.Robin)
  if (keys === null) throw new Error('The passphrase opens nothing.')
  const open = openDatabase(join(folder, DATABASE_FILE), keys.databaseKey)
  await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('999-from-later', '')`.execute(open.db)
  const { databaseKey } = keys
  const { path } = makeBackup(
    { folder, open, databaseKey, keyFile: keyFile.value },
    { because: 'asked', madeAt: '2030-01-01T09:00:00+00:00' as never, madeWith: 'later', to: null },
  )
  open.close()
  const bytes = readFileSync(path)
  rmSync(join(root, 'newer'), { recursive: true })
  return bytes
}

/** At random places: what is damaged is never taken for whole. */
const mutated = (whole: Buffer, count: number, seed: number): HostileBackup[] => {
  const random = randomFrom(seed)
  const ofStart = (at: number) => (at < 'TANDEM-BACKUP '.length ? 'not-a-backup' : 'backup-damaged')
  return Array.from({ length: count }, (_, n) => {
    const isCut = n % 4 === 3
    const at = random.below(n % 2 === 0 ? 4000 : whole.length)
    const bytes = isCut ? whole.subarray(0, at) : Buffer.from(whole)
    if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    const name = isCut ? `cut at ${at}` : `a flip at ${at}`
    return { name, code: ofStart(at), lay: path => writeFileSync(path, bytes) }
  })
}

/** Every file by its path: elsewhere by its bytes, in the vault only that it is there. */
const standing = (root: string): ReadonlyMap<string, string> =>
  new Map(
    everyOne(root)
      .filter(name => !VOLATILE.test(name))
      .map(name => {
        const path = join(root, name)
        const isOther = !name.startsWith('data') && lstatSync(path).isFile()
        return [name, isOther ? createHash('sha256').update(readFileSync(path)).digest('hex') : '']
      }),
  )

/** What opening a vault makes and removes, and the count of wrong passphrases. */
const VOLATILE = /^data\/live\/(attempts\.json|tandem\.db-wal|writer\.lock.*)$/

const differences = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] => [
  ...[...before].flatMap(([name, bytes]) => {
    if (!now.has(name)) return [`${name} is gone`]
    return now.get(name) === bytes ? [] : [`${name} is another`]
  }),
  ...[...now.keys()].flatMap(name => (before.has(name) ? [] : [`${name} is there`])),
]

/** The control: a name in the header is obeyed, and what comes is taken for a vault before anybody looked. */
const putStraight = (
  live: string,
  file: { from: 'chosen'; path: string } | { from: 'here'; name: string },
) => {
  try {
    const path = file.from === 'chosen' ? file.path : join(live, BACKUP_FOLDER, file.name)
    if (!lstatSync(path).isFile()) return
    const bytes = readFileSync(path)
    const header = bytes.indexOf(10)
    const { name } = JSON.parse(bytes.subarray(header + 1, bytes.indexOf(10, header + 1)).toString()) as {
      name?: string
    }
    writeFileSync(join(live, name ?? 'restored.db'), bytes)
  } catch {
    // It looks at nothing.
  }
}

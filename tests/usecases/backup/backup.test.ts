import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAnchor } from '#database/vault/anchor.ts'
import { readReplacedAnchors } from '#database/vault/restore.ts'
import { tryHostile } from '#tests/faults/backup/try-hostile.ts'
import { anOpenMonth, FULL_LINE } from '#tests/support/a-month.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { everyOne } from '#tests/support/folder-bytes.ts'
import { longTest } from '#tests/support/long-test.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

const robin = (team: Team) => ({ id: team.people.Robin, passphrase: PASSPHRASES.Robin })
const withPassphrase = (
  team: Team,
  file: { from: 'here'; name: string } | { from: 'chosen'; path: string },
) => ({
  file,
  personId: team.people.Robin,
  passphrase: PASSPHRASES.Robin,
})
const backupsOf = (folder: string) =>
  readdirSync(join(folder, 'backups')).filter(name => name.endsWith('.tandem-backup'))

/** Sam's open month with a marker in it, backed up by Robin. */
const backedUp = async () => {
  const month = await anOpenMonth(2)
  const { team } = month
  await team.core.ask('review.setEntry', {
    reviewId: month.reviewId,
    clientId: month.clientIds[0] ?? expect.fail(),
    input: { values: { ...FULL_LINE, whatChanged: 'MARKER of that day' }, drafts: {} },
  })
  await team.unlock('Robin')
  const made = await team.core.ask('backup.make', { to: null })
  return { ...month, team, made, file: { from: 'here', name: made.name } as const }
}

describe('backing up', () => {
  test('is one file, of which nothing of a client can be read, and is listed with when, why and how large', async () => {
    const { team, made } = await backedUp()
    const { folder } = team.core
    expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual(['log.json', made.name].toSorted())
    expect(made.name).toMatch(/^tandem-2026-10-29-\d{4}\.tandem-backup$/)
    const bytes = readFileSync(join(folder, 'backups', made.name))
    expect(bytes.length).toBe(made.bytes)
    expect(bytes.includes('MARKER')).toBe(false)
    const { rows, last, late, stopped } = await team.core.ask('backup.list', {})
    expect(rows).toEqual([
      expect.objectContaining({
        because: 'asked',
        name: made.name,
        keptAs: 'daily',
        bytes: made.bytes,
        failed: null,
      }),
    ])
    expect({ late, stopped }).toEqual({ late: false, stopped: null })
    expect(last?.tookMs).toBe(made.tookMs)
  })

  test('goes to any folder under a name that is free, and never over what is there', async () => {
    const { team } = await backedUp()
    const stick = scratchFolder()
    const first = await team.core.ask('backup.make', { to: stick })
    const bytes = readFileSync(join(stick, first.name))
    const second = await team.core.ask('backup.make', { to: stick })
    expect(readdirSync(stick).toSorted()).toEqual([first.name, second.name].toSorted())
    expect(readFileSync(join(stick, first.name)).equals(bytes)).toBe(true)
    const { rows } = await team.core.ask('backup.list', {})
    expect(rows.filter(({ where }) => where !== null)).toHaveLength(2)
  })

  test('one that can’t be made is none: it says why, leaves nothing, and is shown as stopped', async () => {
    const { team } = await backedUp()
    const { folder } = team.core
    const before = backupsOf(folder)
    const file = join(scratchFolder(), 'a file')
    writeFileSync(file, '')
    for (const to of ['/nowhere/at/all', file, 'relative'])
      expect(await team.core.tell('backup.make', { to })).toMatchObject({ error: { code: 'folder-gone' } })
    expect(backupsOf(folder)).toEqual(before)
    expect(everyOne(folder).filter(name => name.includes('partial'))).toEqual([])
    const { rows, stopped } = await team.core.ask('backup.list', {})
    expect(stopped).toBe('folder-gone')
    expect(rows.filter(({ failed }) => failed === 'folder-gone')).toHaveLength(2)
    await team.core.ask('backup.make', { to: null })
    expect((await team.core.ask('backup.standing', {})).stopped).toBeNull()
  })

  test('lets go of its own by day, and of nothing else: not of copies, other vaults’, or other people’s files', async () => {
    const { team } = await backedUp()
    const own = join(team.core.folder, 'backups')
    writeFileSync(join(own, 'letter.pdf'), 'somebody’s')
    writeFileSync(join(own, 'tandem-2020-01-01-0900.tandem-backup'), 'cut off')
    const other = await backedUp()
    copyFileSync(
      join(other.team.core.folder, 'backups', other.made.name),
      join(own, 'of-another.tandem-backup'),
    )
    for (let day = 0; day < 12; day += 1) {
      team.core.wait(24 * 60 * 60)
      await team.core.ask('backup.make', { to: null })
    }
    const left = readdirSync(own)
    expect(left).toEqual(
      expect.arrayContaining([
        'letter.pdf',
        'tandem-2020-01-01-0900.tandem-backup',
        'of-another.tandem-backup',
      ]),
    )
    // 30 October to 10 November: seven days, the Sunday before them, the last of October.
    const days = left.filter(name => /^tandem-2026/.test(name)).map(name => name.slice(12, 17))
    expect(days.toSorted()).toEqual([
      '10-31',
      '11-01',
      '11-04',
      '11-05',
      '11-06',
      '11-07',
      '11-08',
      '11-09',
      '11-10',
    ])
  })

  test('is an administrator’s, and everybody is told when the last one is older than a week', async () => {
    const { team } = await backedUp()
    await team.unlock('Sam')
    for (const [name, input] of [
      ['backup.make', { to: null }],
      ['backup.list', {}],
      ['backup.setKeeping', { daily: 1, weekly: 0, monthly: 0 }],
    ] as const)
      expect(await team.core.tell(name, input)).toMatchObject({ error: { code: 'not-allowed' } })
    expect(await team.core.ask('backup.standing', {})).toMatchObject({ late: false })
    team.core.wait(8 * 24 * 60 * 60)
    expect(await team.core.ask('backup.standing', {})).toMatchObject({ late: true })
  })
})

describe('restoring', () => {
  test('shows what is in it, puts it in place, backs up what was here, and the trail says so', async () => {
    const { team, reviewId, clientIds, file, made } = await backedUp()
    const { folder } = team.core
    const head = (await team.core.ask('backup.look', { file })).entries
    await team.unlock('Sam')
    await team.core.ask('review.setEntry', {
      reviewId,
      clientId: clientIds[0] ?? expect.fail(),
      input: { values: { whatChanged: 'written since' }, drafts: {} },
    })
    await team.unlock('Robin')
    const look = await team.core.ask('backup.look', { file })
    expect(look.people.map(({ name }) => name)).toContain('Sam Okafor')
    expect(look.entriesSince).toBeGreaterThan(2)
    expect(await team.core.ask('backup.open', withPassphrase(team, file))).toMatchObject({
      people: 5,
      supervisors: 2,
      clients: 2,
      records: 0,
      inPreparation: [{ month: '2026-10', people: 1 }],
    })
    expect(everyOne(folder).filter(name => name.startsWith('restoring'))).toEqual([])
    const done = await team.core.ask('backup.restore', withPassphrase(team, file))
    expect(done).toMatchObject({ movedAside: false })
    expect((await team.core.ask('vault.status', {})).state).toBe('locked')
    await team.core.core.stop()

    const rows = await rowsOfVault(folder, robin(team))
    expect(JSON.stringify(rows.entry_value ?? rows)).toContain('MARKER of that day')
    expect(JSON.stringify(rows)).not.toContain('written since')
    const restored = (rows.audit as { sequence: number; act: string; detail_json: string }[]).at(-1)
    expect(restored).toMatchObject({ sequence: head + 1, act: 'restored' })
    const detail = JSON.parse(restored?.detail_json ?? '') as Record<string, number>
    expect(detail.sequence).toBe(head)
    expect(detail.replacedSequence).toBeGreaterThan(head)
    expect(readAnchor(folder)?.sequence).toBe(head + 1)
    expect(readReplacedAnchors(folder)).toEqual([
      expect.objectContaining({ restored: expect.objectContaining({ sequence: head }) }),
    ])
    expect(backupsOf(folder)).toEqual(expect.arrayContaining([made.name, done.backedUpAs]))

    // What was backed up on the way goes back again.
    team.core = openTestCore({ folder, startAt: '2026-10-30T09:00:00Z' })
    await team.core.ask('vault.unlock', { personId: team.people.Robin, passphrase: PASSPHRASES.Robin })
    const name = done.backedUpAs ?? expect.fail()
    await team.core.ask('backup.restore', withPassphrase(team, { from: 'here', name }))
    await team.core.core.stop()
    expect(JSON.stringify(await rowsOfVault(folder, robin(team)))).toContain('written since')
  })

  test('a computer without a vault opens a backup from a stick', async () => {
    const { team } = await backedUp()
    const stick = scratchFolder()
    const { name } = await team.core.ask('backup.make', { to: stick })
    await team.core.core.stop()
    const fresh = openTestCore({ folder: join(scratchFolder(), 'new') })
    expect((await fresh.ask('vault.status', {})).state).toBe('none')
    const file = { from: 'chosen', path: join(stick, name) } as const
    const done = await fresh.ask('backup.restore', withPassphrase(team, file))
    expect(done).toMatchObject({ backedUpAs: null, movedAside: false })
    expect((await fresh.ask('vault.status', {})).people).toHaveLength(5)
    await fresh.ask('vault.unlock', { personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
    await fresh.core.stop()
  })

  test('a wrong passphrase changes nothing and is counted as at the door', async () => {
    const { team, file } = await backedUp()
    const { folder } = team.core
    const before = await dataOf(team)
    const wrong = { ...withPassphrase(team, file), passphrase: 'velvet harbour nine candle' }
    for (const operation of ['backup.open', 'backup.restore', 'backup.restore'] as const)
      expect(await team.core.tell(operation, wrong)).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(await team.core.tell('backup.restore', wrong)).toMatchObject({
      error: { code: 'too-many-attempts' },
    })
    expect(await dataOf(team)).toEqual(before)
    expect(everyOne(folder).filter(name => /restoring|replaced|swap/.test(name))).toEqual([])
  })

  test('in a sound vault it is an administrator’s: neither at the door nor for anybody else', async () => {
    const { team, file } = await backedUp()
    await team.unlock('Sam')
    const sam = { file, personId: team.people.Sam, passphrase: PASSPHRASES.Sam }
    expect(await team.core.tell('backup.restore', sam)).toMatchObject({ error: { code: 'not-allowed' } })
    team.core = await team.core.restart()
    expect(await team.core.tell('backup.restore', withPassphrase(team, file))).toMatchObject({
      error: { code: 'not-signed-in' },
    })
  })

  test('what is no backup, was cut, changed or is hostile is refused, and nothing is written anywhere', {
    timeout: 60_000,
  }, async () => {
    expect((await tryHostile(0)).wrong).toEqual([])
  })

  longTest('what would be put in place before anybody looked is found', { timeout: 60_000 }, async () => {
    const { wrong } = await tryHostile(0, 1, 'straight into place')
    expect(wrong).toContain('a header that names a path: led-outside is there')
  })

  test('a link that lies where it unpacks is not followed', async () => {
    const outside = scratchFolder()
    const team = await aTeam({ randomBytes: count => new Uint8Array(count).fill(7) })
    const { name } = await team.core.ask('backup.make', { to: null })
    symlinkSync(outside, join(team.core.folder, `restoring-${'07'.repeat(8)}`))
    const answer = await team.core.tell('backup.restore', withPassphrase(team, { from: 'here', name }))
    expect(answer.ok).toBe(false)
    expect(readdirSync(outside)).toEqual([])
  })
})

/** Failed attempts make the next one wait: each look comes an hour later. */
let clock = 1

/** Every row, and every file's name, of a vault that is open in this core. */
const dataOf = async (team: Team) => {
  await team.core.core.stop()
  const rows = await rowsOfVault(team.core.folder, robin(team))
  const files = everyOne(team.core.folder).filter(name => name !== 'attempts.json')
  clock += 1
  team.core = openTestCore({ folder: team.core.folder, startAt: `2026-10-29T1${clock}:00:00Z` })
  await team.core.ask('vault.unlock', { personId: team.people.Robin, passphrase: PASSPHRASES.Robin })
  const audit = (rows.audit as { act: string }[]).filter(({ act }) => !/passphrase|unlock/.test(act))
  return { rows: { ...rows, audit: audit.length }, files }
}

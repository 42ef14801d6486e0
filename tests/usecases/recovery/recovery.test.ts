import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anOpenMonth } from '#tests/support/a-month.ts'
import { PASSPHRASES, type Team } from '#tests/support/a-team.ts'
import { entriesOf } from '#tests/support/audited.ts'
import { everyOne } from '#tests/support/folder-bytes.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { openTestCore } from '#tests/support/test-core.ts'

const PAGE = 4096

/** Sam's open month, backed up, then with one of its pages turned over. */
const aDamagedVault = async (page: (pages: number) => number) => {
  const { team, clientIds, reviewId } = await anOpenMonth(3)
  await team.core.ask('review.setEntry', {
    reviewId,
    clientId: clientIds[0] ?? expect.fail(),
    input: { values: { whatChanged: 'MARKER' }, drafts: {} },
  })
  await team.unlock('Robin')
  const made = await team.core.ask('backup.make', { to: null })
  await team.core.core.stop()
  const { folder } = team.core
  const path = join(folder, 'tandem.db')
  const pages = statSync(path).size / PAGE
  turnOver(path, page(pages) * PAGE + 100)
  team.core = openTestCore({ folder, startAt: '2026-10-29T12:00:00Z' })
  return { team, folder, made }
}

const turnOver = (path: string, at: number): void => {
  const byte = Buffer.from([(readFileSync(path)[at] ?? 0) ^ 0xff])
  const handle = openSync(path, 'r+')
  writeSync(handle, byte, 0, 1, at)
  closeSync(handle)
}

const unlock = (team: Team, name: 'Robin' | 'Sam') =>
  team.core.tell('vault.unlock', { personId: team.people[name], passphrase: PASSPHRASES[name] })

test('a damaged page leads to what is known, the last good backup, and back to it; nothing is deleted', async () => {
  const { team, folder, made } = await aDamagedVault(pages => Math.floor(pages / 2))
  expect(await unlock(team, 'Robin')).toMatchObject({ error: { code: 'vault-damaged' } })
  expect((await team.core.ask('vault.status', {})).state).toBe('damaged')
  const view = await team.core.ask('recovery.get', {})
  expect(view).toMatchObject({ problem: 'pages', canSave: true, backup: { name: made.name } })
  expect(view.parts.map(({ part }) => part)).toEqual(['records', 'caseloads', 'months', 'trail', 'rest'])
  // Whatever the page held, some part of it says so.
  expect(view.parts.filter(({ state }) => state !== 'good')).not.toEqual([])
  const before = readFileSync(join(folder, 'tandem.db'))

  const file = { from: 'here', name: made.name } as const
  const done = await team.core.ask('backup.restore', {
    file,
    personId: team.people.Robin,
    passphrase: PASSPHRASES.Robin,
  })
  expect(done).toMatchObject({ backedUpAs: null, movedAside: true })
  const aside = readdirSync(folder).find(name => name.startsWith('replaced-')) ?? expect.fail('not kept')
  expect(readFileSync(join(folder, aside, 'tandem.db')).equals(before)).toBe(true)
  expect(await unlock(team, 'Robin')).toMatchObject({ ok: true })
  await team.core.core.stop()
})

test('a first page, a missing database, and a key file that can’t be read still offer the backup and a copy for IT', async () => {
  const { team, folder, made } = await aDamagedVault(() => 0)
  await unlock(team, 'Robin')
  expect(await team.core.ask('recovery.get', {})).toMatchObject({
    parts: [],
    canSave: false,
    backup: { name: made.name },
  })
  const it = scratchFolder()
  const copied = await team.core.ask('recovery.copy', { to: it })
  const files = everyOne(join(it, copied.folder))
  expect(files).toEqual(expect.arrayContaining(['keys.json', 'report.json', 'tandem.db']))
  const report = readFileSync(join(it, copied.folder, 'report.json'), 'utf8')
  expect(report).not.toMatch(/Robin|Sam|LD\d/)

  await team.core.core.stop()
  for (const name of ['keys.json', 'keys.previous.json']) writeFileSync(join(folder, name), '{')
  team.core = openTestCore({ folder })
  expect((await team.core.ask('vault.status', {})).state).toBe('damaged')
  expect(await team.core.ask('recovery.get', {})).toMatchObject({
    problem: 'key file',
    backup: { name: made.name },
  })
  const restored = await team.core.tell('backup.restore', {
    file: { from: 'here', name: made.name },
    personId: team.people.Sam,
    passphrase: PASSPHRASES.Sam,
  })
  expect(restored).toMatchObject({ ok: true, value: { movedAside: true } })
  expect(await unlock(team, 'Sam')).toMatchObject({ ok: true })
  await team.core.core.stop()
})

test('what was taken out of it enters the trail of what lies there next: who, when, what kind, and nobody’s text', async () => {
  const { team, folder, made } = await aDamagedVault(pages => pages - 1)
  expect((await unlock(team, 'Sam')).ok).toBe(false)
  const place = scratchFolder()
  await team.core.ask('recovery.save', { to: place })
  team.core.wait(60)
  await team.core.ask('recovery.copy', { to: place })
  expect(readFileSync(join(folder, 'attempts.json'), 'utf8')).not.toMatch(/Sam|LD\d|MARKER/)
  // Across a restart, a wrong passphrase and a restore.
  team.core = await team.core.restart()
  const robin = { personId: team.people.Robin, passphrase: PASSPHRASES.Robin }
  await team.core.tell('vault.unlock', { ...robin, passphrase: PASSPHRASES.Sam })
  await unlock(team, 'Robin')
  await team.core.ask('backup.restore', { file: { from: 'here', name: made.name }, ...robin })
  expect((await unlock(team, 'Robin')).ok).toBe(true)
  await team.unlock('Robin')
  await team.core.core.stop()
  const entries = await entriesOf(folder, { id: robin.personId, passphrase: robin.passphrase })
  const since = entries.slice(entries.findIndex(({ act }) => act === 'restored') + 1)
  expect(since.map(({ act, personId, detail }) => [act, personId, detail.doneAt])).toEqual([
    ['wrong passphrase', null, undefined],
    ['damaged vault exported', team.people.Sam, '2026-10-29T12:00:00+00:00'],
    ['damaged vault copied out', team.people.Sam, '2026-10-29T12:01:00+00:00'],
    ['unlocked', team.people.Robin, undefined],
    ['unlocked', team.people.Robin, undefined],
  ])
})

test('what can be read goes out to whom it belongs: their own, and nothing that is blind or of others', async () => {
  const { team } = await aDamagedVault(pages => pages - 1)
  expect((await unlock(team, 'Sam')).ok).toBe(false)
  const place = scratchFolder()
  const sams = await team.core.ask('recovery.save', { to: place })
  const read = (folder: string) =>
    everyOne(join(place, folder))
      .map(name => readFileSync(join(place, folder, name), 'utf8'))
      .join('\n')
  expect(read(sams.folder)).toContain('LD1')
  expect(read(sams.folder)).toContain('MARKER')

  team.core = await team.core.restart()
  expect((await unlock(team, 'Robin')).ok).toBe(false)
  const robins = await team.core.ask('recovery.save', { to: place })
  expect(robins.folder).not.toBe(sams.folder)
  // The month is not signed: the clients are known to the supervisor, what is in preparation is not.
  expect(read(robins.folder)).not.toContain('MARKER')

  team.core = await team.core.restart()
  expect(await team.core.tell('recovery.save', { to: place })).toMatchObject({
    error: { code: 'not-signed-in' },
  })
  expect(await team.core.tell('recovery.copy', { to: place })).toMatchObject({
    error: { code: 'not-allowed' },
  })
  await team.core.core.stop()
})

test('an older database than the anchor names leads there too', async () => {
  const { team } = await anOpenMonth(1)
  const { folder } = team.core
  await team.core.core.stop()
  writeFileSync(join(folder, 'anchor.json'), JSON.stringify({ sequence: 9_999, hash: 'f'.repeat(64) }))
  team.core = openTestCore({ folder })
  await unlock(team, 'Robin')
  expect(await team.core.ask('recovery.get', {})).toMatchObject({
    problem: 'older copy',
    backup: null,
    canSave: true,
  })
  await team.core.core.stop()
})

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { PersonId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { MIGRATIONS } from '#database/migrations/index.ts'
import { changePerson, findPerson, listContractedHours } from '#database/stores/people-store.ts'
import { migrate } from '#database/vault/migrate.ts'
import { type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { contractedHoursIn } from '#domain/load/contracted-hours.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const SAM = '01890000-0000-7000-8000-000000000001'
const ROBIN = '01890000-0000-7000-8000-000000000002'

const vault = (): OpenDatabase => {
  const open = openDatabase(join(scratchFolder(), 'tandem.db'), randomBytes(32))
  onTestFinished(open.close)
  return open
}

const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '020'))

/** Rows as the first version wrote them. */
const oldVault = async (): Promise<OpenDatabase> => {
  const open = vault()
  await migrate(open.db, before)
  open.sqlite.exec(`
    INSERT INTO person (id, name, title, is_practitioner, is_supervisor, is_administrator, contracted_hours, created_at)
      VALUES ('${SAM}', 'Sam Okafor', NULL, 1, 0, 0, 30, '2026-09-01T09:00:00+00:00'),
             ('${ROBIN}', 'Robin Price', NULL, 0, 1, 1, NULL, '2026-09-01T09:00:00+00:00');
    INSERT INTO client (id, reference, created_by, created_at) VALUES ('c', 'LD1037', '${SAM}', '2026-09-01T09:00:00+00:00');
    INSERT INTO review (id, practitioner_id, month, kind, created_at)
      VALUES ('r', '${SAM}', '2026-10', 'live', '2026-10-01T09:00:00+00:00');
    INSERT INTO review_note (review_id, name, body, by_person, at)
      VALUES ('r', 'went-well', 'The new tenancy.', '${SAM}', '2026-10-02T09:00:00+00:00');
    INSERT INTO discussion (id, review_id, client_id, position, why_raised) VALUES ('d', 'r', 'c', 0, 'Medicines changed.');`)
  return open
}

test('what was written before is all there, with nothing shared and no why now', async () => {
  const { db, sqlite } = await oldVault()
  expect(await migrate(db)).toContain('020-prepare-and-over-time')
  expect(sqlite.prepare('SELECT name, body, shared FROM review_note').all()).toEqual([
    { name: 'went-well', body: 'The new tenancy.', shared: 0 },
  ])
  expect(sqlite.prepare('SELECT why_raised, why_now FROM discussion').all()).toEqual([
    { why_raised: 'Medicines changed.', why_now: null },
  ])
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
})

test('hours that were known hold for every month, and other hours from their month on', async () => {
  const { db } = await oldVault()
  await migrate(db)
  const sam = PersonId.parse(SAM)
  expect(await findPerson(db, sam)).toMatchObject({ name: 'Sam Okafor', contractedHours: 30 })
  expect(await findPerson(db, PersonId.parse(ROBIN))).toMatchObject({ contractedHours: null })
  const person = { id: sam, name: 'Sam Okafor', title: null, roles: ['practitioner'] as const }
  const on = { month: '2026-11' as Month, by: sam, at: '2026-11-03T09:00:00+00:00' as never }
  await changePerson(db, { ...person, contractedHours: 22.5 }, on)
  const changes = await listContractedHours(db, sam)
  const hours = ['2020-01', '2026-10', '2026-11', '2030-01'].map(month =>
    contractedHoursIn(changes, month as Month),
  )
  expect(hours).toEqual([30, 30, 22.5, 22.5])
  expect(await findPerson(db, sam)).toMatchObject({ contractedHours: 22.5 })
})

test('hours that are put right on the day they were recorded make no history; a day later they do', async () => {
  const { db } = await oldVault()
  await migrate(db)
  const sam = PersonId.parse(SAM)
  const robin = PersonId.parse(ROBIN)
  const record = (id: PersonId, contractedHours: number | null, day: string) =>
    changePerson(
      db,
      { id, name: 'Somebody', title: null, roles: ['practitioner'], contractedHours },
      { month: day.slice(0, 7) as Month, by: sam, at: `${day}T09:00:00+00:00` as never },
    )
  for (const hours of [2, 22, 22.5, 22.5]) await record(sam, hours, '2026-11-03')
  await record(sam, null, '2026-11-04')
  expect(await listContractedHours(db, sam)).toEqual([
    { hours: 30, from: null },
    { hours: 22.5, from: '2026-11' },
    { hours: null, from: '2026-11' },
  ])
  expect(await findPerson(db, sam)).toMatchObject({ contractedHours: null })
  for (const hours of [3, 37, 37.5]) await record(robin, hours, '2026-11-03')
  expect(await listContractedHours(db, robin)).toEqual([{ hours: 37.5, from: null }])
})

test('an upgraded vault has the very schema of a fresh one', async () => {
  const upgraded = await oldVault()
  await migrate(upgraded.db)
  const fresh = vault()
  await migrate(fresh.db)
  const schemaOf = ({ sqlite }: OpenDatabase) =>
    sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
  expect(schemaOf(upgraded)).toEqual(schemaOf(fresh))
})

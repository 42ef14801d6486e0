import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type AssignmentId,
  type ClientId,
  type DefinitionId,
  type EntryId,
  type KeyId,
  PersonId,
  type ReviewId,
} from '#basics/ids.ts'
import { type Instant, instantOf } from '#basics/instant.ts'
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from '#basics/month.ts'
import { addDays } from '#basics/plain-date.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addAssignments, addClientChanges, addClients } from '#database/stores/client-store.ts'
import { findDefinition } from '#database/stores/definition-store.ts'
import {
  addEntries,
  addEntryChanges,
  type NewEntry,
  type NewEntryChange,
} from '#database/stores/entry-store.ts'
import { addPerson, addPersonKey, setSupervisor } from '#database/stores/people-store.ts'
import { addReview, addReviewEvent } from '#database/stores/review-store.ts'
import { addScore } from '#database/stores/score-store.ts'
import type { Db } from '#database/tables/db.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { machineNeeds } from '#platform/machine.ts'
import { seededBytes } from '#platform/seeded.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { newCoreState } from '#usecases/state.ts'
import { HOUSE_SCHEME_KEY, setUpVault } from '#usecases/vault/setup.ts'

export type BenchSize = { readonly practitioners: number; readonly clients: number; readonly months: number }

/** As the speeds are promised for: 40 practitioners × 60 clients × 120 months. */
export const FULL_SIZE: BenchSize = { practitioners: 40, clients: 60, months: 120 }

export const BENCH_FOLDER = fileURLToPath(new URL('../../out/bench', import.meta.url))
export const ASSETS = fileURLToPath(new URL('../../assets', import.meta.url))
const DESCRIPTION = 'bench.json'

/** Everybody in this vault has the same passphrase; nobody in it exists. */
export const BENCH_PASSPHRASE = 'kettle orchard seven lantern'

/** The last month is being prepared; the ones before are signed or history. */
export const LAST_MONTH = '2026-10' as Month
export const BENCH_NOW = '2026-10-29T09:00:00Z'

export type BenchVault = {
  readonly folder: string
  readonly size: BenchSize
  /** With all months behind them. */
  readonly long: { readonly personId: PersonId; readonly reviewId: ReviewId }
  /** With a year behind them, otherwise the same. */
  readonly short: { readonly personId: PersonId; readonly reviewId: ReviewId }
}

/** The vault made before, when there is one of this size. */
export const findBenchVault = (size: BenchSize): BenchVault | null => {
  const path = join(BENCH_FOLDER, DESCRIPTION)
  if (!existsSync(path)) return null
  const found = JSON.parse(readFileSync(path, 'utf8')) as BenchVault
  return JSON.stringify(found.size) === JSON.stringify(size) ? found : null
}

/** Makes the vault through the stores, a transaction a practitioner. */
export const seedBenchVault = async (size: BenchSize, say: (line: string) => void): Promise<BenchVault> => {
  rmSync(BENCH_FOLDER, { recursive: true, force: true })
  const needs = machineNeeds({
    folder: join(BENCH_FOLDER, 'vault'),
    assetsFolder: ASSETS,
    version: 'bench',
    keys: testKeySource,
    randomBytes: seededBytes('00'),
    now: () => instantOf(Date.parse(BENCH_NOW), 0),
  })
  const state = newCoreState()
  const lead = {
    name: 'Supervisor 0',
    roles: ['supervisor', 'administrator'],
    passphrase: BENCH_PASSPHRASE,
  } as const
  const { vault, personId: supervisorId } = await setUpVault(needs, state, lead, {
    service: 'Bench',
    sample: true,
  })
  const scheme = await findDefinition(vault.db, 'scheme', HOUSE_SCHEME_KEY, LAST_MONTH)
  if (scheme === undefined) throw new Error('The vault has no scheme.')

  const made: { personId: PersonId; reviewId: ReviewId }[] = []
  for (let index = 0; index <= size.practitioners; index += 1) {
    const isShort = index === size.practitioners
    const months = isShort ? Math.min(12, size.months) : size.months
    const personId = PersonId.parse(needs.newId())
    const signingKeyId = needs.newId() as KeyId
    const person = { personId, name: `Practitioner ${index + 1}`, roles: ['practitioner'] as const }
    const publicKeyPem = await vault.addPerson(needs, {
      ...person,
      passphrase: BENCH_PASSPHRASE,
      signingKeyId,
    })
    const reviewId = await vault.db.transaction().execute(async db => {
      const now = needs.now()
      await addPerson(
        db,
        { id: personId, name: person.name, title: null, roles: person.roles, contractedHours: 30 },
        now,
      )
      await addPersonKey(db, { id: signingKeyId, personId, publicKeyPem, because: 'added', at: now })
      await setSupervisor(db, needs.newId, personId, supervisorId, '2016-01-01' as never)
      const last = await seedCaseload(db, needs.newId, {
        personId,
        supervisorId,
        schemeId: scheme.id,
        clients: size.clients,
        months,
        label: `P${index + 1}`,
      })
      await appendAudit(db, { at: now, personId, act: 'bench seeded' })
      return last
    })
    made.push({ personId, reviewId })
    say(`${person.name}: ${size.clients} clients × ${months} months`)
  }
  vault.checkpoint()
  vault.close()
  state.lock?.release()
  const [long] = made
  const short = made.at(-1)
  if (long === undefined || short === undefined) throw new Error('Nobody was made.')
  const description: BenchVault = { folder: join(BENCH_FOLDER, 'vault'), size, long, short }
  writeFileSync(join(BENCH_FOLDER, DESCRIPTION), JSON.stringify(description))
  return description
}

type Seed = {
  readonly personId: PersonId
  readonly supervisorId: PersonId
  readonly schemeId: DefinitionId
  readonly clients: number
  readonly months: number
  readonly label: string
}

const seedCaseload = async (db: Db, newId: () => string, seed: Seed): Promise<ReviewId> => {
  const first = addMonths(LAST_MONTH, 1 - seed.months)
  const began = `${firstDayOf(first)}T09:00:00+00:00` as Instant
  const clientIds = Array.from({ length: seed.clients }, () => newId() as ClientId)
  await addClients(
    db,
    clientIds.map((id, index) => ({ id, reference: `${seed.label}-${1000 + index}`, importId: null })),
    seed.personId,
    began,
  )
  await addClientChanges(
    db,
    clientIds.map((clientId, index) => ({
      clientId,
      source: 'imported',
      importId: null,
      values: {
        forename: `Given ${index}`,
        surname: `Family ${index}`,
        service: 'Continence',
        locality: 'Northgate',
      },
    })),
    seed.personId,
    began,
  )
  await addAssignments(
    db,
    clientIds.map(clientId => ({
      id: newId() as AssignmentId,
      clientId,
      practitionerId: seed.personId,
      from: firstDayOf(first),
      membership: 'new',
      importId: null,
    })),
    seed.personId,
    began,
  )
  let reviewId = newId() as ReviewId
  for (let index = 0; index < seed.months; index += 1) {
    const month = addMonths(first, index)
    reviewId = newId() as ReviewId
    await seedMonth(db, newId, seed, clientIds, month, reviewId)
  }
  return reviewId
}

const seedMonth = async (
  db: Db,
  newId: () => string,
  seed: Seed,
  clientIds: readonly ClientId[],
  month: Month,
  reviewId: ReviewId,
): Promise<void> => {
  const at = `${lastDayOf(month)}T09:00:00+00:00` as Instant
  const isLast = month === LAST_MONTH
  await addReview(
    db,
    {
      id: reviewId,
      practitionerId: seed.personId,
      supervisorId: seed.supervisorId,
      month,
      kind: 'live',
      schemeId: seed.schemeId,
      importId: null,
    },
    seed.personId,
    at,
  )
  if (!isLast) {
    for (const step of ['session-started', 'snapshot-fixed', 'locked'] as const) {
      await addReviewEvent(db, reviewId, step, {}, seed.personId, at)
    }
  }
  const entries: NewEntry[] = []
  const changes: NewEntryChange[] = []
  for (const [index, clientId] of clientIds.entries()) {
    const entryId = newId() as EntryId
    const chance = (index * 7 + Number(month.slice(5)) * 3) % 5
    entries.push({ id: entryId, reviewId, clientId, membership: 'carried', importId: null })
    changes.push({
      entryId,
      importId: null,
      source: 'carried',
      values: { contactsPlanned: chance, stage: 'delivery' },
      drafts: {},
    })
    changes.push({
      entryId,
      importId: null,
      source: 'imported',
      drafts: {},
      values: {
        contactsPlanned: chance,
        contactsMade: (chance + index) % 5,
        lastContact: addDays(firstDayOf(month), chance * 5),
        risk: (['low', 'medium', 'high'] as const)[index % 3] ?? 'low',
        status: 'Active',
        carePlanReviewDue: addDays(lastDayOf(month), (index % 9) * 30 - 60),
        riskAssessmentReviewDue: addDays(lastDayOf(month), (index % 7) * 40 - 40),
        comment: 'Family ask for earlier visits.',
      },
    })
    const levels = Object.fromEntries(
      houseScheme.items.map((item, place) => [item.key, (index + place + chance) % 4]),
    )
    const score = scoreOf(houseScheme, levels)
    if (isLast || score === null) continue
    await addScore(db, {
      id: newId(),
      reviewId,
      clientId,
      personId: seed.personId,
      part: 'own',
      schemeId: seed.schemeId,
      levels,
      notes: {},
      reasons: {},
      ...score,
      judgedMonth: monthOf(at),
      given: 'before the draw',
      blind: true,
      at,
    })
  }
  await addEntries(db, entries)
  await addEntryChanges(db, changes, seed.personId, at)
}

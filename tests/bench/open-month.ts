import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ClientId, PersonId, ReviewId } from '#basics/ids.ts'
import { type Instant, instantOf } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import type { Db } from '#database/tables/db.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, openDatabase, type SqliteHandle } from '#database/vault/open-database.ts'
import { unwrap } from '#database/vault/wraps.ts'
import { foldEntry } from '#domain/caseload/entry.ts'
import { type CoreProcess, openCoreProcess } from '#shell/core-process.ts'
import { forkCore } from '#shell/node-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { ASSETS, BENCH_NOW, BENCH_PASSPHRASE, type BenchVault } from './bench-vault.ts'
import { type Line, medianOf } from './measure.ts'

const CORE_MAIN = fileURLToPath(new URL('./bench-core.ts', import.meta.url))
const ROUNDS = 60

/** Opening one practitioner's month: through contract and core process, and by hand beside it. */
export const benchOpenMonth = async (vault: BenchVault): Promise<Line[]> => {
  const { long, short } = vault
  const core = await openCore(vault)
  const open = (reviewId: ReviewId) => async () => {
    const result = await core.call('review.get', { reviewId })
    if (!result.ok) throw new Error(JSON.stringify(result))
  }
  await unlock(core, long.personId)
  const ours = await medianOf(ROUNDS, open(long.reviewId), 5)
  await unlock(core, short.personId)
  const withYear = await medianOf(ROUNDS, open(short.reviewId), 5)
  await unlock(core, long.personId)
  const withTen = await medianOf(ROUNDS, open(long.reviewId), 5)
  const candidates = await medianOf(
    ROUNDS,
    async () => {
      const result = await core.call('review.candidates', { reviewId: long.reviewId })
      if (!result.ok) throw new Error(JSON.stringify(result))
    },
    5,
  )
  await core.stop()

  const byHand = await handWritten(vault)
  return [
    {
      what: 'Open a month, contract and core process',
      ours,
      peer: { name: 'Kysely, parse, audit commit in one process', ms: byHand.kysely, atMost: 3 },
      note: `(hand-written SQL, same work: ${byHand.sql.toFixed(2)} ms)`,
    },
    {
      what: 'Open a month, ten years behind it',
      ours: withTen,
      peer: { name: 'the same, one year behind it', ms: withYear, atMost: 1.2 },
    },
    {
      what: 'Who may be closed or kept at low contact, by a year of their figures',
      ours: candidates,
      aimMs: 300,
    },
  ]
}

export const openCore = async (vault: BenchVault): Promise<CoreProcess> => {
  const core = openCoreProcess(forkCore(CORE_MAIN, { dataFolder: vault.folder, assetsFolder: ASSETS }))
  const status = await core.call('vault.status', {})
  if (!status.ok) throw new Error(JSON.stringify(status))
  return core
}

export const unlock = async (core: CoreProcess, personId: string): Promise<void> => {
  const result = await core.call('vault.unlock', { personId, passphrase: BENCH_PASSPHRASE })
  if (!result.ok) throw new Error(JSON.stringify(result))
}

/** The check that every unlock makes, alone. */
export const timeQuickCheck = async (vault: OpenedBy): Promise<number> => {
  const { sqlite, close } = await openByHand(vault)
  const took = await medianOf(5, () => sqlite.pragma('quick_check(1)'), 1)
  close()
  return took
}

export type OpenedBy = { readonly folder: string; readonly personId: PersonId; readonly passphrase: string }

export const openByHand = async ({ folder, personId, passphrase }: OpenedBy) => {
  const read = readKeyFile(folder)
  const wrap = read.ok ? read.value?.people.find(person => person.personId === personId) : undefined
  if (!read.ok || read.value === null || wrap === undefined) throw new Error('No key file.')
  const keys = await unwrap(testKeySource, read.value.vaultId, wrap, passphrase)
  if (keys === null) throw new Error('The passphrase does not open it.')
  return openDatabase(join(folder, DATABASE_FILE), keys.databaseKey)
}

/** What a month needs, asked for in one process without contract, messages or checks. */
const handWritten = async (vault: BenchVault): Promise<{ kysely: number; sql: number }> => {
  const { long } = vault
  const { db, sqlite, close } = await openByHand({
    folder: vault.folder,
    personId: long.personId,
    passphrase: BENCH_PASSPHRASE,
  })
  const at = instantOf(Date.parse(BENCH_NOW), 0) as Instant
  const audit = () =>
    db.transaction().execute(trx => appendAudit(trx, { at, personId: long.personId, act: 'bench read' }))
  const kysely = await medianOf(
    ROUNDS,
    async () => {
      await byKysely(db, long.reviewId)
      await audit()
    },
    5,
  )
  const statements = prepare(sqlite)
  const sql = await medianOf(
    ROUNDS,
    async () => {
      statements(long.reviewId)
      await audit()
    },
    5,
  )
  close()
  return { kysely, sql }
}

const byKysely = async (db: Db, reviewId: ReviewId) => {
  const review = await db
    .selectFrom('review')
    .selectAll()
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const previous = await db
    .selectFrom('review')
    .select('id')
    .where('practitioner_id', '=', review.practitioner_id)
    .where('month', '<', review.month)
    .orderBy('month', 'desc')
    .limit(1)
    .executeTakeFirst()
  const changesOf = (id: ReviewId) =>
    db
      .selectFrom('entry')
      .innerJoin('entry_change', 'entry_change.entry_id', 'entry.id')
      .select(['entry.client_id', 'source', 'values_json', 'drafts_json'])
      .where('entry.review_id', '=', id)
      .orderBy('entry_change.sequence')
      .execute()
  const changes = await changesOf(reviewId)
  const last = previous === undefined ? [] : await changesOf(previous.id)
  const ids = [...new Set(changes.map(row => row.client_id))]
  const clients = await db.selectFrom('client').selectAll().where('id', 'in', ids).execute()
  const facts = await db
    .selectFrom('client_change')
    .select(['client_id', 'values_json'])
    .where('client_id', 'in', ids)
    .orderBy('sequence')
    .execute()
  const stays = await db.selectFrom('assignment').selectAll().where('client_id', 'in', ids).execute()
  const scores = await db
    .selectFrom('score')
    .selectAll()
    .where('review_id', '=', previous?.id ?? reviewId)
    .execute()
  const drafts = await db.selectFrom('score_draft').selectAll().where('review_id', '=', reviewId).execute()
  for (const table of ['discussion', 'closing', 'document', 'review_note', 'session'] as const) {
    await db.selectFrom(table).selectAll().where('review_id', '=', reviewId).execute()
  }
  const parsed = facts.map(row => JSON.parse(row.values_json))
  const levels = scores.map(row => JSON.parse(row.levels_json))
  return { entries: foldAll(changes), last: foldAll(last), clients, parsed, stays, levels, drafts }
}

const SQL = {
  changes: `SELECT e.client_id, c.source, c.values_json, c.drafts_json FROM entry e
            JOIN entry_change c ON c.entry_id = e.id WHERE e.review_id = ? ORDER BY c.sequence`,
  previous: `SELECT p.id FROM review r JOIN review p ON p.practitioner_id = r.practitioner_id AND p.month < r.month
             WHERE r.id = ? ORDER BY p.month DESC LIMIT 1`,
  clients: `SELECT c.*, f.values_json FROM entry e JOIN client c ON c.id = e.client_id
            LEFT JOIN client_change f ON f.client_id = c.id WHERE e.review_id = ? ORDER BY f.sequence`,
  stays: `SELECT a.* FROM entry e JOIN assignment a ON a.client_id = e.client_id WHERE e.review_id = ?`,
  scores: 'SELECT * FROM score WHERE review_id = ?',
} as const

const prepare = (sqlite: SqliteHandle) => {
  const all = Object.fromEntries(
    Object.entries(SQL).map(([name, text]) => [name, sqlite.prepare(text)]),
  ) as Record<keyof typeof SQL, ReturnType<SqliteHandle['prepare']>>
  return (reviewId: ReviewId) => {
    const previous = all.previous.get(reviewId) as { id: ReviewId } | undefined
    const changes = all.changes.all(reviewId) as Change[]
    const last = previous === undefined ? [] : (all.changes.all(previous.id) as Change[])
    const clients = all.clients.all(reviewId) as { values_json: string }[]
    const scores = all.scores.all(previous?.id ?? reviewId) as { levels_json: string }[]
    return {
      entries: foldAll(changes),
      last: foldAll(last),
      clients: clients.map(row => JSON.parse(row.values_json)),
      stays: all.stays.all(reviewId),
      levels: scores.map(row => JSON.parse(row.levels_json)),
    }
  }
}

type Change = { client_id: ClientId; source: string; values_json: string; drafts_json: string }

const foldAll = (changes: readonly Change[]) =>
  new Map(
    [...Map.groupBy(changes, row => row.client_id)].map(([id, rows]) => [
      id,
      foldEntry(
        rows.map(row => ({
          source: row.source as 'typed',
          values: JSON.parse(row.values_json),
          drafts: JSON.parse(row.drafts_json),
        })),
      ),
    ]),
  )

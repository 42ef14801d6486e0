import type { Selectable } from 'kysely'
import type { PersonId } from '#basics/ids.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import { CHAIN_START, type ChainEntry, chainHash } from '#domain/audit/chain.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

export type AuditAct = {
  readonly at: Instant
  readonly personId: PersonId | null
  readonly act: string
  readonly subjectKind?: string
  readonly subjectId?: string
  /** Ids, counts and names of acts: never a client's text. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export type AuditHead = { readonly sequence: number; readonly hash: string }

/** Adds one act to the chain, in the caller's transaction; gives the new head. */
export const appendAudit = async (db: Db, act: AuditAct): Promise<AuditHead> => {
  const last = await db
    .selectFrom('audit')
    .select(['sequence', 'hash', 'at'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const facts = {
    sequence: (last?.sequence ?? 0) + 1,
    at: act.at,
    personId: act.personId,
    act: act.act,
    subjectKind: act.subjectKind ?? null,
    subjectId: act.subjectId ?? null,
    detail: act.detail ?? {},
    clockWentBack: last !== undefined && epochOf(act.at) < epochOf(last.at),
  }
  const previousHash = last?.hash ?? CHAIN_START
  const hash = chainHash(previousHash, facts)
  await db
    .insertInto('audit')
    .values({
      sequence: facts.sequence,
      at: act.at,
      person_id: facts.personId,
      act: facts.act,
      subject_kind: facts.subjectKind,
      subject_id: facts.subjectId,
      detail_json: JSON.stringify(facts.detail),
      clock_went_back: facts.clockWentBack ? 1 : 0,
      previous_hash: previousHash,
      hash,
    })
    .execute()
  return { sequence: facts.sequence, hash }
}

/** Length and last hash of the chain; of an empty one, 0 and the start. */
export const auditHead = async (db: ReadDb): Promise<AuditHead> => {
  const last = await db
    .selectFrom('audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { sequence: 0, hash: CHAIN_START }
}

/** The newest entry of one of these acts; undefined where there is none. Walks back from the end of the chain. */
export const findLastAct = async (
  db: ReadDb,
  acts: readonly string[],
): Promise<{ readonly act: string; readonly subjectId: string | null; readonly at: Instant } | undefined> => {
  const row = await db
    .selectFrom('audit')
    .select(['act', 'subject_id', 'at'])
    .where('act', 'in', acts)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : { act: row.act, subjectId: row.subject_id, at: row.at }
}

/** The last `count` entries, oldest first, to be checked by `firstBreak`. */
export const listAuditTail = async (db: ReadDb, count: number): Promise<ChainEntry[]> => {
  const rows = await db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(count).execute()
  return rows.reverse().map(entryOf)
}

/** One entry as it stands; null where the trail has none with that sequence. */
export const findAuditEntry = async (db: ReadDb, sequence: number): Promise<ChainEntry | null> => {
  const row = await db.selectFrom('audit').selectAll().where('sequence', '=', sequence).executeTakeFirst()
  return row === undefined ? null : entryOf(row)
}

const entryOf = (row: Selectable<Tables['audit']>): ChainEntry => ({
  sequence: row.sequence,
  at: row.at,
  personId: row.person_id,
  act: row.act,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  detail: JSON.parse(row.detail_json) as ChainEntry['detail'],
  clockWentBack: row.clock_went_back === 1,
  previousHash: row.previous_hash,
  hash: row.hash,
})

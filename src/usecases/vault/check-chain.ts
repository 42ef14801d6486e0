import { listAuditAfter } from '#database/stores/check-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { CHAIN_START, type ChainBreak, type ChainEntry, firstBreak } from '#domain/audit/chain.ts'
import type { VaultBreak, VaultBreakName } from '#domain/audit/vault-check.ts'

/** Entries read at once: the whole trail of ten years never stands in memory. */
const BATCH = 5000

export type WalkedChain = {
  readonly length: number
  readonly head: string
  readonly broken: VaultBreak | null
  /** The entries that say that something was signed, made void or locked. */
  readonly signing: readonly ChainEntry[]
}

/** Walks the whole chain in order. After a break it goes on reading, for what the trail says of records. */
export const walkChain = async (db: ReadDb): Promise<WalkedChain> => {
  let last = { sequence: 0, hash: CHAIN_START }
  let after: number | null = null
  let length = 0
  let broken: ChainBreak | null = null
  const signing: ChainEntry[] = []
  for (;;) {
    const entries = await listAuditAfter(db, after, BATCH)
    const end = entries.at(-1)
    if (end === undefined) break
    broken ??= firstBreak(entries, last)
    signing.push(...entries.filter(({ act }) => SIGNING_ACTS.has(act)))
    length += entries.length
    last = { sequence: end.sequence, hash: end.hash }
    after = end.sequence
  }
  return {
    length,
    head: last.hash,
    broken: broken === null ? null : { problem: PROBLEMS[broken.problem], where: null, at: broken.sequence },
    signing,
  }
}

const SIGNING_ACTS: ReadonlySet<string> = new Set([
  'record signed',
  'signature in ink recorded',
  'missing signature recorded',
  'signature made void',
  'record locked',
  'addendum signed',
  'pages kept',
  'record redacted',
  'addendum redacted',
  'void text erased',
])

const PROBLEMS = {
  gap: 'entry-missing',
  'previous-hash': 'entry-not-following',
  hash: 'entry-changed',
} as const satisfies Record<ChainBreak['problem'], VaultBreakName>

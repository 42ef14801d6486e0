import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '#database/vault/migrate.ts'
import { type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { CHAIN_START, chainHash } from '#domain/audit/chain.ts'
import { walkChain } from '#usecases/vault/check-chain.ts'
import { type Line, pairOf } from './measure.ts'

/** More than ten years of a busy team. */
const ENTRIES = 100_000

/** The whole chain walked and checked; the peer reads the same rows at once and hashes their JSON with Node's own SHA-256. */
export const benchChain = async (): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-chain-'))
  const open = openDatabase(join(folder, 'tandem.db'), randomBytes(32))
  try {
    await migrate(open.db)
    addEntries(open, ENTRIES)
    const { ours, peer } = await pairOf(
      5,
      async () => {
        const { length, broken } = await walkChain(open.db)
        if (length !== ENTRIES || broken !== null) throw new Error('The chain does not hold.')
      },
      () => {
        let hash = CHAIN_START
        for (const row of open.sqlite.prepare('SELECT * FROM audit ORDER BY sequence').all())
          hash = createHash('sha256').update(hash).update(JSON.stringify(row)).digest('hex')
      },
      1,
    )
    return [
      {
        what: `Chain of ${ENTRIES.toLocaleString('en-GB')} entries, checked`,
        ours,
        peer: { name: 'rows hashed by Node', ms: peer, atMost: 8 },
        aimMs: 5000,
      },
    ]
  } finally {
    open.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A chain as long as wanted, in one transaction. */
export const addEntries = ({ sqlite }: OpenDatabase, count: number): void => {
  const add = sqlite.prepare('INSERT INTO audit VALUES (?, ?, NULL, ?, ?, ?, ?, 0, ?, ?)')
  let previous = CHAIN_START
  sqlite.transaction(() => {
    for (let sequence = 1; sequence <= count; sequence += 1) {
      const at = new Date(Date.UTC(2026, 0, 1) + sequence * 60_000).toISOString().replace(/\.000Z$/, '+00:00')
      const act = ['review read', 'record viewed', 'unlocked', 'record printed'][sequence % 4] ?? ''
      const subjectId = `01990000-0000-7000-8000-${String(sequence % 500).padStart(12, '0')}`
      const detail = { purpose: 'view', reviewId: subjectId }
      const facts = {
        sequence,
        at,
        personId: null,
        act,
        subjectKind: 'record',
        subjectId,
        detail,
        clockWentBack: false,
      }
      const hash = chainHash(previous, facts)
      add.run(sequence, at, act, 'record', subjectId, JSON.stringify(detail), previous, hash)
      previous = hash
    }
  })()
}

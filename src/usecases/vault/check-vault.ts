import { findAuditEntry } from '#database/stores/audit-store.ts'
import { findDamage, findStrays } from '#database/stores/check-store.ts'
import type { Db } from '#database/tables/db.ts'
import { anchorStateOf } from '#database/vault/anchor.ts'
import {
  type Anchored,
  anchorBreak,
  type VaultBreak,
  type VaultCheck,
  type VaultChecked,
  type VaultCheckName,
  vaultCheck,
} from '#domain/audit/vault-check.ts'
import { walkChain } from './check-chain.ts'
import { checkSigned } from './check-signed.ts'

/** What somebody holds against the vault from outside it: heads of the chain, and texts of records by number and hash. */
export type HeldAgainst = {
  readonly anchors: readonly Anchored[]
  readonly records: readonly { readonly from: string; readonly number: string; readonly sha256: string }[]
}

export const NOTHING_HELD: HeldAgainst = { anchors: [], records: [] }

/**
 * Checks a whole vault without changing anything: pages, references between tables, the audit trail from its first entry,
 * every signature under every text, and every anchor. Never throws for damage: what can't be read is a check that fails.
 */
export const checkVault = async (
  db: Db,
  folder: string,
  held: HeldAgainst = NOTHING_HELD,
): Promise<VaultChecked> => {
  const integrity = await readable('integrity', async () => {
    const { pages, found } = await findDamage(db)
    return vaultCheck(
      'integrity',
      pages,
      found.map(where => ({ problem: 'pages-damaged', where, at: null })),
    )
  })
  const foreignKeys = await readable('foreign keys', async () => {
    const { tables, found } = await findStrays(db)
    const breaks = found.map(
      ({ table, row }): VaultBreak => ({ problem: 'row-without-parent', where: table, at: row }),
    )
    return vaultCheck('foreign keys', tables, breaks)
  })
  const walked = await orNull(() => walkChain(db))
  const chain =
    walked === null
      ? notReadable('chain')
      : vaultCheck('chain', walked.length, walked.broken === null ? [] : [walked.broken])
  const signed = await orNull(() => checkSigned(db, walked?.signing ?? []))
  const signatures =
    signed === null ? notReadable('signatures') : vaultCheck('signatures', signed.count, signed.breaks)
  const file = anchorStateOf(folder)
  const outside: Anchored[] = [
    ...(typeof file === 'object' ? [{ from: 'anchor.json', ...file }] : []),
    ...held.anchors,
  ]
  const sources = new Set([...outside, ...held.records].map(({ from }) => from))
  const anchors = await readable('anchors', async () => {
    const all = [...outside, ...(signed?.anchors ?? [])]
    const breaks: VaultBreak[] = []
    if (file === 'not readable')
      breaks.push({ problem: 'anchor-not-readable', where: 'anchor.json', at: null })
    for (const anchor of all) {
      const entry = await findAuditEntry(db, anchor.sequence)
      const broken = anchorBreak(anchor, { length: walked?.length ?? 0 }, entry?.hash ?? null)
      if (broken !== null) breaks.push(broken)
    }
    for (const { from, number, sha256 } of held.records) {
      if (signed?.texts.get(number) !== sha256)
        breaks.push({ problem: 'record-not-here', where: from, at: null })
    }
    return vaultCheck('anchors', (signed?.anchors.length ?? 0) + sources.size, breaks)
  })
  const checks = [integrity, foreignKeys, chain, signatures, anchors]
  return {
    holds: checks.every(({ state }) => state === 'holds'),
    checks,
    chain: walked === null ? null : { length: walked.length, head: walked.head },
    outside: sources.size,
  }
}

const notReadable = (check: VaultCheckName): VaultCheck =>
  vaultCheck(check, 0, [{ problem: 'not-readable', where: null, at: null }])

const readable = async (check: VaultCheckName, work: () => Promise<VaultCheck>): Promise<VaultCheck> =>
  (await orNull(work)) ?? notReadable(check)

/** Whatever stops the reading of a vault that is being checked is something that it has to say. */
const orNull = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch {
    return null
  }
}

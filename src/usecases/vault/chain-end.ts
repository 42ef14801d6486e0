import type { Instant } from '#basics/instant.ts'
import { appendAudit, auditHead, findAuditEntry, listAuditTail } from '#database/stores/audit-store.ts'
import { anchorStateOf, readAnchor, writeAnchor } from '#database/vault/anchor.ts'
import type { Vault } from '#database/vault/vault.ts'
import { firstBreak } from '#domain/audit/chain.ts'
import { refuse } from '../refusal.ts'

/** How much of the chain's end is checked at every unlock; the whole of it by the check of the vault. */
const TAIL = 200

/**
 * An anchor that is there and can't be read is told once, before anybody works on: it enters the trail, is kept beside, and
 * the head as it stands is anchored anew. Whoever put an older copy back may have damaged it, so it is never told quietly.
 */
export const refuseUnreadableAnchor = async (
  { db, folder }: Pick<Vault, 'db' | 'folder'>,
  now: Instant,
): Promise<void> => {
  if (anchorStateOf(folder) !== 'not readable') return
  const head = await db
    .transaction()
    .execute(trx => appendAudit(trx, { at: now, personId: null, act: 'anchor not readable' }))
  writeAnchor(folder, head)
  refuse('anchor-not-readable')
}

/**
 * The end of the chain must follow from itself, and have the very entry that the anchor outside names: a shorter chain is
 * an older copy, and another entry at that place is an older copy that was worked on.
 */
export const checkChainEnd = async ({ db, folder }: Pick<Vault, 'db' | 'folder'>): Promise<void> => {
  const tail = await listAuditTail(db, TAIL)
  const first = tail[0]
  const start = first === undefined ? undefined : { sequence: first.sequence - 1, hash: first.previousHash }
  if (firstBreak(tail, start) !== null) refuse('vault-damaged')
  const anchor = readAnchor(folder)
  if (anchor === null || anchor.sequence === 0) return
  const entry = await findAuditEntry(db, anchor.sequence)
  if (entry?.hash === anchor.hash) return
  const { sequence } = await auditHead(db)
  refuse('vault-damaged', { detail: sequence < anchor.sequence ? { older: 1 } : { older: 1, other: 1 } })
}

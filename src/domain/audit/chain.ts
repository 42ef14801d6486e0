import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'

/** The hash before the first entry: 64 zeros. */
export const CHAIN_START = '0'.repeat(64)

/** What an entry says. Never a client's data: ids, counts and names of acts. */
export type AuditFacts = {
  readonly sequence: number
  readonly at: string
  readonly personId: string | null
  readonly act: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly clockWentBack: boolean
}

/** SHA-256 over the previous hash, a line break, and the entry's canonical JSON. */
export const chainHash = (previousHash: string, entry: AuditFacts): string =>
  sha256Hex(`${previousHash}\n${canonicalJson(entry)}`)

export type ChainEntry = AuditFacts & { readonly previousHash: string; readonly hash: string }

export type ChainBreak = {
  readonly sequence: number
  readonly problem: 'gap' | 'previous-hash' | 'hash'
}

/**
 * Checks entries in order, from the one after `start` (the beginning, unless told). Null when all is well; otherwise
 * the first entry that does not follow from the one before it.
 */
export const firstBreak = (
  entries: Iterable<ChainEntry>,
  start: { readonly sequence: number; readonly hash: string } = { sequence: 0, hash: CHAIN_START },
): ChainBreak | null => {
  let { sequence, hash } = start
  for (const entry of entries) {
    if (entry.sequence !== sequence + 1) return { sequence: sequence + 1, problem: 'gap' }
    if (entry.previousHash !== hash) return { sequence: entry.sequence, problem: 'previous-hash' }
    const { previousHash, hash: stated, ...facts } = entry
    if (chainHash(previousHash, facts) !== stated) return { sequence: entry.sequence, problem: 'hash' }
    sequence = entry.sequence
    hash = entry.hash
  }
  return null
}

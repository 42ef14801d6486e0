/** What is checked of a whole vault, in this order. */
export const VAULT_CHECKS = ['integrity', 'foreign keys', 'chain', 'signatures', 'anchors'] as const
export type VaultCheckName = (typeof VAULT_CHECKS)[number]

export const VAULT_BREAKS = [
  /** What this check rests on can't be read at all. */
  'not-readable',
  'pages-damaged',
  'row-without-parent',
  'entry-missing',
  'entry-not-following',
  'entry-changed',
  'text-changed',
  'text-not-readable',
  'text-of-another',
  'answer-missing',
  'answer-of-another',
  'answer-changed',
  'key-of-another',
  'signature-false',
  'signed-other-text',
  'not-in-trail',
  'record-missing',
  'addendum-missing',
  'void-missing',
  'signatures-file-differs',
  'pages-changed',
  'pages-not-verified',
  /** The chain is shorter than something outside it says: an older copy, or its end was cut. */
  'chain-shorter',
  /** The chain has another entry where something outside it names this one. */
  'chain-other',
  'anchor-not-readable',
  'record-not-here',
] as const
export type VaultBreakName = (typeof VAULT_BREAKS)[number]

/** `where`: a record's number, a table, a file, SQLite's own words; `at`: the entry of the trail, or the row. */
export type VaultBreak = {
  readonly problem: VaultBreakName
  readonly where: string | null
  readonly at: number | null
}

/** `count`: what was looked at: pages, tables, entries, signatures, anchors. */
export type VaultCheck = {
  readonly check: VaultCheckName
  readonly state: 'holds' | 'fails'
  readonly count: number
  /** The first of them; empty where it holds. */
  readonly breaks: readonly VaultBreak[]
}

export type VaultChecked = {
  readonly holds: boolean
  readonly checks: readonly VaultCheck[]
  /** Of the audit trail; null where it can't be read. */
  readonly chain: { readonly length: number; readonly head: string } | null
  /** How many anchors lie outside the database: without one, a whole older copy is not noticed. */
  readonly outside: number
}

/** The head of the chain as something else than the chain states it. `from` says what: a record's number, a file. */
export type Anchored = { readonly from: string; readonly sequence: number; readonly hash: string }

/** What an anchor shows: null where the chain has this very entry at its place. */
export const anchorBreak = (
  anchor: Anchored,
  chain: { readonly length: number },
  hashAt: string | null,
): VaultBreak | null => {
  if (hashAt === anchor.hash) return null
  const problem = anchor.sequence > chain.length ? 'chain-shorter' : 'chain-other'
  return { problem, where: anchor.from, at: anchor.sequence }
}

/** Breaks that are shown of one check; more of the same says nothing more. */
const MOST_BREAKS = 50

export const vaultCheck = (
  check: VaultCheckName,
  count: number,
  breaks: readonly VaultBreak[],
): VaultCheck => ({
  check,
  state: breaks.length === 0 ? 'holds' : 'fails',
  count,
  breaks: breaks.slice(0, MOST_BREAKS),
})

import type { RecordId } from '#basics/ids.ts'
import type { Vault } from '#database/vault/vault.ts'
import type { SearchablePassage } from '#domain/record/find-passages.ts'

/** Passages of locked records, which change by an erasure alone, by record. They lie in the core's memory alone and end with it. */
export type PassageCache = {
  readonly get: (id: RecordId) => readonly SearchablePassage[] | undefined
  /** Not kept where it is full: such records are read anew each time. */
  readonly keep: (id: RecordId, passages: readonly SearchablePassage[]) => void
  /** After an erasure, which alone takes anything out of a locked record. */
  readonly forget: () => void
}

/** In letters; a record of 80 clients has some 10,000 to 50,000. */
const MOST_LETTERS = 30_000_000

const caches = new WeakMap<Vault, PassageCache>()

export const passageCacheOf = (vault: Vault): PassageCache => {
  const known = caches.get(vault)
  if (known !== undefined) return known
  const cache = newPassageCache(MOST_LETTERS)
  caches.set(vault, cache)
  return cache
}

export const newPassageCache = (mostLetters: number): PassageCache => {
  const kept = new Map<RecordId, readonly SearchablePassage[]>()
  let letters = 0
  return {
    get: id => kept.get(id),
    keep: (id, passages) => {
      const more = passages.reduce(
        (sum, { text, plain, about }) => sum + text.length + plain.length + about.length,
        0,
      )
      if (kept.has(id) || letters + more > mostLetters) return
      kept.set(id, passages)
      letters += more
    },
    forget: () => {
      kept.clear()
      letters = 0
    },
  }
}

/** Shortest passphrase, in characters (code points); length is the only rule beside the blocklist. */
export const PASSPHRASE_MIN_LENGTH = 15

/** Longest one that is read, so that nobody can make the key derivation chew on a megabyte. */
export const PASSPHRASE_MAX_LENGTH = 256

export type PassphraseProblem = 'too-short' | 'too-long' | 'on-blocklist' | 'names-somebody' | 'one-pattern'

/**
 * What stands against a passphrase; empty when it may be used. `blocklist` holds whole passphrases in lower case;
 * `names` are words of this vault (people, service) that may not be most of it.
 */
export const passphraseProblems = (
  passphrase: string,
  blocklist: ReadonlySet<string>,
  names: readonly string[],
): PassphraseProblem[] => {
  const plain = normalPassphrase(passphrase)
  const length = [...plain].length
  if (length > PASSPHRASE_MAX_LENGTH) return ['too-long']
  if (length < PASSPHRASE_MIN_LENGTH) return ['too-short']
  const folded = plain.toLowerCase()
  const bare = folded.replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (blocklist.has(folded) || blocklist.has(bare)) return ['on-blocklist']
  if (new Set(bare).size <= 4 || isRepetition(bare)) return ['one-pattern']
  const left = names
    .flatMap(name => name.toLowerCase().split(/\s+/))
    .filter(word => word.length >= 3)
    .reduce((text, word) => text.replaceAll(word, ''), folded)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return left.length < 6 ? ['names-somebody'] : []
}

/** The one form under which a passphrase is compared and derived: NFKC, so that two keyboards type the same. */
export const normalPassphrase = (passphrase: string): string => passphrase.normalize('NFKC')

const isRepetition = (text: string): boolean =>
  text.length > 0 && (text + text).indexOf(text, 1) < text.length

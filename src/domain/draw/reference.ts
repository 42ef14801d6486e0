import { utf8 } from '#basics/hash.ts'
import { err, ok, type Result } from '#basics/result.ts'

/** Why a text cannot stand in a frame. */
export type ReferenceProblem = 'empty' | 'control-character' | 'not-unicode'

/** A client's reference as a frame writes it: NFC and trimmed, so that one reference has one run of bytes. */
export const frameReference = (text: string): Result<string, ReferenceProblem> => {
  const reference = text.normalize('NFC').trim()
  if (reference === '') return err('empty')
  if (/\p{Cc}/u.test(reference)) return err('control-character')
  // A lone half of a surrogate pair has no UTF-8 of its own.
  return reference.isWellFormed() ? ok(reference) : err('not-unicode')
}

/** By UTF-8 bytes, which any language and `LC_ALL=C sort` agree on; JavaScript's own order is by UTF-16 and differs. */
export const compareReferences = (a: string, b: string): number => {
  const left = utf8(a)
  const right = utf8(b)
  const at = left.findIndex((byte, index) => byte !== right[index])
  if (at === -1) return left.length - right.length
  return (left[at] ?? 0) - (right[at] ?? -1)
}

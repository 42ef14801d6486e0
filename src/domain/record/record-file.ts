import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { readRecord } from './read-record.ts'
import type { RecordBody } from './record-schema.ts'
import { SignaturesFile } from './signature.ts'

/** What a record's file carries, as bytes; null for what is not in it. */
export type RecordFiles = {
  readonly recordJson: Uint8Array | null
  readonly signaturesJson: Uint8Array | null
}

export type TextProblem = 'missing' | 'not-readable' | 'not-canonical'

/** Also what a newer Tandem wrote, which this one can't judge. */
export type RecordTextProblem = TextProblem | 'newer-version'

/** The two embedded texts, each read or said why not. The hash is of the bytes as they are. */
export type ReadFiles = {
  readonly body: Result<RecordBody, RecordTextProblem>
  readonly signatures: Result<SignaturesFile, TextProblem>
  readonly sha256: string | null
}

/** Reads both; each must be in the one form of RFC 8785, so that no two texts say the same. */
export const readFiles = ({ recordJson, signaturesJson }: RecordFiles): ReadFiles => ({
  body: readBody(recordJson),
  signatures: readCanonical(signaturesJson, value => SignaturesFile.safeParse(value)),
  sha256: recordJson === null ? null : sha256Hex(recordJson),
})

const readBody = (recordJson: Uint8Array | null): ReadFiles['body'] => {
  const value = readCanonical(recordJson, data => ({ success: true, data }))
  if (!value.ok) return value
  const body = readRecord(value.value)
  if (body.ok) return body
  return err(body.error === 'newer-version' ? 'newer-version' : 'not-readable')
}

/** An embedded text that must be in the one form of RFC 8785. */
export const readCanonical = <T>(
  bytes: Uint8Array | null,
  parse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false },
): Result<T, TextProblem> => {
  if (bytes === null) return err('missing')
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const value: unknown = JSON.parse(text)
    const parsed = parse(value)
    if (!parsed.success) return err('not-readable')
    return canonicalJson(value) === text ? ok(parsed.data) : err('not-canonical')
  } catch {
    return err('not-readable')
  }
}

import { err, ok, type Result } from '#basics/result.ts'
import { otherKindOf } from './file-signature.ts'
import { IMPORT_LIMITS, type ImportProblem } from './import-problem.ts'
import { decodeWindows1252 } from './windows-1252.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type DecodedText = {
  readonly text: string
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
  /** Places that could not be read in this encoding; each stands as U+FFFD, and the rows that have one are refused. */
  readonly unreadable: number
}

/**
 * Bytes of a file to text: a byte order mark decides; else UTF-8 where every byte agrees; else UTF-16 where every other
 * byte is zero; else Windows-1252. A text that is plainly UTF-8 with a few broken places stays UTF-8, so that the
 * broken rows can be named and the names in the others come out right.
 */
export const decodeBytes = (bytes: Uint8Array): Result<DecodedText, ImportProblem> => {
  if (bytes.length === 0) return err({ code: 'empty-file' })
  if (bytes.length > IMPORT_LIMITS.bytes) return err(tooLarge(bytes))
  const other = otherKindOf(bytes)
  if (other !== null) return err({ code: 'not-a-table', looksLike: other })
  const decoded = decode(bytes)
  if (/^[\s\p{Cc}]*$/u.test(decoded.text)) return err({ code: 'empty-file' })
  if (isBinary(decoded)) return err({ code: 'not-a-table', looksLike: 'binary' })
  return ok(decoded)
}

export const tooLarge = (bytes: Uint8Array): ImportProblem => ({
  code: 'file-too-large',
  bytes: bytes.length,
  limitBytes: IMPORT_LIMITS.bytes,
})

const decode = (bytes: Uint8Array): DecodedText => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return lenient(bytes.subarray(3), 'utf-8', true)
  if (startsWith(bytes, 0xff, 0xfe)) return lenient(bytes.subarray(2), 'utf-16le', true)
  if (startsWith(bytes, 0xfe, 0xff)) return lenient(bytes.subarray(2), 'utf-16be', true)
  const wide = wideOrder(bytes)
  if (wide !== null) return lenient(bytes, wide, false)
  const text = strictly(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8', byteOrderMark: false, unreadable: 0 }
  if (isMostlyUtf8(bytes)) return lenient(bytes, 'utf-8', false)
  return { ...decodeWindows1252(bytes), encoding: 'windows-1252', byteOrderMark: false }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte)

const strictly = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const lenient = (bytes: Uint8Array, encoding: Encoding, byteOrderMark: boolean): DecodedText => {
  const clean = strictly(bytes, encoding)
  if (clean !== null) return { text: clean, encoding, byteOrderMark, unreadable: 0 }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, byteOrderMark, unreadable: count(text, '\ufffd') }
}

/** UTF-16 without its mark: of the first bytes, nearly half are zero and they all stand on one side of the pairs. */
const wideOrder = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be'
  return null
}

/** Whether well-formed multi-byte characters outnumber the broken places: text in Windows-1252 has next to none. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  let whole = 0
  let broken = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) {
      i++
      continue
    }
    const follow =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0
    let good = follow > 0
    for (let k = 1; k <= follow; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) good = false
    if (good) whole++
    else broken++
    i += good ? follow + 1 : 1
  }
  return whole > broken
}

/** A caseload may hold a stray control character; a picture or a program is a twentieth of them, or more. */
const isBinary = ({ text, unreadable }: DecodedText): boolean => {
  const head = text.length > 65_536 ? text.slice(0, 65_536) : text
  const odd = head.match(/(?![\t\n\v\f\r])[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu)?.length ?? 0
  return odd > 3 && (odd > head.length * 0.05 || unreadable > text.length * 0.05)
}

const count = (text: string, character: string): number => {
  let found = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++
  return found
}

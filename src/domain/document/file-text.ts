/**
 * Bytes as the text that they are, or null when they are none: a byte order mark decides; else UTF-8 where every byte
 * agrees; else Windows-1252. Text has no NUL and no control characters but tab, line and page breaks.
 */
export const textOfFile = (bytes: Uint8Array): string | null => {
  const text = decode(bytes)
  return text === null || NO_TEXT.test(text) ? null : text
}

const decode = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return strictly(bytes, 'utf-16be')
  return strictly(bytes, 'utf-8') ?? strictly(bytes, 'windows-1252')
}

/** Without the mark of the byte order. */
const strictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const NO_TEXT = /(?![\t\n\v\f\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u

/**
 * Windows-1252 by a table of our own: what the runtimes' decoders do with these thirty-two bytes differs by version
 * (Node 20 reads them as control characters). The five bytes that mean nothing become U+FFFD and are counted.
 */
export const decodeWindows1252 = (
  bytes: Uint8Array,
): { readonly text: string; readonly unreadable: number } => {
  const units = new Uint16Array(bytes.length)
  let unreadable = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const unit = byte >= 0x80 && byte <= 0x9f ? (HIGH[byte - 0x80] ?? 0xfffd) : byte
    if (unit === 0xfffd) unreadable++
    units[i] = unit
  }
  return { text: textOfUnits(units), unreadable }
}

/** The text of UTF-16 code units. */
export const textOfUnits = (units: Uint16Array): string => {
  const parts: string[] = []
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)))
  return parts.join('')
}

/** 0x80 to 0x9F; 0xFFFD where the code page has nothing. */
const HIGH = [
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
  0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
  0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
]

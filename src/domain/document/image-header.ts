import { bytesAt, hasAscii, startsWithBytes } from './byte-search.ts'

export type ImageHeader = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly width: number
  readonly height: number
  /** Several pictures one after the other; nothing in Tandem moves by itself. */
  readonly moves: boolean
}

/**
 * What the header of a PNG, JPEG or WebP says. Null: none of the three; 'damaged': begins as one of them, and its header
 * can't be right.
 */
export const readImageHeader = (bytes: Uint8Array): ImageHeader | 'damaged' | null => {
  const reader = READERS.find(({ isIt }) => isIt(bytes))
  if (reader === undefined) return null
  const header = reader.read(bytes)
  return header === null || header.width < 1 || header.height < 1 ? 'damaged' : header
}

const READERS: readonly {
  readonly isIt: (bytes: Uint8Array) => boolean
  readonly read: (bytes: Uint8Array) => ImageHeader | null
}[] = [
  {
    isIt: bytes => startsWithBytes(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    read: bytes => readPng(bytes),
  },
  { isIt: bytes => startsWithBytes(bytes, 0xff, 0xd8, 0xff), read: bytes => readJpeg(bytes) },
  {
    isIt: bytes => hasAscii(bytes, 'RIFF', 0) && hasAscii(bytes, 'WEBP', 8),
    read: bytes => readWebp(bytes),
  },
]

/** `IHDR` comes first; `acTL` before the first data makes it an animation. */
const readPng = (bytes: Uint8Array): ImageHeader | null => {
  const at = bytesAt(bytes)
  if (!hasAscii(bytes, 'IHDR', 12) || at.length < 33) return null
  return { mediaType: 'image/png', width: at.big32(16), height: at.big32(20), moves: isAnimatedPng(bytes) }
}

const isAnimatedPng = (bytes: Uint8Array): boolean => {
  const at = bytesAt(bytes)
  for (let place = 8; place + 8 <= bytes.length; place += 12 + at.big32(place)) {
    if (hasAscii(bytes, 'acTL', place + 4)) return true
    if (hasAscii(bytes, 'IDAT', place + 4)) return false
  }
  return false
}

/** Segment by segment to the frame header, which has the size. */
const readJpeg = (bytes: Uint8Array): ImageHeader | null => {
  const at = bytesAt(bytes)
  let place = 2
  while (place + 9 < bytes.length) {
    if (bytes[place] !== 0xff) return null
    const marker = bytes[place + 1] ?? 0
    if (marker === 0xff) {
      place += 1
    } else if (isFrame(marker)) {
      return {
        mediaType: 'image/jpeg',
        width: at.big16(place + 7),
        height: at.big16(place + 5),
        moves: false,
      }
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      place += 2
    } else if (marker === 0xd9 || marker === 0xda) {
      return null
    } else {
      const length = at.big16(place + 2)
      if (length < 2) return null
      place += 2 + length
    }
  }
  return null
}

/** SOF0 to SOF15, but DHT, JPG and DAC, which lie among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Lossy, lossless and extended have their size in places of their own. */
const readWebp = (bytes: Uint8Array): ImageHeader | null => {
  const at = bytesAt(bytes)
  const still = { mediaType: 'image/webp', moves: false } as const
  if (bytes.length < 30) return null
  if (hasAscii(bytes, 'VP8X', 12)) {
    return {
      mediaType: 'image/webp',
      width: 1 + at.little24(24),
      height: 1 + at.little24(27),
      moves: ((bytes[20] ?? 0) & 0x02) !== 0,
    }
  }
  if (hasAscii(bytes, 'VP8L', 12) && bytes[20] === 0x2f) {
    const bits = at.little24(21) + (bytes[24] ?? 0) * 0x1000000
    return { ...still, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (hasAscii(bytes, 'VP8 ', 12) && startsWithBytes(bytes.subarray(23), 0x9d, 0x01, 0x2a)) {
    return {
      ...still,
      width: at.little24(26) & 0xffff & 0x3fff,
      height: at.little24(28) & 0xffff & 0x3fff,
    }
  }
  return null
}

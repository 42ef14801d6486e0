/** Figures that stand in a file's bytes; what lies behind its end reads as zero. */
export const bytesAt = (bytes: Uint8Array) => {
  const one = (place: number): number => bytes[place] ?? 0
  return {
    length: bytes.length,
    big16: (place: number): number => one(place) * 0x100 + one(place + 1),
    big32: (place: number): number =>
      one(place) * 0x1000000 + one(place + 1) * 0x10000 + one(place + 2) * 0x100 + one(place + 3),
    little24: (place: number): number => one(place) + one(place + 1) * 0x100 + one(place + 2) * 0x10000,
  }
}

export const startsWithBytes = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

export const hasAscii = (bytes: Uint8Array, text: string, place: number): boolean => {
  for (let index = 0; index < text.length; index++) {
    if (bytes[place + index] !== text.charCodeAt(index)) return false
  }
  return true
}

/** Places of a short ASCII text in the bytes, in order. */
export function* placesOf(bytes: Uint8Array, text: string): Generator<number> {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (hasAscii(bytes, text, at)) yield at
  }
}

export const includesAscii = (bytes: Uint8Array, text: string): boolean =>
  placesOf(bytes, text).next().done === false

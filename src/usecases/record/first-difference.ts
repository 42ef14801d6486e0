/** The first byte in which two files differ, from 0; null where they are the same. */
export const firstDifference = (a: Uint8Array, b: Uint8Array): number | null => {
  if (Buffer.compare(a, b) === 0) return null
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at < 0 ? a.length : at
}

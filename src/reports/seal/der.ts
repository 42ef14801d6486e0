/** One value of DER: its tag, where it begins, where its content begins, and where it ends. */
export type DerNode = {
  readonly tag: number
  readonly start: number
  readonly from: number
  readonly to: number
}

/** Tag, length and content of a value whose content is these parts one after another. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return new Uint8Array(Buffer.concat([Uint8Array.of(tag, ...lengthBytes(length)), ...parts]))
}

/** The value that begins at `start`; null where none does, or where it runs past `end`. Definite lengths only. */
export const derAt = (bytes: Uint8Array, start: number, end = bytes.length): DerNode | null => {
  const [tag, first] = [bytes[start], bytes[start + 1]]
  if (tag === undefined || first === undefined || start + 2 > end) return null
  if (first < 0x80) return within({ tag, start, from: start + 2, to: start + 2 + first }, end)
  const count = first & 0x7f
  if (count === 0 || count > 4 || start + 2 + count > end) return null
  const length = bytes.subarray(start + 2, start + 2 + count).reduce((sum, byte) => sum * 256 + byte, 0)
  return within({ tag, start, from: start + 2 + count, to: start + 2 + count + length }, end)
}

/** The values within a value, in order; null where they do not fill it. */
export const childrenOf = (bytes: Uint8Array, { from, to }: DerNode): DerNode[] | null => {
  const found: DerNode[] = []
  for (let at = from; at < to; ) {
    const child = derAt(bytes, at, to)
    if (child === null) return null
    found.push(child)
    at = child.to
  }
  return found
}

/** The `index`th value within a value that is at the end of a path of such indexes; null where there is none. */
export const derBy = (bytes: Uint8Array, path: readonly number[]): DerNode | null => {
  let node = derAt(bytes, 0)
  for (const index of path) {
    if (node === null) return null
    node = childrenOf(bytes, node)?.[index] ?? null
  }
  return node
}

/** A whole value with its tag and length. */
export const bytesOf = (bytes: Uint8Array, { start, to }: DerNode): Uint8Array => bytes.subarray(start, to)

const within = (node: DerNode, end: number): DerNode | null => (node.to <= end ? node : null)

const lengthBytes = (length: number): number[] => {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return [0x80 | bytes.length, ...bytes]
}

import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  readonly data: Uint8Array | string
  /** What the archive says of it, where that is not true. */
  readonly lies?: {
    readonly size?: number
    readonly packedSize?: number
    readonly crc?: number
    readonly flags?: number
    /** The packed bytes of the entry of this place stand for this one too. */
    readonly sameAs?: number
  }
  readonly stored?: boolean
}

/** A zip archive of these entries, true unless it is told to lie. */
export const zipFile = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  // What stands in a thousand entries is packed once.
  const made = new Map<ZipEntry['data'], { readonly packed: Buffer; readonly crc: number }>()
  let at = 0
  for (const { name, data, lies = {}, stored = false } of entries) {
    const plain = Buffer.from(data)
    const { packed, crc } = made.get(data) ?? { packed: deflateRawSync(plain), crc: crc32(plain) }
    made.set(data, { packed, crc })
    const body = stored ? plain : packed
    const fileName = Buffer.from(name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(lies.flags ?? 0, 2)
    about.writeUInt16LE(stored ? 0 : 8, 4)
    about.writeUInt32LE(lies.crc ?? crc, 10)
    about.writeUInt32LE(lies.packedSize ?? body.length, 14)
    about.writeUInt32LE(lies.size ?? plain.length, 18)
    about.writeUInt16LE(fileName.length, 22)
    offsets.push(lies.sameAs === undefined ? at : (offsets[lies.sameAs] ?? 0))
    if (lies.sameAs === undefined) {
      parts.push(Buffer.from('PK\u0003\u0004'), about, fileName, body)
      at += 4 + about.length + fileName.length + body.length
    }
    const listed = Buffer.alloc(16)
    listed.writeUInt32LE(offsets.at(-1) ?? 0, 12)
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), about, listed.subarray(2), fileName)
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

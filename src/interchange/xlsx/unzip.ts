import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { refuseDamaged, refuseTooMuch, type Spent, WORKBOOK_LIMITS, WorkbookRefused } from './excel-limits.ts'

/** The parts of a workbook by their names, which are looked up and never become paths. */
export type Unzipped = {
  readonly names: readonly string[]
  /** Gives a part's text away piece by piece; false where there is no such part. */
  readonly read: (name: string, take: (text: string) => void) => Promise<boolean>
}

/** Opens a zip in memory. Parts that lie over one another, stand twice, are encrypted or are too many are refused. */
export const unzip = async (bytes: Uint8Array, spent: Spent): Promise<Unzipped> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await yauzl.fromBufferPromise(buffer, {
    lazyEntries: true,
    // Names are not judged as paths: nothing is written anywhere.
    decodeStrings: false,
    validateEntrySizes: true,
  })
  zip.on('error', () => undefined)
  if (zip.entryCount > WORKBOOK_LIMITS.entries) return refuseTooMuch()
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new WorkbookRefused({ code: 'not-a-table', looksLike: 'encrypted' })
    const name = nameOf(entry)
    if (entries.has(name)) return refuseDamaged()
    entries.set(name, entry)
  }
  refuseOverlaps([...entries.values()])
  return {
    names: [...entries.keys()],
    read: async (name, take) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) return false
      await readPart(zip, entry, { fileBytes: bytes.length, spent, take })
      return true
    },
  }
}

/** Case and the kind of slash make no difference to a part's name. */
const nameOf = (entry: Entry): string =>
  new TextDecoder().decode(entry.fileNameRaw).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The same packed bytes behind many names unpack to any size. */
const refuseOverlaps = (entries: readonly Entry[]): void => {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize } of sorted) {
    if (start < end) refuseDamaged()
    end = start + LOCAL_HEADER + compressedSize
  }
}

const LOCAL_HEADER = 30

const readPart = async (
  zip: ZipFile,
  entry: Entry,
  { fileBytes, spent, take }: { fileBytes: number; spent: Spent; take: (text: string) => void },
): Promise<void> => {
  const stream = await zip.openReadStreamPromise(entry)
  // Whoever has stopped listening must not be brought down by what comes late.
  stream.on('error', () => undefined)
  const packed = Math.min(entry.compressedSize, fileBytes)
  let unpacked = 0
  let sum = 0
  let decode: ((chunk: Uint8Array, more: boolean) => string) | null = null
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    unpacked += chunk.length
    spent('inflatedBytes', chunk.length)
    if (unpacked > WORKBOOK_LIMITS.ratioFrom && unpacked > packed * WORKBOOK_LIMITS.ratio) refuseTooMuch()
    sum = crc32(chunk, sum)
    decode ??= decoderFor(chunk)
    take(decode(chunk, true))
  }
  if (sum !== entry.crc32) refuseDamaged()
  if (decode !== null) take(decode(new Uint8Array(), false))
}

/** UTF-8 unless its first two bytes are the mark of UTF-16; what is neither is damaged. */
const decoderFor = (first: Uint8Array): ((chunk: Uint8Array, more: boolean) => string) => {
  const mark = (first[0] ?? 0) * 256 + (first[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (chunk, more) => decoder.decode(chunk, { stream: more })
}

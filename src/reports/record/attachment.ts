import { inflateSync } from 'node:zlib'

/** No attachment of a record is larger; a longer one was not written by Tandem. */
const LARGEST = 50 * 1024 * 1024

/** A file's entry in a PDF is far shorter; nothing is looked for further away. */
const NEAR = 2_000

/**
 * An embedded file of a printed record by its name; null where there is none, or more than one. Reads what Tandem writes
 * (PDF objects in the plain, one Flate stream a file), not PDFs at large.
 */
export const attachmentOf = (pdf: Uint8Array, name: string): Uint8Array | null => {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const [reference, ...others] = referencesTo(file, name)
  if (reference === undefined || others.length > 0) return null
  const start = onlyPlaceOf(file, `\n${reference} 0 obj\n`)
  if (start === null) return null
  const streamAt = file.indexOf('stream\n', start)
  if (streamAt < 0 || streamAt - start > NEAR) return null
  const dictionary = file.toString('latin1', start, streamAt)
  const length = /\/Length (\d+)/.exec(dictionary)
  if (length === null) return null
  const from = streamAt + 'stream\n'.length
  const bytes = pdf.subarray(from, from + Number(length[1]))
  if (!dictionary.includes('/FlateDecode')) return bytes
  try {
    return new Uint8Array(inflateSync(bytes, { maxOutputLength: LARGEST }))
  } catch {
    return null
  }
}

/** Numbers of the objects that hold the content of files of that name. */
const referencesTo = (file: Buffer, name: string): string[] => {
  const found: string[] = []
  let entries = 0
  for (let at = file.indexOf(FILE_ENTRY); at >= 0; at = file.indexOf(FILE_ENTRY, at + 1)) {
    entries += 1
    if (entries > MOST_ENTRIES) return []
    const around = file.toString('latin1', Math.max(0, at - NEAR), at + NEAR)
    const inside = Math.min(at, NEAR)
    const begin = around.lastIndexOf(' 0 obj', inside)
    const end = around.indexOf('endobj', inside)
    if (begin < 0 || end < 0) continue
    const entry = around.slice(begin, end)
    const reference = /\/EF\s*<<[^>]*?\/F (\d+) 0 R/.exec(entry)?.[1]
    if (reference !== undefined && entry.includes(`(${name})`)) found.push(reference)
  }
  return found
}

/** A record has two. */
const MOST_ENTRIES = 100
const FILE_ENTRY = '/Type /Filespec'

const onlyPlaceOf = (file: Buffer, text: string): number | null => {
  const at = file.indexOf(text)
  return at < 0 || file.indexOf(text, at + 1) >= 0 ? null : at
}

import { inflateSync } from 'node:zlib'

/** No attachment of a record is larger; a longer one was not written by Tandem. */
const LARGEST = 50 * 1024 * 1024

/**
 * An embedded file of a printed record by its name, or null. Reads what Tandem writes (PDF objects in the plain, one
 * Flate stream a file), not PDFs at large.
 */
export const attachmentOf = (pdf: Uint8Array, name: string): Uint8Array | null => {
  const text = Buffer.from(pdf).toString('latin1')
  const spec = [
    ...text.matchAll(/\d+ 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type \/Filespec(?:(?!endobj)[\s\S])*?endobj/g),
  ]
    .map(match => match[0])
    .find(object => object.includes(`(${name})`))
  const reference = spec === undefined ? null : /\/EF\s*<<[^>]*?\/F (\d+) 0 R/.exec(spec)
  if (reference === null) return null
  const start = text.search(new RegExp(`(?:^|\\s)${reference[1]} 0 obj\\b`))
  if (start < 0) return null
  const streamAt = text.indexOf('stream', start)
  const dictionary = text.slice(start, streamAt)
  const length = /\/Length (\d+)/.exec(dictionary)
  if (streamAt < 0 || length === null) return null
  const from = streamAt + (text.startsWith('stream\r\n', streamAt) ? 8 : 7)
  const bytes = pdf.subarray(from, from + Number(length[1]))
  if (!dictionary.includes('/FlateDecode')) return bytes
  try {
    return new Uint8Array(inflateSync(bytes, { maxOutputLength: LARGEST }))
  } catch {
    return null
  }
}

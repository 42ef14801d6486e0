import { err, ok, type Result } from '#basics/result.ts'
import { hasAscii, includesAscii, placesOf, startsWithBytes } from './byte-search.ts'
import type { FileMediaType } from './document-file.ts'
import { LARGEST_DOCUMENT_BYTES, MOST_PIXELS } from './file-limits.ts'
import { textOfFile } from './file-text.ts'
import { readImageHeader } from './image-header.ts'

/** Why a file can't be read as a document sample. Each has a sentence that says what to do instead. */
export type FileProblem =
  | 'document-empty'
  | 'document-too-large'
  | 'document-locked'
  | 'document-picture-damaged'
  | 'document-picture-too-large'
  | 'document-picture-moves'
  | 'document-is-other-picture'
  | 'document-is-drawing'
  | 'document-is-office'
  | 'document-is-web-page'
  | 'document-is-archive'
  | 'document-is-program'
  | 'document-not-shown'

/** What a file is by its bytes, if Tandem can show it. */
export const judgeFile = (bytes: Uint8Array): Result<FileMediaType, FileProblem> => {
  if (bytes.length === 0) return err('document-empty')
  if (bytes.length > LARGEST_DOCUMENT_BYTES) return err('document-too-large')
  if (isPdf(bytes)) return isLocked(bytes) ? err('document-locked') : ok('application/pdf')
  const image = readImageHeader(bytes)
  if (image === 'damaged') return err('document-picture-damaged')
  if (image !== null) {
    if (image.moves) return err('document-picture-moves')
    return image.width * image.height > MOST_PIXELS ? err('document-picture-too-large') : ok(image.mediaType)
  }
  const other = otherKind(bytes)
  if (other !== null) return err(other)
  const text = textOfFile(bytes)
  if (text === null) return err(binaryKind(bytes))
  if (text.trim() === '') return err('document-empty')
  return markupKind(text)
}

/** Some programs leave a mark of the byte order or blanks before the header. */
const isPdf = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 64)
  const from = startsWithBytes(head, 0xef, 0xbb, 0xbf) ? 3 : 0
  const first = head.findIndex((byte, index) => index >= from && !BLANKS.includes(byte))
  return first !== -1 && hasAscii(bytes, '%PDF-', first)
}

const BLANKS: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d, 0x20]

/** The trailer names what encrypts it: `/Encrypt 5 0 R`, or the dictionary itself. */
const isLocked = (bytes: Uint8Array): boolean => {
  for (const place of placesOf(bytes, '/Encrypt')) {
    const after = String.fromCharCode(...bytes.subarray(place + 8, place + 24))
    if (/^\s*(\d|<<)/.test(after)) return true
  }
  return false
}

/** Files that give themselves away by their first bytes, whatever follows. */
const otherKind = (bytes: Uint8Array): FileProblem | null => OTHERS.find(([isIt]) => isIt(bytes))?.[1] ?? null

const at =
  (text: string, place = 0) =>
  (bytes: Uint8Array) =>
    hasAscii(bytes, text, place)
const start =
  (...first: readonly number[]) =>
  (bytes: Uint8Array) =>
    startsWithBytes(bytes, ...first)
const isZip = (bytes: Uint8Array) =>
  hasAscii(bytes, 'PK\u0003\u0004', 0) || hasAscii(bytes, 'PK\u0005\u0006', 0)
const OFFICE_PARTS = ['word/', 'xl/', 'ppt/', 'vnd.oasis.opendocument', 'Index/Document.iwa'] as const

const OTHERS: readonly (readonly [(bytes: Uint8Array) => boolean, FileProblem])[] = [
  [bytes => isZip(bytes) && OFFICE_PARTS.some(part => includesAscii(bytes, part)), 'document-is-office'],
  [isZip, 'document-is-archive'],
  [start(0xd0, 0xcf, 0x11, 0xe0), 'document-is-office'],
  [at('{\\rtf'), 'document-is-office'],
  [at('GIF8'), 'document-is-other-picture'],
  [at('II*\u0000'), 'document-is-other-picture'],
  [at('MM\u0000*'), 'document-is-other-picture'],
  [at('ftyphei', 4), 'document-is-other-picture'],
  [at('ftypmif', 4), 'document-is-other-picture'],
  [at('ftypavif', 4), 'document-is-other-picture'],
  [start(0x7f, 0x45, 0x4c, 0x46), 'document-is-program'],
  [start(0xcf, 0xfa, 0xed, 0xfe), 'document-is-program'],
  [start(0xca, 0xfe, 0xba, 0xbe), 'document-is-program'],
  [start(0x1f, 0x8b), 'document-is-archive'],
  [start(0x37, 0x7a, 0xbc, 0xaf), 'document-is-archive'],
  [at('Rar!\u001a'), 'document-is-archive'],
]

/** Two letters are too few to know a file by, unless it is no text anyway. */
const binaryKind = (bytes: Uint8Array): FileProblem => {
  if (hasAscii(bytes, 'MZ', 0)) return 'document-is-program'
  return hasAscii(bytes, 'BM', 0) ? 'document-is-other-picture' : 'document-not-shown'
}

/** A drawing and a web page are written as text, and nobody wants to read them as that. */
const markupKind = (text: string): Result<FileMediaType, FileProblem> => {
  const head = text
    .slice(0, 8192)
    .replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')
    .trimStart()
  if (/^(<!doctype\s+svg[^>]*>\s*)?<svg[\s>]/i.test(head)) return err('document-is-drawing')
  if (/^<(!doctype\s+html|html|head|body)[\s>]/i.test(head)) return err('document-is-web-page')
  return ok('text/plain')
}

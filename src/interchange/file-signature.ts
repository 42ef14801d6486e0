import type { OtherKind } from './import-problem.ts'

/**
 * What the first bytes give away: a file that is certainly no table of text. `null` says nothing against it; bytes that
 * are no text at all are found when they are decoded.
 */
export const otherKindOf = (bytes: Uint8Array): OtherKind | null => {
  const start = latin1(bytes, 0, 8)
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (found)
    return found[1] === 'zip' ? kindOfZip(bytes) : found[1] === 'xls' ? kindOfCompound(bytes) : found[1]
  return kindOfMarkup(latin1(bytes, 0, 1024))
}

const SIGNATURES: readonly (readonly [string, OtherKind])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'xls'],
  ['{\\rtf', 'rtf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['\u007fELF', 'program'],
  ['\u001f\u008b', 'zip'],
  ['7z\u00bc\u00af', 'zip'],
  ['Rar!', 'zip'],
  ['SQLite f', 'binary'],
]

/** Whether the bytes are a zip archive, as every XLSX is. */
export const isZip = (bytes: Uint8Array): boolean => latin1(bytes, 0, 4) === 'PK\u0003\u0004'

/** Excel puts a workbook with a password, and Word its old documents, into the same kind of file as an old workbook. */
const kindOfCompound = (bytes: Uint8Array): OtherKind => {
  if (includesWide(bytes, 'EncryptedPackage')) return 'encrypted'
  return includesWide(bytes, 'WordDocument') ? 'word' : 'xls'
}

/** The names in it stand in UTF-16, somewhere in its directory. */
const includesWide = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le')

/** The names of the parts stand uncompressed in the archive. */
const kindOfZip = (bytes: Uint8Array): OtherKind => {
  const head = latin1(bytes, 0, 8192)
  if (head.includes('opendocument.spreadsheet')) return 'ods'
  if (head.includes('xl/')) return 'xlsx'
  if (head.includes('word/')) return 'word'
  const tail = latin1(bytes, Math.max(0, bytes.length - 16_384), bytes.length)
  if (tail.includes('xl/')) return 'xlsx'
  return tail.includes('word/') ? 'word' : 'zip'
}

const kindOfMarkup = (head: string): OtherKind | null => {
  const text = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replaceAll('\u0000', '')
    .trimStart()
    .toLowerCase()
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/.test(text)) return 'html'
  if (/^<\?xml|^<!--|^<!doctype/.test(text)) return 'xml'
  // A line of a table may begin with a bracket; a JSON text begins with one and goes on with a name, a string or another.
  if (/^(\{\s*["}]|\[\s*[[{])/.test(text)) return 'json'
  return null
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

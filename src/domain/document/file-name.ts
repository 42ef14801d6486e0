import type { FileMediaType } from './document-file.ts'

/** Letters of a name as it is kept; longer ones lose their middle part before the ending. */
const LONGEST_NAME = 120

/**
 * A file's name without folders, control characters and characters that turn the direction of reading. Never empty:
 * 'document.pdf' where nothing is left.
 */
export const documentFileName = (given: string, mediaType: FileMediaType): string => {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .replaceAll(NOT_KEPT, '')
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^\.+|\.+$/g, '')
  if (clean === '') return `document${ENDINGS[mediaType]}`
  const letters = [...clean]
  if (letters.length <= LONGEST_NAME) return clean
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  return `${letters.slice(0, LONGEST_NAME - ending.length - 1).join('')}…${ending}`
}

/** Control, format (joiners, marks of direction) and private characters, and those that belong to none. */
const NOT_KEPT = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu

const ENDINGS = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'text/plain': '.txt',
} as const satisfies Record<FileMediaType, string>

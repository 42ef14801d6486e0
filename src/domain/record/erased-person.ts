import { anyOf, escaped, isEverydayWord, lettersOf, loose, trimmed } from './names-in-text.ts'

/** What stands where something about an erased person stood. */
export const ERASED = '[erased]'

/** Somebody who is to be named nowhere any more: by every reference and name that the vault ever had for them. */
export type ToErase = {
  readonly references: readonly string[]
  readonly names: readonly { readonly forename: string | null; readonly surname: string | null }[]
  /** Names of everybody else in the vault, clients and people: a word that is also theirs is left alone. */
  readonly othersNames: readonly string[]
}

export type Eraser = {
  readonly isReference: (text: string) => boolean
  /** Whether the person is named anywhere in a text. */
  readonly names: (text: string) => boolean
  /** A text about somebody else: their name and reference go, the rest stays word for word. */
  readonly words: (text: string) => string
  /** A text about nobody in particular: every paragraph goes that names the person. */
  readonly paragraphs: (text: string) => string
}

/**
 * Finds a person in texts: by reference, by forename and surname together, by initial and surname, and by either alone
 * unless it is somebody else's too or an everyday word ('May'). A short reference of one kind of character ('12') is found
 * only where nothing else stands.
 */
export const eraserOf = ({ references, names, othersNames }: ToErase): Eraser => {
  const others = new Set(othersNames.flatMap(name => [folded(name), ...partsOf(name)]))
  const wholes = names.flatMap(({ forename, surname }) =>
    forename === null || surname === null
      ? []
      : [`${trimmed(forename)} ${trimmed(surname)}`, `${trimmed(surname)}, ${trimmed(forename)}`],
  )
  const shortened = names.flatMap(({ forename, surname }) => {
    const [initial] = lettersOf(forename ?? '')
    return initial === undefined || lettersOf(surname ?? '').length < 2
      ? []
      : [`${escaped(initial)}\\.?\\s*${loose(trimmed(surname ?? ''))}`]
  })
  const alone = names
    .flatMap(({ forename, surname }) => [forename, surname])
    .flatMap(name => (name === null ? [] : [trimmed(name)]))
    .filter(name => lettersOf(name).length >= 3 && !isEverydayWord(name))
    .filter(name => !others.has(folded(name)))
  const exact = new Set(references.map(folded))
  const found = [...exact].filter(canStandInText)
  const patterns = [...found, ...wholes].map(loose)
  const pattern = anyOf([...patterns, ...shortened, ...alone.map(loose)].toSorted(longestFirst), 'giu')
  const names_ = (text: string): boolean => pattern !== null && text.normalize('NFD').search(pattern) >= 0
  const isReference = (text: string): boolean => exact.has(folded(text))
  const words = (text: string): string => {
    if (isReference(text)) return ERASED
    if (pattern === null || !names_(text)) return text
    return text.normalize('NFD').replaceAll(pattern, ERASED).normalize('NFC')
  }
  return {
    isReference,
    names: text => isReference(text) || names_(text),
    words,
    paragraphs: text =>
      isReference(text)
        ? ERASED
        : names_(text)
          ? text
              .split('\n')
              .map(line => (names_(line) ? ERASED : line))
              .join('\n')
          : text,
  }
}

/** A reference that is looked for inside texts: long enough, or of letters and figures. */
const canStandInText = (reference: string): boolean =>
  reference.length >= 5 || (reference.length >= 3 && /\p{L}/u.test(reference) && /\p{N}/u.test(reference))

const longestFirst = (a: string, b: string): number => b.length - a.length

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

const partsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '')

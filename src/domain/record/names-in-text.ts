/** What stands where a name stood. */
export const A_NAME = '[name]'

/** Whose names are to go: as they are written in full, and initials as the lists show them ('W.O.'). */
export type NamesToHide = { readonly names: readonly string[]; readonly initials: readonly string[] }

/**
 * A text without these names: in full, shortened ('S. Okafor'), each part of two letters or more, whatever their case and
 * accents; and without these initials, dotted or not. A part that is an everyday English word goes where it is written
 * with a capital; initials that are a word of the trade ('GP') where they are dotted. Whoever else is named stays: no
 * program knows that.
 */
export const textWithoutNames = (names: NamesToHide): ((text: string) => string) => {
  const patterns = patternsOf(names)
  if (patterns.length === 0) return text => text
  return text => {
    const bare = text.normalize('NFD')
    const changed = patterns.reduce((words, pattern) => words.replaceAll(pattern, A_NAME), bare)
    return changed === bare ? text : changed.replaceAll(SEVERAL, A_NAME).normalize('NFC')
  }
}

/** The words by which somebody of these is named in a text, as they stand there, each once. */
export const namesInText = (names: NamesToHide): ((text: string) => string[]) => {
  const patterns = patternsOf(names)
  return text => {
    const bare = text.normalize('NFD')
    return [
      ...new Set(
        patterns.flatMap(pattern => [...bare.matchAll(pattern)].map(([words]) => words.normalize('NFC'))),
      ),
    ]
  }
}

const SEVERAL = /\[name\](?:[\s.]*\[name\])+/g

const patternsOf = ({ names, initials }: NamesToHide): readonly RegExp[] => {
  const whole = [...new Set(names.map(trimmed))].filter(name => name !== '')
  const parts = [
    ...new Set(whole.flatMap(name => [...name.split(/\s+/), ...name.split(/[\s\-‐‑’']+/)]).map(trimmed)),
  ].filter(part => lettersOf(part).length >= 2)
  const shortened = whole.flatMap(name => {
    const words = name.split(/\s+/).map(trimmed)
    const last = words.at(-1)
    return words.length < 2 || last === undefined || lettersOf(last).length < 2
      ? []
      : [`${escaped(lettersOf(name)[0] ?? '')}\\.?\\s*${loose(last)}`]
  })
  const everyday = (part: string) => EVERYDAY.has(part.toLowerCase())
  const dotted = [...new Set(initials.map(lettersOf))].filter(letters => letters.length >= 2)
  const everyCase = [
    ...whole.filter(name => /\s/.test(name)).map(loose),
    ...shortened,
    ...parts.filter(part => !everyday(part)).map(loose),
    ...dotted.map(letters => `${[...letters].map(escaped).join('\\.\\s*')}\\.?`),
  ]
  const asWritten = [
    ...parts.filter(everyday).flatMap(part => [loose(capitalised(part)), loose(part.toUpperCase())]),
    ...dotted.filter(letters => !TRADE.has(letters)).map(escaped),
  ]
  return [anyOf(everyCase, 'giu'), anyOf(asWritten, 'gu')].flatMap(pattern => pattern ?? [])
}

/** Without what is no letter at its ends: '(Bo)' is Bo. */
export const trimmed = (text: string): string =>
  text.normalize('NFD').replaceAll(/^\P{L}+|[^\p{L}\p{M}]+$/gu, '')

/** A letter may bear accents or not; white space and apostrophes may be any. */
export const loose = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/(\s+)/)
    .map(part => (/^\s+$/.test(part) ? '\\s+' : [...part].map(looseLetter).join('')))
    .join('')

const looseLetter = (letter: string): string => (/[’‘']/.test(letter) ? "[’‘']" : `${escaped(letter)}\\p{M}*`)

/** For a pattern that knows Unicode, which takes no needless stroke. */
export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** One pattern for all, since a vault has many names; the first that fits at a place is taken. */
export const anyOf = (patterns: readonly string[], flags: string): RegExp | null =>
  patterns.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, flags)

export const lettersOf = (text: string): string => (text.normalize('NFD').match(/\p{L}/gu) ?? []).join('')

const capitalised = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}`

/** Parts of names that are also words which any text has. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'a able an and art as at be bell best bill bird black bright brook brown bush by cash chance close cook cross daily dawn day dean do dong down drew ever faith field fields fish flower forest fox france frank free gay glen gold good grace grant gray green grey hall hand happy hard harmony he head heath her hill him ho holly home hope house how hunt ivy jack joy june king lad lane law lee less light little long love low major man march mark marks may me mercy mild miles mill moody moon more my new noble noon north nurse of old on or page park pat patience peace penny pitt place poor pope power price pride prior quick rain ray read reading rich right rise river rob rock rose rush sadly sea seal sharp she short single small snow so son south sparks spring star still stone strong sue sun swift the to true turn twice van ward waters way we well west wet white will wise wish with wolf wood woods worth yes you young'.split(
    ' ',
  ),
)

/** A part of a name that any text may have without meaning anybody. */
export const isEverydayWord = (word: string): boolean => EVERYDAY.has(word.toLowerCase())

/** Initials that are also words of the trade. */
const TRADE: ReadonlySet<string> = new Set(
  'AM BP CP CT CV DN ED GP HV ID IT IV LA LD MH MS NO OK OP OT PA PE PM PT RA SW TA TB TV UK'.split(' '),
)

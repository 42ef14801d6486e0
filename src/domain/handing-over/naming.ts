import { namesInText } from '#domain/record/names-in-text.ts'

/** A client as texts name them. */
export type Named = {
  readonly reference: string
  readonly forename: string | null
  readonly surname: string | null
}

/** The paragraphs of a text in which a client is named: by reference, or by forename and surname together. */
export const paragraphsNaming = (client: Named): ((text: string) => string[]) => {
  const names = [client.reference, wholeName(client)].filter(words => words !== null)
  const pattern = wordsPattern(names)
  // Most texts name nobody: one look for the beginnings spares them the rest.
  const begins = names.map(name => folded(name).split(/\s/)[0] ?? '')
  return text => {
    const bare = folded(text)
    if (!begins.some(word => bare.includes(word))) return []
    return text
      .split(/\n+/)
      .map(paragraph => paragraph.trim())
      .filter(paragraph => folded(paragraph).search(pattern) >= 0)
  }
}

/**
 * By which words other clients are named in a text: references and names, each once, as they stand there. What is also a
 * name of `own` is not counted, so that a text may name its own client.
 */
export const othersNamedIn = (own: Named, others: readonly Named[]): ((text: string) => string[]) => {
  const references = new Set(others.map(({ reference }) => folded(reference)))
  const ofOwn = new Set([own.forename, own.surname, wholeName(own)].flatMap(name => partsOf(name)))
  const names = others.flatMap(other => {
    const whole = wholeName(other)
    return [other.forename, other.surname, whole].filter(name => name !== null)
  })
  const finds = namesInText({ names, initials: [] })
  // Most texts name nobody: one look at their words spares them the long patterns.
  const begins = new Set([...references, ...names.map(folded)].flatMap(partsOf))
  const byReference = references.size === 0 ? null : wordsPattern([...references], 'giu')
  return text => {
    const bare = folded(text)
    if (!partsOf(bare).some(part => begins.has(part))) return []
    const found = byReference === null ? [] : [...bare.matchAll(byReference)].map(([words]) => words)
    const named = finds(text).filter(words => !partsOf(words).every(part => ofOwn.has(part)))
    return [...new Set([...found.map(words => asWritten(text, words)), ...named])]
  }
}

const wholeName = ({ forename, surname }: Named): string | null =>
  forename === null || surname === null ? null : `${forename} ${surname}`

/** Without accents and capitals, apostrophes all alike. */
const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[’‘]/g, "'").toLowerCase()

const partsOf = (text: string | null): string[] =>
  text === null
    ? []
    : folded(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(part => part !== '')

/** The same words with the capitals that the text gives them, where they can be found in it. */
const asWritten = (text: string, words: string): string => {
  const at = text.toLowerCase().indexOf(words)
  return at < 0 ? words : text.slice(at, at + words.length)
}

const wordsPattern = (words: readonly string[], flags = 'iu'): RegExp => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(word => escaped(folded(word)))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, flags)
}

const escaped = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

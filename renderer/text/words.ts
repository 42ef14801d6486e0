import { inWords } from '#basics/number-words.ts'
/** The same at the beginning of a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** 'a, b and c'. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** 'once', 'twice', 'three times'. */
export const times = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${inWords(count)} times`

/** 'LD1370 C.I.': a client in a sentence, where a `ClientName` can't stand. */
export const clientWords = (client: {
  readonly reference: string
  readonly initials: string | null
}): string => (client.initials === null ? client.reference : `${client.reference} ${client.initials}`)

/** 'Robin': how the two are called in sentences. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

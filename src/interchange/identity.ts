import { dottedInitials } from '#basics/initials.ts'
import { plainText } from './plain-text.ts'
import type { ImportedFacts, RowValues } from './row-values.ts'

export type IdentityField = 'forename' | 'surname' | 'initials' | 'birthDate'

/** By what a row's client differs from the known one of the same reference. Spelling (case, accents, hyphens) is no difference. */
export const identityDifferences = (facts: ImportedFacts, row: RowValues): IdentityField[] => {
  const known = withPlainNames(facts)
  const named = (['forename', 'surname'] as const).filter(field =>
    differ(known[field], row[field] ?? null, foldName),
  )
  const birth = known.birthDate !== null && row.birthDate && known.birthDate !== row.birthDate
  const hasNames = (facts: RowValues) => Boolean(facts.forename) && Boolean(facts.surname)
  const compareInitials = named.length === 0 && !(hasNames(known) && hasNames(row))
  const initials = compareInitials && differ(initialsOf(known), initialsOf(row), foldInitials)
  return [...named, ...(initials ? (['initials'] as const) : []), ...(birth ? (['birthDate'] as const) : [])]
}

/** As a file can carry them: of a name that is nothing but invisible characters nothing is left. */
const withPlainNames = (facts: ImportedFacts): ImportedFacts => {
  const plain = (name: string | null) => (name === null ? null : plainText(name) || null)
  return {
    ...facts,
    forename: plain(facts.forename),
    surname: plain(facts.surname),
    initials: plain(facts.initials),
  }
}

const differ = (a: string | null, b: string | null, fold: (text: string) => string): boolean =>
  a !== null && b !== null && fold(a) !== '' && fold(b) !== '' && fold(a) !== fold(b)

const initialsOf = (facts: RowValues): string | null =>
  facts.forename && facts.surname ? dottedInitials(facts.forename, facts.surname) : (facts.initials ?? null)

const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** First and last letter: middle names are in some systems' initials and not in others'. */
const foldInitials = (initials: string): string => {
  const letters = foldName(initials)
  return letters.length > 2 ? letters.charAt(0) + letters.charAt(letters.length - 1) : letters
}

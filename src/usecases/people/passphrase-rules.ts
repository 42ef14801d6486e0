import { type PassphraseProblem, passphraseProblems } from '#domain/people/passphrase.ts'
import type { Needs } from '../needs.ts'
import { refuse } from '../refusal.ts'

export const problemsOf = (needs: Needs, passphrase: string, names: readonly string[]): PassphraseProblem[] =>
  passphraseProblems(passphrase, needs.passphrases.blocklist, [...names, 'tandem'])

/** Refuses a passphrase that may not be used, and says what stands against it. */
export const refusePassphrase = (
  needs: Needs,
  passphrase: string,
  names: readonly string[],
  field: 'passphrase' | 'newPassphrase' = 'passphrase',
): void => {
  const problems = problemsOf(needs, passphrase, names)
  if (problems.length > 0) refuse('passphrase-not-acceptable', { field, detail: { problems } })
}

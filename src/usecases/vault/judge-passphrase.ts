import type { VaultHandler } from '../context.ts'
import { problemsOf } from '../people/passphrase-rules.ts'

/** How strong a passphrase is, while it is typed. Nothing of it is kept. */
export const judgePassphrase: VaultHandler<'vault.judgePassphrase'> = async (
  { needs },
  { passphrase, names },
) => {
  const problems = problemsOf(needs, passphrase, names)
  return {
    acceptable: problems.length === 0,
    problems,
    strength: problems.length > 0 ? 0 : needs.passphrases.strength(passphrase, [...names, 'tandem']),
    characters: [...passphrase].length,
  }
}

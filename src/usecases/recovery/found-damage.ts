import type { PersonId } from '#basics/ids.ts'
import type { RecoveryProblem } from '#contract/recovery.ts'
import type { KeyFile } from '#database/vault/key-file.ts'
import { keysOf } from '#database/vault/vault.ts'
import type { VaultContext } from '../context.ts'

/** Keeps who found it and with which key, until the process ends: what can be read is theirs to save. */
export const noteDamage = async (
  { needs, state }: VaultContext,
  keyFile: KeyFile,
  who: { readonly personId: PersonId; readonly passphrase: string },
  problem: RecoveryProblem,
): Promise<void> => {
  const keys = await keysOf(needs, keyFile, who.personId, who.passphrase)
  if (keys === null) return
  keys.signingSeed.fill(0)
  state.damage = { personId: who.personId, at: needs.now(), problem, databaseKey: keys.databaseKey }
}

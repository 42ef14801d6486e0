import { checkVault } from '#usecases/vault/check-vault.ts'
import type { Promised } from '../promise.ts'
import { openBare, signedVault } from './signed-vault.ts'
import { tamper } from './tamper.ts'

/** Signed records can't change unseen. */
export const tampering: Promised = {
  number: 16,
  name: 'tampering',
  promise: 'Signed records can’t change unseen',
  full: 1000,
  show: async (count, seed) => {
    const { folder, robin } = await signedVault()
    const open = await openBare(folder, robin)
    try {
      const untouched = await checkVault(open.db, folder)
      const { kinds, wrong, unseenBySqlite } = await tamper(open, folder, count, seed)
      const each = Object.entries(kinds).map(([kind, times]) => `${times} times ${kind}`)
      return {
        figure: `${count} changes (${each.join(', ')}): ${wrong.length} not found and located`,
        wrong: untouched.holds ? wrong : ['The vault did not hold before anything was changed.', ...wrong],
        control: `without chain, signatures and anchors ${unseenBySqlite} of ${count} go unseen`,
        controlFailed: unseenBySqlite > 0,
      }
    } finally {
      open.close()
    }
  },
}

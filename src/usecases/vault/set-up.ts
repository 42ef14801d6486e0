import type { VaultHandler } from '../context.ts'
import { refusePassphrase } from '../people/passphrase-rules.ts'
import { setUpVault } from './setup.ts'

/** The first person is also administrator; they are signed in afterwards. */
export const setUp: VaultHandler<'vault.setUp'> = async ({ needs, state, changed }, input) => {
  refusePassphrase(needs, input.passphrase, [input.name, input.service])
  const { personId, recoveryCode } = await setUpVault(
    needs,
    state,
    { name: input.name, roles: [input.role, 'administrator'], passphrase: input.passphrase },
    { service: input.service === '' ? null : input.service, sample: needs.sampleOnly },
  )
  state.signedIn = { person: personId, with: null, acting: personId, audited: new Set() }
  changed('vault')
  return { personId, recoveryCode }
}

import { KeyId } from '#basics/ids.ts'
import { epochOf } from '#basics/instant.ts'
import type { ParsedInput } from '#contract/index.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addPersonKey, listPeople } from '#database/stores/people-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { normalRecoveryCode, RECOVERY_CODE_LETTERS } from '#database/vault/recovery-code.ts'
import { recoverVault, type Vault } from '#database/vault/vault.ts'
import type { VaultHandler } from '../context.ts'
import type { Needs } from '../needs.ts'
import { refusePassphrase } from '../people/passphrase-rules.ts'
import { refuse } from '../refusal.ts'
import { checkChainEnd, refuseUnreadableAnchor } from './chain-end.ts'
import { countFailed, enterFailedAttempts } from './failed-attempts.ts'
import { followIds, refuseTooSoon } from './unlock.ts'
import { requireKeyFile } from './writer.ts'

type Reset = ParsedInput<'vault.resetPassphrase'>

/** At the door alone. A wrong code counts and waits like a wrong passphrase; one that can't be whole is only told so. */
export const resetPassphrase: VaultHandler<'vault.resetPassphrase'> = async (context, input) => {
  const { needs, state, changed } = context
  if (state.vault !== null) return refuse('not-allowed')
  const keyFile = requireKeyFile(needs, state)
  const wrap = keyFile.people.find(({ personId, disabled }) => personId === input.personId && !disabled)
  if (wrap === undefined) return refuse('person-disabled')
  const characters = normalRecoveryCode(input.recoveryCode).length
  if (characters !== RECOVERY_CODE_LETTERS)
    return refuse('recovery-code-not-whole', { field: 'recoveryCode', detail: { characters } })
  refusePassphrase(needs, input.newPassphrase, [wrap.name], 'newPassphrase')
  refuseTooSoon(needs)
  const maker = { madeAt: needs.now(), madeWith: needs.version }
  const opened = await recoverVault(needs.folder, needs, keyFile, input.recoveryCode, maker)
  if (!opened.ok) {
    if (opened.error === 'newer') return refuse('vault-newer')
    if (opened.error === 'damaged') return refuse('vault-damaged')
    const seconds = countFailed(needs, input.personId, 'wrong recovery code')
    return refuse('wrong-recovery-code', { field: 'recoveryCode', detail: { seconds } })
  }
  const vault = opened.value
  try {
    await checkChainEnd(vault)
    await refuseUnreadableAnchor(vault, needs.now())
    await followIds(needs, vault)
    await enterReset(needs, vault, input)
  } catch (error) {
    vault.close()
    throw error
  }
  const { personId } = input
  state.vault = vault
  state.signedIn = { person: personId, with: null, acting: personId, audited: new Set() }
  changed('vault')
  return { personId }
}

/** Database and key file change together: the file as the last thing before the commit. */
const enterReset = async (needs: Needs, vault: Vault, input: Reset): Promise<void> => {
  const { personId } = input
  const people = await listPeople(vault.db)
  vault.describePeople(people)
  const person = people.find(({ id, disabledAt }) => id === personId && disabledAt === null)
  if (person === undefined) return refuse('person-disabled')
  const service = await findSetting(vault.db, 'service')
  const names = [person.name, typeof service === 'string' ? service : '']
  refusePassphrase(needs, input.newPassphrase, names, 'newPassphrase')
  const keyId = KeyId.parse(needs.newId())
  const { name, roles } = person
  const passphrase = input.newPassphrase
  const { publicKeyPem, change } = await vault.resetKeys(needs, {
    personId,
    name,
    roles,
    passphrase,
    signingKeyId: keyId,
  })
  const at = needs.now()
  const { failed } = readAttempts(needs.folder)
  const subject = { subjectKind: 'person', subjectId: personId }
  let forget = () => {}
  try {
    forget = await vault.db.transaction().execute(async db => {
      const entered = await enterFailedAttempts(db, needs, at)
      await addPersonKey(db, { id: keyId, personId, publicKeyPem, because: 'recovery', at })
      await appendAudit(db, { at, personId, act: 'passphrase reset', ...subject, detail: { keyId } })
      await appendAudit(db, { at, personId, act: 'unlocked', detail: { failedBefore: failed } })
      change.write()
      return entered
    })
  } catch (error) {
    change.putBack()
    throw error
  }
  forget()
  if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(at) })
}

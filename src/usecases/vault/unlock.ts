import type { PersonId } from '#basics/ids.ts'
import { epochOf } from '#basics/instant.ts'
import type { ErrorCode } from '#contract/app-error.ts'
import type { RecoveryProblem } from '#contract/recovery.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { findNewestId } from '#database/stores/newest-id.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { readAttempts, waitSeconds, writeAttempts } from '#database/vault/attempts.ts'
import { DatabaseDamaged, damageOf } from '#database/vault/open-database.ts'
import { unlockVault, type Vault, type VaultProblem } from '#database/vault/vault.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import type { Needs } from '../needs.ts'
import { noteDamage } from '../recovery/found-damage.ts'
import { Refusal, refuse } from '../refusal.ts'
import { checkChainEnd, refuseUnreadableAnchor } from './chain-end.ts'
import { countFailed, enterFailedAttempts } from './failed-attempts.ts'
import { enterLateKey } from './late-key.ts'
import { requireKeyFile } from './writer.ts'

/** Opens the vault for one person. A wrong passphrase is counted outside, and entered at the next good one. */
export const unlock: VaultHandler<'vault.unlock'> = async (context, { personId, passphrase }) => {
  const { needs, state, changed } = context
  const keyFile = requireKeyFile(needs, state)
  refuseTooSoon(needs)
  closeOpenVault(context)
  const maker = { madeAt: needs.now(), madeWith: needs.version }
  const opened = await unlockVault(needs.folder, needs, keyFile, personId, passphrase, maker)
  if (!opened.ok) {
    if (opened.error === 'damaged') await noteDamage(context, keyFile, { personId, passphrase }, 'pages')
    return refuseUnlock(needs, personId, opened.error)
  }
  const vault = opened.value
  try {
    await checkChainEnd(vault)
    await refuseUnreadableAnchor(vault, needs.now())
    const people = await listPeople(vault.db)
    vault.describePeople(people)
    if (!people.some(({ id, disabledAt }) => id === personId && disabledAt === null))
      refuse('person-disabled')
    await followIds(needs, vault)
    const now = needs.now()
    const { openedBy } = vault
    const { failed } = readAttempts(needs.folder)
    const forget = await vault.db.transaction().execute(async db => {
      const entered = await enterFailedAttempts(db, needs, now)
      if (openedBy !== null) await enterLateKey(db, openedBy, now)
      await appendAudit(db, { at: now, personId, act: 'unlocked', detail: { failedBefore: failed } })
      return entered
    })
    forget()
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  } catch (error) {
    vault.close()
    const problem = problemOf(error)
    if (problem !== null) await noteDamage(context, keyFile, { personId, passphrase }, problem)
    throw error
  }
  state.damage = null
  state.vault = vault
  state.signedIn = { person: personId, with: null, acting: personId, audited: new Set() }
  changed('vault')
  return { personId }
}

/** What this start makes sorts after what was made before, also where the clock was set back in between. */
export const followIds = async (needs: Needs, { db }: Vault): Promise<void> => {
  const newest = await findNewestId(db)
  if (newest !== null) needs.followId(newest)
}

/** What kind of damage this is; null for anything else. */
const problemOf = (error: unknown): RecoveryProblem | null => {
  if (error instanceof Refusal && error.error.code === 'vault-damaged')
    return error.error.detail?.older === undefined ? 'trail' : 'older copy'
  return damageOf(error) instanceof DatabaseDamaged ? 'pages' : null
}

export const refuseTooSoon = (needs: Needs): void => {
  const seconds = waitSeconds(readAttempts(needs.folder), epochOf(needs.now()))
  if (seconds > 0) refuse('too-many-attempts', { detail: { seconds } })
}

const refuseUnlock = (needs: Needs, personId: PersonId, problem: VaultProblem): never => {
  if (problem === 'wrong-passphrase') {
    return refuse('wrong-passphrase', {
      field: 'passphrase',
      detail: { seconds: countFailed(needs, personId) },
    })
  }
  return refuse(PROBLEMS[problem])
}

const PROBLEMS = {
  'no-such-person': 'person-disabled',
  damaged: 'vault-damaged',
  newer: 'vault-newer',
} as const satisfies Record<Exclude<VaultProblem, 'wrong-passphrase'>, ErrorCode>

export const closeOpenVault = ({ state }: VaultContext): void => {
  state.vault?.close()
  state.vault = null
  state.signedIn = null
}

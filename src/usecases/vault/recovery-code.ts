import { keysOf } from '#database/vault/vault.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { countFailed } from './failed-attempts.ts'
import { refuseTooSoon } from './unlock.ts'

/**
 * With the administrator's own passphrase: an open window that nobody watches gives no code away. The code before holds
 * until it is said that this one is written down.
 */
export const make: CommandHandler<'vault.makeRecoveryCode'> = async (context, { passphrase }) => {
  const { needs, vault, actor, signedIn, audit } = context
  refuseTooSoon(needs)
  const keys = await keysOf(needs, vault.keyFile(), actor.id, passphrase)
  if (keys === null) {
    return refuse('wrong-passphrase', {
      field: 'passphrase',
      detail: { seconds: countFailed(needs, actor.id) },
    })
  }
  keys.databaseKey.fill(0)
  keys.signingSeed.fill(0)
  const { recoveryCode, change } = await vault.newRecoveryCode(needs)
  signedIn.newCode = change
  audit({ act: 'recovery code made' })
  return { recoveryCode }
}

export const use: CommandHandler<'vault.useRecoveryCode'> = async context => {
  const { signedIn, audit, beforeCommit, afterCommit } = context
  beforeCommit(signedIn.newCode ?? refuse('no-new-recovery-code'))
  afterCommit(() => {
    signedIn.newCode = undefined
  })
  audit({ act: 'recovery code replaced' })
  return {}
}

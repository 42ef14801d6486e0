import { type AuditHead, appendAudit, auditHead } from '#database/stores/audit-store.ts'
import { findPerson } from '#database/stores/people-store.ts'
import { readAnchor } from '#database/vault/anchor.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import type { StagedBackup } from '#database/vault/restore.ts'
import type { VaultContext, VaultHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import type { CoreState } from '../state.ts'
import { backUp } from './back-up.ts'
import { stage } from './open.ts'

/**
 * Puts a backup in the vault's place. What is here is backed up first, and where that can't be, because nobody can open
 * it, its files are moved aside and stay. Until the swap nothing of the vault is touched, nor is it closed.
 */
export const restore: VaultHandler<'backup.restore'> = async (context, input) => {
  const { needs, state, changed } = context
  await requireMayRestore(context)
  const staged = await stage(context, input)
  const { madeAt } = staged.header
  const by = input.personId
  const backedUp = await backUpWhatIsHere(context, staged)
  const at = needs.now()
  const isThere = !isEmpty(readKeyFile(needs.folder))
  const replaced = backedUp?.head ?? readAnchor(needs.folder)
  const ready = await staged.prepare({ at, by, replaced, keepReplaced: backedUp === null })
  state.vault?.close()
  Object.assign(state, {
    vault: null,
    signedIn: null,
    damage: null,
    unsaidBackups: { list: [], trail: [] },
  } satisfies Partial<CoreState>)
  ready.swap()
  changed('vault', 'backup')
  return { madeAt, backedUpAs: backedUp?.name ?? null, movedAside: isThere && backedUp === null }
}

/** Null where nothing is open that could be. One that stops, stops the restore as well. */
const backUpWhatIsHere = async (
  { needs, state }: VaultContext,
  staged: StagedBackup,
): Promise<{ readonly name: string; readonly head: AuditHead } | null> => {
  const { vault, signedIn } = state
  if (vault === null || signedIn === null) return null
  try {
    const { name } = await backUp({ needs, state }, vault, {
      because: 'before restore',
      to: null,
      by: signedIn.acting,
    })
    return { name, head: await auditHead(vault.db) }
  } catch (error) {
    staged.discard()
    throw error
  }
}

const isEmpty = (read: ReturnType<typeof readKeyFile>): boolean => read.ok && read.value === null

/**
 * Anybody where there is no vault, or one that can't be opened; in a sound one its administrator, signed in: whoever else
 * has a backup and its passphrase could otherwise put old work in the place of new.
 */
const requireMayRestore = async ({ needs, state }: VaultContext): Promise<void> => {
  const read = readKeyFile(needs.folder)
  if (!read.ok) return read.error === 'newer' ? refuse('vault-newer') : undefined
  if (read.value === null || state.damage !== null) return
  const { vault, signedIn } = state
  if (vault === null || signedIn === null) return refuse('not-signed-in')
  const person = await findPerson(vault.db, signedIn.acting)
  const administers = signedIn.acting === signedIn.person && person?.roles.includes('administrator') === true
  if (administers) return
  await vault.db.transaction().execute(db =>
    appendAudit(db, {
      at: needs.now(),
      personId: signedIn.acting,
      act: 'refused',
      detail: { operation: 'backup.restore' },
    }),
  )
  refuse('not-allowed')
}

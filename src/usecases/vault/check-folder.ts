import { epochOf } from '#basics/instant.ts'
import { err, ok, type Result } from '#basics/result.ts'
import { readAttempts, waitSeconds } from '#database/vault/attempts.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { openToCheck } from '#database/vault/open-to-check.ts'
import { takeWriterLock } from '#database/vault/writer-lock.ts'
import type { VaultChecked } from '#domain/audit/vault-check.ts'
import type { Needs } from '../needs.ts'
import { checkVault, type HeldAgainst } from './check-vault.ts'
import { countFailed } from './failed-attempts.ts'

export type NotChecked =
  | { readonly code: 'no-vault' | 'key-file-damaged' | 'vault-newer' | 'vault-in-use' }
  | { readonly code: 'not-readable' | 'wrong-passphrase' }
  | { readonly code: 'too-many-attempts'; readonly seconds: number }
  | { readonly code: 'no-such-person'; readonly known: readonly string[] }

/**
 * Checks a vault that nobody has open, for one of its people. A wrong passphrase counts as at the door; nothing else is
 * written, so that a vault that was tampered with stays as it was found.
 */
export const checkVaultFolder = async (
  needs: Needs,
  person: string,
  passphrase: string,
  held: HeldAgainst,
): Promise<Result<VaultChecked, NotChecked>> => {
  const read = readKeyFile(needs.folder)
  if (!read.ok) return err({ code: read.error === 'newer' ? 'vault-newer' : 'key-file-damaged' })
  const keyFile = read.value
  if (keyFile === null) return err({ code: 'no-vault' })
  const known = keyFile.people.filter(({ disabled }) => !disabled)
  const [one, another] = known.filter(({ name }) => name === person)
  if (one === undefined || another !== undefined)
    return err({ code: 'no-such-person', known: known.map(({ name }) => name) })
  const lock = takeWriterLock(needs.folder)
  if (lock === null) return err({ code: 'vault-in-use' })
  try {
    const seconds = waitSeconds(readAttempts(needs.folder), epochOf(needs.now()))
    if (seconds > 0) return err({ code: 'too-many-attempts', seconds })
    const open = await openToCheck(needs.folder, needs, keyFile, one.personId, passphrase)
    if (!open.ok) {
      if (open.error === 'wrong-passphrase') countFailed(needs, one.personId)
      return err({ code: PROBLEMS[open.error] })
    }
    try {
      return ok(await checkVault(open.value.db, needs.folder, held))
    } finally {
      open.value.close()
    }
  } finally {
    lock.release()
  }
}

const PROBLEMS = {
  'wrong-passphrase': 'wrong-passphrase',
  'no-such-person': 'wrong-passphrase',
  damaged: 'not-readable',
  newer: 'vault-newer',
} as const

import type { Instant } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { addPersonKey, findPublicKey, isKnownKey } from '#database/stores/people-store.ts'
import type { Db } from '#database/tables/db.ts'
import type { OpenedBy } from '#database/vault/vault.ts'
import { refuse } from '../refusal.ts'

/**
 * A reset that was cut off between key file and database leaves a signing key that the database has never seen. It is
 * entered, with the reset, when its owner opens it for the first time: before anything can be signed with it. A key under
 * the name of another one, or a known one under a new name, is refused: the key file is not as it was written.
 */
export const enterLateKey = async (
  db: Db,
  { personId, keyId, publicKeyPem }: OpenedBy,
  now: Instant,
): Promise<void> => {
  const known = await findPublicKey(db, keyId)
  if (known !== undefined && known !== publicKeyPem) refuse('vault-key-file-damaged')
  if (known !== undefined) return
  if (await isKnownKey(db, publicKeyPem)) refuse('vault-key-file-damaged')
  await addPersonKey(db, { id: keyId, personId, publicKeyPem, because: 'recovery', at: now })
  await appendAudit(db, {
    at: now,
    personId,
    act: 'passphrase reset',
    subjectKind: 'person',
    subjectId: personId,
    detail: { keyId, late: true },
  })
}

import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** Every detail that the audit trail of a data folder holds, as one text. */
export const auditedDetails = (folder: string, person: Pick<SamplePerson, 'id' | 'passphrase'>) =>
  inAudit(folder, person, rows => rows.map(({ detail_json }) => detail_json).join('\n'))

/** What the audit trail of a data folder holds of records and signatures, or of other acts, in order. Nobody else may have it open. */
export const auditedActs = async (
  folder: string,
  person: Pick<SamplePerson, 'id' | 'passphrase'>,
  which = /^(record|signature) /,
): Promise<string[]> =>
  inAudit(folder, person, rows => rows.map(({ act }) => act).filter(act => which.test(act)))

const inAudit = async <T>(
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
  read: (rows: readonly { readonly act: string; readonly detail_json: string }[]) => T,
): Promise<T> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const open = await unlockVault(folder, { keys: testKeySource, randomBytes }, keyFile.value, id, passphrase)
  if (!open.ok) throw new Error(open.error)
  try {
    return read(
      await open.value.db.selectFrom('audit').select(['act', 'detail_json']).orderBy('sequence').execute(),
    )
  } finally {
    open.value.close()
  }
}

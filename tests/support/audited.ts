import { listAuditTail } from '#database/stores/audit-store.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault, type Vault } from '#database/vault/vault.ts'
import type { ChainEntry } from '#domain/audit/chain.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** Every detail that the audit trail of a data folder holds, as one text. */
export const auditedDetails = (folder: string, person: Pick<SamplePerson, 'id' | 'passphrase'>) =>
  inVault(folder, person, async db => (await rowsOf(db)).map(({ detail_json }) => detail_json).join('\n'))

/** The whole audit trail of a data folder, oldest first. */
export const entriesOf = (
  folder: string,
  person: Pick<SamplePerson, 'id' | 'passphrase'>,
): Promise<ChainEntry[]> => inVault(folder, person, db => listAuditTail(db, 1_000_000))

/** What the audit trail of a data folder holds of records and signatures, or of other acts, in order. Nobody else may have it open. */
export const auditedActs = async (
  folder: string,
  person: Pick<SamplePerson, 'id' | 'passphrase'>,
  which = /^(record|signature) /,
): Promise<string[]> =>
  inVault(folder, person, async db => (await rowsOf(db)).map(({ act }) => act).filter(act => which.test(act)))

const rowsOf = (db: Vault['db']) =>
  db.selectFrom('audit').select(['act', 'detail_json']).orderBy('sequence').execute()

const inVault = async <T>(
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
  read: (db: Vault['db']) => Promise<T>,
): Promise<T> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const open = await unlockVault(folder, { keys: testKeySource, randomBytes }, keyFile.value, id, passphrase)
  if (!open.ok) throw new Error(open.error)
  try {
    return await read(open.value.db)
  } finally {
    open.value.close()
  }
}

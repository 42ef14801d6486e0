import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** What the audit trail of a data folder holds of records and signatures, or of other acts, in order. Nobody else may have it open. */
export const auditedActs = async (
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
  which = /^(record|signature) /,
): Promise<string[]> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const open = await unlockVault(folder, { keys: testKeySource, randomBytes }, keyFile.value, id, passphrase)
  if (!open.ok) throw new Error(open.error)
  try {
    const rows = await open.value.db.selectFrom('audit').select('act').orderBy('sequence').execute()
    return rows.map(({ act }) => act).filter(act => which.test(act))
  } finally {
    open.value.close()
  }
}

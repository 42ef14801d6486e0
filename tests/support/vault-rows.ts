import { readKeyFile } from '#database/vault/key-file.ts'
import { unlockVault } from '#database/vault/vault.ts'
import type { SamplePerson } from './held-month.ts'
import { testKeySource } from './test-keys.ts'

/** Every row of every table of a data folder. Nobody else may have it open. */
export const rowsOfVault = async (
  folder: string,
  { id, passphrase }: Pick<SamplePerson, 'id' | 'passphrase'>,
): Promise<Record<string, readonly unknown[]>> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const open = await unlockVault(folder, { keys: testKeySource, randomBytes }, keyFile.value, id, passphrase)
  if (!open.ok) throw new Error(open.error)
  const { db } = open.value
  try {
    const tables = await db.introspection.getTables()
    const found: Record<string, readonly unknown[]> = {}
    for (const { name } of tables) {
      found[name] = await db
        .selectFrom(name as never)
        .selectAll()
        .execute()
    }
    return found
  } finally {
    open.value.close()
  }
}

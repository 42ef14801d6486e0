import { join } from 'node:path'
import { keepAnchor } from '#database/vault/anchor.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { A_CORRECTION, AN_ADDITION, aLockedRecord } from '#tests/support/an-addendum.ts'
import type { SamplePerson } from '#tests/support/held-month.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

export type SignedVault = {
  readonly folder: string
  readonly robin: SamplePerson
  readonly sam: SamplePerson
}

/** A vault with a record that both signed and an addendum of each, closed, its anchor at the head of the chain. */
export const signedVault = async (): Promise<SignedVault> => {
  const locked = await aLockedRecord()
  await locked.as(locked.robin)
  await locked.write(locked.robin, AN_ADDITION)
  await locked.as(locked.sam)
  await locked.write(locked.sam, A_CORRECTION)
  for (const purpose of ['view', 'print', 'copy'] as const)
    await locked.core.ask('record.pdf', { recordId: locked.recordId, purpose })
  await locked.core.core.stop()
  const { folder, robin, sam } = locked
  return { folder, robin, sam }
}

/** The key of the database, as somebody has it who may open the vault. */
export const keyOf = async (folder: string, { id, passphrase }: SamplePerson): Promise<Uint8Array> => {
  const keyFile = readKeyFile(folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no vault.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, id, passphrase)
  if (keys === null) throw new Error('Not their passphrase.')
  return keys.databaseKey
}

/** The database by another program than Tandem: the key, and nothing that holds it back. */
export const openBare = async (folder: string, person: SamplePerson): Promise<OpenDatabase> => {
  const open = openDatabase(join(folder, DATABASE_FILE), await keyOf(folder, person))
  open.sqlite.pragma('foreign_keys = OFF')
  await keepAnchor(folder, open.db)
  return open
}

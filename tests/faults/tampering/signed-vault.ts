import { join } from 'node:path'
import type { RecordId } from '#basics/ids.ts'
import { keepAnchor } from '#database/vault/anchor.ts'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, type OpenDatabase, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { A_CORRECTION, AN_ADDITION } from '#tests/support/an-addendum.ts'
import { AFTER_SESSION, heldMonthForFile, type SamplePerson } from '#tests/support/held-month.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'

export type SignedVault = {
  readonly folder: string
  readonly robin: SamplePerson
  readonly sam: SamplePerson
}

/** A vault with a record that both signed, closed. */
export const lockedVault = async (): Promise<SignedVault & { readonly recordId: RecordId }> => {
  const { folder, robin, sam, recordId } = await heldMonthForFile('locked')
  if (recordId === null) throw new Error('Not locked.')
  return { folder, robin, sam, recordId }
}

/** The same, with an addendum of each, and read and printed since; its anchor stands at the head of the chain. */
export const signedVault = async (): Promise<SignedVault> => {
  const vault = await lockedVault()
  await goOn(vault)
  return vault
}

/** What is done after the record was locked. Gives the PDF of the last addendum, as somebody keeps it elsewhere. */
export const goOn = async ({ folder, robin, sam, recordId }: Awaited<ReturnType<typeof lockedVault>>) => {
  let core = openTestCore({ folder, startAt: AFTER_SESSION })
  let pdf = ''
  for (const [{ id, passphrase }, says] of [
    [robin, AN_ADDITION],
    [sam, A_CORRECTION],
  ] as const) {
    core.wait(600)
    core = await core.restart()
    await core.ask('vault.unlock', { personId: id, passphrase })
    const { id: addendumId } = await core.ask('addendum.write', { recordId, says, passphrase })
    for (const purpose of ['view', 'print'] as const) await core.ask('record.pdf', { recordId, purpose })
    pdf = (await core.ask('addendum.pdf', { addendumId, purpose: 'copy' })).base64
  }
  await core.core.stop()
  return new Uint8Array(Buffer.from(pdf, 'base64'))
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

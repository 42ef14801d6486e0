import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readKeyFile } from '#database/vault/key-file.ts'
import { DATABASE_FILE, openDatabase } from '#database/vault/open-database.ts'
import { keysOf } from '#database/vault/vault.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { openTestCore } from '#tests/support/test-core.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { readImage } from '../disk/crash-disk.ts'
import { unlockAs } from '../work/acts.ts'
import { CLOCK } from '../work/clock.ts'
import { prepareVault } from '../work/prepared-vault.ts'

/** What a vault of a newer version says at the door, and which of its files were touched by the asking. */
export const openNewerVault = async (): Promise<{
  readonly code: string
  readonly touched: readonly string[]
}> => {
  const vault = await prepareVault()
  const core = openTestCore({ folder: vault.folder, startAt: CLOCK })
  await core.ask('vault.unlock', unlockAs(vault, 'Robin'))
  await core.core.stop()
  const keyFile = readKeyFile(vault.folder)
  if (!keyFile.ok || keyFile.value === null) throw new Error('There is no key file.')
  const keys = await keysOf({ keys: testKeySource }, keyFile.value, vault.robin, PASSPHRASES.Robin)
  if (keys === null) throw new Error('The passphrase opens nothing.')
  const open = openDatabase(join(vault.folder, DATABASE_FILE), keys.databaseKey)
  open.sqlite.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('990-from-the-future', '2030')")
  open.close()
  const before = readImage(vault.folder)
  const again = openTestCore({ folder: vault.folder, startAt: CLOCK })
  const answer = await again.tell('vault.unlock', unlockAs(vault, 'Robin'))
  await again.core.stop()
  const after = readImage(vault.folder)
  rmSync(vault.folder, { recursive: true, force: true, maxRetries: 3 })
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => !name.startsWith('writer.lock'),
  )
  return {
    code: answer.ok ? 'opened' : answer.error.code,
    touched: names.filter(
      name => !Buffer.from(before.get(name) ?? []).equals(Buffer.from(after.get(name) ?? [])),
    ),
  }
}

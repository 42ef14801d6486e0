import type { PersonId } from '#basics/ids.ts'
import { Appearance, type Settings, VaultSettings } from '#contract/settings.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'

const DEFAULT_APPEARANCE: Appearance = { theme: 'system', textSize: 16 }
const DEFAULT_VAULT: VaultSettings = {
  idleMinutes: 5,
  idleMinutesInSession: 30,
  fullNames: false,
  keepDocumentFiles: false,
}

export const appearanceName = (personId: PersonId): string => `appearance.${personId}`
export const VAULT_SETTINGS = 'vault'

/** What was set, or the default where nothing was. */
export const readSettings = async (db: ReadDb, personId: PersonId): Promise<Settings> => {
  const appearance = Appearance.safeParse(await findSetting(db, appearanceName(personId)))
  return {
    appearance: appearance.success ? appearance.data : DEFAULT_APPEARANCE,
    vault: await readVaultSettings(db),
  }
}

/** What holds for everybody on this device. */
export const readVaultSettings = async (db: ReadDb): Promise<VaultSettings> => {
  const vault = VaultSettings.safeParse(await findSetting(db, VAULT_SETTINGS))
  return vault.success ? vault.data : DEFAULT_VAULT
}

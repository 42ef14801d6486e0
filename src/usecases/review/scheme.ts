import type { DefinitionId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { findDefinition } from '#database/stores/definition-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { HOUSE_SCHEME_KEY } from '../vault/setup.ts'

/** The scheme version that a review opened for this month will go by; null when the service has switched scoring off. */
export const findSchemeInForce = async (db: ReadDb, month: Month): Promise<DefinitionId | null> => {
  const key = await findSetting(db, SCHEME_SETTING)
  if (key === null) return null
  const used = typeof key === 'string' ? key : HOUSE_SCHEME_KEY
  return (await findDefinition(db, 'scheme', used, month))?.id ?? null
}

/** Key of the scheme in use; null where scoring is off, the house scheme where nothing was set. */
const SCHEME_SETTING = 'scheme'

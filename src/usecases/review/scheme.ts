import type { DefinitionId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { findDefinition, getDefinition } from '#database/stores/definition-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { HOUSE_SCHEME_KEY } from '../vault/setup.ts'

/** The version a review goes by; null where the service does not score. */
export const readScheme = async (db: ReadDb, id: DefinitionId | null): Promise<SchemeDefinition | null> => {
  if (id === null) return null
  const known = parsed.get(id)
  if (known !== undefined) return known
  const scheme = SchemeDefinition.parse((await getDefinition(db, id)).body)
  parsed.set(id, scheme)
  return scheme
}

/** The version that a review opened for this month will go by; null when scoring is switched off. */
export const findSchemeInForce = async (db: ReadDb, month: Month): Promise<DefinitionId | null> => {
  const key = await findSetting(db, SCHEME_SETTING)
  if (key === null) return null
  const used = typeof key === 'string' ? key : HOUSE_SCHEME_KEY
  return (await findDefinition(db, 'scheme', used, month))?.id ?? null
}

/** Key of the scheme in use; null where scoring is off, the house scheme where nothing was set. */
const SCHEME_SETTING = 'scheme'

/** Checking a scheme counts its totals out; a published version never changes, so once is enough. */
const parsed = new Map<DefinitionId, SchemeDefinition>()

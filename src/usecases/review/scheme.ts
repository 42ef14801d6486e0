import type { DefinitionId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import { findDefinition, getDefinition } from '#database/stores/definition-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { SchemeChoices } from '#domain/scheme/scheme-choice.ts'
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

/**
 * The version that a review opened for this month will go by; null when scoring is switched off. A scheme that starts
 * later leaves the month to what was chosen before it.
 */
export const findSchemeInForce = async (db: ReadDb, month: Month): Promise<DefinitionId | null> => {
  for (const key of [...(await readChoices(db)), HOUSE_SCHEME_KEY]) {
    if (key === null) return null
    const definition = await findDefinition(db, 'scheme', key, month)
    if (definition !== undefined) return definition.id
  }
  return null
}

/** What was chosen, newest first; nothing where the house scheme was never replaced. */
export const readChoices = async (db: ReadDb): Promise<SchemeChoices> => {
  const stored = await findSetting(db, SCHEME_SETTING)
  if (stored === undefined) return []
  const choices = SchemeChoices.safeParse(stored)
  return choices.success ? choices.data : []
}

export const SCHEME_SETTING = 'scheme'

/** Checking a scheme counts its totals out; a published version never changes, so once is enough. */
const parsed = new Map<DefinitionId, SchemeDefinition>()

import type { DefinitionId } from '#basics/ids.ts'
import { getDefinition } from '#database/stores/definition-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'

/** The scheme version of a review; null where the service does not score. */
export const schemeOf = async (
  db: ReadDb,
  { schemeId }: Pick<StoredReview, 'schemeId'>,
): Promise<SchemeDefinition | null> => {
  if (schemeId === null) return null
  const known = parsed.get(schemeId)
  if (known !== undefined) return known
  const scheme = SchemeDefinition.parse((await getDefinition(db, schemeId)).body)
  parsed.set(schemeId, scheme)
  return scheme
}

/** Checking a scheme counts its totals out; a published version never changes, so once is enough. */
const parsed = new Map<DefinitionId, SchemeDefinition>()

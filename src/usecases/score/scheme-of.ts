import { getDefinition } from '#database/stores/definition-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'

/** The scheme version of a review; null where the service does not score. */
export const schemeOf = async (
  db: ReadDb,
  review: Pick<StoredReview, 'schemeId'>,
): Promise<SchemeDefinition | null> =>
  review.schemeId === null ? null : SchemeDefinition.parse((await getDefinition(db, review.schemeId)).body)

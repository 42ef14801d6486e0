import { listDefinitions, type PublishedDefinition } from '#database/stores/definition-store.ts'
import { findSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { Criteria, HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import { HOUSE_STANDARDS, Standards } from '#domain/prompt/standards.ts'
import { CRITERIA_KEY } from '../vault/setup.ts'

export const STANDARDS_SETTING = 'standards'

/** What was set, or the house's where nothing was. */
export const readStandards = async (db: ReadDb): Promise<Standards> => {
  const standards = Standards.safeParse(await findSetting(db, STANDARDS_SETTING))
  return standards.success ? standards.data : HOUSE_STANDARDS
}

/** All published versions, newest first; none in a vault that is older than the criteria and has published none. */
export const listCriteria = (db: ReadDb): Promise<PublishedDefinition[]> =>
  listDefinitions(db, 'criteria', CRITERIA_KEY)

/** The newest version; the house's where none was published. */
export const readCriteria = async (db: ReadDb): Promise<Criteria> => criteriaIn(await listCriteria(db))

export const criteriaIn = ([newest]: readonly PublishedDefinition[]): Criteria => {
  const criteria = Criteria.safeParse(newest?.body)
  return criteria.success ? criteria.data : HOUSE_CRITERIA
}

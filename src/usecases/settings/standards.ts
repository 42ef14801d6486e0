import { DefinitionId, type PersonId } from '#basics/ids.ts'
import type { StandardsView } from '#contract/settings.ts'
import { addDefinition } from '#database/stores/definition-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findSettingChange, setSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type Criteria, HOUSE_CRITERIA, sameRules } from '#domain/prompt/criteria.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { CRITERIA_KEY } from '../vault/setup.ts'
import { criteriaIn, listCriteria, readStandards, STANDARDS_SETTING } from './read-standards.ts'

export const get: QueryHandler<'settings.standards'> = ({ db }) => describe(db)

export const set: CommandHandler<'settings.setStandards'> = async (context, standards) => {
  const { db, actor, now, audit, changed } = context
  await setSetting(db, STANDARDS_SETTING, standards, actor.id, now)
  const { contactDays, caseNoteDays, dueWithinDays } = standards
  audit({ act: 'standards changed', detail: { ...contactDays, caseNoteDays, dueWithinDays } })
  changed('settings', 'review', 'session')
  return describe(db)
}

/** What is as it was publishes nothing, so that a second press makes no second version. */
export const publishCriteria: CommandHandler<'settings.publishCriteria'> = async (context, input) => {
  const { db, needs, actor, now, audit, changed } = context
  const current = criteriaIn(await listCriteria(db))
  if (sameRules(input.rules, current)) return describe(db)
  const body: Criteria = { ...input.rules, version: current.version + 1 }
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'criteria',
    key: CRITERIA_KEY,
    version: body.version,
    body,
    startsMonth: null,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged: input.whatChanged,
  })
  audit({ act: 'criteria published', detail: { version: body.version } })
  changed('settings', 'review')
  return describe(db)
}

const describe = async (db: ReadDb): Promise<StandardsView> => {
  const change = await findSettingChange(db, STANDARDS_SETTING)
  const published = await listCriteria(db)
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const nameOf = (id: PersonId | null) => (id === null ? null : (names.get(id) ?? null))
  const versions = published.map(({ version, publishedBy, publishedAt, whatChanged }) => ({
    version,
    by: nameOf(publishedBy),
    at: publishedBy === null ? null : publishedAt,
    whatChanged,
  }))
  const isThere = versions.some(({ version }) => version === HOUSE_CRITERIA.version)
  const shipped = { version: HOUSE_CRITERIA.version, by: null, at: null, whatChanged: null }
  return {
    standards: await readStandards(db),
    changed: change === undefined ? null : { by: nameOf(change.by), at: change.at },
    criteria: criteriaIn(published),
    versions: isThere ? versions : [...versions, shipped],
  }
}

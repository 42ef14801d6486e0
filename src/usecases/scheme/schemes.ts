import { monthOf } from '#basics/month.ts'
import type { SchemesView, SchemeVersion, SchemeView } from '#contract/schemes.ts'
import { listDefinitionsByKey, type PublishedDefinition } from '#database/stores/definition-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { countReviewsByScheme, findLatestOpenedMonth } from '#database/stores/review-store.ts'
import { findSettingChange } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { BUILT_IN_BY_KEY } from '#domain/scheme/built-in-schemes.ts'
import { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { startMonths } from '#domain/scheme/start-month.ts'
import type { QueryHandler } from '../context.ts'
import { readChoices, SCHEME_SETTING } from '../review/scheme.ts'
import { HOUSE_SCHEME_KEY } from '../vault/setup.ts'
import { listSchemeDrafts } from './stored-drafts.ts'

/** Built-in schemes and the service's own, with every version; drafts for who writes them. */
export const list: QueryHandler<'scheme.list'> = async ({ db, actor, today }): Promise<SchemesView> => {
  const published = await listDefinitionsByKey(db, 'scheme')
  const counts = await countReviewsByScheme(db)
  const drafts = await listSchemeDrafts(db)
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const writes = actor.roles.includes('administrator')
  const chosen = await findSettingChange(db, SCHEME_SETTING)

  const versionOf = (stored: PublishedDefinition): SchemeVersion => ({
    version: stored.version,
    by: stored.publishedBy === null ? null : (names.get(stored.publishedBy) ?? null),
    at: stored.publishedBy === null ? null : stored.publishedAt,
    whatChanged: stored.whatChanged,
    startsMonth: stored.startsMonth,
    months: counts.get(stored.id) ?? 0,
    scheme: SchemeDefinition.parse(stored.body),
  })
  const viewOf = (key: string): SchemeView => {
    const draft = writes ? drafts.get(key) : undefined
    const versions = (published.get(key) ?? []).map(versionOf)
    const shipped = BUILT_IN_BY_KEY.get(key)
    return {
      key,
      builtIn: shipped !== undefined,
      versions: versions.length === 0 && shipped !== undefined ? [shippedVersion(shipped)] : versions,
      draft:
        draft === undefined || draft.body === null
          ? null
          : { body: draft.body, by: draft.by === null ? null : (names.get(draft.by) ?? null), at: draft.at },
    }
  }
  const keys = new Set([...BUILT_IN_BY_KEY.keys(), ...published.keys(), ...drafts.keys()])
  const [newest = HOUSE_SCHEME_KEY] = await readChoices(db)
  return {
    schemes: [...keys].map(viewOf).filter(({ versions, draft }) => versions.length > 0 || draft !== null),
    used: {
      key: newest,
      by: chosen?.by == null ? null : (names.get(chosen.by) ?? null),
      at: chosen?.at ?? null,
    },
    startMonths: [...(await readStartMonths(db, today))],
  }
}

/** Which months a new version may start with. */
export const readStartMonths = async (db: ReadDb, today: string) =>
  startMonths(monthOf(today), await findLatestOpenedMonth(db))

/** One that Tandem ships and this vault has not stored yet. */
const shippedVersion = (scheme: SchemeDefinition): SchemeVersion => ({
  version: scheme.version,
  by: null,
  at: null,
  whatChanged: null,
  startsMonth: null,
  months: 0,
  scheme,
})

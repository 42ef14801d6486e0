import type { DefinitionId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

export type DefinitionKind = Tables['definition']['kind']

export type StoredDefinition = {
  readonly id: DefinitionId
  readonly kind: DefinitionKind
  readonly key: string
  readonly version: number
  /** Parsed JSON; its schema belongs to the kind. */
  readonly body: unknown
  readonly startsMonth: Month | null
}

/** A published version never changes: a change is a version of its own. */
export const addDefinition = async (
  db: Db,
  definition: StoredDefinition & {
    publishedBy: PersonId | null
    publishedAt: Instant
    whatChanged: string | null
  },
): Promise<void> => {
  await db
    .insertInto('definition')
    .values({
      id: definition.id,
      kind: definition.kind,
      key: definition.key,
      version: definition.version,
      body_json: JSON.stringify(definition.body),
      starts_month: definition.startsMonth,
      what_changed: definition.whatChanged,
      published_by: definition.publishedBy,
      published_at: definition.publishedAt,
    })
    .execute()
}

/** The version in force in a month: the highest that has started. */
export const findDefinition = async (
  db: ReadDb,
  kind: DefinitionKind,
  key: string,
  month: Month,
): Promise<StoredDefinition | undefined> => {
  const row = await db
    .selectFrom('definition')
    .selectAll()
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where(eb => eb.or([eb('starts_month', 'is', null), eb('starts_month', '<=', month)]))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : definitionOf(row)
}

export type PublishedDefinition = StoredDefinition & {
  /** Null for what Tandem ships. */
  readonly publishedBy: PersonId | null
  readonly publishedAt: Instant
  readonly whatChanged: string | null
}

/** All versions of one definition, newest first, with who published them. */
export const listDefinitions = async (
  db: ReadDb,
  kind: DefinitionKind,
  key: string,
): Promise<PublishedDefinition[]> =>
  (
    await db
      .selectFrom('definition')
      .selectAll()
      .where('kind', '=', kind)
      .where('key', '=', key)
      .orderBy('version', 'desc')
      .execute()
  ).map(publishedOf)

/** Every definition of a kind, by key; of each all versions, newest first. */
export const listDefinitionsByKey = async (
  db: ReadDb,
  kind: DefinitionKind,
): Promise<Map<string, PublishedDefinition[]>> =>
  Map.groupBy(
    (
      await db
        .selectFrom('definition')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('key')
        .orderBy('version', 'desc')
        .execute()
    ).map(publishedOf),
    ({ key }) => key,
  )

export const getDefinition = async (db: ReadDb, id: DefinitionId): Promise<StoredDefinition> =>
  definitionOf(await db.selectFrom('definition').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

const publishedOf = (row: Omit<Tables['definition'], 'sequence'>): PublishedDefinition => ({
  ...definitionOf(row),
  publishedBy: row.published_by,
  publishedAt: row.published_at,
  whatChanged: row.what_changed,
})

const definitionOf = (row: {
  id: DefinitionId
  kind: DefinitionKind
  key: string
  version: number
  body_json: string
  starts_month: Month | null
}): StoredDefinition => ({
  id: row.id,
  kind: row.kind,
  key: row.key,
  version: row.version,
  body: JSON.parse(row.body_json),
  startsMonth: row.starts_month,
})

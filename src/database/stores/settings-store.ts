import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Db, ReadDb } from '../tables/db.ts'

/** A setting's JSON value; undefined where it was never set. Who reads it knows its schema. */
export const findSetting = async (db: ReadDb, name: string): Promise<unknown> => {
  const row = await db.selectFrom('setting').select('value_json').where('name', '=', name).executeTakeFirst()
  return row === undefined ? undefined : JSON.parse(row.value_json)
}

/** All settings whose names begin so, by the rest of the name, with who changed them last. */
export const listSettings = async (
  db: ReadDb,
  prefix: string,
): Promise<Map<string, { value: unknown; by: PersonId | null; at: Instant }>> => {
  const rows = await db
    .selectFrom('setting')
    .selectAll()
    .where('name', '>=', prefix)
    .where('name', '<', `${prefix}\u{10ffff}`)
    .execute()
  return new Map(
    rows.map(row => [
      row.name.slice(prefix.length),
      { value: JSON.parse(row.value_json), by: row.changed_by, at: row.changed_at },
    ]),
  )
}

/** Who changed a setting last and when; undefined where it was never set. */
export const findSettingChange = async (
  db: ReadDb,
  name: string,
): Promise<{ by: PersonId | null; at: Instant } | undefined> => {
  const row = await db
    .selectFrom('setting')
    .select(['changed_by', 'changed_at'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? undefined : { by: row.changed_by, at: row.changed_at }
}

export const setSetting = async (
  db: Db,
  name: string,
  value: unknown,
  by: PersonId | null,
  at: Instant,
): Promise<void> => {
  const columns = { value_json: JSON.stringify(value), changed_at: at, changed_by: by }
  await db
    .insertInto('setting')
    .values({ name, ...columns })
    .onConflict(conflict => conflict.column('name').doUpdateSet(columns))
    .execute()
}

/** What somebody began to type under a key; private to them. */
export const findDraft = async (db: ReadDb, personId: PersonId, key: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('draft')
      .select('body_json')
      .where('person_id', '=', personId)
      .where('key', '=', key)
      .executeTakeFirst()
  )?.body_json

/** Everything kept under keys that begin so, by the rest of the key. */
export const listDrafts = async (
  db: ReadDb,
  personId: PersonId,
  prefix: string,
): Promise<Map<string, string>> => {
  const rows = await db
    .selectFrom('draft')
    .select(['key', 'body_json'])
    .where('person_id', '=', personId)
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}\u{10ffff}`)
    .execute()
  return new Map(rows.map(row => [row.key.slice(prefix.length), row.body_json]))
}

/** Null clears it. */
export const saveDraft = async (
  db: Db,
  personId: PersonId,
  key: string,
  body: string | null,
  at: Instant,
): Promise<void> => {
  if (body === null) {
    await db.deleteFrom('draft').where('person_id', '=', personId).where('key', '=', key).execute()
    return
  }
  await db
    .insertInto('draft')
    .values({ person_id: personId, key, body_json: body, at })
    .onConflict(conflict => conflict.columns(['person_id', 'key']).doUpdateSet({ body_json: body, at }))
    .execute()
}

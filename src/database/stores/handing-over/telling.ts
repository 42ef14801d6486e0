import { sql } from 'kysely'
import type { ClientId, DefinitionId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { ReadDb } from '../../tables/db.ts'
import { rowsOf, type Telling } from './read-rows.ts'

/** How the clients of a vault are told: all by their reference, or one of them and the others as such. */
export type ClientTelling = (id: ClientId, reference: string) => string

/** What every id of the vault stands for. `words` stands as typed unless the caller says otherwise. */
export const readTelling = async (
  db: ReadDb,
  ofClient: ClientTelling,
  words: (text: string) => string = text => text,
): Promise<Telling> => {
  const people = new Map<string, string>(
    (await db.selectFrom('person').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  )
  const clients = new Map<string, string>(
    (await db.selectFrom('client').select(['id', 'reference']).execute()).map(({ id, reference }) => [
      id,
      ofClient(id, reference),
    ]),
  )
  const reviews = new Map<string, { readonly month: Month; readonly practitioner: string }>(
    (await db.selectFrom('review').select(['id', 'month', 'practitioner_id']).execute()).map(row => [
      row.id,
      { month: row.month, practitioner: people.get(row.practitioner_id) ?? '' },
    ]),
  )
  const definitions = await readDefinitionNames(db)
  const imports = new Map<string, string>(
    (await db.selectFrom('import').select(['id', 'file_name']).execute()).map(row => [row.id, row.file_name]),
  )
  return {
    person: id => people.get(id) ?? null,
    client: id => clients.get(id) ?? null,
    review: id => reviews.get(id) ?? null,
    definition: id => definitions.get(id) ?? null,
    import: id => imports.get(id) ?? null,
    words,
    known: id => {
      if (id.length !== ID_LENGTH) return undefined
      return people.get(id) ?? clients.get(id) ?? reviews.get(id)?.month ?? definitions.get(id)
    },
  }
}

const ID_LENGTH = 36

/** 'House scheme, version 2'; where a version has no name, what it is of. */
const readDefinitionNames = async (db: ReadDb): Promise<Map<string, string>> => {
  const rows = await rowsOf(
    db,
    sql<{
      id: string
      name: string
      version: number
    }>`(SELECT id, coalesce(body_json ->> '$.name', kind || ' ' || key) AS name, version FROM definition)`,
    'id',
  )
  return new Map(rows.map(({ id, name, version }) => [id, `${name}, version ${version}`]))
}

/** What the keys of a scheme's or checklist's items stand for. */
export const readItemNames = async (
  db: ReadDb,
  ids: readonly (DefinitionId | null)[],
): Promise<(id: string | null) => ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids.filter(id => id !== null))]
  const found = new Map<string, Map<string, string>>()
  for (const id of wanted) {
    const rows = await rowsOf(
      db,
      sql<{
        key: string
        name: string
      }>`(SELECT item.value ->> '$.key' AS key, coalesce(item.value ->> '$.name', item.value ->> '$.text') AS name
      FROM definition, json_each(definition.body_json, '$.items') AS item WHERE definition.id = ${id})`,
      'key',
    )
    found.set(id, new Map(rows.map(({ key, name }) => [key, name])))
  }
  return id => (id === null ? undefined : found.get(id)) ?? new Map()
}

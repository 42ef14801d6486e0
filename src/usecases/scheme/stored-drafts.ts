import type { PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import { findSetting, listSettings } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { SchemeDraft } from '#domain/scheme/scheme-draft.ts'

/** A draft belongs to all administrators, so it is kept as a setting; null is one that was dropped. */
export const draftName = (key: string): string => `${PREFIX}${key}`

export const findSchemeDraft = async (db: ReadDb, key: string): Promise<SchemeDraft | null> =>
  parsed(await findSetting(db, draftName(key)))

export type StoredSchemeDraft = {
  /** Null once it was dropped or published; its key stays taken. */
  readonly body: SchemeDraft | null
  readonly by: PersonId | null
  readonly at: Instant
}

export const listSchemeDrafts = async (db: ReadDb): Promise<Map<string, StoredSchemeDraft>> =>
  new Map(
    [...(await listSettings(db, PREFIX))].map(([key, { value, by, at }]) => [
      key,
      { body: parsed(value), by, at },
    ]),
  )

const PREFIX = 'scheme-draft.'

const parsed = (value: unknown): SchemeDraft | null => {
  const draft = SchemeDraft.safeParse(value)
  return draft.success ? draft.data : null
}

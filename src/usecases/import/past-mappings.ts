import type { PersonId } from '#basics/ids.ts'
import { dateOf } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { listPastMappings } from '#database/stores/import-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { Mapping } from '#interchange/mapping.ts'

export type PastMappings = {
  readonly mappings: readonly Mapping[]
  /** Where each of them is from; the name of somebody else's file is not told. */
  readonly from: readonly { readonly fileName: string | null; readonly on: PlainDate }[]
}

/** How earlier files were read: the practitioner's own, newest first, then those of others in this vault. */
export const readPastMappings = async (db: ReadDb, practitionerId: PersonId): Promise<PastMappings> => {
  const past = (await listPastMappings(db, practitionerId, MOST)).flatMap(one => {
    const mapping = Mapping.safeParse(one.mapping)
    return mapping.success ? [{ ...one, mapping: mapping.data }] : []
  })
  return {
    mappings: past.map(({ mapping }) => mapping),
    from: past.map(one => ({
      fileName: one.practitionerId === practitionerId ? one.fileName : null,
      on: dateOf(one.importedAt),
    })),
  }
}

/** Some years of a team's imports. */
const MOST = 300

import { PersonId, type RecordId } from '#basics/ids.ts'
import type { AddendumRow } from '#contract/addendum.ts'
import {
  addendumBodyOf,
  listAddenda,
  listAddendaRead,
  listAddendumPages,
} from '#database/stores/addendum-store.ts'
import type { AccessContext } from '../access.ts'

/** What was added to a record, in order, as somebody who may read the record sees it. */
export const readAddendumRows = async (
  { db, actor }: AccessContext,
  recordId: RecordId,
): Promise<AddendumRow[]> => {
  const addenda = await listAddenda(db, recordId)
  if (addenda.length === 0) return []
  const pages = await listAddendumPages(db, recordId)
  const read = await listAddendaRead(db, recordId, actor.id)
  return addenda.map(addendum => {
    const { number, says, writtenBy } = addendumBodyOf(addendum)
    return {
      id: addendum.id,
      number,
      kind: addendum.kind,
      by: { id: PersonId.parse(writtenBy.id), name: writtenBy.name },
      part: writtenBy.part,
      at: addendum.at,
      pages: pages.get(addendum.id) ?? 0,
      about: says.about,
      read: addendum.personId === actor.id || read.has(addendum.id),
    }
  })
}

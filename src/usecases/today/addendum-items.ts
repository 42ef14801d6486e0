import { PersonId } from '#basics/ids.ts'
import { addendumBodyOf, listUnreadAddenda } from '#database/stores/addendum-store.ts'
import type { StoredPerson } from '#database/stores/people-store.ts'
import type { QueryContext } from '../context.ts'
import { type Grouped, itemOf } from './today-items.ts'

/** What the other of the two added to a record of both, until it is opened. */
export const addendumItems = async (
  { db, actor }: QueryContext,
  practitioners: readonly StoredPerson[],
): Promise<Grouped[]> => {
  const items: Grouped[] = []
  for (const { id } of practitioners) {
    for (const { addendum, month } of await listUnreadAddenda(db, id, actor.id)) {
      const { number, writtenBy } = addendumBodyOf(addendum)
      const item = itemOf('addendum', {
        month,
        person: { id: PersonId.parse(writtenBy.id), name: writtenBy.name },
        addendum: { id: addendum.id, recordId: addendum.recordId, number },
      })
      items.push({ group: 'dueToday', item })
    }
  }
  return items
}

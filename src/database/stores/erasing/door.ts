import type { ErasureId } from '#basics/ids.ts'
import type { Db } from '../../tables/db.ts'

/**
 * The one door through the append-only triggers, open for as long as the work takes, in the caller's transaction. A
 * transaction that leaves it open can't commit: the database itself refuses, and a crash rolls it back.
 */
export const throughTheDoor = async <T>(db: Db, id: ErasureId, work: () => Promise<T>): Promise<T> => {
  await db.insertInto('erasing').values({ id }).execute()
  const done = await work()
  await db.deleteFrom('erasing').where('id', '=', id).execute()
  return done
}

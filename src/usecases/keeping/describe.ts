import type { PersonId } from '#basics/ids.ts'
import type { ErasureView, HoldView } from '#contract/keeping.ts'
import type { StoredErasure } from '#database/stores/erasing/erasure-store.ts'
import type { StoredHold } from '#database/stores/hold-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import type { QueryContext } from '../context.ts'
import { listGone } from './holding-backups.ts'

type Context = Pick<QueryContext, 'db' | 'needs'>

/** An erasure as anybody may see it. */
export const describeErasure = async (context: Context, erasure: StoredErasure): Promise<ErasureView> => {
  const nameOf = await readNames(context)
  const gone = listGone(context.needs.folder, erasure.backups)
  const { id, kind, reason, note, first, second, at, counts, backups } = erasure
  return {
    id,
    kind,
    reason,
    note,
    people: [nameOf(first), nameOf(second)],
    at,
    counts,
    backups: backups.map(name => ({ name, gone: gone.has(name) })),
  }
}

export const describeHold = async (context: Pick<Context, 'db'>, hold: StoredHold): Promise<HoldView> => {
  const nameOf = await readNames(context)
  return { id: hold.id, reason: hold.reason, by: nameOf(hold.setBy), at: hold.setAt }
}

const readNames = async ({ db }: Pick<Context, 'db'>): Promise<(id: PersonId) => string> => {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  return id => names.get(id) ?? ''
}

import { HoldId } from '#basics/ids.ts'
import { addHold, findHoldOf, liftHold, type StoredHold } from '#database/stores/hold-store.ts'
import { requireClient } from '../access.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { describeHold } from './describe.ts'

export const ofClient: QueryHandler<'keeping.ofClient'> = async (context, { clientId }) => {
  await requireClient(context, clientId)
  const hold = await findHoldOf(context.db, clientId)
  return { hold: hold === undefined ? null : await describeHold(context, hold) }
}

/** Nothing of this client is erased until somebody lifts it. A second one changes nothing: the first stands. */
export const hold: CommandHandler<'keeping.hold'> = async (context, { clientId, reason }) => {
  const { db, needs, actor, now, audit, changed } = context
  await requireClient(context, clientId)
  const there = await findHoldOf(db, clientId)
  if (there !== undefined) return { hold: await describeHold(context, there) }
  const set: StoredHold = {
    id: HoldId.parse(needs.newId()),
    of: { kind: 'client', clientId },
    reason,
    setBy: actor.id,
    setAt: now,
  }
  await addHold(db, set)
  audit({ act: 'hold set', subjectKind: 'client', subjectId: clientId })
  changed('caseload', 'settings')
  return { hold: await describeHold(context, set) }
}

export const lift: CommandHandler<'keeping.lift'> = async (context, { clientId, because }) => {
  const { db, actor, now, audit, changed } = context
  await requireClient(context, clientId)
  const there = await findHoldOf(db, clientId)
  if (there === undefined) return {}
  await liftHold(db, there.id, because, actor.id, now)
  audit({ act: 'hold lifted', subjectKind: 'client', subjectId: clientId })
  changed('caseload', 'settings')
  return {}
}

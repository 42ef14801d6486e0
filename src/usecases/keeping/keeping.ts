import { dateOf } from '#basics/instant.ts'
import type { KeepingView, PastItem } from '#contract/keeping.ts'
import { findHolder } from '#database/stores/client-store.ts'
import { listErasures } from '#database/stores/erasing/erasure-store.ts'
import { listHolds, type StoredHold } from '#database/stores/hold-store.ts'
import {
  countScoresOf,
  listClientsOfReview,
  listEnded,
  listFilesKept,
  listLocked,
} from '#database/stores/keeping-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findSetting, setSetting } from '#database/stores/settings-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { isPast, KeepingYears, keptUntil, NOT_SET } from '#domain/keeping/retention.ts'
import { listVisiblePractitioners } from '../access.ts'
import { readClients } from '../caseload/known-clients.ts'
import type { CommandHandler, QueryContext, QueryHandler } from '../context.ts'
import { describeErasure, describeHold } from './describe.ts'

const SETTING = 'keeping'

export const get: QueryHandler<'keeping.get'> = context => readKeeping(context)

export const setYears: CommandHandler<'keeping.setYears'> = async (context, years) => {
  const { db, actor, now, audit, changed } = context
  await setSetting(db, SETTING, years, actor.id, now)
  // 'clients' alone would read as a number of clients.
  const detail = Object.fromEntries(Object.entries(years).map(([of, many]) => [`${of}Years`, many]))
  audit({ act: 'keeping times changed', detail })
  changed('settings')
  return readKeeping(context)
}

/** What each may see: clients and records of those they are on the side of, people who have left to an administrator. */
export const readKeeping = async (context: QueryContext): Promise<KeepingView> => {
  const { db, actor, today } = context
  const years = await readYears(db)
  const practitioners = new Set((await listVisiblePractitioners(context)).map(({ id }) => id))
  const holds = await listHolds(db)
  const isAdministrator = actor.roles.includes('administrator')
  const past: PastItem[] = []
  const add = async (item: Omit<PastItem, 'until' | 'hold'>, held: StoredHold | undefined): Promise<void> => {
    const until = keptUntil(item.since, years[item.class])
    if (until === null || !isPast(until, today)) return
    past.push({ ...item, until, hold: held === undefined ? null : await describeHold(context, held) })
  }
  const holdOf = (clientId: string) =>
    holds.find(({ of }) => of.kind === 'client' && of.clientId === clientId)

  for (const { number, lockedAt, reviewId, practitionerId } of await listLocked(db)) {
    if (!practitioners.has(practitionerId) || years.records === null) continue
    const held = (await listClientsOfReview(db, reviewId)).map(holdOf).find(one => one !== undefined)
    await add({ class: 'records', client: null, title: number, person: null, since: dateOf(lockedAt) }, held)
  }
  const ended = (await listEnded(db)).filter(one => practitioners.has(one.practitionerId))
  const files = (await listFilesKept(db)).filter(one => practitioners.has(one.practitionerId))
  const held = []
  for (const hold of holds) {
    if (hold.of.kind !== 'client') continue
    const holder = await findHolder(db, hold.of.clientId)
    if (holder !== undefined && practitioners.has(holder)) held.push({ hold, clientId: hold.of.clientId })
  }
  const clients = await readClients(
    db,
    [...ended, ...files, ...held].map(({ clientId }) => clientId),
  )
  const refOf = (id: (typeof ended)[number]['clientId']) => clients.get(id).ref
  for (const { clientId, until } of ended)
    await add(
      { class: 'clients', client: refOf(clientId), title: null, person: null, since: until },
      holdOf(clientId),
    )
  for (const { clientId, name, addedAt } of files) {
    const item = { class: 'files', client: refOf(clientId), title: name, person: null } as const
    await add({ ...item, since: dateOf(addedAt) }, holdOf(clientId))
  }
  const left = isAdministrator ? await readLeft(context, holds) : []
  for (const { id, name, leftOn } of left) {
    const item = { class: 'scores', client: null, title: null, person: { id, name } } as const
    await add(
      { ...item, since: leftOn },
      holds.find(({ of }) => of.kind === 'scores' && of.personId === id),
    )
  }
  return {
    years,
    mayChange: isAdministrator,
    past: past.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)),
    held: await Promise.all(
      held.map(async ({ hold, clientId }) => ({
        client: refOf(clientId),
        hold: await describeHold(context, hold),
      })),
    ),
    erasures: await Promise.all((await listErasures(db)).map(one => describeErasure(context, one))),
    left,
  }
}

const readYears = async (db: ReadDb): Promise<KeepingYears> => {
  const years = KeepingYears.safeParse(await findSetting(db, SETTING))
  return years.success ? years.data : NOT_SET
}

/** People who no longer sign in and whose scores are still here. */
const readLeft = async (
  context: QueryContext,
  holds: readonly StoredHold[],
): Promise<KeepingView['left'][number][]> => {
  const left: KeepingView['left'][number][] = []
  for (const { id, name, disabledAt } of await listPeople(context.db)) {
    if (disabledAt === null) continue
    const { scores, drafts } = await countScoresOf(context.db, id)
    if (scores + drafts === 0) continue
    const hold = holds.find(({ of }) => of.kind === 'scores' && of.personId === id)
    left.push({
      id,
      name,
      leftOn: dateOf(disabledAt as never),
      scores: scores + drafts,
      hold: hold === undefined ? null : await describeHold(context, hold),
    })
  }
  return left
}

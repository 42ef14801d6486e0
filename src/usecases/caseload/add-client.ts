import { AssignmentId, ClientId, EntryId, type PersonId } from '#basics/ids.ts'
import { type Month, monthOf } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  addAssignments,
  addClientChanges,
  addClients,
  findClient,
  findClientByReference,
  type NewAssignment,
} from '#database/stores/client-store.ts'
import { addEntries, addEntryChanges, findEntry, listEntriesOfClient } from '#database/stores/entry-store.ts'
import type { ClientFacts, Membership } from '#domain/caseload/client.ts'
import { changedGoals } from '#domain/caseload/goals.ts'
import { reviewAllows } from '#domain/review/review-state.ts'
import { requireClient, requirePart } from '../access.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { carriedValues, findLatestReview } from '../review/open-month.ts'

/** A client by hand; a month that is being prepared has them at once. */
export const addClient: CommandHandler<'caseload.addClient'> = async (context, input) => {
  const { db, needs, actor, now, today, audit, changed } = context
  const { practitionerId, from } = input
  const { reference, ...facts } = input.facts
  await requirePart(context, practitionerId)
  refuseFutureDays(facts, today)
  if (from > today) return refuse('date-in-the-future', { field: 'from' })
  if (await findClientByReference(db, reference)) {
    return refuse('reference-taken', { field: 'facts.reference' })
  }
  const clientId = ClientId.parse(needs.newId())
  await addClients(db, [{ id: clientId, reference, importId: null }], actor.id, now)
  await addClientChanges(
    db,
    [{ clientId, values: recorded(facts), source: 'typed', importId: null }],
    actor.id,
    now,
  )
  await takeOnto(context, clientId, practitionerId, from, 'new')
  audit({ act: 'client added', subjectKind: 'client', subjectId: clientId })
  changed('caseload', 'review', 'today')
  return { clientId }
}

/** Keeps what is known of a client up to date; only what differs becomes a change. */
export const changeClient: CommandHandler<'caseload.changeClient'> = async (context, { clientId, facts }) => {
  const { db, actor, now, today, audit, changed } = context
  await requireClient(context, clientId)
  refuseFutureDays(facts, today)
  const known = (await findClient(db, clientId)) ?? refuse('not-found')
  const { goals, goalStates, ...others } = emptyToNull(facts)
  const values = {
    ...Object.fromEntries(
      Object.entries(others).filter(([field, value]) => known.facts[field as keyof ClientFacts] !== value),
    ),
    ...changedGoals(known.facts, { goals, goalStates }),
  }
  if (Object.keys(values).length === 0) return {}
  await addClientChanges(db, [{ clientId, values, source: 'typed', importId: null }], actor.id, now)
  audit({
    act: 'client changed',
    subjectKind: 'client',
    subjectId: clientId,
    detail: { fields: Object.keys(values).join() },
  })
  changed('caseload', 'review', 'today')
  return {}
}

/** Puts a client on a caseload from a day on, and into the month that is being prepared there. */
export const takeOnto = async (
  context: CommandContext,
  clientId: ClientId,
  practitionerId: PersonId,
  from: PlainDate,
  membership: NewAssignment['membership'],
): Promise<void> => {
  const { db, needs, actor, now } = context
  const id = AssignmentId.parse(needs.newId())
  await addAssignments(
    db,
    [{ id, clientId, practitionerId, from, membership, importId: null }],
    actor.id,
    now,
  )
  await enterIntoOpenMonth(context, clientId, practitionerId, monthOf(from), membership)
}

/** A line in the month that is being prepared, with the values that may be carried from wherever the client was last. */
const enterIntoOpenMonth = async (
  { db, needs, actor, now }: CommandContext,
  clientId: ClientId,
  practitionerId: PersonId,
  since: Month,
  membership: Membership,
): Promise<void> => {
  const review = await findLatestReview({ db }, practitionerId)
  if (review === undefined || !reviewAllows(review.state, 'prepare') || review.month < since) return
  if (await findEntry(db, review.id, clientId)) return
  const [last] = await listEntriesOfClient(db, clientId, review.month, 1)
  const values = carriedValues(last?.values)
  const entryId = EntryId.parse(needs.newId())
  await addEntries(db, [{ id: entryId, reviewId: review.id, clientId, membership, importId: null }])
  await addEntryChanges(
    db,
    [{ entryId, source: 'carried', values, drafts: {}, importId: null }],
    actor.id,
    now,
  )
}

const refuseFutureDays = (
  facts: Partial<Pick<ClientFacts, 'birthDate' | 'referralDate'>>,
  today: PlainDate,
): void => {
  for (const field of ['birthDate', 'referralDate'] as const) {
    const day = facts[field] ?? null
    if (day !== null && day > today) refuse('date-in-the-future', { field: `facts.${field}` })
  }
}

type Facts = Partial<Omit<ClientFacts, 'reference'>>

/** A field left empty is 'not recorded'. */
const emptyToNull = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).map(([field, value]) => [field, value === '' ? null : value]))

const recorded = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(emptyToNull(facts)).filter(([, value]) => value !== null))

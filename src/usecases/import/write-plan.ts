import { AssignmentId, ClientId, EntryId, type ImportId, type PersonId, type ReviewId } from '#basics/ids.ts'
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from '#basics/month.ts'
import { addDays, type PlainDate } from '#basics/plain-date.ts'
import {
  type Assignment,
  addAssignments,
  addClientChanges,
  addClients,
  endAssignment,
  type NewAssignment,
} from '#database/stores/client-store.ts'
import { addEntries, addEntryChanges, listEntries, type NewEntry } from '#database/stores/entry-store.ts'
import type { Membership } from '#domain/caseload/client.ts'
import type { ImportPlan, PlannedClient, PlannedLeaving } from '#interchange/import-plan.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import type { KnownToImport } from './read-known.ts'

export type Writing = {
  readonly importId: ImportId
  readonly practitionerId: PersonId
  readonly reviewId: ReviewId
  readonly month: Month
  /** The month before this one in which the caseload was entered; null in a first month. */
  readonly previousMonth: Month | null
  /** Clients of the file who get a line even where nothing of them is set: those of a month entered as history. */
  readonly alsoLined: readonly string[]
}

/** Writes exactly what a plan says: clients, their stays, lines of the month, values; all marked with the import. */
export const writePlan = async (
  context: CommandContext,
  writing: Writing,
  plan: ImportPlan,
  known: KnownToImport,
): Promise<void> => {
  const ids = await writeClients(context, writing, plan, known)
  await writeStays(context, writing, plan, known, ids)
  await writeLeavings(context, writing, plan.leave, known)
  await writeEntries(context, writing, plan, known, ids)
}

type Ids = (reference: string) => ClientId

const writeClients = async (
  { db, needs, actor, now }: CommandContext,
  { importId }: Writing,
  plan: ImportPlan,
  known: KnownToImport,
): Promise<Ids> => {
  const ids = new Map(known.ids)
  const added = plan.add.filter(({ how }) => how === 'new')
  for (const { reference } of added) ids.set(reference, ClientId.parse(needs.newId()))
  const idOf: Ids = reference => ids.get(reference) ?? refuse('not-found')
  await addClients(
    db,
    added.map(({ reference }) => ({ id: idOf(reference), reference, importId })),
    actor.id,
    now,
  )
  await addClientChanges(
    db,
    [...plan.add, ...plan.change].map(({ reference, facts }) => ({
      clientId: idOf(reference),
      values: facts,
      source: 'imported',
      importId,
    })),
    actor.id,
    now,
  )
  return idOf
}

const writeStays = async (
  { db, needs, actor, now }: CommandContext,
  { importId, practitionerId, month, alsoLined }: Writing,
  plan: ImportPlan,
  known: KnownToImport,
  idOf: Ids,
): Promise<void> => {
  const stays: NewAssignment[] = []
  const newStay = (clientId: ClientId, from: PlainDate, membership: NewAssignment['membership']) => ({
    id: AssignmentId.parse(needs.newId()),
    clientId,
    practitionerId,
    from,
    membership,
    importId,
  })
  for (const client of plan.add) {
    const clientId = idOf(client.reference)
    const before = known.stays.get(clientId)?.at(-1)
    const from = firstDayHere(client, month, before)
    if (before !== undefined && before.until === null) {
      await endAssignment(db, before.id, {
        until: from > before.from ? addDays(from, -1) : before.from,
        reason: 'transferred to another practitioner',
        note: null,
        importId,
      })
    }
    stays.push(newStay(clientId, from, client.how))
  }
  for (const reference of alsoLined) {
    const clientId = known.ids.get(reference)
    const later = clientId === undefined ? undefined : laterStay(known, clientId, practitionerId, month)
    if (clientId === undefined || later === undefined) continue
    stays.push({
      ...newStay(clientId, firstDayOf(month), 'new'),
      ended: { until: addDays(earlierOf(addDays(lastDayOf(month), 1), later.from), -1), reason: JOINED },
    })
  }
  await addAssignments(db, stays, actor.id, now)
}

/** A month before a stay that is known already: its own days, which the next month's follow. */
const laterStay = (
  known: KnownToImport,
  clientId: ClientId,
  practitionerId: PersonId,
  month: Month,
): Assignment | undefined => {
  const mine = (known.stays.get(clientId) ?? []).filter(stay => stay.practitionerId === practitionerId)
  const isCovered = mine.some(
    stay => stay.from <= lastDayOf(month) && (stay.until === null || stay.until >= firstDayOf(month)),
  )
  return isCovered ? undefined : mine.find(stay => stay.from > lastDayOf(month))
}

const JOINED = 'left, reason not recorded'

/** The day of referral where it lies in the month, else its first; after the last day of an earlier stay. */
const firstDayHere = (client: PlannedClient, month: Month, before: Assignment | undefined): PlainDate => {
  const referred = client.facts.referralDate ?? null
  const from = referred !== null && monthOf(referred) === month ? referred : firstDayOf(month)
  return before?.until != null && before.until >= from ? addDays(before.until, 1) : from
}

const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b)

/** Missing from the file: the last day of the month in which the client was last on it. */
const writeLeavings = async (
  { db }: CommandContext,
  { importId, practitionerId, month, previousMonth }: Writing,
  leave: readonly PlannedLeaving[],
  known: KnownToImport,
): Promise<void> => {
  const lastDay = lastDayOf(previousMonth ?? addMonths(month, -1))
  for (const { reference, how } of leave) {
    const clientId = known.ids.get(reference)
    const stay = clientId === undefined ? undefined : known.stays.get(clientId)?.at(-1)
    if (stay === undefined || stay.until !== null || stay.practitionerId !== practitionerId) continue
    await endAssignment(db, stay.id, {
      until: stay.from > lastDay ? stay.from : lastDay,
      reason: how === 'transferred' ? 'transferred to another practitioner' : 'left, reason not recorded',
      note: null,
      importId,
    })
  }
}

const writeEntries = async (
  { db, needs, actor, now }: CommandContext,
  { importId, reviewId, month, previousMonth, alsoLined }: Writing,
  plan: ImportPlan,
  known: KnownToImport,
  idOf: Ids,
): Promise<void> => {
  const entries = new Map((await listEntries(db, reviewId)).map(entry => [entry.clientId, entry.id]))
  const added: NewEntry[] = []
  const lineOf = (clientId: ClientId, membership: Membership): EntryId => {
    const there = entries.get(clientId)
    if (there !== undefined) return there
    const id = EntryId.parse(needs.newId())
    added.push({ id, reviewId, clientId, membership, importId })
    entries.set(clientId, id)
    return id
  }
  const changes = [
    ...plan.add.map(client => ({ ...client, membership: membershipOf(client, month, previousMonth) })),
    ...plan.change.map(client => ({ ...client, membership: 'carried' as const })),
  ].map(({ reference, entry, membership }) => ({
    entryId: lineOf(idOf(reference), membership),
    source: 'imported' as const,
    values: entry,
    drafts: {},
    importId,
  }))
  for (const reference of alsoLined) {
    const clientId = known.ids.get(reference)
    if (clientId !== undefined) lineOf(clientId, 'carried')
  }
  await addEntries(db, added)
  await addEntryChanges(db, changes, actor.id, now)
}

/** In the first month that is entered everybody is new to Tandem; new to the caseload are those referred in it. */
const membershipOf = (
  { how, facts }: PlannedClient,
  month: Month,
  previousMonth: Month | null,
): Membership => {
  if (how !== 'new' || previousMonth !== null) return how
  return facts.referralDate != null && monthOf(facts.referralDate) === month ? 'new' : 'carried'
}

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
import type { LeavingReason, Membership } from '#domain/caseload/client.ts'
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
  /** Why somebody who is missing has left, or to whom they went, where somebody said so. */
  readonly leavings?: (reference: string) => Leaving | undefined
  /** How far the writing is, 0 to 1; may refuse. */
  readonly told: (part: number) => Promise<void>
}

type Leaving = { readonly reason?: LeavingReason | undefined; readonly note?: string | null | undefined }

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

/** Writes a long list in pieces, so that it can be stopped between two of them. */
const inPieces = async <T>(
  items: readonly T[],
  write: (piece: readonly T[]) => Promise<void>,
  { told }: Writing,
  [from, to]: readonly [number, number],
): Promise<void> => {
  for (let at = 0; at < items.length; at += PIECE) {
    await write(items.slice(at, at + PIECE))
    await told(from + ((to - from) * Math.min(items.length, at + PIECE)) / items.length)
  }
}

const PIECE = 2000

/** How far all of the writing is at the end of each list, of 1: as measured with a hundred thousand rows. */
const PARTS = {
  clients: [0, 0.2],
  facts: [0.2, 0.5],
  stays: [0.5, 0.65],
  lines: [0.65, 0.8],
  values: [0.8, 1],
} as const

type Ids = (reference: string) => ClientId

const writeClients = async (
  { db, needs, actor, now }: CommandContext,
  writing: Writing,
  plan: ImportPlan,
  known: KnownToImport,
): Promise<Ids> => {
  const { importId } = writing
  const ids = new Map(known.ids)
  const added = plan.add.filter(({ how }) => how === 'new')
  for (const { reference } of added) ids.set(reference, ClientId.parse(needs.newId()))
  const idOf: Ids = reference => ids.get(reference) ?? refuse('not-found')
  const clients = added.map(({ reference }) => ({ id: idOf(reference), reference, importId }))
  await inPieces(clients, piece => addClients(db, piece, actor.id, now), writing, PARTS.clients)
  const facts = [...plan.add, ...plan.change].map(({ reference, facts }) => ({
    clientId: idOf(reference),
    values: facts,
    source: 'imported' as const,
    importId,
  }))
  await inPieces(facts, piece => addClientChanges(db, piece, actor.id, now), writing, PARTS.facts)
  return idOf
}

const writeStays = async (
  { db, needs, actor, now }: CommandContext,
  writing: Writing,
  plan: ImportPlan,
  known: KnownToImport,
  idOf: Ids,
): Promise<void> => {
  const { importId, practitionerId, month, alsoLined } = writing
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
      ended: { until: addDays(earlierOf(addDays(lastDayOf(month), 1), later.from), -1), reason: UNTOLD },
    })
  }
  await inPieces(stays, piece => addAssignments(db, piece, actor.id, now), writing, PARTS.stays)
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

const UNTOLD = 'left, reason not recorded'

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
  { importId, practitionerId, month, previousMonth, leavings }: Writing,
  leave: readonly PlannedLeaving[],
  known: KnownToImport,
): Promise<void> => {
  const lastDay = lastDayOf(previousMonth ?? addMonths(month, -1))
  for (const { reference, how } of leave) {
    const clientId = known.ids.get(reference)
    const stay = clientId === undefined ? undefined : known.stays.get(clientId)?.at(-1)
    if (stay === undefined || stay.until !== null || stay.practitionerId !== practitionerId) continue
    const { reason, note } = leavings?.(reference) ?? {}
    await endAssignment(db, stay.id, {
      until: stay.from > lastDay ? stay.from : lastDay,
      reason: reason ?? (how === 'transferred' ? 'transferred to another practitioner' : UNTOLD),
      note: note || null,
      importId,
    })
  }
}

const writeEntries = async (
  { db, needs, actor, now }: CommandContext,
  writing: Writing,
  plan: ImportPlan,
  known: KnownToImport,
  idOf: Ids,
): Promise<void> => {
  const { importId, reviewId, month, previousMonth, alsoLined } = writing
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
  await inPieces(added, piece => addEntries(db, piece), writing, PARTS.lines)
  await inPieces(changes, piece => addEntryChanges(db, piece, actor.id, now), writing, PARTS.values)
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

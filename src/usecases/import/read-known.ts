import type { ClientId, PersonId } from '#basics/ids.ts'
import { firstDayOf, lastDayOf, type Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  type Assignment,
  listAssignmentsOf,
  listClientIds,
  listClients,
  listCurrentStays,
  type StoredClient,
} from '#database/stores/client-store.ts'
import { listEntries } from '#database/stores/entry-store.ts'
import { findReviewOfMonth } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type ClientFacts, emptyClientFacts } from '#domain/caseload/client.ts'
import { type EntryState, foldEntry } from '#domain/caseload/entry.ts'
import type { KnownClient } from '#interchange/known.ts'
import type { ReadImport } from '#interchange/read-import.ts'
import type { AccessContext } from '../access.ts'
import { findLatestReview, readCarried } from '../review/open-month.ts'

/** What an import for one practitioner and month has to know of the vault, with the ids behind the references. */
export type KnownToImport = {
  readonly clients: readonly KnownClient[]
  readonly ids: ReadonlyMap<string, ClientId>
  readonly stays: ReadonlyMap<ClientId, readonly Assignment[]>
  readonly facts: ReadonlyMap<string, ClientFacts>
}

type Asked = {
  readonly practitionerId: PersonId
  readonly month: Month
  /** An earlier month entered as history begins with nothing but the file. */
  readonly kind: 'caseload' | 'history'
  /** How far the reading is, 0 to 1; may refuse. */
  readonly told?: (part: number) => Promise<void>
}

/** Clients of the file that are known, and everybody on the caseload, who may be missing from it. */
export const readKnown = async (
  context: AccessContext,
  { practitionerId, month, kind, told = async () => undefined }: Asked,
  file: ReadImport,
): Promise<KnownToImport> => {
  const { db } = context
  const references = [...file.rows.accepted.map(row => row.reference), ...file.rows.refusedReferences]
  const inFile = await listClientIds(db, references)
  const inFileIds = new Set(inFile.values())
  const days = { first: firstDayOf(month), last: lastDayOf(month) }
  const current = (await listCurrentStays(db, practitionerId)).filter(
    stay => stay.from <= days.last && (kind === 'caseload' || stay.importId !== null),
  )
  const ids = [...new Set([...inFileIds, ...current.map(stay => stay.clientId)])]
  const clients = new Map<ClientId, StoredClient>()
  const stays = new Map<ClientId, readonly Assignment[]>()
  for (let at = 0; at < ids.length; at += PIECE) {
    await told((at / ids.length) * CLIENTS)
    const piece = ids.slice(at, at + PIECE)
    for (const [id, client] of await listClients(db, piece)) clients.set(id, client)
    for (const [id, list] of await listAssignmentsOf(db, piece)) stays.set(id, list)
  }
  await told(CLIENTS)
  const entryOf = kind === 'history' ? () => null : await readEntries(context, practitionerId, month)
  const known = [...clients.values()].map(
    ({ id, facts }): KnownClient => ({
      reference: facts.reference,
      facts,
      place: placeOf(stays.get(id) ?? [], practitionerId, days, kind),
      entry: entryOf(id),
    }),
  )
  return {
    clients: known,
    ids: new Map([...clients.values()].map(({ id, facts }) => [facts.reference, id])),
    stays,
    facts: new Map([...clients.values()].map(({ facts }) => [facts.reference, facts])),
  }
}

/** So many at a time, so that it can be stopped between two of them; the month's lines are read after them. */
const PIECE = 10_000
const CLIENTS = 0.6

/** The facts of somebody who is known, or of nobody yet. */
export const factsOf = (known: KnownToImport, reference: string): ClientFacts =>
  known.facts.get(reference) ?? emptyClientFacts(reference)

/** On this caseload on any day of the month, even if they have left since: the file speaks of that month. */
const placeOf = (
  stays: readonly Assignment[],
  practitionerId: PersonId,
  { first, last }: { readonly first: PlainDate; readonly last: PlainDate },
  kind: Asked['kind'],
): KnownClient['place'] => {
  const mine = stays.filter(stay => stay.practitionerId === practitionerId)
  const isHere = mine.some(stay => stay.from <= last && (stay.until === null || stay.until >= first))
  const comesLater = kind === 'history' && mine.some(stay => stay.from > last)
  if (isHere || comesLater) return 'this-caseload'
  return stays.some(stay => stay.until === null) ? 'other-caseload' : 'no-caseload'
}

/** Lines of the month; where it is not open yet, lines as they would be carried into it. */
const readEntries = async (
  context: AccessContext,
  practitionerId: PersonId,
  month: Month,
): Promise<(id: ClientId) => EntryState | null> => {
  const { db } = context
  const review = await findReviewOfMonth(db, practitionerId, month)
  if (review !== undefined) {
    const entries = new Map((await listEntries(db, review.id)).map(entry => [entry.clientId, entry]))
    return id => entries.get(id) ?? null
  }
  return carriedEntries(db, context, practitionerId)
}

const carriedEntries = async (db: ReadDb, context: AccessContext, practitionerId: PersonId) => {
  const carried = await readCarried(db, await findLatestReview(context, practitionerId))
  return (id: ClientId): EntryState | null => (carried.hadLine(id) ? foldEntry(carried.changesOf(id)) : null)
}

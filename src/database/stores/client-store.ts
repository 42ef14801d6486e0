import type { AssignmentId, ClientId, ImportId, PersonId } from '#basics/ids.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  type ClientFacts,
  emptyClientFacts,
  type LeavingReason,
  type Membership,
} from '#domain/caseload/client.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { insertAll } from './insert-all.ts'
import { oneOf } from './one-of.ts'

export type StoredClient = { readonly id: ClientId; readonly facts: ClientFacts }

/** Clients with what is known of them, folded from their changes, of some up to a moment only; in no order. */
export const listClients = async (
  db: ReadDb,
  ids: readonly ClientId[],
  until: ReadonlyMap<ClientId, Instant> = new Map(),
): Promise<Map<ClientId, StoredClient>> => {
  const clients = new Map<ClientId, StoredClient>()
  if (ids.length === 0) return clients
  const rows = await db
    .selectFrom('client')
    .select(['id', 'reference'])
    .where('id', 'in', oneOf(ids))
    .execute()
  for (const { id, reference } of rows) clients.set(id, { id, facts: emptyClientFacts(reference) })
  const changes = await db
    .selectFrom('client_change')
    .select(['client_id', 'values_json', 'recorded_at'])
    .where('client_id', 'in', oneOf(ids))
    .orderBy('sequence')
    .execute()
  for (const change of changes) {
    const known = clients.get(change.client_id)
    const end = until.get(change.client_id)
    if (end !== undefined && epochOf(change.recorded_at) >= epochOf(end)) continue
    if (known !== undefined) Object.assign(known.facts, JSON.parse(change.values_json))
  }
  return clients
}

export const findClient = async (db: ReadDb, id: ClientId): Promise<StoredClient | undefined> =>
  (await listClients(db, [id])).get(id)

export const findClientByReference = async (db: ReadDb, reference: string): Promise<ClientId | undefined> =>
  (await db.selectFrom('client').select('id').where('reference', '=', reference).executeTakeFirst())?.id

export type NewClient = {
  readonly id: ClientId
  readonly reference: string
  readonly importId: ImportId | null
}

export const addClients = async (
  db: Db,
  clients: readonly NewClient[],
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await insertAll(
    db,
    'client',
    clients.map(client => ({
      id: client.id,
      reference: client.reference,
      import_id: client.importId,
      created_by: by,
      created_at: at,
    })),
  )
}

export type NewClientChange = {
  readonly clientId: ClientId
  readonly values: Partial<Omit<ClientFacts, 'reference'>>
  readonly source: 'typed' | 'imported'
  readonly importId: ImportId | null
}

/** Adds attributed changes; the reference itself never changes. Empty ones are left out. */
export const addClientChanges = async (
  db: Db,
  changes: readonly NewClientChange[],
  by: PersonId,
  at: Instant,
): Promise<void> => {
  const telling = changes.filter(({ values }) => Object.keys(values).length > 0)
  await insertAll(
    db,
    'client_change',
    telling.map(change => ({
      client_id: change.clientId,
      source: change.source,
      values_json: JSON.stringify(change.values),
      import_id: change.importId,
      recorded_by: by,
      recorded_at: at,
    })),
  )
}

export type LastClientChange = Pick<NewClientChange, 'values' | 'source'> & {
  readonly sequence: number
  readonly by: PersonId
  readonly at: Instant
}

export const findLastClientChange = async (
  db: ReadDb,
  clientId: ClientId,
): Promise<LastClientChange | undefined> => {
  const row = await db
    .selectFrom('client_change')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : {
        sequence: row.sequence,
        source: row.source,
        values: JSON.parse(row.values_json),
        by: row.recorded_by,
        at: row.recorded_at,
      }
}

/** Writes a change anew in its place: what somebody goes on typing stays one change. */
export const replaceClientChange = async (
  db: Db,
  sequence: number,
  values: NewClientChange['values'],
  at: Instant,
): Promise<void> => {
  await db
    .updateTable('client_change')
    .set({ values_json: JSON.stringify(values), recorded_at: at })
    .where('sequence', '=', sequence)
    .execute()
}

/** Takes a client back who was added by mistake, with all that hangs on them. */
export const removeClients = async (db: Db, ids: readonly ClientId[]): Promise<void> => {
  await db.deleteFrom('client').where('id', 'in', oneOf(ids)).execute()
}

/** Ids of those of these references that are known, exactly as they are written. */
export const listClientIds = async (
  db: ReadDb,
  references: readonly string[],
): Promise<Map<string, ClientId>> => {
  const rows = await db
    .selectFrom('client')
    .select(['id', 'reference'])
    .where('reference', 'in', oneOf(references))
    .execute()
  return new Map(rows.map(row => [row.reference, row.id]))
}

export type Assignment = {
  readonly id: AssignmentId
  readonly clientId: ClientId
  readonly practitionerId: PersonId
  readonly from: PlainDate
  readonly membership: Exclude<Membership, 'carried'>
  readonly until: PlainDate | null
  readonly leavingReason: LeavingReason | null
  readonly leavingNote: string | null
  /** The imports that began and ended it, where imports did. */
  readonly importId: ImportId | null
  readonly endImportId: ImportId | null
  readonly recordedBy: PersonId
}

/** Who holds a client now, or held them last; undefined for a client nobody ever held. */
export const findHolder = async (db: ReadDb, clientId: ClientId): Promise<PersonId | undefined> =>
  (await listAssignments(db, clientId)).at(-1)?.practitionerId

/** A client's assignments, oldest first; the one without an end, if any, last. */
export const listAssignments = async (db: ReadDb, clientId: ClientId): Promise<Assignment[]> =>
  (
    await db
      .selectFrom('assignment')
      .selectAll()
      .where('client_id', '=', clientId)
      .orderBy('from_date')
      .orderBy('id')
      .execute()
  )
    .map(assignmentOf)
    .sort((a, b) => Number(a.until === null) - Number(b.until === null))

/** Of these clients those whom somebody else holds since a practitioner did: who now, and when that was recorded. */
export const listHandedOn = async (
  db: ReadDb,
  ids: readonly ClientId[],
  from: PersonId,
): Promise<Map<ClientId, { readonly to: PersonId; readonly at: Instant }>> => {
  const handed = new Map<ClientId, { readonly to: PersonId; readonly at: Instant }>()
  if (ids.length === 0) return handed
  const rows = await db
    .selectFrom('assignment')
    .select(['client_id', 'practitioner_id', 'recorded_at'])
    .where('client_id', 'in', oneOf(ids))
    .orderBy('from_date')
    .orderBy('id')
    .execute()
  for (const row of rows) {
    if (row.practitioner_id === from) handed.delete(row.client_id)
    else
      handed.set(row.client_id, {
        to: row.practitioner_id,
        at: handed.get(row.client_id)?.at ?? row.recorded_at,
      })
  }
  return handed
}

/** Assignments of several clients, each client's oldest first. */
export const listAssignmentsOf = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
): Promise<Map<ClientId, Assignment[]>> => {
  const found = new Map<ClientId, Assignment[]>(clientIds.map(id => [id, []]))
  if (clientIds.length === 0) return found
  const rows = await db
    .selectFrom('assignment')
    .selectAll()
    .where('client_id', 'in', oneOf(clientIds))
    .orderBy('from_date')
    .orderBy('id')
    .execute()
  for (const row of rows) found.get(row.client_id)?.push(assignmentOf(row))
  return found
}

/** Stays on a practitioner's caseload that have no end. */
export const listCurrentStays = async (db: ReadDb, practitionerId: PersonId): Promise<Assignment[]> =>
  (
    await db
      .selectFrom('assignment')
      .selectAll()
      .where('practitioner_id', '=', practitionerId)
      .where('until_date', 'is', null)
      .execute()
  ).map(assignmentOf)

/** Assignments of a practitioner that touch the days from `from` to `until`, both inside. */
export const listCaseload = async (
  db: ReadDb,
  practitionerId: PersonId,
  from: PlainDate,
  until: PlainDate,
): Promise<Assignment[]> =>
  (
    await db
      .selectFrom('assignment')
      .selectAll()
      .where('practitioner_id', '=', practitionerId)
      .where('from_date', '<=', until)
      .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', from)]))
      .execute()
  ).map(assignmentOf)

export type NewAssignment = Pick<
  Assignment,
  'id' | 'clientId' | 'practitionerId' | 'from' | 'membership' | 'importId'
> & {
  /** For a stay that lies in the past and is over. */
  readonly ended?: { readonly until: PlainDate; readonly reason: LeavingReason }
}

export const addAssignments = async (
  db: Db,
  assignments: readonly NewAssignment[],
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await insertAll(
    db,
    'assignment',
    assignments.map(assignment => ({
      id: assignment.id,
      client_id: assignment.clientId,
      practitioner_id: assignment.practitionerId,
      from_date: assignment.from,
      membership: assignment.membership,
      until_date: assignment.ended?.until ?? null,
      leaving_reason: assignment.ended?.reason ?? null,
      leaving_note: null,
      import_id: assignment.importId,
      end_import_id: assignment.ended === undefined ? null : assignment.importId,
      recorded_by: by,
      recorded_at: at,
    })),
  )
}

/** Ends an assignment on a day, with the reason. */
export const endAssignment = async (
  db: Db,
  id: AssignmentId,
  end: { until: PlainDate; reason: LeavingReason; note: string | null; importId: ImportId | null },
): Promise<void> => {
  await db
    .updateTable('assignment')
    .set({
      until_date: end.until,
      leaving_reason: end.reason,
      leaving_note: end.note,
      end_import_id: end.importId,
    })
    .where('id', '=', id)
    .execute()
}

/** Takes an ending back. */
export const reopenAssignment = async (db: Db, id: AssignmentId): Promise<void> => {
  await db
    .updateTable('assignment')
    .set({ until_date: null, leaving_reason: null, leaving_note: null, end_import_id: null })
    .where('id', '=', id)
    .execute()
}

export const removeAssignment = async (db: Db, id: AssignmentId): Promise<void> => {
  await db.deleteFrom('assignment').where('id', '=', id).execute()
}

const assignmentOf = (row: {
  id: AssignmentId
  client_id: ClientId
  practitioner_id: PersonId
  from_date: PlainDate
  membership: Exclude<Membership, 'carried'>
  until_date: PlainDate | null
  leaving_reason: LeavingReason | null
  leaving_note: string | null
  import_id: ImportId | null
  end_import_id: ImportId | null
  recorded_by: PersonId
}): Assignment => ({
  id: row.id,
  clientId: row.client_id,
  practitionerId: row.practitioner_id,
  from: row.from_date,
  membership: row.membership,
  until: row.until_date,
  leavingReason: row.leaving_reason,
  leavingNote: row.leaving_note,
  importId: row.import_id,
  endImportId: row.end_import_id,
  recordedBy: row.recorded_by,
})

import type { AssignmentId, ClientId, ImportId, PersonId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  type ClientFacts,
  emptyClientFacts,
  type LeavingReason,
  type Membership,
} from '#domain/caseload/client.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import { batches } from './batches.ts'

export type StoredClient = { readonly id: ClientId; readonly facts: ClientFacts }

/** Clients with what is known of them, folded from their changes; in no order. */
export const listClients = async (
  db: ReadDb,
  ids: readonly ClientId[],
): Promise<Map<ClientId, StoredClient>> => {
  const clients = new Map<ClientId, StoredClient>()
  for (const batch of batches(ids)) {
    const rows = await db.selectFrom('client').select(['id', 'reference']).where('id', 'in', batch).execute()
    const facts = new Map(rows.map(row => [row.id, emptyClientFacts(row.reference)]))
    const changes = await db
      .selectFrom('client_change')
      .select(['client_id', 'values_json'])
      .where('client_id', 'in', batch)
      .orderBy('sequence')
      .execute()
    for (const change of changes) {
      const known = facts.get(change.client_id)
      if (known !== undefined) Object.assign(known, JSON.parse(change.values_json))
    }
    for (const [id, known] of facts) clients.set(id, { id, facts: known })
  }
  return clients
}

export const findClient = async (db: ReadDb, id: ClientId): Promise<StoredClient | undefined> =>
  (await listClients(db, [id])).get(id)

export const findClientByReference = async (db: ReadDb, reference: string): Promise<ClientId | undefined> =>
  (await db.selectFrom('client').select('id').where('reference', '=', reference).executeTakeFirst())?.id

export const addClient = async (
  db: Db,
  client: { id: ClientId; reference: string; importId: ImportId | null },
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('client')
    .values({
      id: client.id,
      reference: client.reference,
      import_id: client.importId,
      created_by: by,
      created_at: at,
    })
    .execute()
}

/** Adds an attributed change; the reference itself never changes. */
export const addClientChange = async (
  db: Db,
  clientId: ClientId,
  values: Partial<Omit<ClientFacts, 'reference'>>,
  source: 'typed' | 'imported',
  importId: ImportId | null,
  by: PersonId,
  at: Instant,
): Promise<void> => {
  if (Object.keys(values).length === 0) return
  await db
    .insertInto('client_change')
    .values({
      client_id: clientId,
      source,
      values_json: JSON.stringify(values),
      import_id: importId,
      recorded_by: by,
      recorded_at: at,
    })
    .execute()
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

/** Assignments of several clients, each client's oldest first. */
export const listAssignmentsOf = async (
  db: ReadDb,
  clientIds: readonly ClientId[],
): Promise<Map<ClientId, Assignment[]>> => {
  const found = new Map<ClientId, Assignment[]>(clientIds.map(id => [id, []]))
  for (const batch of batches(clientIds)) {
    const rows = await db
      .selectFrom('assignment')
      .selectAll()
      .where('client_id', 'in', batch)
      .orderBy('from_date')
      .orderBy('id')
      .execute()
    for (const row of rows) found.get(row.client_id)?.push(assignmentOf(row))
  }
  return found
}

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

export const addAssignment = async (
  db: Db,
  assignment: Omit<Assignment, 'until' | 'leavingReason' | 'leavingNote'> & { importId: ImportId | null },
  by: PersonId,
  at: Instant,
): Promise<void> => {
  await db
    .insertInto('assignment')
    .values({
      id: assignment.id,
      client_id: assignment.clientId,
      practitioner_id: assignment.practitionerId,
      from_date: assignment.from,
      membership: assignment.membership,
      until_date: null,
      leaving_reason: null,
      leaving_note: null,
      import_id: assignment.importId,
      end_import_id: null,
      recorded_by: by,
      recorded_at: at,
    })
    .execute()
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

const assignmentOf = (row: {
  id: AssignmentId
  client_id: ClientId
  practitioner_id: PersonId
  from_date: PlainDate
  membership: Exclude<Membership, 'carried'>
  until_date: PlainDate | null
  leaving_reason: LeavingReason | null
  leaving_note: string | null
}): Assignment => ({
  id: row.id,
  clientId: row.client_id,
  practitionerId: row.practitioner_id,
  from: row.from_date,
  membership: row.membership,
  until: row.until_date,
  leavingReason: row.leaving_reason,
  leavingNote: row.leaving_note,
})

import { ClientId } from '#basics/ids.ts'
import { listClients } from '#database/stores/client-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { Named } from '#domain/handing-over/naming.ts'

/** Every client of the vault as texts may name them. For finding names alone: none of it leaves the core. */
export const readAllNamed = async (db: ReadDb): Promise<(Named & { readonly id: ClientId })[]> => {
  const rows = await db.selectFrom('client').select('id').execute()
  const clients = await listClients(
    db,
    rows.map(({ id }) => ClientId.parse(id)),
  )
  return [...clients.values()].map(({ id, facts: { reference, forename, surname } }) => ({
    id,
    reference,
    forename,
    surname,
  }))
}

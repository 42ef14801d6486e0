import type { ClientId } from '#basics/ids.ts'
import { dottedInitials } from '#basics/initials.ts'
import type { Instant } from '#basics/instant.ts'
import type { ClientRef } from '#contract/caseload.ts'
import { listClients } from '#database/stores/client-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { type ClientFacts, emptyClientFacts } from '#domain/caseload/client.ts'
import { readVaultSettings } from '../settings/read-settings.ts'

export type KnownClient = { readonly ref: ClientRef; readonly facts: ClientFacts }

/** Clients by id, as lists show them; a name only where the service has turned full names on. */
export type KnownClients = { readonly get: (id: ClientId) => KnownClient }

/** Of some they may be asked for as they were known up to a moment. */
export const readClients = async (
  db: ReadDb,
  ids: readonly ClientId[],
  until?: ReadonlyMap<ClientId, Instant>,
): Promise<KnownClients> => {
  const { fullNames } = await readVaultSettings(db)
  const clients = await listClients(db, ids, until)
  return { get: id => describeClient(id, clients.get(id)?.facts ?? emptyClientFacts('?'), fullNames) }
}

export const describeClient = (id: ClientId, facts: ClientFacts, fullNames: boolean): KnownClient => {
  const names = [facts.forename, facts.surname].filter(name => name !== null)
  return {
    ref: {
      id,
      reference: facts.reference,
      initials: dottedInitials(facts.forename, facts.surname) ?? facts.initials,
      name: fullNames && names.length > 0 ? names.join(' ') : null,
    },
    facts,
  }
}

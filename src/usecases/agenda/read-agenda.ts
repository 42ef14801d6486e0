import { listDefinitions, type PublishedDefinition } from '#database/stores/definition-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { AgendaItem } from '#domain/session/agenda.ts'
import { HOUSE_AGENDA, ServiceAgenda } from '#domain/session/service-agenda.ts'

export const AGENDA_KEY = 'session'

/** All published versions, newest first; none where the service has what Tandem ships. */
export const listAgendas = (db: ReadDb): Promise<PublishedDefinition[]> =>
  listDefinitions(db, 'agenda', AGENDA_KEY)

/** With what a session begins that is begun now. */
export const readAgenda = async (db: ReadDb): Promise<readonly AgendaItem[]> =>
  newestAgenda(await listAgendas(db)).items

export const newestAgenda = ([newest]: readonly PublishedDefinition[]): ServiceAgenda =>
  newest === undefined ? HOUSE_AGENDA : ServiceAgenda.parse(newest.body)

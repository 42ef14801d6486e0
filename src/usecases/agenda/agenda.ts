import { DefinitionId } from '#basics/ids.ts'
import type { AgendaView } from '#contract/agenda.ts'
import { addDefinition, type PublishedDefinition } from '#database/stores/definition-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { agendaMinutes } from '#domain/session/agenda.ts'
import { HOUSE_AGENDA, ServiceAgenda, sameAgenda } from '#domain/session/service-agenda.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { AGENDA_KEY, listAgendas, newestAgenda } from './read-agenda.ts'

export const get: QueryHandler<'agenda.get'> = ({ db }) => describe(db)

/** For sessions begun from now on: one that runs keeps its own. What is as it was publishes nothing. */
export const publish: CommandHandler<'agenda.publish'> = async (context, input) => {
  const { db, needs, actor, now, audit, changed } = context
  const current = newestAgenda(await listAgendas(db))
  if (sameAgenda(input.items, current.items)) return describe(db)
  const items = input.items.map(item => ({ ...item, text: item.text === '' ? null : item.text }))
  const body: ServiceAgenda = { version: current.version + 1, items }
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'agenda',
    key: AGENDA_KEY,
    version: body.version,
    body,
    startsMonth: null,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged: input.whatChanged,
  })
  audit({
    act: 'agenda published',
    detail: {
      version: body.version,
      minutes: agendaMinutes(items),
      order: items.map(({ key }) => key).join(', '),
    },
  })
  changed('settings', 'review', 'today')
  return describe(db)
}

const describe = async (db: ReadDb): Promise<AgendaView> => {
  const published = await listAgendas(db)
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const versionOf = (stored: PublishedDefinition): AgendaView['versions'][number] => ({
    version: stored.version,
    by: stored.publishedBy === null ? null : (names.get(stored.publishedBy) ?? null),
    at: stored.publishedAt,
    whatChanged: stored.whatChanged,
    minutes: agendaMinutes(ServiceAgenda.parse(stored.body).items),
  })
  const shipped = {
    version: HOUSE_AGENDA.version,
    by: null,
    at: null,
    whatChanged: null,
    minutes: agendaMinutes(HOUSE_AGENDA.items),
  }
  return { agenda: newestAgenda(published), versions: [...published.map(versionOf), shipped] }
}

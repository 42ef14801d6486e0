import { DefinitionId } from '#basics/ids.ts'
import type { ChecklistView } from '#contract/schemes.ts'
import {
  addDefinition,
  listDefinitions,
  listDefinitionsByKey,
  type PublishedDefinition,
} from '#database/stores/definition-store.ts'
import { countDocumentsByChecklist } from '#database/stores/document-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { sameItems, twiceIn } from '#domain/document/change-checklist.ts'
import { Checklist, DocumentKind } from '#domain/document/checklist.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

export const list: QueryHandler<'checklist.list'> = async ({ db }) => {
  const published = await listDefinitionsByKey(db, 'checklist')
  const counts = await countDocumentsByChecklist(db)
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id, name]))
  const versionOf = (stored: PublishedDefinition): ChecklistView['versions'][number] => ({
    version: stored.version,
    by: stored.publishedBy === null ? null : (names.get(stored.publishedBy) ?? null),
    at: stored.publishedBy === null ? null : stored.publishedAt,
    whatChanged: stored.whatChanged,
    checklist: Checklist.parse(stored.body),
    documents: counts.get(stored.id) ?? 0,
  })
  return {
    checklists: DocumentKind.options.map(kind => ({
      kind,
      versions: (published.get(kind) ?? []).map(versionOf),
    })),
  }
}

/** For documents that are opened from now on; one that was begun keeps the list it was begun with. */
export const publish: CommandHandler<'checklist.publish'> = async (context, input) => {
  const { db, needs, actor, now, audit, changed } = context
  const { kind, items, whatChanged } = input
  const [newest] = await listDefinitions(db, 'checklist', kind)
  if (newest === undefined) return refuse('not-found')
  const twice = twiceIn(items)
  if (twice !== null) return refuse('item-twice', { field: `items.${twice}.text` })
  if (sameItems(Checklist.parse(newest.body).items, items)) return { version: newest.version }
  const body: Checklist = { kind, version: newest.version + 1, items }
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: 'checklist',
    key: kind,
    version: body.version,
    body,
    startsMonth: null,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged,
  })
  audit({ act: 'checklist published', detail: { kind, version: body.version } })
  changed('settings', 'session')
  return { version: body.version }
}

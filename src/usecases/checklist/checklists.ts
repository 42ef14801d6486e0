import { DefinitionId } from '#basics/ids.ts'
import { type ChecklistView, isClosingKind, type ListKind, type VersionedList } from '#contract/schemes.ts'
import { listFormsToDecide } from '#database/stores/closing-store.ts'
import {
  addDefinition,
  listDefinitions,
  listDefinitionsByKey,
  type PublishedDefinition,
} from '#database/stores/definition-store.ts'
import { countDocumentsByChecklist } from '#database/stores/document-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { isBegun } from '#domain/closure/closing-forms.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { sameItems, twiceIn } from '#domain/document/change-checklist.ts'
import { Checklist, DocumentKind } from '#domain/document/checklist.ts'
import { newestCriteria, readCriteriaBook } from '../closing/closing-criteria.ts'
import type { CommandHandler, QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'

/** The lists that documents are read against, then those that forms are held against. */
export const list: QueryHandler<'checklist.list'> = async ({ db }) => {
  const people = await listPeople(db)
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const read = { db, nameOf: (id: string | null) => (id === null ? null : (names.get(id) ?? null)) }
  return { checklists: [...(await documentLists(read)), ...(await formLists(read))] }
}

/** For documents and forms that are begun from now on; one that was begun keeps the list it was begun with. */
export const publish: CommandHandler<'checklist.publish'> = async (context, input) => {
  const { db, needs, actor, now, audit, changed } = context
  const { kind, items, whatChanged } = input
  const newest = await newestList(db, kind)
  const twice = twiceIn(items)
  if (twice !== null) return refuse('item-twice', { field: `items.${twice}.text` })
  if (sameItems(newest.items, items)) return { version: newest.version }
  const body: VersionedList = { kind, version: newest.version + 1, items }
  await addDefinition(db, {
    id: DefinitionId.parse(needs.newId()),
    kind: isClosingKind(kind) ? 'criteria' : 'checklist',
    key: kind,
    version: body.version,
    body,
    startsMonth: null,
    publishedBy: actor.id,
    publishedAt: now,
    whatChanged,
  })
  audit({ act: 'checklist published', detail: { kind, version: body.version } })
  changed('settings', 'session', 'review')
  return { version: body.version }
}

const newestList = async (db: ReadDb, kind: ListKind): Promise<VersionedList> => {
  if (isClosingKind(kind)) return newestCriteria(await readCriteriaBook(db), kind)
  const [newest] = await listDefinitions(db, 'checklist', kind)
  return newest === undefined ? refuse('not-found') : Checklist.parse(newest.body)
}

type Reading = { readonly db: ReadDb; readonly nameOf: (id: string | null) => string | null }

const documentLists = async ({ db, nameOf }: Reading): Promise<ChecklistView[]> => {
  const published = await listDefinitionsByKey(db, 'checklist')
  const counts = await countDocumentsByChecklist(db)
  return DocumentKind.options.map(kind => ({
    kind,
    versions: (published.get(kind) ?? []).map(stored => ({
      ...publication(stored, nameOf),
      checklist: Checklist.parse(stored.body),
      used: counts.get(stored.id) ?? 0,
    })),
  }))
}

const formLists = async ({ db, nameOf }: Reading): Promise<ChecklistView[]> => {
  const book = await readCriteriaBook(db)
  const begun = (await listFormsToDecide(db)).filter(isBegun)
  return ClosingKind.options.map(kind => ({
    kind,
    versions: (book.get(kind) ?? []).map(({ criteria, published }) => ({
      ...(published === null ? SHIPPED : publication(published, nameOf)),
      version: criteria.version,
      checklist: criteria,
      used: begun.filter(form => form.kind === kind && form.criteriaVersion === criteria.version).length,
    })),
  }))
}

const publication = (
  { version, publishedBy, publishedAt, whatChanged }: PublishedDefinition,
  nameOf: Reading['nameOf'],
) => ({
  version,
  by: nameOf(publishedBy),
  at: publishedBy === null ? null : publishedAt,
  whatChanged,
})

const SHIPPED = { by: null, at: null, whatChanged: null }

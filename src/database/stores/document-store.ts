import type { ClientId, DefinitionId, DocumentId, PersonId, ReviewId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { BroughtAs, ChecklistAnswer, DocumentKind } from '#domain/document/checklist.ts'
import type { Db, ReadDb } from '../tables/db.ts'
import type { Tables } from '../tables/tables.ts'

/** A document sample of one review: asked for (brought next month) or to be read in its session. */
export type StoredDocument = {
  readonly id: DocumentId
  readonly reviewId: ReviewId
  readonly clientId: ClientId
  readonly stage: 'asked for' | 'to read'
  readonly carriedFrom: DocumentId | null
  readonly kind: DocumentKind
  readonly position: number
  readonly title: string | null
  readonly dated: PlainDate | null
  readonly broughtAs: BroughtAs | null
  /** The checklist it was read against; null until it is opened in a session. */
  readonly checklistId: DefinitionId | null
  readonly answers: readonly ChecklistAnswer[]
  readonly feedback: string | null
  readonly reply: string | null
  readonly setAside: string | null
  readonly readAt: Instant | null
}

/** Those to read first, each in order of their adding. */
export const listDocuments = async (db: ReadDb, reviewId: ReviewId): Promise<StoredDocument[]> =>
  (
    await db
      .selectFrom('document')
      .selectAll()
      .where('review_id', '=', reviewId)
      .orderBy('stage', 'desc')
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(documentOf)

export const findDocument = async (db: ReadDb, id: DocumentId): Promise<StoredDocument | undefined> => {
  const row = await db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : documentOf(row)
}

/** A client's samples that were to be read in any review, newest month first. */
export const listDocumentsOfClient = async (
  db: ReadDb,
  clientId: ClientId,
): Promise<(StoredDocument & { readonly month: Month; readonly practitionerId: PersonId })[]> =>
  (
    await db
      .selectFrom('document')
      .innerJoin('review', 'review.id', 'document.review_id')
      .selectAll('document')
      .select(['review.month', 'review.practitioner_id'])
      .where('document.client_id', '=', clientId)
      .where('document.stage', '=', 'to read')
      .orderBy('review.month', 'desc')
      .orderBy('document.id', 'desc')
      .execute()
  ).map(row => ({ ...documentOf(row), month: row.month, practitionerId: row.practitioner_id }))

/** Adds a sample at the end of its review's list. */
/** How many documents were read against each version of a checklist, or are being read. */
export const countDocumentsByChecklist = async (db: ReadDb): Promise<Map<DefinitionId, number>> => {
  const rows = await db
    .selectFrom('document')
    .select(['checklist_id', db.fn.countAll<number>().as('count')])
    .where('checklist_id', 'is not', null)
    .groupBy('checklist_id')
    .execute()
  return new Map(
    rows.flatMap(row => (row.checklist_id === null ? [] : [[row.checklist_id, Number(row.count)]])),
  )
}

export const addDocument = async (
  db: Db,
  document: Pick<
    StoredDocument,
    'id' | 'reviewId' | 'clientId' | 'stage' | 'carriedFrom' | 'kind' | 'title' | 'dated' | 'broughtAs'
  >,
): Promise<void> => {
  const { count } = await db
    .selectFrom('document')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('review_id', '=', document.reviewId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('document')
    .values({
      id: document.id,
      review_id: document.reviewId,
      client_id: document.clientId,
      stage: document.stage,
      carried_from: document.carriedFrom,
      kind: document.kind,
      position: count,
      title: document.title,
      dated: document.dated,
      brought_as: document.broughtAs,
      checklist_id: null,
      answers_json: '[]',
      feedback: null,
      reply: null,
      set_aside: null,
      read_at: null,
    })
    .execute()
}

/** Fields given are set, others stay. */
export const changeDocument = async (
  db: Db,
  id: DocumentId,
  change: Partial<
    Omit<StoredDocument, 'id' | 'reviewId' | 'clientId' | 'stage' | 'carriedFrom' | 'position'>
  >,
): Promise<void> => {
  const columns = {
    ...(change.kind !== undefined && { kind: change.kind }),
    ...(change.title !== undefined && { title: change.title }),
    ...(change.dated !== undefined && { dated: change.dated }),
    ...(change.broughtAs !== undefined && { brought_as: change.broughtAs }),
    ...(change.checklistId !== undefined && { checklist_id: change.checklistId }),
    ...(change.answers !== undefined && { answers_json: JSON.stringify(change.answers) }),
    ...(change.feedback !== undefined && { feedback: change.feedback }),
    ...(change.reply !== undefined && { reply: change.reply }),
    ...(change.setAside !== undefined && { set_aside: change.setAside }),
    ...(change.readAt !== undefined && { read_at: change.readAt }),
  }
  if (Object.keys(columns).length === 0) return
  await db.updateTable('document').set(columns).where('id', '=', id).execute()
}

export const removeDocument = async (db: Db, id: DocumentId): Promise<void> => {
  await db.deleteFrom('document').where('id', '=', id).execute()
}

const documentOf = (row: Tables['document']): StoredDocument => ({
  id: row.id,
  reviewId: row.review_id,
  clientId: row.client_id,
  stage: row.stage,
  carriedFrom: row.carried_from,
  kind: row.kind,
  position: row.position,
  title: row.title,
  dated: row.dated,
  broughtAs: row.brought_as,
  checklistId: row.checklist_id,
  answers: JSON.parse(row.answers_json) as ChecklistAnswer[],
  feedback: row.feedback,
  reply: row.reply,
  setAside: row.set_aside,
  readAt: row.read_at,
})

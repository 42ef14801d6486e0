import type { AddendumId, PersonId, RecordId } from '#basics/ids.ts'
import { soughtWords } from '#basics/sought-words.ts'
import type { FoundRecord } from '#contract/record-search.ts'
import { addendumBodyOf } from '#database/stores/addendum-store.ts'
import { listAddendaOf, listRecordsOf } from '#database/stores/record-search-store.ts'
import { listStatements, type StoredRecord } from '#database/stores/record-store.ts'
import { findInPassage, type SearchablePassage, searchable } from '#domain/record/find-passages.ts'
import { addendumPassage, recordPassages, statementPassage } from '#domain/record/record-passages.ts'
import { listVisiblePractitioners, requirePart } from '../access.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { passageCacheOf } from './passage-cache.ts'
import { bodyOf, noteReading } from './records.ts'

/** Shown of one record; the others are counted. */
const MOST_PASSAGES = 3

/** What one call reads of texts that it has not in memory: about a fifth of a second. */
const RECORDS_AT_ONCE = 30

export const search: QueryHandler<'record.search'> = async (context, { text, practitionerId, after }) => {
  const practitioners = await visiblePractitioners(context, practitionerId)
  context.auditOnce(`search ${practitionerId ?? 'all'}`, {
    act: 'records searched',
    ...(practitionerId === null ? {} : { subjectKind: 'person', subjectId: practitionerId }),
  })
  const words = soughtWords(text)
  const records = await listRecordsOf(context.db, practitioners)
  const from = after === null ? 0 : records.findIndex(({ record }) => record.id === after) + 1
  const found: FoundRecord[] = []
  const added = await addedTo(context, practitioners)
  const budget = { left: RECORDS_AT_ONCE }
  let read = from
  for (const { record, ...review } of records.slice(from)) {
    if (budget.left === 0) break
    const passages = [...(added.get(record.id) ?? []), ...(await passagesOf(context, record, budget))]
    read += 1
    const fits = foundIn(record, passages, words)
    if (fits === null) continue
    noteReading(context, record, review)
    found.push(fits)
  }
  const last = records[read - 1]?.record.id
  return { found, read, of: records.length, next: read < records.length ? (last ?? null) : null }
}

const visiblePractitioners = async (
  context: QueryContext,
  practitionerId: PersonId | null,
): Promise<PersonId[]> => {
  if (practitionerId === null) return (await listVisiblePractitioners(context)).map(({ id }) => id)
  await requirePart(context, practitionerId)
  return [practitionerId]
}

type Passage = SearchablePassage & { readonly addendumId?: AddendumId }

/** Addenda come after the record, and are few: they are read each time. */
const addedTo = async (
  { db }: QueryContext,
  practitioners: readonly PersonId[],
): Promise<Map<RecordId, readonly Passage[]>> => {
  const added = new Map<RecordId, readonly Passage[]>()
  for (const { id, recordId, text } of await listAddendaOf(db, practitioners)) {
    const passage = { ...searchable(addendumPassage(addendumBodyOf({ text }))), addendumId: id }
    added.set(recordId, [...(added.get(recordId) ?? []), passage])
  }
  return added
}

const foundIn = (
  { id }: StoredRecord,
  passages: readonly Passage[],
  words: readonly string[],
): FoundRecord | null => {
  const found = passages.flatMap(passage => {
    const excerpt = findInPassage(passage, words)
    return excerpt === null ? [] : [{ passage, excerpt }]
  })
  if (found.length === 0) return null
  return {
    recordId: id,
    passages: found
      .slice(0, MOST_PASSAGES)
      .map(({ passage: { section, client, number, addendumId = null }, excerpt }) => ({
        section,
        client,
        number,
        addendumId,
        ...excerpt,
        marks: excerpt.marks.map(([from, to]) => [from, to]),
      })),
    more: Math.max(0, found.length - MOST_PASSAGES),
  }
}

/** Of what was signed, and of what is stated about a signature. */
const passagesOf = async (
  context: QueryContext,
  record: StoredRecord,
  budget: { left: number },
): Promise<readonly SearchablePassage[]> => {
  const cache = passageCacheOf(context.vault)
  const known = cache.get(record.id)
  if (known !== undefined) return known
  budget.left -= 1
  const body = await bodyOf(context, record)
  const statements = await listStatements(context.db, record.snapshotId)
  const passages = [
    ...recordPassages(body),
    ...statements.map(({ part, answer }) => statementPassage(body[part].name, answer)),
  ].map(searchable)
  cache.keep(record.id, passages)
  return passages
}

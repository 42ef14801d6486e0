import type { ClientId } from '#basics/ids.ts'
import { addendumBodyOf, listAddenda } from '#database/stores/addendum-store.ts'
import { listLooseTexts } from '#database/stores/handing-over/about-client.ts'
import { listNotes, listSharedNotes } from '#database/stores/note-store.ts'
import { findRecordOfReview, getRecordText } from '#database/stores/record-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import type { NamedIn, RecordAbout } from '#domain/handing-over/client-export.ts'
import { namedElsewhere, passagesAbout } from '#domain/handing-over/record-about.ts'
import type { AddendumBody } from '#domain/record/addendum-schema.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import type { QueryContext } from '../context.ts'
import { readableNotes } from '../review/preparation.ts'

type Find = (text: string) => readonly string[]

/** Where a month that is not signed names a client beside what stands under them, in texts that the asker may read. */
export const namedInReview = async (
  { db, actor }: QueryContext,
  review: StoredReview,
  clientId: ClientId,
  find: Find,
): Promise<NamedIn[]> => {
  const shared = await listSharedNotes(db, review.id)
  const notes = readableNotes(await listNotes(db, review.id), shared, review, actor.id)
  const texts = [
    ...Object.entries(notes).map(([where, text]) => ({ where, text })),
    ...(await listLooseTexts(db, review.id, clientId)),
  ]
  return texts.flatMap(({ where, text }) => find(text).map(paragraph => ({ where, text: paragraph })))
}

/**
 * What the signed record of a month says about a client; null where there is none. Texts of it that stand under nobody, or
 * under somebody else, are given to its own two alone.
 */
export const recordAbout = async (
  { db }: QueryContext,
  review: StoredReview,
  reference: string,
  find: Find,
  isOpen: boolean,
): Promise<RecordAbout | null> => {
  const record = await findRecordOfReview(db, review.id)
  if (record === undefined) return null
  const { body: bytes, sha256 } = await getRecordText(db, record)
  const body = readStoredRecord(bytes)
  const addenda = (await listAddenda(db, record.id)).map(addendum => ({
    addendum,
    body: addendumBodyOf(addendum),
  }))
  const isAbout = (one: AddendumBody) => one.says.about?.reference === reference
  return {
    number: record.number,
    sha256,
    lockedAt: record.lockedAt,
    practitioner: body.practitioner.name,
    supervisor: body.supervisor.name,
    passages: passagesAbout(body, reference),
    named: isOpen
      ? [
          ...namedElsewhere(body, reference, find),
          ...addenda
            .filter(one => !isAbout(one.body))
            .flatMap(one => textsOf(one.body).flatMap(find))
            .map(text => ({ where: 'addenda', text })),
        ]
      : [],
    addenda: addenda
      .filter(one => isAbout(one.body))
      .map(one => ({
        number: one.body.number,
        kind: one.body.says.kind,
        by: one.body.writtenBy.name,
        at: one.addendum.at,
        sha256: one.addendum.sha256,
        correction: one.body.says.correction,
        text: one.body.says.text,
      })),
  }
}

const textsOf = ({ says: { text, correction } }: AddendumBody): string[] =>
  correction === null ? [text] : [text, correction.recordSays, correction.right]

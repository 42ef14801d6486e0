import { sha256Hex } from '#basics/hash.ts'
import type { PersonId, ReviewId } from '#basics/ids.ts'
import type { Otherwise, SignView } from '#contract/record.ts'
import type { StoredPerson } from '#database/stores/people-store.ts'
import {
  findRecordOfReview,
  findSnapshot,
  listSignatures,
  listStatements,
  type StoredStatement,
} from '#database/stores/record-store.ts'
import type { StoredReview } from '#database/stores/review-store.ts'
import { recordText } from '#domain/record/record-schema.ts'
import { type AccessContext, requireReview } from '../access.ts'
import type { QueryHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { reviewRefOf } from '../review/review-ref.ts'
import { buildRecord, type RecordContext } from './build-record.ts'
import { partnersOf } from './partners.ts'

/** Who has signed what, and the hash of the text they sign. */
export const signing: QueryHandler<'record.signing'> = async (context, { reviewId }) => {
  await requireReview(context, reviewId)
  return describeSigning(context, reviewId)
}

type SigningContext = RecordContext

export const describeSigning = async (context: SigningContext, reviewId: ReviewId): Promise<SignView> => {
  const { review } = await requireReview(context, reviewId)
  if (review.state !== 'in session' && review.state !== 'fixed' && review.state !== 'signed') {
    return refuse('not-in-session')
  }
  const snapshot = await findSnapshot(context.db, review.id)
  const signatures = snapshot === undefined ? [] : await listSignatures(context.db, snapshot.id)
  const statements = snapshot === undefined ? [] : await listStatements(context.db, snapshot.id)
  const record = await findRecordOfReview(context.db, review.id)
  const partners = await partnersOf(context, review)
  return {
    review: await reviewRefOf(context.db, review),
    sha256: snapshot?.sha256 ?? sha256Hex(recordText(await buildRecord(context, review))),
    fixed: snapshot !== undefined,
    people: partners.map(({ person, part }) => {
      const signature = signatures.find(({ personId }) => personId === person.id)
      const statement = statements.find(({ personId }) => personId === person.id)
      return {
        person: { id: person.id, name: person.name },
        part,
        signedAt: signature?.at ?? null,
        hand: signature?.hand ?? null,
        otherwise: statement === undefined ? null : otherwiseOf(statement, partners),
      }
    }),
    recordId: record?.id ?? null,
  }
}

/** How the one answered who gave no signature of their own key; null where both did, or nothing is recorded yet. */
export const readOtherwise = async (
  context: Pick<AccessContext, 'db'>,
  review: StoredReview,
): Promise<Otherwise | null> => {
  const snapshot = await findSnapshot(context.db, review.id)
  const [statement] = snapshot === undefined ? [] : await listStatements(context.db, snapshot.id)
  return statement === undefined ? null : otherwiseOf(statement, await partnersOf(context, review))
}

const otherwiseOf = (
  { personId, part, answer, statedBy, at }: StoredStatement,
  partners: readonly { readonly person: StoredPerson }[],
): Otherwise => {
  const refOf = (id: PersonId) => {
    const { name } = partners.find(({ person }) => person.id === id)?.person ?? refuse('vault-damaged')
    return { id, name }
  }
  return { person: refOf(personId), part, answer, statedBy: refOf(statedBy), at }
}

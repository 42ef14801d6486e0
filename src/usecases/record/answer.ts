import { sha256Hex, utf8 } from '#basics/hash.ts'
import { type PersonId, type ReviewId, SnapshotId } from '#basics/ids.ts'
import type { SignView } from '#contract/record.ts'
import { findPerson, type StoredPerson } from '#database/stores/people-store.ts'
import {
  addSnapshot,
  findSnapshot,
  listSignatures,
  listStatements,
  type StoredSnapshot,
} from '#database/stores/record-store.ts'
import { addReviewEvent, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { publicKeyPem } from '#database/vault/signing-key.ts'
import { keysOf } from '#database/vault/vault.ts'
import type { Part } from '#domain/people/role.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import { recordText } from '#domain/record/record-schema.ts'
import {
  type Answers,
  answerRefusal,
  bothAnswered,
  type SigningMethod,
} from '#domain/record/signed-otherwise.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { requireReview } from '../access.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { countFailed } from '../vault/failed-attempts.ts'
import { enterLateKey } from '../vault/late-key.ts'
import { refuseTooSoon } from '../vault/unlock.ts'
import { buildRecord } from './build-record.ts'
import { lockRecord } from './lock-record.ts'
import { partnersOf } from './partners.ts'
import { describeSigning } from './signing.ts'

type Partner = { readonly person: StoredPerson; readonly part: Part }

export type OpenAnswer = {
  readonly review: StoredReview
  /** Whose answer it is. */
  readonly one: Partner
  readonly other: Partner
  /** Undefined while nobody has answered. */
  readonly fixed: StoredSnapshot | undefined
}

/** What any answer needs: a review that is to be signed, one of its two, and room for an answer of this kind. */
export const openAnswer = async (
  context: CommandContext,
  { reviewId, personId }: { readonly reviewId: ReviewId; readonly personId: PersonId },
  method: SigningMethod,
): Promise<OpenAnswer> => {
  const { review } = await requireReview(context, reviewId)
  if (review.state === 'signed') return refuse('record-locked')
  if (review.state !== 'in session' && review.state !== 'fixed') return refuse('not-in-session')
  const partners = await partnersOf(context, review)
  const one = partners.find(({ person }) => person.id === personId) ?? refuse('wrong-two')
  const other = partners.find(partner => partner !== one) ?? refuse('wrong-two')
  const fixed = await findSnapshot(context.db, review.id)
  const refusal = answerRefusal(await readAnswers(context.db, fixed), one.part, method)
  return refusal === null ? { review, one, other, fixed } : refuse(refusal)
}

/** The keys of somebody, opened by their passphrase for this moment; a wrong one counts. */
export const openKeys = async (
  { db, needs, vault, now }: CommandContext,
  personId: PersonId,
  passphrase: string,
) => {
  if ((await findPerson(db, personId))?.disabledAt !== null) refuse('person-disabled')
  refuseTooSoon(needs)
  const keys = await keysOf(needs, vault.keyFile(), personId, passphrase)
  if (keys === null) {
    return refuse('wrong-passphrase', {
      field: 'passphrase',
      detail: { seconds: countFailed(needs, personId) },
    })
  }
  const { signingKeyId: keyId } = keys.wrap
  await enterLateKey(db, { personId, keyId, publicKeyPem: publicKeyPem(keys.signingSeed) }, now)
  return keys
}

/** The text in force, or as it stands, which is fixed by this; refused when it is not the one that was read. */
export const textRead = async (
  context: CommandContext,
  { review, fixed }: Pick<OpenAnswer, 'review' | 'fixed'>,
  sha256: string,
): Promise<StoredSnapshot> => {
  const snapshot = fixed ?? (await fixSnapshot(context, review))
  return snapshot.sha256 === sha256 ? snapshot : refuse('snapshot-changed')
}

/** The name that the text gives one of the two: what is signed under it says the same, also where they have another by now. */
export const nameInText = ({ body }: StoredSnapshot, part: Part): string => readStoredRecord(body)[part].name

/** The second answer locks. */
export const afterAnswer = async (
  context: CommandContext,
  review: StoredReview,
  snapshot: StoredSnapshot,
): Promise<SignView> => {
  if (bothAnswered(await readAnswers(context.db, snapshot))) await lockRecord(context, review, snapshot)
  context.changed('record', 'review', 'session', 'today', 'caseload')
  return describeSigning(context, review.id)
}

const readAnswers = async (db: ReadDb, snapshot: StoredSnapshot | undefined): Promise<Answers> => {
  if (snapshot === undefined) return {}
  const signed = (await listSignatures(db, snapshot.id)).map(({ part }) => [part, 'passphrase'])
  const stated = (await listStatements(db, snapshot.id)).map(({ part, answer }) => [part, answer.method])
  return Object.fromEntries([...signed, ...stated])
}

/** The text as it stands becomes the text that is signed. */
const fixSnapshot = async (context: CommandContext, review: StoredReview): Promise<StoredSnapshot> => {
  const { db, needs, actor, now } = context
  if (nextReviewState(review.state, 'snapshot-fixed') === undefined) return refuse('step-not-allowed')
  const body = await buildRecord(context, review)
  const text = recordText(body)
  const snapshot: StoredSnapshot = {
    id: SnapshotId.parse(needs.newId()),
    reviewId: review.id,
    number: body.number,
    body: utf8(text),
    sha256: sha256Hex(text),
    at: now,
  }
  await addSnapshot(db, snapshot, actor.id)
  await addReviewEvent(db, review.id, 'snapshot-fixed', { snapshotId: snapshot.id }, actor.id, now)
  return snapshot
}

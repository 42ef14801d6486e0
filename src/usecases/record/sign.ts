import { epochOf } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import {
  addSignature,
  findRecordOfReview,
  findSnapshot,
  voidSnapshot,
} from '#database/stores/record-store.ts'
import { addReviewEvent } from '#database/stores/review-store.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { signText } from '#database/vault/signing-key.ts'
import { signedText } from '#domain/record/signature.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { requireReview } from '../access.ts'
import type { CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { afterAnswer, nameInText, openAnswer, openKeys, textRead } from './answer.ts'

/**
 * Signs with the person's own key, opened by their passphrase for this moment. The first answer freezes the text that is
 * the same for both; the second locks the record, prints it and lets its decisions take effect, all in one transaction.
 */
export const sign: CommandHandler<'record.sign'> = async (context, input) => {
  const { db, needs, now, afterCommit } = context
  const open = await openAnswer(context, input, 'passphrase')
  const { review, one } = open
  const keys = await openKeys(context, input.personId, input.passphrase)
  const snapshot = await textRead(context, open, input.sha256)
  const { failed } = readAttempts(needs.folder)
  const text = signedText(snapshot.sha256, nameInText(snapshot, one.part), one.part, now)
  await addSignature(db, needs.newId(), snapshot.id, {
    personId: input.personId,
    part: one.part,
    keyId: keys.wrap.signingKeyId,
    signedText: text,
    signature: signText(keys.signingSeed, text),
    hand: input.hand,
    at: now,
  })
  keys.signingSeed.fill(0)
  keys.databaseKey.fill(0)
  await appendAudit(db, {
    at: now,
    personId: input.personId,
    act: 'record signed',
    subjectKind: 'snapshot',
    subjectId: snapshot.id,
    detail: { sha256: snapshot.sha256, part: one.part, failedBefore: failed },
  })
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  })
  return afterAnswer(context, review, snapshot)
}

/** Before the second answer: back to the session. What one of them signed or stated is void, and stays to be seen. */
export const reopen: CommandHandler<'record.reopen'> = async (context, { reviewId, reason }) => {
  const { db, actor, now, audit, changed } = context
  const { review } = await requireReview(context, reviewId)
  if (await findRecordOfReview(db, review.id)) return refuse('record-locked')
  const snapshot = await findSnapshot(db, review.id)
  if (snapshot === undefined || nextReviewState(review.state, 'snapshot-voided') === undefined) {
    return refuse('step-not-allowed')
  }
  await voidSnapshot(db, snapshot.id, reason, actor.id, now)
  await addReviewEvent(db, review.id, 'snapshot-voided', { snapshotId: snapshot.id }, actor.id, now)
  audit({ act: 'signature made void', subjectKind: 'snapshot', subjectId: snapshot.id })
  changed('record', 'review', 'session')
  return {}
}

import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex, utf8 } from '#basics/hash.ts'
import { RecordId, SnapshotId } from '#basics/ids.ts'
import { epochOf } from '#basics/instant.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { deleteFilesOfReview } from '#database/stores/document-file-store.ts'
import { findPublicKey } from '#database/stores/people-store.ts'
import {
  addRecord,
  addSignature,
  addSnapshot,
  findRecordOfReview,
  findSnapshot,
  listSignatures,
  type StoredSignature,
  type StoredSnapshot,
  voidSnapshot,
} from '#database/stores/record-store.ts'
import { addReviewEvent, type StoredReview } from '#database/stores/review-store.ts'
import { writeAnchor } from '#database/vault/anchor.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { signText } from '#database/vault/signing-key.ts'
import { keysOf } from '#database/vault/vault.ts'
import type { Part } from '#domain/people/role.ts'
import { recordText } from '#domain/record/record-schema.ts'
import { type SignaturesFile, signedText } from '#domain/record/signature.ts'
import { nextReviewState } from '#domain/review/review-state.ts'
import { requireReview } from '../access.ts'
import { applyDecisions } from '../closing/apply-decisions.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { countFailedAttempt, refuseTooSoon } from '../vault/unlock.ts'
import { buildRecord } from './build-record.ts'
import { printLocked } from './print.ts'
import { describeSigning, partnersOf } from './signing.ts'

/**
 * Signs with the person's own key, opened by their passphrase for this moment. The first signature freezes the text that
 * both sign; the second locks the record, prints it and lets its decisions take effect, all in one transaction.
 */
export const sign: CommandHandler<'record.sign'> = async (context, input) => {
  const { db, needs, vault, now, changed, afterCommit } = context
  const { review } = await requireReview(context, input.reviewId)
  if (review.state === 'signed') return refuse('record-locked')
  if (review.state !== 'in session' && review.state !== 'fixed') return refuse('not-in-session')
  const partners = await partnersOf(context, review)
  const partner = partners.find(({ person }) => person.id === input.personId) ?? refuse('wrong-two')
  const existing = await findSnapshot(db, review.id)
  const already = existing === undefined ? [] : await listSignatures(db, existing.id)
  if (already.some(signature => signature.personId === input.personId)) return refuse('already-signed')

  refuseTooSoon(needs)
  const keys = await keysOf(needs, vault.keyFile(), input.personId, input.passphrase)
  if (keys === null) {
    return refuse('wrong-passphrase', { field: 'passphrase', detail: { seconds: countFailedAttempt(needs) } })
  }

  const snapshot = existing ?? (await fixSnapshot(context, review))
  if (snapshot.sha256 !== input.sha256) return refuse('snapshot-changed')
  const { failed } = readAttempts(needs.folder)
  const text = signedText(snapshot.sha256, partner.person.name, partner.part, now)
  await addSignature(db, needs.newId(), snapshot.id, {
    personId: input.personId,
    part: partner.part,
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
    detail: { sha256: snapshot.sha256, part: partner.part, failedBefore: failed },
  })
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
  })
  const signatures = await listSignatures(db, snapshot.id)
  if (signatures.length === PARTS.length) await lock(context, review, snapshot, signatures)
  changed('record', 'review', 'session', 'today', 'caseload')
  return describeSigning(context, review.id)
}

const PARTS: readonly Part[] = ['practitioner', 'supervisor']

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

const lock = async (
  context: CommandContext,
  review: StoredReview,
  snapshot: StoredSnapshot,
  signatures: readonly StoredSignature[],
): Promise<void> => {
  const { db, needs, vault, actor, now, afterCommit } = context
  const recordId = RecordId.parse(needs.newId())
  await addReviewEvent(db, review.id, 'locked', { recordId }, actor.id, now)
  await applyDecisions(context, review)
  await deleteFiles(context, review)
  const head = await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: 'record locked',
    subjectKind: 'record',
    subjectId: recordId,
    detail: { sha256: snapshot.sha256, number: snapshot.number },
  })
  const file: SignaturesFile = {
    recordSha256: snapshot.sha256,
    auditHead: head,
    signatures: await Promise.all(
      signatures.map(async signature => ({
        name: nameIn(signature.signedText),
        role: signature.part,
        signedAt: signature.at,
        signedText: signature.signedText,
        publicKeyPem: (await findPublicKey(db, signature.keyId)) ?? refuse('vault-damaged'),
        signatureBase64: Buffer.from(signature.signature).toString('base64'),
      })),
    ),
  }
  const signaturesJson = canonicalJson(file)
  const printed = await printLocked(
    needs,
    snapshot,
    signaturesJson,
    signatures,
    await getCertificate(db),
    now,
  )
  await addRecord(
    db,
    {
      id: recordId,
      reviewId: review.id,
      snapshotId: snapshot.id,
      number: snapshot.number,
      auditSequence: head.sequence,
      auditHash: head.hash,
      signaturesJson,
      lockedAt: now,
    },
    printed,
  )
  afterCommit(() => {
    writeAnchor(vault.folder, head)
    vault.checkpoint()
  })
}

/** What was attached to be read is no part of the record: its name and hash are, and the bytes go unless the service keeps them. */
const deleteFiles = async (context: CommandContext, review: StoredReview): Promise<void> => {
  const { db, actor, now } = context
  if ((await readVaultSettings(db)).keepDocumentFiles) return
  const deleted = await deleteFilesOfReview(db, review.id, now)
  if (deleted === 0) return
  await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: 'document files deleted',
    subjectKind: 'review',
    subjectId: review.id,
    detail: { files: deleted },
  })
}

/** The third line of the signed text is `name, role`. */
const nameIn = (text: string): string =>
  (text.split('\n')[2] ?? '').replace(/, (practitioner|supervisor)$/, '')

/** Before the second signature: back to the session. What one of them signed is void, and stays to be seen. */
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

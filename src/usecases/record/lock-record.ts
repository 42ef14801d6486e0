import { canonicalJson } from '#basics/canonical-json.ts'
import { RecordId } from '#basics/ids.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { deleteFilesOfReview } from '#database/stores/document-file-store.ts'
import { findPerson, findPublicKey } from '#database/stores/people-store.ts'
import {
  addRecord,
  listSignatures,
  listStatements,
  type StoredSignature,
  type StoredSnapshot,
  type StoredStatement,
} from '#database/stores/record-store.ts'
import { addReviewEvent, type StoredReview } from '#database/stores/review-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { writeAnchor } from '#database/vault/anchor.ts'
import type { SignaturesFile, StatedAnswer } from '#domain/record/signature.ts'
import { OTHER_PART } from '#domain/record/signed-otherwise.ts'
import { applyDecisions } from '../closing/apply-decisions.ts'
import type { CommandContext } from '../context.ts'
import { refuse } from '../refusal.ts'
import { readVaultSettings } from '../settings/read-settings.ts'
import { printLocked } from './print.ts'

/** Both have answered: nothing of this month changes any more. */
export const lockRecord = async (
  context: CommandContext,
  review: StoredReview,
  snapshot: StoredSnapshot,
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
  const signatures = await listSignatures(db, snapshot.id)
  const others = await statedAnswers(context, snapshot)
  const file: SignaturesFile = {
    recordSha256: snapshot.sha256,
    auditHead: head,
    signatures: await Promise.all(
      signatures.map(async signature => ({
        name: nameSigned(signature),
        role: signature.part,
        ...(await checkable(db, signature)),
      })),
    ),
    ...(others.length > 0 && { others }),
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
  // The pages name the entry above, so their own hash can only stand in one after it.
  const kept = await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: 'pages kept',
    subjectKind: 'record',
    subjectId: recordId,
    detail: { sha256: printed.sha256, pages: printed.pages },
  })
  afterCommit(() => {
    writeAnchor(vault.folder, kept)
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

const statedAnswers = async (context: CommandContext, snapshot: StoredSnapshot): Promise<StatedAnswer[]> =>
  Promise.all(
    (await listStatements(context.db, snapshot.id)).map(async statement => ({
      name: (await findPerson(context.db, statement.personId))?.name ?? refuse('vault-damaged'),
      role: statement.part,
      answer: statement.answer,
      stated: {
        name: nameIn(statement.signedText, 3),
        role: OTHER_PART[statement.part],
        ...(await checkable(context.db, statement)),
      },
    })),
  )

/** What is needed to check a signature later, as `signatures.json` has it. */
export const checkable = async (db: ReadDb, made: StoredSignature | StoredStatement) => ({
  signedAt: made.at,
  signedText: made.signedText,
  publicKeyPem: (await findPublicKey(db, made.keyId)) ?? refuse('vault-damaged'),
  signatureBase64: Buffer.from(made.signature).toString('base64'),
})

/** The name under which somebody signed, which stays when they have another. */
export const nameSigned = ({ signedText }: StoredSignature): string => nameIn(signedText, 2)

/** The line of a signed text that is `name, role`, counted from 0. */
const nameIn = (text: string, line: number): string =>
  (text.split('\n')[line] ?? '').replace(/, (practitioner|supervisor)$/, '')

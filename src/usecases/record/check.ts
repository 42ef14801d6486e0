import type { RecordId } from '#basics/ids.ts'
import type { RecordCheckView } from '#contract/record-check.ts'
import { findAuditEntry } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { findRedacted } from '#database/stores/erasing/redaction-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findRecordIdOfNumber, listPublicKeys } from '#database/stores/record-check-store.ts'
import { findRecord, getRecordFile, getRecordText, type StoredRecord } from '#database/stores/record-store.ts'
import { findReview, type StoredReview } from '#database/stores/review-store.ts'
import { checkRecord, isVerified, type VaultFacts } from '#domain/record/check-record.ts'
import type { ReadFiles } from '#domain/record/record-file.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { partTowards } from '../access.ts'
import { checkAddendaOf, checkAddendumFile } from '../addendum/check-addendum.ts'
import type { QueryContext, QueryHandler } from '../context.ts'
import { firstDifference } from './first-difference.ts'
import { requireRecord } from './records.ts'

/** The bytes that the vault keeps, held against themselves and against the vault. */
export const check: QueryHandler<'record.check'> = async (context, { recordId }) => {
  const { record } = await requireRecord(context, recordId)
  const { pdf } = await getRecordFile(context.db, record.id)
  return checkBytes(context, pdf)
}

/** A file from outside. */
export const checkFile: QueryHandler<'record.checkFile'> = (context, { base64 }) =>
  checkBytes(context, new Uint8Array(Buffer.from(base64, 'base64')))

const checkBytes = async (context: QueryContext, pdf: Uint8Array): Promise<RecordCheckView> => {
  const addendum = await checkAddendumFile(context, pdf)
  if (addendum !== null)
    return { verified: addendum.verified, noRecord: null, checks: [], addendum, addenda: [] }
  const facts = factsOfFile(pdf)
  if (!facts.ok) return { verified: false, noRecord: facts.error, checks: [], addendum: null, addenda: [] }
  const { vault, record } = await vaultFacts(context, facts.value.files, pdf)
  const checks = checkRecord({ ...facts.value, vault })
  const addenda = record === null ? [] : await checkAddendaOf(context, record)
  const verified = isVerified(checks) && addenda.every(one => one.verified)
  context.audit({
    act: 'record checked',
    ...(vault.record === null ? {} : { subjectKind: 'record', subjectId: vault.record.id }),
    detail: { verified },
  })
  return { verified, noRecord: null, checks, addendum: null, addenda }
}

/** What the vault has of the record that the file says it is. */
const vaultFacts = async (
  context: QueryContext,
  files: ReadFiles,
  pdf: Uint8Array,
): Promise<{ readonly vault: VaultFacts; readonly record: StoredRecord | null }> => {
  const { db } = context
  const certificate = certificateSha256(await getCertificate(db))
  const recordId = files.body.ok ? await findRecordIdOfNumber(db, files.body.value.number) : undefined
  const found = recordId === undefined ? null : await findReadable(context, recordId)
  if (found === null)
    return { vault: { record: null, keys: [], certificateSha256: certificate, entry: null }, record: null }
  const { record, review } = found
  const isRedacted = files.signatures.ok && files.signatures.value.redactions !== undefined
  const people = isRedacted
    ? (await listPeople(db)).map(({ id }) => id)
    : [review.practitionerId, review.supervisorId].filter(id => id !== null)
  const vault = {
    record: {
      id: record.id,
      sha256: (await getRecordText(db, record)).sha256,
      redactedSha256: await findRedacted(db, { recordId: record.id }),
      audit: { sequence: record.auditSequence, hash: record.auditHash },
      differsAt: firstDifference(pdf, (await getRecordFile(db, record.id)).pdf),
    },
    keys: await listPublicKeys(db, people),
    certificateSha256: certificate,
    entry: files.signatures.ok ? await findAuditEntry(db, files.signatures.value.auditHead.sequence) : null,
  }
  return { vault, record }
}

/** Null for a record of somebody whom the actor has no side towards, as for none. */
const findReadable = async (
  context: QueryContext,
  recordId: RecordId,
): Promise<{ record: StoredRecord; review: StoredReview } | null> => {
  const record = await findRecord(context.db, recordId)
  const review = record === undefined ? undefined : await findReview(context.db, record.reviewId)
  if (record === undefined || review === undefined) return null
  return (await partTowards(context, review.practitionerId)) === null ? null : { record, review }
}

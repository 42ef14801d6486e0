import type { AddendumChecked } from '#contract/record-check.ts'
import {
  addendumBodyOf,
  getAddendumFile,
  listAddenda,
  listAuditedAddenda,
  type StoredAddendum,
} from '#database/stores/addendum-store.ts'
import { findAuditEntry } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { findRedacted } from '#database/stores/erasing/redaction-store.ts'
import { listPeople } from '#database/stores/people-store.ts'
import { findRecordIdOfNumber, listPublicKeys } from '#database/stores/record-check-store.ts'
import { findRecord, getRecordText, type StoredRecord } from '#database/stores/record-store.ts'
import { findReview } from '#database/stores/review-store.ts'
import {
  type AddendumFacts,
  type AddendumVaultFacts,
  checkAddendum,
  isAddendumVerified,
} from '#domain/record/check-addendum.ts'
import { factsOfAddendum } from '#reports/addendum/check-file.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { partTowards } from '../access.ts'
import type { QueryContext } from '../context.ts'
import { firstDifference } from '../record/first-difference.ts'

/** An addendum's file held against itself and against the vault; null for what is no addendum's file. */
export const checkAddendumFile = async (
  context: QueryContext,
  pdf: Uint8Array,
): Promise<AddendumChecked | null> => {
  const facts = factsOfAddendum(pdf)
  if (facts === null) return null
  const kept = await findKept(context, facts.files)
  return checked(context, facts, pdf, kept)
}

/** The addenda of a record, each by the bytes that the vault keeps; one that the audit trail knows and is gone is told. */
export const checkAddendaOf = async (
  context: QueryContext,
  record: StoredRecord,
): Promise<AddendumChecked[]> => {
  const found: AddendumChecked[] = []
  for (const addendum of await listAddenda(context.db, record.id)) {
    const { pdf } = await getAddendumFile(context.db, addendum.id)
    const facts = factsOfAddendum(pdf)
    found.push(
      facts === null
        ? { number: `${record.number}/A${addendum.nth}`, verified: false, checks: [UNREADABLE] }
        : await checked(context, facts, pdf, { addendum, record }),
    )
  }
  const kept = new Set(found.map(({ number }) => number))
  const gone = (await listAuditedAddenda(context.db, record.id)).filter(number => !kept.has(number))
  return [...found, ...gone.map(number => ({ number, verified: false, checks: [GONE] }))]
}

const GONE = { check: 'vault addendum', state: 'fails', problem: 'not-in-vault', at: null } as const
const UNREADABLE = { check: 'text', state: 'fails', problem: 'text-missing', at: null } as const

type Kept = { readonly addendum: StoredAddendum; readonly record: StoredRecord }

const checked = async (
  context: QueryContext,
  facts: Omit<AddendumFacts, 'record' | 'vault'>,
  pdf: Uint8Array,
  kept: Kept | null,
): Promise<AddendumChecked> => {
  const vault = await vaultFacts(context, facts.files, pdf, kept)
  const checks = checkAddendum({ ...facts, record: undefined, vault })
  const verified = isAddendumVerified(checks)
  context.audit({
    act: 'addendum checked',
    ...(kept === null ? {} : { subjectKind: 'addendum', subjectId: kept.addendum.id }),
    detail: { verified },
  })
  const { body } = facts.files
  const number = kept === null ? (body.ok ? body.value.number : null) : addendumBodyOf(kept.addendum).number
  return { number, verified, checks }
}

const vaultFacts = async (
  { db }: QueryContext,
  files: AddendumFacts['files'],
  pdf: Uint8Array,
  kept: Kept | null,
): Promise<AddendumVaultFacts> => {
  const certificate = certificateSha256(await getCertificate(db))
  if (kept === null)
    return { addendum: null, keys: [], allKeys: [], certificateSha256: certificate, entry: null }
  const { addendum, record } = kept
  return {
    addendum: {
      id: addendum.id,
      sha256: addendum.sha256,
      redactedSha256: await findRedacted(db, { addendumId: addendum.id }),
      record: { number: record.number, sha256: (await getRecordText(db, record)).sha256 },
      authorId: addendum.personId,
      audit: { sequence: addendum.auditSequence, hash: addendum.auditHash },
      differsAt: firstDifference(pdf, (await getAddendumFile(db, addendum.id)).pdf),
    },
    keys: (await listPublicKeys(db, [addendum.personId])).map(({ publicKeyPem }) => publicKeyPem),
    allKeys: (
      await listPublicKeys(
        db,
        (await listPeople(db)).map(({ id }) => id),
      )
    ).map(({ publicKeyPem }) => publicKeyPem),
    certificateSha256: certificate,
    entry: files.signatures.ok ? await findAuditEntry(db, files.signatures.value.auditHead.sequence) : null,
  }
}

/** What the vault keeps under the number in the file; null for nothing, and for a record that one may not read. */
const findKept = async (context: QueryContext, files: AddendumFacts['files']): Promise<Kept | null> => {
  const { db } = context
  if (!files.body.ok) return null
  const { number } = files.body.value
  const recordId = await findRecordIdOfNumber(db, files.body.value.record.number)
  const record = recordId === undefined ? undefined : await findRecord(db, recordId)
  const review = record === undefined ? undefined : await findReview(db, record.reviewId)
  if (record === undefined || review === undefined) return null
  if ((await partTowards(context, review.practitionerId)) === null) return null
  const addendum = (await listAddenda(db, record.id)).find(one => addendumBodyOf(one).number === number)
  return addendum === undefined ? null : { addendum, record }
}

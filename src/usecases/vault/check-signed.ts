import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex } from '#basics/hash.ts'
import type { PersonId } from '#basics/ids.ts'
import { addendumBodyOf, findAddendum, getAddendumFile } from '#database/stores/addendum-store.ts'
import { findAuditEntry } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import {
  getSnapshotBytes,
  listAddendumIds,
  listAnswersToCheck,
  listKeysToCheck,
  listRecordIds,
  listSnapshotsToCheck,
  listVoidsToCheck,
  type SnapshotToCheck,
} from '#database/stores/check-store.ts'
import { findRedacted } from '#database/stores/erasing/redaction-store.ts'
import { findRecord, getRecordFile, getRecordText, type RecordFile } from '#database/stores/record-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import type { ChainEntry } from '#domain/audit/chain.ts'
import type { Anchored, VaultBreak, VaultBreakName } from '#domain/audit/vault-check.ts'
import { addendumNumber } from '#domain/record/addendum-schema.ts'
import { checkAddendum, isAddendumVerified } from '#domain/record/check-addendum.ts'
import { checkKeptText, type KeptAnswer } from '#domain/record/check-kept.ts'
import { checkRecord, isVerified } from '#domain/record/check-record.ts'
import { SignaturesFile } from '#domain/record/signature.ts'
import { factsOfAddendum } from '#reports/addendum/check-file.ts'
import { factsOfFile, verifySignature } from '#reports/record/check-file.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'

export type SignedChecked = {
  /** Signatures and statements that were checked. */
  readonly count: number
  readonly breaks: readonly VaultBreak[]
  /** The head of the chain as every record and addendum names it. */
  readonly anchors: readonly Anchored[]
  /** SHA-256 of the text of every locked record, by its number. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Every text that was fixed, each answer under it by the key that it names, every record's and addendum's pages, and all
 * of them against what the audit trail says was signed: nothing more, nothing less.
 */
export const checkSigned = async (db: ReadDb, trail: readonly ChainEntry[]): Promise<SignedChecked> => {
  const facts: Facts = {
    db,
    trail,
    keys: await listKeysToCheck(db),
    certificate: certificateSha256(await getCertificate(db)),
    expected: new Set(trail),
  }
  const found: Found = { count: 0, breaks: [], anchors: [], texts: new Map() }
  for (const snapshot of await listSnapshotsToCheck(db))
    await noting(found, snapshot.number, () => checkText(facts, found, snapshot))
  for (const { snapshotId, by, at } of await listVoidsToCheck(db)) {
    const says = ({ act, subjectId, personId, at: then }: ChainEntry) =>
      act === 'signature made void' && subjectId === snapshotId && personId === by && then === at
    if (!take(facts, says)) note(found, ['not-in-trail'], snapshotId)
  }
  for (const id of await listRecordIds(db)) await noting(found, id, () => checkLocked(facts, found, id))
  for (const id of await listAddendumIds(db)) await noting(found, id, () => checkAdded(facts, found, id))
  for (const { act, detail, sequence } of facts.expected) {
    const number = typeof detail.number === 'string' ? detail.number : null
    found.breaks.push({ problem: MISSING[act] ?? 'answer-missing', where: number, at: sequence })
  }
  return found
}

type Facts = {
  readonly db: ReadDb
  readonly trail: readonly ChainEntry[]
  readonly keys: Awaited<ReturnType<typeof listKeysToCheck>>
  readonly certificate: string
  /** What the trail says was signed and was not met yet. */
  readonly expected: Set<ChainEntry>
}

type Found = {
  count: number
  readonly breaks: VaultBreak[]
  readonly anchors: Anchored[]
  readonly texts: Map<string, string>
}

const MISSING: Readonly<Record<string, VaultBreakName>> = {
  'record locked': 'record-missing',
  'addendum signed': 'addendum-missing',
  'pages kept': 'pages-changed',
  'record redacted': 'pages-changed',
  'addendum redacted': 'pages-changed',
  'void text erased': 'text-changed',
  'signature made void': 'void-missing',
}

const note = (found: Found, problems: readonly VaultBreakName[], where: string, at: number | null = null) =>
  found.breaks.push(...problems.map(problem => ({ problem, where, at })))

/** One thing that can't be read is a break of its own, and the others are still checked. */
const noting = async (found: Found, where: string, check: () => Promise<void>): Promise<void> => {
  try {
    await check()
  } catch {
    note(found, ['not-readable'], where)
  }
}

/** Strikes the first entry that says so off what is still expected; false where none does. */
const take = ({ expected }: Facts, says: (entry: ChainEntry) => boolean): boolean => {
  for (const entry of expected) {
    if (!says(entry)) continue
    expected.delete(entry)
    return true
  }
  return false
}

const ANSWER_ACTS = {
  passphrase: 'record signed',
  ink: 'signature in ink recorded',
  'not signed': 'missing signature recorded',
} as const

const checkText = async (facts: Facts, found: Found, snapshot: SnapshotToCheck): Promise<void> => {
  const { db, keys } = facts
  const { id, number, sha256, review, recordId } = snapshot
  const rows = await listAnswersToCheck(db, id)
  const answers = rows.map(
    (row): KeptAnswer => ({
      part: row.part,
      personId: row.person_id,
      otherwise: row.stated,
      key: keys.find(key => key.id === row.keyId) ?? null,
      signedText: row.signed_text ?? '',
      signatureBase64: Buffer.from(row.signature ?? []).toString('base64'),
      at: row.at,
    }),
  )
  const bytes = await getSnapshotBytes(db, id)
  const redactedSha256 = recordId === null ? null : await findRedacted(db, { recordId })
  const record = recordId === null ? undefined : await findRecord(db, recordId)
  const redactions =
    record === undefined ? [] : (SignaturesFile.parse(JSON.parse(record.signaturesJson)).redactions ?? [])
  const locked = recordId !== null
  const kept = { number, sha256, redactedSha256, bytes, redactions, review, answers, locked }
  // One that never became a record may be empty since an erasure; the trail says so.
  const isErased =
    bytes.length === 0 && take(facts, ({ act, subjectId }) => act === 'void text erased' && subjectId === id)
  if (!isErased) note(found, checkKeptText(kept, verifySignature), number)
  found.count += answers.length
  for (const row of rows) {
    const by: PersonId = row.stated?.statedBy ?? row.person_id
    const says = ({ act, subjectId, personId, at, detail }: ChainEntry) =>
      act === ANSWER_ACTS[row.method] &&
      subjectId === id &&
      personId === by &&
      at === row.at &&
      detail.part === row.part &&
      detail.sha256 === sha256
    if (!take(facts, says)) note(found, ['not-in-trail'], number)
  }
}

const checkLocked = async (
  facts: Facts,
  found: Found,
  id: Awaited<ReturnType<typeof listRecordIds>>[number],
): Promise<void> => {
  const { db } = facts
  const record = await findRecord(db, id)
  if (record === undefined) return
  const { number, auditSequence, auditHash, lockedAt, signaturesJson } = record
  found.anchors.push({ from: number, sequence: auditSequence, hash: auditHash })
  const { sha256, number: ofText, reviewId } = await getRecordText(db, record)
  found.texts.set(number, sha256)
  if (ofText !== number || reviewId !== record.reviewId) note(found, ['text-of-another'], number)
  const says = ({ act, subjectId, sequence, hash, at, detail }: ChainEntry) =>
    act === 'record locked' &&
    subjectId === id &&
    sequence === auditSequence &&
    hash === auditHash &&
    at === lockedAt &&
    detail.number === number &&
    detail.sha256 === sha256
  if (!take(facts, says)) note(found, ['not-in-trail'], number, auditSequence)

  const file = await getRecordFile(db, id)
  checkPages(facts, found, number, id, file)
  const read = factsOfFile(file.pdf)
  if (!read.ok) return void note(found, ['pages-not-verified'], number)
  const { files } = read.value
  if (!files.signatures.ok || canonicalJson(files.signatures.value) !== signaturesJson)
    note(found, ['signatures-file-differs'], number)
  const entry = await findAuditEntry(db, auditSequence)
  const vault = {
    record: {
      id,
      sha256,
      redactedSha256: await findRedacted(db, { recordId: id }),
      audit: { sequence: auditSequence, hash: auditHash },
      differsAt: null,
    },
    keys: facts.keys,
    certificateSha256: facts.certificate,
    entry,
  }
  if (!isVerified(checkRecord({ ...read.value, vault }))) note(found, ['pages-not-verified'], number)
}

const checkAdded = async (
  facts: Facts,
  found: Found,
  id: Awaited<ReturnType<typeof listAddendumIds>>[number],
): Promise<void> => {
  const { db, keys } = facts
  const addendum = await findAddendum(db, id)
  if (addendum === undefined) return
  const { auditSequence, auditHash, personId, recordId, sha256, at } = addendum
  const redactedSha256 = await findRedacted(db, { addendumId: id })
  if (sha256Hex(addendum.text) !== (redactedSha256 ?? sha256)) return void note(found, ['text-changed'], id)
  const body = addendumBodyOf(addendum)
  const { number } = body
  found.count += 1
  found.anchors.push({ from: number, sequence: auditSequence, hash: auditHash })
  const record = await findRecord(db, recordId)
  const recordSha256 = record === undefined ? '' : (await getRecordText(db, record)).sha256
  const isItself =
    number === addendumNumber(record?.number ?? '', addendum.nth) &&
    body.says.kind === addendum.kind &&
    body.writtenBy.id === personId
  if (!isItself) note(found, ['text-of-another'], number)
  const key = keys.find(one => one.id === addendum.keyId)
  const signature = {
    publicKeyPem: key?.publicKeyPem ?? '',
    signedText: addendum.signedText,
    signatureBase64: Buffer.from(addendum.signature).toString('base64'),
  }
  if (key?.personId !== personId) note(found, ['key-of-another'], number)
  else if (!verifySignature(signature)) note(found, ['signature-false'], number)
  const says = ({ act, subjectId, sequence, hash, at: then, personId: by, detail }: ChainEntry) =>
    act === 'addendum signed' &&
    subjectId === id &&
    sequence === auditSequence &&
    hash === auditHash &&
    then === at &&
    by === personId &&
    detail.number === number &&
    detail.sha256 === sha256
  if (!take(facts, says)) note(found, ['not-in-trail'], number, auditSequence)

  const file = await getAddendumFile(db, id)
  checkPages(facts, found, number, id, file)
  const read = factsOfAddendum(file.pdf)
  if (read === null) return void note(found, ['pages-not-verified'], number)
  const { files } = read
  const [embedded] = files.signatures.ok ? files.signatures.value.signatures : []
  const isSame =
    files.signatures.ok &&
    canonicalJson(files.signatures.value) === addendum.signaturesJson &&
    embedded?.signedText === signature.signedText &&
    embedded.signatureBase64 === signature.signatureBase64 &&
    embedded.signedAt === at
  if (!isSame) note(found, ['signatures-file-differs'], number)
  const vault = {
    addendum: {
      id,
      sha256,
      redactedSha256,
      record: { number: record?.number ?? '', sha256: recordSha256 },
      authorId: personId,
      audit: { sequence: auditSequence, hash: auditHash },
      differsAt: null,
    },
    keys: keys.filter(one => one.personId === personId).map(({ publicKeyPem }) => publicKeyPem),
    allKeys: keys.map(({ publicKeyPem }) => publicKeyPem),
    certificateSha256: facts.certificate,
    entry: await findAuditEntry(db, auditSequence),
  }
  if (!isAddendumVerified(checkAddendum({ ...read, record: undefined, vault })))
    note(found, ['pages-not-verified'], number)
}

const REDACTED: ReadonlySet<string> = new Set(['record redacted', 'addendum redacted'])

/** The printed bytes are those that the trail names; of what was locked before it named any, by the hash beside them. */
const checkPages = (facts: Facts, found: Found, number: string, id: string, file: RecordFile): void => {
  const sha256 = sha256Hex(file.pdf)
  const ofIt = ({ act, subjectId }: ChainEntry) =>
    (act === 'pages kept' || REDACTED.has(act)) && subjectId === id
  // Each erasure put other pages in place: the last entry counts, and those before it are of pages that are gone.
  const last = facts.trail.findLast(ofIt)
  for (const entry of facts.trail) if (ofIt(entry) && entry !== last) facts.expected.delete(entry)
  const says = (entry: ChainEntry) =>
    entry === last &&
    (REDACTED.has(entry.act) ? entry.detail.pagesSha256 : entry.detail.sha256) === sha256 &&
    entry.detail.pages === file.pages
  const isNamed = facts.trail.some(ofIt)
  if (sha256 !== file.sha256 || (isNamed && !take(facts, says))) note(found, ['pages-changed'], number)
}

import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex, utf8 } from '#basics/hash.ts'
import { AddendumId } from '#basics/ids.ts'
import { epochOf, type Instant } from '#basics/instant.ts'
import type { AddendumInput } from '#contract/addendum.ts'
import {
  addAddendum,
  addendumBodyOf,
  listAddenda,
  type StoredAddendum,
} from '#database/stores/addendum-store.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { getCertificate, type StoredCertificate } from '#database/stores/certificate-store.ts'
import { findPerson, findPublicKey } from '#database/stores/people-store.ts'
import { getRecordText, type RecordFile } from '#database/stores/record-store.ts'
import { writeAnchor } from '#database/vault/anchor.ts'
import { readAttempts, writeAttempts } from '#database/vault/attempts.ts'
import { signText } from '#database/vault/signing-key.ts'
import type { Part } from '#domain/people/role.ts'
import {
  AddendumBody,
  type AddendumSignatures,
  type AddendumWords,
  addendumNumber,
  addendumSignedText,
  addendumText,
  saysTheSame,
} from '#domain/record/addendum-schema.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { printAddendum } from '#reports/addendum/write.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { sealWith } from '#reports/seal/seal-file.ts'
import { requirePart } from '../access.ts'
import type { CommandContext, CommandHandler } from '../context.ts'
import type { Needs } from '../needs.ts'
import { openKeys } from '../record/answer.ts'
import { bodyOf, requireRecord } from '../record/records.ts'
import { refuse } from '../refusal.ts'
import { readAddendumRows } from './addendum-rows.ts'
import { clientsOf } from './record-to-add-to.ts'

/**
 * Adds to a locked record: fixed, signed with the author's own key, printed and kept in one transaction. The record is
 * not touched. What was sent twice is there once.
 */
export const write: CommandHandler<'addendum.write'> = async (
  context,
  { recordId, says: typed, passphrase },
) => {
  const { db, actor, changed } = context
  const { record, review } = await requireRecord(context, recordId)
  const part = await requirePart(context, review.practitionerId)
  const body = await bodyOf(context, record)
  const says = wordsOf(typed, body)
  const keys = await openKeys(context, actor.id, passphrase)
  const earlier = await listAddenda(db, record.id)
  const same = earlier.find(one => one.personId === actor.id && saysTheSame(addendumBodyOf(one).says, says))
  const written =
    same ??
    (await sign(context, {
      record: { ...record, sha256: (await getRecordText(db, record)).sha256, body },
      part,
      says,
      nth: earlier.length + 1,
      key: { id: keys.wrap.signingKeyId, seed: keys.signingSeed },
    }))
  keys.signingSeed.fill(0)
  keys.databaseKey.fill(0)
  if (same === undefined) changed('record', 'today')
  const rows = await readAddendumRows(context, record.id)
  return rows.find(({ id }) => id === written.id) ?? refuse('not-found')
}

type Signing = {
  readonly record: {
    readonly id: StoredAddendum['recordId']
    readonly lockedAt: Instant
    readonly sha256: string
    readonly body: RecordBody
  }
  readonly part: Part
  readonly says: AddendumWords
  readonly nth: number
  readonly key: { readonly id: StoredAddendum['keyId']; readonly seed: Uint8Array }
}

const sign = async (context: CommandContext, signing: Signing): Promise<StoredAddendum> => {
  const { db, needs, vault, actor, now, afterCommit } = context
  const { record, part, nth, key } = signing
  const certificate = await getCertificate(db)
  const body = await fix(context, signing, certificate)
  const text = addendumText(body)
  const sha256 = sha256Hex(text)
  const signedText = addendumSignedText(sha256, body.writtenBy.name, part, now)
  const signature = signText(key.seed, signedText)
  const id = AddendumId.parse(needs.newId())
  const { failed } = readAttempts(needs.folder)
  const head = await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: 'addendum signed',
    subjectKind: 'addendum',
    subjectId: id,
    detail: { sha256, number: body.number, recordId: record.id, part, failedBefore: failed },
  })
  const signatures: AddendumSignatures = {
    addendumSha256: sha256,
    auditHead: head,
    signatures: [
      {
        name: body.writtenBy.name,
        role: part,
        signedAt: now,
        signedText,
        publicKeyPem: (await findPublicKey(db, key.id)) ?? refuse('vault-damaged'),
        signatureBase64: Buffer.from(signature).toString('base64'),
      },
    ],
  }
  const addendum: StoredAddendum = {
    id,
    recordId: record.id,
    nth,
    kind: body.says.kind,
    personId: actor.id,
    keyId: key.id,
    text: utf8(text),
    sha256,
    signedText,
    signature,
    at: now,
    auditSequence: head.sequence,
    auditHash: head.hash,
    signaturesJson: canonicalJson(signatures),
  }
  const printed = await printSigned(needs, { body, text, signatures }, certificate, now)
  await addAddendum(db, addendum, printed)
  const kept = await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: 'pages kept',
    subjectKind: 'addendum',
    subjectId: id,
    detail: { sha256: printed.sha256, pages: printed.pages },
  })
  afterCommit(() => {
    if (failed > 0) writeAttempts(needs.folder, { failed: 0, lastAtEpochMs: epochOf(now) })
    writeAnchor(vault.folder, kept)
    vault.checkpoint()
  })
  return addendum
}

/** The text that is signed, with the record as it names itself. */
const fix = async (
  { db, needs, actor, now }: CommandContext,
  { record, part, says, nth }: Signing,
  certificate: StoredCertificate,
): Promise<AddendumBody> => {
  const author = (await findPerson(db, actor.id)) ?? refuse('not-found')
  const { number, month, practitioner, supervisor, sample, service } = record.body
  return AddendumBody.parse({
    schema: 'tandem-addendum-1',
    sample,
    number: addendumNumber(number, nth),
    service,
    record: {
      number,
      sha256: record.sha256,
      month,
      lockedAt: record.lockedAt,
      practitioner: practitioner.name,
      supervisor: supervisor.name,
    },
    says,
    writtenBy: { id: author.id, name: author.name, title: author.title, part },
    fixedAt: now,
    certificateSha256: certificateSha256(certificate),
    madeWith: { tandem: needs.version },
  })
}

/** Whom it is about stands in it as the record shows them. */
const wordsOf = (typed: AddendumInput, body: RecordBody): AddendumWords => {
  const { about: reference } = typed
  if (reference === null) return { ...typed, about: null }
  const about = clientsOf(body).find(client => client.reference === reference)
  return about === undefined ? refuse('not-part-of-this', { field: 'says.about' }) : { ...typed, about }
}

/** An addendum as it stands, sealed at that moment. */
export const printSigned = async (
  needs: Needs,
  addendum: Parameters<typeof printAddendum>[0],
  certificate: StoredCertificate,
  at: Instant,
): Promise<RecordFile> => {
  const { bytes, pages } = await printAddendum(addendum, {
    fontsFolder: needs.fontsFolder,
    seal: sealWith({ ...certificate, at: new Date(epochOf(at)) }),
  })
  return { pdf: bytes, sha256: sha256Hex(bytes), pages }
}

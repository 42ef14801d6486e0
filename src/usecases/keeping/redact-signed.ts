import { canonicalJson } from '#basics/canonical-json.ts'
import { sha256Hex, utf8 } from '#basics/hash.ts'
import type { ErasureId } from '#basics/ids.ts'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import { addendumBodyOf, listAddenda, type StoredAddendum } from '#database/stores/addendum-store.ts'
import { appendAudit } from '#database/stores/audit-store.ts'
import { getCertificate } from '#database/stores/certificate-store.ts'
import { listRecordIds } from '#database/stores/check-store.ts'
import { standsIn } from '#database/stores/erasing/erase-client.ts'
import {
  redactStoredAddendum,
  redactStoredAnswer,
  redactStoredRecord,
} from '#database/stores/erasing/redaction-store.ts'
import {
  findRecord,
  getRecordText,
  listSignatures,
  type StoredRecord,
  type StoredSnapshot,
} from '#database/stores/record-store.ts'
import type { ReadDb } from '#database/tables/db.ts'
import { signText } from '#database/vault/signing-key.ts'
import { type AddendumBody, AddendumSignatures, addendumText } from '#domain/record/addendum-schema.ts'
import type { Eraser } from '#domain/record/erased-person.ts'
import { readStoredRecord } from '#domain/record/read-record.ts'
import { type RecordBody, recordText } from '#domain/record/record-schema.ts'
import { type Redacted, redactAddendum, redactJson, redactRecord } from '#domain/record/redact-record.ts'
import {
  type Redaction,
  type RedactionStatement,
  type Redactor,
  redactionHash,
  redactionSignedText,
} from '#domain/record/redaction.ts'
import { SignaturesFile, type StatedAnswer } from '#domain/record/signature.ts'
import { SignedOtherwise, statementText } from '#domain/record/signed-otherwise.ts'
import { printSigned } from '../addendum/write.ts'
import type { CommandContext } from '../context.ts'
import { printLocked } from '../record/print.ts'
import { refuse } from '../refusal.ts'

/** One of the two who erase, with their key opened for this moment. */
export type Signer = Redactor & { readonly seed: Uint8Array; readonly publicKeyPem: string }

export type ToRedact = {
  readonly records: readonly {
    readonly record: StoredRecord
    readonly snapshot: StoredSnapshot
    readonly month: Month
    /** Null where the text itself says nothing of the person. */
    readonly to: Redacted<RecordBody>
    /** What one of the two stated about the other's signature, where that speaks of the person. */
    readonly answer: StatedAnswer | null
    readonly passages: number
  }[]
  readonly addenda: readonly {
    readonly addendum: StoredAddendum
    readonly to: NonNullable<Redacted<AddendumBody>>
  }[]
}

/** Every signed text that says anything of the person, and what would be left of it. */
export const findToRedact = async (db: ReadDb, eraser: Eraser): Promise<ToRedact> => {
  const records: ToRedact['records'][number][] = []
  const addenda: ToRedact['addenda'][number][] = []
  for (const id of await listRecordIds(db)) {
    const record = (await findRecord(db, id)) ?? refuse('not-found')
    const snapshot = await getRecordText(db, record)
    const answer = redactAnswer(record, eraser)
    if (answer !== null || standsIn(Buffer.from(snapshot.body).toString('utf8'), eraser)) {
      const body = readStoredRecord(snapshot.body)
      const to = redactRecord(body, eraser)
      const passages = (to?.passages ?? 0) + (answer === null ? 0 : 1)
      if (passages > 0) records.push({ record, snapshot, month: body.month as Month, to, answer, passages })
    }
    for (const addendum of await listAddenda(db, id)) {
      if (!standsIn(Buffer.from(addendum.text).toString('utf8'), eraser)) continue
      const to = redactAddendum(addendumBodyOf(addendum), eraser)
      if (to !== null) addenda.push({ addendum, to })
    }
  }
  return { records, addenda }
}

/** The one who gave no signature of their own may have a reason in which the person is named; null where it is not so. */
const redactAnswer = ({ signaturesJson }: StoredRecord, eraser: Eraser): StatedAnswer | null => {
  const { recordSha256, others } = SignaturesFile.parse(JSON.parse(signaturesJson))
  const [before] = others ?? []
  if (before === undefined) return null
  const answer = SignedOtherwise.parse(redactJson(before.answer, eraser, false))
  if (canonicalJson(answer) === canonicalJson(before.answer)) return null
  const { name, role, stated } = before
  const text = statementText(recordSha256, { name, role }, answer, stated, stated.signedAt as Instant)
  return { ...before, answer, stated: { ...stated, signedText: text } }
}

/** Puts what is left in the place of each, signed by both, printed anew; the hash that was signed stays. Within the door. */
export const redactSigned = async (
  context: CommandContext,
  erasureId: ErasureId,
  { records, addenda }: ToRedact,
  signers: readonly [Signer, Signer],
): Promise<void> => {
  const { db, needs, now } = context
  const certificate = await getCertificate(db)
  for (const { record, snapshot, to, answer, passages } of records) {
    const text = to === null ? snapshot.body : utf8(recordText(to.body))
    const file = SignaturesFile.parse(JSON.parse(record.signaturesJson))
    const redaction = sign(context, signers, {
      number: record.number,
      originalSha256: snapshot.sha256,
      previousSha256: sha256Hex(snapshot.body),
      redactedSha256: sha256Hex(text),
      ...(answer !== null && { answerSha256: sha256Hex(answer.stated.signedText) }),
      passages,
    })
    if (answer !== null) {
      const { role, stated } = answer
      await redactStoredAnswer(db, record.snapshotId, role, answer.answer, stated.signedText)
    }
    const others = answer === null ? {} : { others: [answer] }
    const signaturesJson = canonicalJson({
      ...file,
      ...others,
      redactions: [...(file.redactions ?? []), redaction],
    })
    const hands = await listSignatures(db, record.snapshotId)
    const printed = await printLocked(
      needs,
      { ...snapshot, body: text },
      signaturesJson,
      hands,
      certificate,
      now,
    )
    const version = { id: needs.newId(), erasureId, text, sha256: sha256Hex(text), signaturesJson, at: now }
    await redactStoredRecord(db, record, version, printed)
    await enter(context, 'record', record.id, { erasureId, redaction, pages: printed })
  }
  for (const { addendum, to } of addenda) {
    const text = utf8(addendumText(to.body))
    const file = AddendumSignatures.parse(JSON.parse(addendum.signaturesJson))
    const redaction = sign(context, signers, {
      number: to.body.number,
      originalSha256: addendum.sha256,
      previousSha256: sha256Hex(addendum.text),
      redactedSha256: sha256Hex(text),
      passages: to.passages,
    })
    const signatures = { ...file, redactions: [...(file.redactions ?? []), redaction] }
    const print = { body: to.body, text: Buffer.from(text).toString('utf8'), signatures }
    const printed = await printSigned(needs, print, certificate, now)
    const signaturesJson = canonicalJson(signatures)
    const version = { id: needs.newId(), erasureId, text, sha256: sha256Hex(text), signaturesJson, at: now }
    await redactStoredAddendum(db, addendum.id, version, printed)
    await enter(context, 'addendum', addendum.id, { erasureId, redaction, pages: printed })
  }
}

const sign = (
  { now }: CommandContext,
  signers: readonly [Signer, Signer],
  facts: Omit<RedactionStatement, 'schema' | 'redactedAt' | 'redactedBy'>,
): Redaction => {
  const statement: RedactionStatement = {
    schema: 'tandem-redaction-1',
    ...facts,
    redactedAt: now,
    redactedBy: signers.map(({ name, role }) => ({ name, role })),
  }
  const hash = redactionHash(statement)
  return {
    statement,
    signatures: signers.map(({ name, role, seed, publicKeyPem }) => {
      const signedText = redactionSignedText(hash, { name, role }, now)
      const signatureBase64 = Buffer.from(signText(seed, signedText)).toString('base64')
      return { name, role, signedAt: now, signedText, publicKeyPem, signatureBase64 }
    }),
  }
}

/** The hashes stand in the trail, so that the version in place is known for the one that was signed. */
const enter = async (
  { db, actor, now }: CommandContext,
  kind: 'record' | 'addendum',
  id: string,
  {
    erasureId,
    redaction: { statement },
    pages,
  }: {
    readonly erasureId: ErasureId
    readonly redaction: Redaction
    readonly pages: { readonly sha256: string; readonly pages: number }
  },
): Promise<void> => {
  const { number, originalSha256, redactedSha256 } = statement
  await appendAudit(db, {
    at: now,
    personId: actor.id,
    act: `${kind} redacted`,
    subjectKind: kind,
    subjectId: id,
    detail: {
      number,
      erasureId,
      originalSha256,
      redactedSha256,
      pagesSha256: pages.sha256,
      pages: pages.pages,
    },
  })
}

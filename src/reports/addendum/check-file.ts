import { readAddendum } from '#domain/record/addendum-file.ts'
import type { AddendumFacts, RecordBeside } from '#domain/record/check-addendum.ts'
import { checkRecord, isVerified } from '#domain/record/check-record.ts'
import { attachmentOf } from '../record/attachment.ts'
import { factsOfFile, verifySignature } from '../record/check-file.ts'
import { checkSeal } from '../seal/check-seal.ts'

/** An addendum of the longest text has a tenth of this. */
const LARGEST = 30 * 1024 * 1024

/** What the file of an addendum says by itself; null for what is no addendum's file. Never throws, whatever the bytes are. */
export const factsOfAddendum = (pdf: Uint8Array): Omit<AddendumFacts, 'record' | 'vault'> | null => {
  if (pdf.length > LARGEST || Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') return null
  const addendumJson = attachmentOf(pdf, 'addendum.json')
  if (addendumJson === null || attachmentOf(pdf, 'record.json') !== null) return null
  const signaturesJson = attachmentOf(pdf, 'signatures.json')
  return {
    files: readAddendum({ addendumJson, signaturesJson }),
    verify: verifySignature,
    seal: checkSeal(pdf),
  }
}

/** Number and hash of the record in a file that holds by itself; null for any other. */
export const recordBeside = (pdf: Uint8Array): RecordBeside => {
  const facts = factsOfFile(pdf)
  if (!facts.ok || !isVerified(checkRecord({ ...facts.value, vault: null }))) return null
  const { body, signatures } = facts.value.files
  return body.ok && signatures.ok
    ? { number: body.value.number, sha256: signatures.value.recordSha256 }
    : null
}

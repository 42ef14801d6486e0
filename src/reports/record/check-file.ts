import { createPublicKey, verify } from 'node:crypto'
import { err, ok, type Result } from '#basics/result.ts'
import type { RecordFacts } from '#domain/record/check-record.ts'
import { readFiles } from '#domain/record/record-file.ts'
import type { RecordSignature } from '#domain/record/signature.ts'
import { checkSeal } from '../seal/check-seal.ts'
import { attachmentOf } from './attachment.ts'

/** Why nothing can be checked at all. */
export type NoRecord = 'empty' | 'too-large' | 'not-a-pdf' | 'locked-pdf' | 'no-record'

/** A record of 120 clients has under a megabyte. */
const LARGEST = 30 * 1024 * 1024

/** What the file alone says, gathered to be checked. Never throws, whatever the bytes are. */
export const factsOfFile = (pdf: Uint8Array): Result<Omit<RecordFacts, 'vault'>, NoRecord> => {
  if (pdf.length === 0) return err('empty')
  if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-') return err('not-a-pdf')
  if (pdf.length > LARGEST) return err('too-large')
  const recordJson = attachmentOf(pdf, 'record.json')
  const signaturesJson = attachmentOf(pdf, 'signatures.json')
  const seal = checkSeal(pdf)
  if (recordJson === null && signaturesJson === null && !seal.ok && seal.error.problem === 'no-seal')
    return err(isLocked(pdf) ? 'locked-pdf' : 'no-record')
  return ok({ files: readFiles({ recordJson, signaturesJson }), verify: verifySignature, seal })
}

/** Ed25519 alone, each part in the one form in which it was written. */
export const verifySignature = ({
  publicKeyPem,
  signedText,
  signatureBase64,
}: Pick<RecordSignature, 'publicKeyPem' | 'signedText' | 'signatureBase64'>): boolean => {
  try {
    const key = createPublicKey(publicKeyPem)
    const signature = Buffer.from(signatureBase64, 'base64')
    return (
      key.asymmetricKeyType === 'ed25519' &&
      key.export({ type: 'spki', format: 'pem' }) === publicKeyPem &&
      signature.toString('base64') === signatureBase64 &&
      verify(null, Buffer.from(signedText, 'utf8'), key, signature)
    )
  } catch {
    return false
  }
}

/** What encrypts a PDF is named at its end. */
const isLocked = (pdf: Uint8Array): boolean => {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  return file.includes('/Encrypt ')
}

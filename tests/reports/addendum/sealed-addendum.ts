import { sign } from 'node:crypto'
import type { Instant } from '#basics/instant.ts'
import {
  type AddendumBody,
  type AddendumSignatures,
  addendumHash,
  addendumSignedText,
  addendumText,
} from '#domain/record/addendum-schema.ts'
import type { RecordSignature } from '#domain/record/signature.ts'
import type { AddendumToPrint } from '#reports/addendum/addendum-to-print.ts'
import { addendumModel } from '#reports/addendum/model.ts'
import { writeAddendum } from '#reports/addendum/write.ts'
import { typefacesFrom } from '#reports/kit/typefaces.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { sealWith } from '#reports/seal/seal-file.ts'
import type { Keys } from '../seal/sealed-record.ts'
import { anAddendum } from './addendum-fixture.ts'

const AT = '2026-11-05T09:12:40+00:00' as Instant

/** An addendum that names the certificate of these keys. */
export const addendumFor = ({ certificate }: Keys, more: Partial<AddendumBody> = {}): AddendumBody =>
  anAddendum({ certificateSha256: certificateSha256(certificate), ...more })

export const authorSignature = ({ people }: Keys, body: AddendumBody): RecordSignature => {
  const { name, part } = body.writtenBy
  const text = addendumSignedText(addendumHash(body), name, part, AT)
  const { publicKey, privateKey } = people[part]
  return {
    name,
    role: part,
    signedAt: AT,
    signedText: text,
    publicKeyPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    signatureBase64: sign(null, Buffer.from(text), privateKey).toString('base64'),
  }
}

/** What is printed of it once it is signed. */
export const signedAddendum = (keys: Keys, body: AddendumBody): AddendumToPrint => ({
  body,
  text: addendumText(body),
  signatures: {
    addendumSha256: addendumHash(body),
    auditHead: { sequence: 321, hash: 'd'.repeat(64) },
    signatures: [authorSignature(keys, body)],
  },
})

export type ForgedAddendum = {
  /** Embedded in place of the body's own text. */
  readonly text?: string
  readonly signatures?: (file: AddendumSignatures) => AddendumSignatures
  readonly certificate?: Keys['certificate']
}

const typefaces = typefacesFrom(new URL('../../../assets/fonts', import.meta.url).pathname)

/** An addendum signed by its author and over its bytes; or with something in it forged. */
export const sealedAddendum = async (
  keys: Keys,
  body: AddendumBody = addendumFor(keys),
  forged: ForgedAddendum = {},
): Promise<Uint8Array> => {
  const print = signedAddendum(keys, body)
  const model = addendumModel(print)
  const seal = sealWith({ ...(forged.certificate ?? keys.certificate), at: new Date(AT) })
  const { bytes } = await writeAddendum(
    {
      ...model,
      text: forged.text ?? model.text,
      signatures: (forged.signatures ?? (file => file))(model.signatures),
    },
    typefaces,
    seal,
  )
  return bytes
}

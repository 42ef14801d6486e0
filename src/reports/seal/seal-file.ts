import { createHash, createPublicKey, sign, X509Certificate } from 'node:crypto'
import { addSignatureField } from '../kit/pdfkit-inside.ts'
import type { Seal } from '../kit/sheet.ts'
import { signedAttributes, writeContainer } from './container.ts'
import { OPEN_RANGE, rangeText, signaturePlaces } from './signature-place.ts'

export type SealWith = {
  readonly certificatePem: string
  readonly privateKeyPem: string
  readonly at: Date
}

/**
 * A digital signature over all bytes of a file but those that hold it. What holds it is exactly as long as it is: there
 * is no padding in which anything could be changed.
 */
export const sealWith = ({ certificatePem, privateKeyPem, at }: SealWith): Seal => {
  const certificate = new Uint8Array(new X509Certificate(certificatePem).raw)
  const signatureBytes = (createPublicKey(privateKeyPem).asymmetricKeyDetails?.modulusLength ?? 0) / 8
  const empty = writeContainer({
    certificate,
    at,
    digest: new Uint8Array(32),
    signature: new Uint8Array(signatureBytes),
  })
  return {
    reserve: pdf => addSignatureField(pdf, { range: OPEN_RANGE, bytes: empty.length }),
    apply: async bytes => {
      const [place, ...others] = signaturePlaces(bytes)
      if (place === undefined || others.length > 0) throw new Error('The place of the signature is not one.')
      const sealed = Buffer.from(bytes)
      sealed.write(rangeText(place, sealed.length), place.range.from, 'latin1')
      const digest = new Uint8Array(
        createHash('sha256')
          .update(sealed.subarray(0, place.container.from))
          .update(sealed.subarray(place.container.to))
          .digest(),
      )
      const signature = sign('sha256', signedAttributes(at, digest), privateKeyPem)
      const container = writeContainer({ certificate, at, digest, signature })
      sealed.write(Buffer.from(container).toString('hex'), place.container.from + 1, 'latin1')
      return new Uint8Array(sealed)
    },
  }
}

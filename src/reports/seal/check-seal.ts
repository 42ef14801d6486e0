import { createHash, verify, X509Certificate } from 'node:crypto'
import { err, ok, type Result } from '#basics/result.ts'
import type { SealProblem } from '#domain/record/signed-checks.ts'
import { readContainer, signedAttributes } from './container.ts'
import { rangeText, type SignaturePlace, signaturePlaces } from './signature-place.ts'

export type SealFound = {
  /** Of the certificate in the file, lower-case hex. Whose it is, the file cannot say. */
  readonly certificateSha256: string
}

/**
 * The file's own signature, checked to the last byte. Common readers let changes inside of its container pass; here the
 * container is written anew from what it says and must be the same in every byte, so that nothing of the file is left
 * unchecked.
 */
export const checkSeal = (
  pdf: Uint8Array,
): Result<SealFound, { readonly problem: SealProblem; readonly at: number | null }> => {
  const [place, ...others] = signaturePlaces(pdf)
  if (place === undefined) return err({ problem: 'no-seal', at: null })
  if (others.length > 0) return err({ problem: 'seal-twice', at: others[0]?.container.from ?? null })
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const { range, container } = place
  const wrong = (problem: SealProblem, at: number | null = container.from) => err({ problem, at })
  if (file.toString('latin1', range.from, range.to) !== rangeText(place, pdf.length))
    return wrong('range-not-whole', range.from)
  const held = containerOf(file, place)
  const said = held === null ? null : readContainer(held)
  if (said === null) return wrong('container-changed')
  const certificate = soundCertificate(said.certificate)
  if (certificate === null) return wrong('certificate-changed')
  const digest = createHash('sha256')
    .update(file.subarray(0, container.from))
    .update(file.subarray(container.to))
    .digest()
  if (!same(digest, said.digest)) return wrong('bytes-changed', null)
  if (!verifies(certificate, signedAttributes(said.at, said.digest), said.signature))
    return wrong('seal-false')
  return ok({ certificateSha256: createHash('sha256').update(said.certificate).digest('hex') })
}

/** Lower-case hex and nothing else, as it was written. */
const containerOf = (file: Buffer, { container }: SignaturePlace): Uint8Array | null => {
  const hex = file.toString('latin1', container.from + 1, container.to - 1)
  return hex.length % 2 === 0 && /^[0-9a-f]+$/.test(hex) ? new Uint8Array(Buffer.from(hex, 'hex')) : null
}

/** Self-signed, and every byte of it as its own signature says. */
const soundCertificate = (bytes: Uint8Array): X509Certificate | null => {
  try {
    const certificate = new X509Certificate(bytes)
    return same(certificate.raw, bytes) && certificate.verify(certificate.publicKey) ? certificate : null
  } catch {
    return null
  }
}

const verifies = (certificate: X509Certificate, signed: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return certificate.publicKey.asymmetricKeyType === 'rsa'
      ? verify('sha256', signed, certificate.publicKey, signature)
      : false
  } catch {
    return false
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

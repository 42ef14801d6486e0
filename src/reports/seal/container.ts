import { bytesOf, childrenOf, der, derAt, derBy } from './der.ts'

/** What a signature's container holds beside fixed words: everything else of it follows from these. */
export type Container = {
  /** DER of the certificate. */
  readonly certificate: Uint8Array
  /** DER of the signing time. */
  readonly time: Uint8Array
  /** SHA-256 of the signed bytes. */
  readonly digest: Uint8Array
  /** RSA over the signed attributes. */
  readonly signature: Uint8Array
}

/** The CMS message (RFC 5652) that stands in the file: detached, one signer, SHA-256 with RSA. */
export const writeContainer = ({ certificate, time, digest, signature }: Container): Uint8Array =>
  der(
    SEQUENCE,
    OID.signedData,
    der(
      0xa0,
      der(
        SEQUENCE,
        integer(1),
        der(SET, SHA_256),
        der(SEQUENCE, OID.data),
        der(0xa0, certificate),
        der(
          SET,
          der(
            SEQUENCE,
            integer(1),
            issuerAndSerial(certificate),
            SHA_256,
            der(0xa0, ...attributes(time, digest)),
            der(SEQUENCE, OID.rsa, NULL),
            der(OCTETS, signature),
          ),
        ),
      ),
    ),
  )

/** What the signature is made over: the attributes as a set of their own. */
export const signedAttributes = (time: Uint8Array, digest: Uint8Array): Uint8Array =>
  der(SET, ...attributes(time, digest))

/** The moment as CMS writes it: two digits of the year from 1950 to 2049, four outside. */
export const timeValue = (at: Date): Uint8Array => {
  const text = `${at.toISOString().replaceAll(/[-T:]/g, '').slice(0, 14)}Z`
  const year = at.getUTCFullYear()
  return year >= 1950 && year < 2050 ? der(0x17, latin(text.slice(2))) : der(0x18, latin(text))
}

/** The parts of a container; null for what has another shape. Whether it says anything else is for who writes it anew. */
export const readContainer = (bytes: Uint8Array): Container | null => {
  const root = derAt(bytes, 0)
  const certificates = derBy(bytes, [1, 0, 3])
  const signer = derBy(bytes, [1, 0, 4, 0])
  if (root?.to !== bytes.length || certificates === null || signer === null) return null
  const [certificate, ...others] = childrenOf(bytes, certificates) ?? []
  const parts = childrenOf(bytes, signer) ?? []
  const [, , , signed, , signature] = parts
  if (certificate === undefined || others.length > 0 || signed === undefined || signature === undefined)
    return null
  const values = (childrenOf(bytes, signed) ?? []).map(
    attribute => derBy(bytesOf(bytes, attribute), [1, 0]) ?? null,
  )
  const [, time, digest] = values.map((value, index) => {
    const attribute = childrenOf(bytes, signed)?.[index]
    return value === null || attribute === undefined ? null : bytesOf(bytesOf(bytes, attribute), value)
  })
  if (time == null || digest == null || values.length !== 3) return null
  return {
    certificate: bytesOf(bytes, certificate),
    time,
    digest: digest.subarray(2),
    signature: bytes.subarray(signature.from, signature.to),
  }
}

const [SEQUENCE, SET, OCTETS] = [0x30, 0x31, 0x04]
const NULL = Uint8Array.of(5, 0)

const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const integer = (value: number): Uint8Array => Uint8Array.of(2, 1, value)

const OID = {
  signedData: fromHex('06092a864886f70d010702'),
  data: fromHex('06092a864886f70d010701'),
  contentType: fromHex('06092a864886f70d010903'),
  messageDigest: fromHex('06092a864886f70d010904'),
  signingTime: fromHex('06092a864886f70d010905'),
  rsa: fromHex('06092a864886f70d010101'),
  sha256: fromHex('0609608648016503040201'),
} as const

const SHA_256 = der(SEQUENCE, OID.sha256, NULL)

/** In the order of DER's sets: by their bytes, which here is by their lengths. */
const attributes = (time: Uint8Array, digest: Uint8Array): readonly Uint8Array[] => [
  der(SEQUENCE, OID.contentType, der(SET, OID.data)),
  der(SEQUENCE, OID.signingTime, der(SET, time)),
  der(SEQUENCE, OID.messageDigest, der(SET, der(OCTETS, digest))),
]

/** Of the certificate's first part: version, serial number, algorithm, issuer, … */
const issuerAndSerial = (certificate: Uint8Array): Uint8Array => {
  const [serial, issuer] = [derBy(certificate, [0, 1]), derBy(certificate, [0, 3])]
  if (serial === null || issuer === null) return der(SEQUENCE)
  return der(SEQUENCE, bytesOf(certificate, issuer), bytesOf(certificate, serial))
}

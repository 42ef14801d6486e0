import forge from 'node-forge'

/** What a signature's container holds beside fixed words: everything else of it follows from these. */
export type Container = {
  /** DER of the certificate. */
  readonly certificate: Uint8Array
  /** When it was signed, to the second. */
  readonly at: Date
  /** SHA-256 of the signed bytes. */
  readonly digest: Uint8Array
  /** RSA over the signed attributes. */
  readonly signature: Uint8Array
}

/**
 * The CMS message (RFC 5652) that stands in the file: detached, one signer, SHA-256 with RSA. The library's own writer of
 * such messages takes the content and the key; one that is to be checked has to be written anew without either.
 */
export const writeContainer = ({ certificate, at, digest, signature }: Container): Uint8Array => {
  const sealedBy = fromDer(certificate)
  const issuerAndSerial = sequence(part(sealedBy, 0, 3), part(sealedBy, 0, 1))
  const signer = sequence(
    VERSION,
    issuerAndSerial,
    SHA_256,
    tagged(attributes(at, digest)),
    sequence(oid('rsaEncryption'), value(Type.NULL, '')),
    octets(signature),
  )
  const signedData = sequence(VERSION, set(SHA_256), sequence(oid('data')), tagged([sealedBy]), set(signer))
  return toDer(sequence(oid('signedData'), tagged([signedData])))
}

/** What the signature is made over: the attributes as a set of their own. */
export const signedAttributes = (at: Date, digest: Uint8Array): Uint8Array =>
  toDer(set(...attributes(at, digest)))

/** The parts of a container; null for what is not, in every byte of it, what is written from these parts. */
export const readContainer = (bytes: Uint8Array): Container | null => {
  if (bytes.length > LONGEST) return null
  try {
    const signedData = part(fromDer(bytes), 1, 0)
    const signer = part(signedData, 4, 0)
    const container = {
      certificate: toDer(part(signedData, 3, 0)),
      at: dateOf(part(signer, 3, 1, 1, 0)),
      digest: content(part(signer, 3, 2, 1, 0)),
      signature: content(part(signer, 5)),
    }
    return Buffer.compare(writeContainer(container), bytes) === 0 ? container : null
  } catch {
    return null
  }
}

const { asn1 } = forge
const { Class, Type } = asn1
type Node = forge.asn1.Asn1

/** Six times what one is: more is not read. */
const LONGEST = 8_000

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const fromLatin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const fromDer = (bytes: Uint8Array): Node => asn1.fromDer(latin(bytes))
const toDer = (node: Node): Uint8Array => fromLatin(asn1.toDer(node).getBytes())

/** What is at the end of a path of indexes; throws where nothing is. */
const part = (node: Node, ...path: readonly number[]): Node =>
  path.reduce((at, index) => {
    const found = Array.isArray(at.value) ? at.value[index] : undefined
    if (found === undefined) throw new Error('A container of another shape.')
    return found
  }, node)

const content = (node: Node): Uint8Array => fromLatin(String(node.value))

const value = (type: forge.asn1.Type, held: string) => asn1.create(Class.UNIVERSAL, type, false, held)
const oid = (name: string) => value(Type.OID, asn1.oidToDer(forge.pki.oids[name] ?? '').getBytes())
const octets = (bytes: Uint8Array) => value(Type.OCTETSTRING, latin(bytes))
const sequence = (...parts: Node[]) => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, parts)
const set = (...parts: Node[]) => asn1.create(Class.UNIVERSAL, Type.SET, true, parts)
/** The first of the choices or options at its place. */
const tagged = (parts: Node[]) => asn1.create(Class.CONTEXT_SPECIFIC, 0 as forge.asn1.Type, true, parts)

const VERSION = value(Type.INTEGER, '\x01')
const SHA_256 = sequence(oid('sha256'), value(Type.NULL, ''))

/** In the order of DER's sets: by their bytes, which here is by their lengths. */
const attributes = (at: Date, digest: Uint8Array): Node[] => [
  sequence(oid('contentType'), set(oid('data'))),
  sequence(oid('signingTime'), set(time(at))),
  sequence(oid('messageDigest'), set(octets(digest))),
]

/** As CMS writes it: two digits of the year from 1950 to 2049, four outside. */
const time = (at: Date): Node =>
  at.getUTCFullYear() >= 1950 && at.getUTCFullYear() < 2050
    ? value(Type.UTCTIME, asn1.dateToUtcTime(at))
    : value(Type.GENERALIZEDTIME, asn1.dateToGeneralizedTime(at))

const dateOf = ({ type, value: text }: Node): Date =>
  type === Type.UTCTIME ? asn1.utcTimeToDate(String(text)) : asn1.generalizedTimeToDate(String(text))

import { generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'
import { epochOf, type Instant } from '#basics/instant.ts'

/** Thirty years: longer than a record is kept. */
const LIFETIME_MS = 30 * 365.25 * 24 * 3600 * 1000

/** A self-signed certificate for the bytes of printed records. Who reads one will call it unknown, and the record says so. */
export const certificateMaker =
  (
    now: () => Instant,
    randomBytes: (count: number) => Uint8Array,
    /** Makes the key from the randomness that was given, which takes seconds: for the demo, whose records can be made again. */
    repeatable = false,
  ) =>
  async (name: string): Promise<{ certificatePem: string; privateKeyPem: string }> => {
    const keys = repeatable ? keysFrom(randomBytes) : systemKeys()
    const privateKey = forge.pki.privateKeyFromPem(keys.privateKey)
    const subject = [
      {
        name: 'commonName',
        value: `Tandem records of ${name.slice(0, 40)}`,
        // Names are not always ASCII; the library's default type is.
        valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
      },
    ]
    const certificate = forge.pki.createCertificate()
    certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey)
    certificate.serialNumber = `01${Buffer.from(randomBytes(15)).toString('hex')}`
    certificate.validity.notBefore = new Date(epochOf(now()) - 24 * 3600 * 1000)
    certificate.validity.notAfter = new Date(epochOf(now()) + LIFETIME_MS)
    certificate.setSubject(subject)
    certificate.setIssuer(subject)
    certificate.setExtensions([
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, nonRepudiation: true, critical: true },
    ])
    certificate.sign(privateKey, forge.md.sha256.create())
    return { certificatePem: forge.pki.certificateToPem(certificate), privateKeyPem: keys.privateKey }
  }

type KeyPair = { readonly publicKey: string; readonly privateKey: string }

const systemKeys = (): KeyPair =>
  generateKeyPairSync('rsa', {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })

/** The same bytes give the same keys. */
const keysFrom = (randomBytes: (count: number) => Uint8Array): KeyPair => {
  const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair({
    bits: KEY_BITS,
    algorithm: 'PRIMEINC',
    prng: { getBytesSync: (count: number) => Buffer.from(randomBytes(count)).toString('latin1') },
  })
  const pkcs8 = forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(privateKey))
  return {
    publicKey: forge.pki.publicKeyToPem(publicKey),
    privateKey: forge.pki.privateKeyInfoToPem(pkcs8),
  }
}

const KEY_BITS = 2048

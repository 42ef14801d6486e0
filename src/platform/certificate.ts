import { checkPrimeSync, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import forge from 'node-forge'
import { epochOf, type Instant } from '#basics/instant.ts'

/** Thirty years: longer than a record is kept. */
const LIFETIME_MS = 30 * 365.25 * 24 * 3600 * 1000

/** A self-signed certificate for the bytes of printed records. Who reads one will call it unknown, and the record says so. */
export const certificateMaker =
  (
    now: () => Instant,
    randomBytes: (count: number) => Uint8Array,
    /** Makes the key from the randomness that was given: where a day is to be lived again, byte for byte. */
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

/** The same bytes give the same keys: two primes found from given randomness, and RSA's numbers from them. */
const keysFrom = (randomBytes: (count: number) => Uint8Array): KeyPair => {
  const [p, q] = [primeFrom(randomBytes), primeFrom(randomBytes)]
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n))
  const numbers = { n: p * q, e: EXPONENT, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const key = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, base64Url(value)]))
  const privateKey = createPrivateKey({ key: { kty: 'RSA', ...key }, format: 'jwk' })
  return {
    publicKey: String(createPublicKey(privateKey).export({ type: 'spki', format: 'pem' })),
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

/** The first prime from a number of 1,024 bits on whose two highest are set, and that goes with the exponent. */
const primeFrom = (randomBytes: (count: number) => Uint8Array): bigint => {
  const start = BigInt(`0x${Buffer.from(randomBytes(KEY_BITS / 16)).toString('hex')}`)
  let candidate = start | 1n | (3n << BigInt(KEY_BITS / 2 - 2))
  while (candidate % EXPONENT === 1n || !checkPrimeSync(candidate)) candidate += 2n
  return candidate
}

const inverse = (value: bigint, modulus: bigint): bigint => {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n]
  while (a > 1n) {
    const times = b / a
    ;[a, b, x, y] = [b - times * a, a, y - times * x, x]
  }
  return ((x % modulus) + modulus) % modulus
}

const base64Url = (value: bigint): string => {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}

const EXPONENT = 65_537n
const KEY_BITS = 2048

import { checkPrimeSync, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
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
    makeKey: () => Promise<string> = systemKey,
  ) =>
  async (name: string): Promise<{ certificatePem: string; privateKeyPem: string }> => {
    const privateKeyPem = repeatable ? keyFrom(randomBytes) : await makeKey()
    const privateKey = forge.pki.privateKeyFromPem(privateKeyPem)
    const subject = [
      {
        name: 'commonName',
        value: `Tandem records of ${name.slice(0, 40)}`,
        // Names are not always ASCII; the library's default type is.
        valueTagClass: forge.asn1.Type.UTF8 as unknown as forge.asn1.Class,
      },
    ]
    const certificate = forge.pki.createCertificate()
    certificate.publicKey = forge.pki.setRsaPublicKey(privateKey.n, privateKey.e)
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
    return { certificatePem: forge.pki.certificateToPem(certificate), privateKeyPem }
  }

/** An RSA key in PEM, made beside the process's own work, which goes on meanwhile. */
export const systemKey = async (): Promise<string> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: KEY_BITS })
  return String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

/** The same bytes give the same key. The library's own way from given randomness takes seconds, in this one thread. */
const keyFrom = (randomBytes: (count: number) => Uint8Array): string => {
  const [p, q, one] = [primeFrom(randomBytes), primeFrom(randomBytes), whole(1n)]
  const [beforeP, beforeQ] = [p.subtract(one), q.subtract(one)]
  const e = whole(EXPONENT)
  const d = e.modInverse(beforeP.multiply(beforeQ))
  const dOf = (before: Whole) => d.mod(before)
  const key = forge.pki.setRsaPrivateKey(
    p.multiply(q),
    e,
    d,
    p,
    q,
    dOf(beforeP),
    dOf(beforeQ),
    q.modInverse(p),
  )
  return forge.pki.privateKeyInfoToPem(forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)))
}

/** The first prime from a number of 1,024 bits on whose two highest are set, and that goes with the exponent. */
const primeFrom = (randomBytes: (count: number) => Uint8Array): Whole => {
  const start = BigInt(`0x${Buffer.from(randomBytes(KEY_BITS / 16)).toString('hex')}`)
  let candidate = start | 1n | (3n << BigInt(KEY_BITS / 2 - 2))
  while (candidate % EXPONENT === 1n || !checkPrimeSync(candidate)) candidate += 2n
  return whole(candidate)
}

type Whole = forge.jsbn.BigInteger
const whole = (value: bigint): Whole => new forge.jsbn.BigInteger(value.toString(16), 16)

const EXPONENT = 65_537n
const KEY_BITS = 2048

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Instant } from '#basics/instant.ts'
import type { Part } from '#domain/people/role.ts'
import { type RecordBody, recordHash } from '#domain/record/record-schema.ts'
import { type SignaturesFile, signedText } from '#domain/record/signature.ts'
import { certificateMaker } from '#platform/certificate.ts'
import { typefacesFrom } from '#reports/kit/typefaces.ts'
import { type RecordModel, recordModel } from '#reports/record/model.ts'
import type { PrintedSignature, RecordToPrint } from '#reports/record/record-to-print.ts'
import { writeRecord } from '#reports/record/write.ts'
import { certificateSha256 } from '#reports/seal/certificate.ts'
import { sealWith } from '#reports/seal/seal-file.ts'
import { sampleRecord, signed } from '#tests/reports/record/record-fixture.ts'

/** A team's own keys: two people's and the certificate's. */
export type Keys = {
  readonly people: Readonly<Record<Part, { readonly publicKey: KeyObject; readonly privateKey: KeyObject }>>
  readonly certificate: { readonly certificatePem: string; readonly privateKeyPem: string }
}

export const newKeys = async (): Promise<Keys> => ({
  people: { practitioner: generateKeyPairSync('ed25519'), supervisor: generateKeyPairSync('ed25519') },
  certificate: await certificateMaker(
    () => '2026-10-01T09:00:00+00:00' as Instant,
    count => new Uint8Array(randomBytes(count)),
  )('A team'),
})

const AT: Readonly<Record<Part, Instant>> = {
  practitioner: '2026-10-29T15:36:41+00:00' as Instant,
  supervisor: '2026-10-29T15:38:07+00:00' as Instant,
}

export const bodyFor = ({ certificate }: Keys): RecordBody => ({
  ...sampleRecord(),
  certificateSha256: certificateSha256(certificate),
})

export const signatureOf = (
  { people }: Keys,
  body: RecordBody,
  role: Part,
): Extract<PrintedSignature, { kind: 'key' }> => {
  const { publicKey, privateKey } = people[role]
  const text = signedText(recordHash(body), body[role].name, role, AT[role])
  return {
    kind: 'key',
    role,
    name: body[role].name,
    signedAt: AT[role],
    signedText: text,
    publicKeyPem: String(publicKey.export({ type: 'spki', format: 'pem' })),
    signatureBase64: sign(null, Buffer.from(text), privateKey).toString('base64'),
    hand: null,
  }
}

export type Forgery = {
  /** Embedded in place of the body's own text. */
  readonly text?: string
  readonly signatures?: readonly ReturnType<typeof signatureOf>[]
  /** Changes what is embedded as `signatures.json`. */
  readonly file?: (file: SignaturesFile) => SignaturesFile
  /** Signs the bytes in place of the team's own. */
  readonly certificate?: Keys['certificate']
  /** The first page and the last alone: many forgeries are printed quicker. */
  readonly short?: boolean
}

const ownSignatures = (keys: Keys, body: RecordBody) => [
  signatureOf(keys, body, 'practitioner'),
  signatureOf(keys, body, 'supervisor'),
]

/** Its words, as they are printed on a file that is signed over its bytes. */
export const sealedModel = (keys: Keys, body: RecordBody): RecordModel =>
  recordModel({ ...signed(body, ownSignatures(keys, body)), sealed: true } as RecordToPrint)

const typefaces = typefacesFrom(fileURLToPath(new URL('../../../assets/fonts', import.meta.url)))

/** A record signed by both and over its bytes, as the second signature leaves it; or with something in it forged. */
export const sealedRecord = async (
  keys: Keys,
  body: RecordBody = bodyFor(keys),
  forged: Forgery = {},
): Promise<Uint8Array> => {
  const own = ownSignatures(keys, body)
  const model = sealedModel(keys, body)
  if (model.signaturesFile === null) throw new Error('A draft.')
  const signatures = (forged.signatures ?? own).map(({ kind: _, hand: __, ...signature }) => signature)
  const written = await writeRecord(
    {
      ...model,
      recordText: forged.text ?? model.recordText,
      signaturesFile: (forged.file ?? (file => file))({ ...model.signaturesFile, signatures }),
      sections: forged.short === true ? model.sections.slice(-1) : model.sections,
    },
    typefaces,
    sealWith({ ...(forged.certificate ?? keys.certificate), at: new Date(AT.supervisor) }),
  )
  return written.bytes
}

/** The file with one byte changed by a bit or more. */
export const withByte = (bytes: Uint8Array, at: number, xor = 1): Uint8Array => {
  const changed = new Uint8Array(bytes)
  changed[at] = (bytes[at] ?? 0) ^ xor
  return changed
}

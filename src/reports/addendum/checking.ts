import type { AddendumBody, AddendumSignatures } from '#domain/record/addendum-schema.ts'
import type { RecordSignature } from '#domain/record/signature.ts'
import type { Block, RowWords } from '../record/blocks.ts'
import { redactionBlocks } from '../record/redacted.ts'
import { keyFingerprint, signedAtUtc } from '../record/signature-words.ts'
import { capital, inGroups } from '../record/words.ts'

/** What lets anybody check an addendum without Tandem: the signature's details and the commands. */
export const checkingBlocks = (
  { auditHead, redactions = [] }: AddendumSignatures,
  signature: RecordSignature,
  body: AddendumBody,
  sha256: string,
): readonly Block[] => [
  {
    kind: 'table',
    name: 'signatures',
    label: null,
    caption: null,
    shortCaption: 'Signature',
    heads: ['', capital(signature.role)],
    rows: [
      row('Signed', `${signedAtUtc(signature.signedAt)}, own passphrase`),
      row('Text signed', signature.signedText.replace(sha256, '(SHA-256 of addendum.json)').trimEnd()),
      row('Public key', signature.publicKeyPem.trim()),
      row('SHA-256 of the key', inGroups(keyFingerprint(signature.publicKeyPem))),
      row('Signature (Ed25519)', signature.signatureBase64),
    ],
  },
  { kind: 'row', label: 'Addendum (SHA-256)', text: inGroups(sha256), small: true },
  ...redactionBlocks(redactions),
  {
    kind: 'row',
    label: 'Audit trail',
    text: `entry ${auditHead.sequence}, ${inGroups(auditHead.hash)}`,
    small: true,
  },
  {
    kind: 'small',
    text: 'On any computer with Poppler, OpenSSL 3 and jq; without jq, type text and key as they are printed above, each line ended by a line break.',
  },
  {
    kind: 'table',
    name: 'commands',
    label: null,
    caption: null,
    shortCaption: 'Commands',
    heads: ['Type', 'What it shows'],
    rows: COMMANDS.map(([command, shows]) =>
      row(command, redactions.length > 0 ? shows.replace('‘Addendum’', '‘As it stands’') : shows),
    ),
  },
  {
    kind: 'small',
    text: `A signature that verifies shows that its key signed this very text and that it has not changed. Made with Tandem ${body.madeWith.tandem}; schema ${body.schema}; made to PDF/A-3.`,
  },
]

const row = (...cells: readonly string[]): RowWords => ({ kind: 'row', cells: [...cells] })

const COMMANDS = [
  ['pdfsig addendum.pdf', 'the file’s own signature: any later change shows'],
  ['pdfdetach -saveall addendum.pdf', 'takes out addendum.json and signatures.json'],
  ['sha256sum addendum.json', 'must be the figure beside ‘Addendum’ above'],
  [
    'jq -r .record.sha256 addendum.json',
    'must be what sha256sum says of the record.json of the record it belongs to',
  ],
  ['jq -j .signatures[0].signedText signatures.json > text', 'the text signed'],
  ['jq -r .signatures[0].publicKeyPem signatures.json > key', 'the key; must be the one printed above'],
  ['jq -r .signatures[0].signatureBase64 signatures.json | base64 -d > sig', 'the signature'],
  [
    'openssl pkeyutl -verify -pubin -inkey key -rawin -in text -sigfile sig',
    'answers: Signature Verified Successfully',
  ],
  ['openssl pkey -pubin -in key -outform DER | sha256sum', 'must be the figure beside ‘SHA-256 of the key’'],
] as const

import type { RecordBody } from '#domain/record/record-schema.ts'
import type { RecordSignature } from '#domain/record/signature.ts'
import type { Block, RowWords, Section } from './blocks.ts'
import { SECTIONS } from './cross-references.ts'
import type { DraftToPrint, PrintedSignature, RecordToPrint } from './record-to-print.ts'
import { redactionBlocks } from './redacted.ts'
import { asSentence, keyFingerprint, type StatedSignature, signedAtUtc, statedIn } from './signature-words.ts'
import { capital, inGroups, listed } from './words.ts'

/** One page that lets anybody check this record without Tandem: the draw's method, the signatures, and the commands. */
export const checkingSection = (print: RecordToPrint, sha256: string): Section => ({
  ...SECTIONS.checking,
  ownPage: true,
  blocks: [
    ...methodBlocks(print.body),
    { kind: 'heading', title: 'Signatures' },
    ...(print.state === 'draft' ? unsignedBlocks(print, sha256) : signedBlocks(print, sha256)),
    ...(print.state === 'draft' ? [] : commandBlocks(print)),
    ...(print.state === 'draft' ? [{ kind: 'small' as const, text: madeWith(print) }] : []),
  ],
})

export const methodBlocks = (body: RecordBody): readonly Block[] => [
  { kind: 'heading', title: 'Method of the draw, tandem-draw-1' },
  { kind: 'steps', steps: methodSteps(body) },
]

/** The method in the words of its definition, with this draw's own figures. */
const methodSteps = (body: RecordBody): readonly string[] => {
  const draw = body.draws.at(-1)
  const size = draw === undefined ? 'the number to draw' : `the number to draw (${draw.size})`
  const month = draw === undefined ? 'the month' : `the month (${draw.month})`
  const window = draw === undefined ? 12 : draw.window
  const bands =
    draw === undefined || draw.strata.length === 0 ? 'here an empty line' : `here ‘${draw.strata.join(',')}’`
  const three = draw === undefined ? 'three times the number to draw' : `three times ${draw.size}`
  return [
    `Write, one a line: tandem-draw-1; ${month}; ${size}; the window in months (${window}); the bands asked for, joined by commas (${bands}); then a line for each client of the list: reference, tab, band, tab, month last drawn, the last two empty where there is none. Clients stand in the order of the bytes of their references in UTF-8. No line break at the end. The SHA-256 of that text is the checksum of the list.`,
    'For each reference: HMAC-SHA-256 with the 32 bytes of the random number as key, over the checksum (64 small hexadecimal characters), a line break and the reference. That is the client’s key.',
    `The draw can fall on clients never drawn, or last drawn ${window} or more months ago; while they are fewer than ${three} (or than all there are), everybody of the month longest ago joins them. The order is these by key, lowest first, then the others by key. For each band asked for, highest first, the first of that band among these is taken; then the first of the order until there are enough. A client who cannot be scored is replaced by the next in order not yet taken; one taken for a band by the next of that band among these.`,
  ]
}

const unsignedBlocks = ({ signatures = [] }: DraftToPrint, sha256: string): readonly Block[] => [
  {
    kind: 'row',
    label: 'Signatures',
    text:
      signatures.length === 0
        ? 'None yet. This is a draft.'
        : `${listed(signatures.map(({ name, role, signedAt }) => `${name}, ${role}, on ${signedAtUtc(signedAt)}`))}. Until both have answered this is a draft.`,
  },
  { kind: 'row', label: 'Text (SHA-256)', text: inGroups(sha256), small: true },
]

const signedBlocks = (
  print: Extract<RecordToPrint, { state: 'signed' }>,
  sha256: string,
): readonly Block[] => {
  const { signatures } = print
  const line = (label: string, of: (signature: PrintedSignature) => string): RowWords => ({
    kind: 'row',
    cells: [label, ...signatures.map(of)],
  })
  const keyed = (of: (signature: RecordSignature) => string) => (signature: PrintedSignature) =>
    of(signature.kind === 'key' ? signature : signature.stated)
  return [
    {
      kind: 'table',
      name: 'signatures',
      label: null,
      caption: null,
      shortCaption: 'Signatures',
      heads: ['', ...signatures.map(signature => capital(signature.role))],
      rows: [
        line('Signed', signedHow),
        line('Text signed', signature => withoutHash(textToType(signature), sha256)),
        line(
          'Public key',
          keyed(signature => inShortLines(signature.publicKeyPem.trim())),
        ),
        line(
          'SHA-256 of the key',
          keyed(signature => inGroups(keyFingerprint(signature.publicKeyPem), 8, 4)),
        ),
        line(
          'Signature (Ed25519)',
          keyed(signature => inShortLines(signature.signatureBase64)),
        ),
      ],
    },
    { kind: 'row', label: 'Record (SHA-256)', text: inGroups(sha256), small: true },
    ...redactionBlocks(print.redacted?.redactions ?? []),
    {
      kind: 'row',
      label: 'Audit trail',
      text: `entry ${print.auditHead.sequence}, ${inGroups(print.auditHead.hash)}`,
      small: true,
    },
  ]
}

const signedHow = (signature: PrintedSignature): string => {
  switch (signature.kind) {
    case 'key':
      return `${signedAtUtc(signature.signedAt)}, own passphrase`
    case 'stated':
      return statedHow(signature)
  }
}

/** What the rows below are of, beside an answer without a key of one's own; a reason stands in the text that is signed. */
const statedHow = ({ answer, stated }: StatedSignature): string =>
  `${answer.method === 'ink' ? 'in ink' : 'not signed'}, as ${stated.name} states: ${signedAtUtc(stated.signedAt)}, own passphrase`

/** Broken at fixed places rather than where a line ends: base64 is read and typed in short lines. */
const inShortLines = (text: string): string =>
  text.replaceAll(/([A-Za-z0-9+/]{32})(?=[A-Za-z0-9+/=])/g, '$1\n')

/** A long reason or name stands on page 1 and is not printed again: this page is one page. */
const LONGEST_REASON = 160
const LONGEST_NAME = 60

const textToType = (signature: PrintedSignature): string => {
  if (signature.kind === 'key') return signature.signedText
  const { answer, stated } = signature
  if (answer.method === 'ink') {
    const { seenBy } = answer
    return seenBy.length <= LONGEST_NAME
      ? stated.signedText
      : stated.signedText.replace(seenBy, () => '(the name on page 1)')
  }
  if (answer.reason.length <= LONGEST_REASON) return stated.signedText
  const stop = asSentence(answer.reason) === answer.reason ? '' : ', without its full stop'
  return stated.signedText.replace(answer.reason, () => `(the reason on page 1${stop})`)
}

/** The second line of what is signed is the record's hash, which stands below in full. */
const withoutHash = (signedText: string, sha256: string): string =>
  signedText.replace(sha256, '(SHA-256 of record.json)').trimEnd()

const commandBlocks = (print: Extract<RecordToPrint, { state: 'signed' }>): readonly Block[] => {
  const rows: (readonly [string, string])[] = [
    ...(print.sealed
      ? [['pdfsig record.pdf', 'the file’s own signature: any later change shows'] as const]
      : []),
    ['pdfdetach -saveall record.pdf', 'takes out record.json and signatures.json'],
    [
      'sha256sum record.json',
      `must be the figure beside ‘${print.redacted === undefined ? 'Record' : 'As it stands'}’ above`,
    ],
    [
      'jq -j .signatures[0].signedText signatures.json > text',
      statedIn(print).length === 0
        ? 'the text signed; [1] for the second person'
        : 'the text signed; .others[0].stated for the statement',
    ],
    ['jq -r .signatures[0].publicKeyPem signatures.json > key', 'the key; must be the one printed above'],
    ['jq -r .signatures[0].signatureBase64 signatures.json | base64 -d > sig', 'the signature'],
    [
      'openssl pkeyutl -verify -pubin -inkey key -rawin -in text -sigfile sig',
      'answers: Signature Verified Successfully',
    ],
    [
      'openssl pkey -pubin -in key -outform DER | sha256sum',
      'must be the figure beside ‘SHA-256 of the key’',
    ],
  ]
  return [
    { kind: 'heading', title: 'Check this record without Tandem' },
    {
      kind: 'small',
      text: 'On any computer with Poppler, OpenSSL 3 and jq; without jq, type text and key as they are printed above, each line ended by a line break. With paper alone: compare the figures above with a copy of the file, or with the audit trail.',
    },
    {
      kind: 'table',
      name: 'commands',
      label: null,
      caption: null,
      shortCaption: 'Commands',
      heads: ['Type', 'What it shows'],
      rows: rows.map(([command, shows]): RowWords => ({ kind: 'row', cells: [command, shows] })),
    },
    {
      kind: 'small',
      text: `A signature that verifies shows that its key signed this very text and that it has not changed. Whose hand was on the keyboard is shown by the passphrases and by the two people themselves. Addenda, if there are any, are files of their own. ${madeWith(print)}`,
    },
  ]
}

const madeWith = ({ body }: RecordToPrint): string => {
  const { tandem, draw, trend, figures, agreement } = body.madeWith
  const rules = [draw, trend, figures, agreement].filter(rule => rule !== null)
  return `Made with Tandem ${tandem}; record schema ${body.schema}; rules ${rules.join(', ')}; made to PDF/A-3.`
}

/** Said on the last page when the typeface lacked something, so that nothing is dropped in silence. */
export const missingCharacters = (characters: readonly string[], wholeIn = 'record.json'): string => {
  const shown = characters.slice(0, 8).map(character => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `[U+${code}]`
  })
  const more = characters.length > shown.length ? [`${characters.length - shown.length} more`] : []
  return `The typeface of this print lacks some characters that were typed. They stand as their Unicode numbers, here ${listed([...shown, ...more])}; ${wholeIn} has them as typed.`
}

import { longDate, longMonth, shortDate } from '#basics/date-words.ts'
import { sha256Hex } from '#basics/hash.ts'
import type { AddendumBody, AddendumSignatures } from '#domain/record/addendum-schema.ts'
import type { Block, Words } from '../record/blocks.ts'
import { redactedWords } from '../record/redacted.ts'
import { keyFingerprint } from '../record/signature-words.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import { clientWords, dayOf, hashBegins, inGroups, shortName, timeOf } from '../record/words.ts'
import type { AddendumToPrint } from './addendum-to-print.ts'
import { checkingBlocks } from './checking.ts'

type Row = { readonly label: string; readonly text: Words; readonly small?: true }

/** The printed addendum in words, before anything is measured: the same addendum gives the same model. */
export type AddendumModel = {
  readonly metadata: {
    readonly title: string
    readonly subject: string
    readonly author: string
    readonly keywords: string
    readonly creator: string
    /** Of the signature. */
    readonly createdAt: string
  }
  readonly head: {
    readonly service: string | null
    readonly notice: string | null
    readonly title: string
    readonly subtitle: string
    readonly columns: readonly {
      readonly label: string
      readonly name: string
      readonly below: readonly string[]
    }[]
  }
  readonly running: {
    readonly header: readonly string[]
    readonly notice: string | null
    readonly confidential: string
    readonly identity: string
  }
  readonly saysTitle: string
  readonly says: readonly Row[]
  readonly record: readonly Row[]
  readonly signature: {
    readonly name: string
    readonly role: string
    readonly lines: readonly string[]
    readonly below: Words
  }
  readonly checking: readonly Block[]
  /** The exact text that was signed, and `signatures.json`. */
  readonly text: string
  readonly signatures: AddendumSignatures
}

export const addendumModel = (print: AddendumToPrint): AddendumModel => {
  const { body, text, signatures } = print
  const { record, writtenBy } = body
  const left = sha256Hex(text)
  const redactions = signatures.redactions ?? []
  const sha256 = redactions.length === 0 ? left : signatures.addendumSha256
  if ((redactions.at(-1)?.statement.redactedSha256 ?? signatures.addendumSha256) !== left)
    throw new Error('The signatures are those of another text.')
  const [signature] = signatures.signatures
  if (signature === undefined) throw new Error('Nobody has signed.')
  const nth = body.number.slice(body.number.lastIndexOf('A') + 1)
  const title = `Addendum ${nth} to record ${record.number}`
  return {
    metadata: {
      title: `${title}, ${longMonth(record.month)}`,
      subject: `${KINDS[body.says.kind]} to the record of one supervision session${body.sample ? '; sample data' : ''}`,
      author: writtenBy.name,
      keywords: `${body.number}, ${record.number}`,
      creator: `Tandem ${body.madeWith.tandem}`,
      createdAt: signature.signedAt,
    },
    head: {
      service: body.service,
      notice: body.sample ? SAMPLE_NOTICE : null,
      title,
      subtitle: SUBTITLES[body.says.kind],
      columns: [
        {
          label: 'Written by',
          name: writtenBy.name,
          below: [`${writtenBy.title ?? 'Job title not recorded'}, as ${writtenBy.part}`],
        },
        {
          label: 'Signed',
          name: longDate(dayOf(signature.signedAt)),
          below: [timeOf(signature.signedAt)],
        },
        {
          label: 'Belongs to the record of',
          name: longMonth(record.month),
          below: [`${record.practitioner} with ${record.supervisor}`],
        },
      ],
    },
    running: {
      header: [body.number, longMonth(record.month), shortName(writtenBy.name)],
      notice: body.sample ? SAMPLE_NOTICE : null,
      confidential: `Confidential: for ${record.practitioner} and ${record.supervisor}. Kept with the record.`,
      identity: `${body.number}. Addendum ${hashBegins(sha256)}, record ${hashBegins(record.sha256)}`,
    },
    saysTitle: TITLES[body.says.kind],
    says: saysRows(body),
    record: [
      ...redactedWords(redactions).map(words => ({ label: 'Redacted', text: words })),
      {
        label: 'Record',
        text: `${record.number}, ${longMonth(record.month)}: ${record.practitioner} (practitioner) and ${record.supervisor} (supervisor); locked on ${shortDate(dayOf(record.lockedAt))}, ${timeOf(record.lockedAt)}. It stands as it was signed and is never changed: it is read together with this addendum.`,
      },
      { label: 'Its SHA-256', text: inGroups(record.sha256), small: true },
    ],
    signature: {
      name: signature.name,
      role: signature.role,
      lines: [
        `Signed ${shortDate(dayOf(signature.signedAt))}, ${timeOf(signature.signedAt)}, with own passphrase`,
        `Key ${inGroups(keyFingerprint(signature.publicKeyPem).slice(0, 16), 4)}`,
      ],
      below: [
        { text: `${signature.name} alone signed this addendum, whose SHA-256 begins ` },
        { text: hashBegins(sha256), strong: true },
        {
          text: '. The file is digitally signed with a certificate that this team made itself: a reader of PDFs shows whether it was changed, and calls the certificate unknown.',
        },
      ],
    },
    checking: checkingBlocks(signatures, signature, body, sha256),
    text,
    signatures,
  }
}

const KINDS = { addition: 'Addition', correction: 'Correction' } as const

const TITLES = { addition: 'What is added', correction: 'What is corrected' } as const

const SUBTITLES = { addition: 'An addition', correction: 'A correction' } as const

const saysRows = ({ says }: AddendumBody): readonly Row[] => {
  const { about } = says
  const client =
    about === null
      ? 'The record as a whole'
      : `${clientWords(about)}${about.name === null ? '' : `, ${about.name}`}`
  return [
    { label: 'About', text: client },
    ...(says.kind === 'correction'
      ? [
          { label: 'The record says', text: says.correction.recordSays },
          { label: 'What is right', text: says.correction.right },
          { label: 'Why', text: says.text },
        ]
      : [{ label: 'In addition', text: says.text }]),
  ]
}

import { longMonth, shortDate } from '#basics/date-words.ts'
import { sha256Hex } from '#basics/hash.ts'
import { recordText } from '#domain/record/record-schema.ts'
import type { SignaturesFile } from '#domain/record/signature.ts'
import { actionsSection } from './actions-section.ts'
import { numbering, type Section } from './blocks.ts'
import { caseloadSection } from './caseload-section.ts'
import { checkingSection } from './checking-section.ts'
import { closingsSection } from './closings-section.ts'
import { comparisonSection } from './comparison-section.ts'
import { discussedSection } from './discussed-section.ts'
import { documentsSection } from './documents-section.ts'
import { drawSection } from './draw-section.ts'
import type { DraftToPrint, PrintedSignature, RecordToPrint } from './record-to-print.ts'
import { scoresSection } from './scores-section.ts'
import { sessionSection } from './session-section.ts'
import { statedIn } from './signature-words.ts'
import { SAMPLE_NOTICE, type Summary, summaryOf, TITLE } from './summary.ts'
import { dayOf, hashBegins, shortName } from './words.ts'

/** The printed record in words, before anything is measured: the same record gives the same model. */
export type RecordModel = {
  readonly isDraft: boolean
  /** In outline across each page. */
  readonly across: 'Draft' | 'Copy' | null
  readonly metadata: {
    readonly title: string
    readonly subject: string
    readonly author: string
    readonly keywords: string
    readonly creator: string
    /** Of the last signature; of the fixing while there is none. */
    readonly createdAt: string
  }
  readonly running: {
    readonly header: readonly string[]
    readonly notice: string | null
    readonly confidential: string
    readonly identity: string
    readonly state: string | null
  }
  readonly summary: Summary
  readonly sections: readonly Section[]
  /** The exact text that was signed; null for a draft. */
  readonly recordText: string | null
  /** `signatures.json`; null for a draft. */
  readonly signaturesFile: SignaturesFile | null
}

export const recordModel = (print: RecordToPrint): RecordModel => {
  const { body } = print
  const text = print.text ?? recordText(body)
  const sha256 = signedHash(print, text)
  holdSignaturesToText(print, sha256)
  const numbers = numbering()
  const isDraft = print.state === 'draft'
  return {
    isDraft,
    across: isDraft ? 'Draft' : null,
    metadata: {
      title: `${TITLE}, ${longMonth(body.month)}, ${body.number}${isDraft ? ' (draft)' : ''}`,
      subject: `${isDraft ? 'Draft of the record' : 'Record'} of one supervision session${body.sample ? '; sample data' : ''}`,
      author: `${body.practitioner.name}; ${body.supervisor.name}`,
      keywords: body.number,
      creator: `Tandem ${body.madeWith.tandem}`,
      createdAt: createdAt(print),
    },
    running: {
      header: [
        body.number,
        longMonth(body.month),
        `${shortName(body.practitioner.name)} with ${shortName(body.supervisor.name)}`,
      ],
      notice: body.sample ? SAMPLE_NOTICE : null,
      confidential: confidential(print),
      identity: `${body.number}, ${heldOn(print)}. Record ${hashBegins(sha256)}`,
      state: print.state === 'draft' ? draftState(print) : null,
    },
    summary: summaryOf(print, sha256),
    sections: [
      sessionSection(body, numbers),
      caseloadSection(body, numbers),
      drawSection(body, numbers),
      scoresSection(body, numbers),
      comparisonSection(body, numbers),
      discussedSection(body),
      documentsSection(body),
      closingsSection(body),
      actionsSection(body, numbers),
      checkingSection(print, sha256),
    ],
    recordText: print.state === 'draft' ? null : text,
    signaturesFile: print.state === 'draft' ? null : signaturesFile(print, sha256),
  }
}

/** Of the text that the two signed; of a redacted record, that is not the text that is left. */
const signedHash = (print: RecordToPrint, text: string): string => {
  const left = sha256Hex(text)
  const redacted = print.state === 'signed' ? print.redacted : undefined
  if (redacted === undefined) return left
  if (redacted.redactions.at(-1)?.statement.redactedSha256 !== left)
    throw new Error('Those who erased signed another text than the one to be printed.')
  return redacted.originalSha256
}

/** A file whose attachment is not what was signed would be worse than none. */
const holdSignaturesToText = (print: RecordToPrint, sha256: string): void => {
  if (print.state === 'draft') return
  const stray = print.signatures.find(signature => !signedTextOf(signature).includes(sha256))
  if (stray !== undefined)
    throw new Error(`The ${stray.role} signed another text than the one to be printed.`)
}

const signedTextOf = (signature: PrintedSignature): string =>
  signature.kind === 'key' ? signature.signedText : signature.stated.signedText

const SHOWN = {
  'reference and initials': '',
  'full names': ' With full names.',
  'reference only': ' References only.',
} as const

const confidential = (print: RecordToPrint): string =>
  `Confidential. About identifiable people: keep, copy and share it only as you would a client’s record.${SHOWN[print.body.shownAs]}`

/** With one signature it is still a draft: only with both is it a record. */
const draftState = ({ signatures }: DraftToPrint): string =>
  signatures === undefined || signatures.length === 0 ? 'Draft: not signed' : 'Draft: one signature'

const heldOn = ({ body }: RecordToPrint): string => {
  const first = body.session.sittings[0]
  return first === undefined ? 'date not recorded' : `held ${shortDate(dayOf(first.from))}`
}

const createdAt = (print: RecordToPrint): string => {
  if (print.state === 'draft') return print.body.fixedAt
  const moments = print.signatures.map(signature =>
    signature.kind === 'key' ? signature.signedAt : signature.stated.signedAt,
  )
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? print.body.fixedAt
}

const signaturesFile = (
  print: Extract<RecordToPrint, { state: 'signed' }>,
  sha256: string,
): SignaturesFile => {
  const others = statedIn(print).map(({ name, role, answer, stated }) => ({ name, role, answer, stated }))
  return {
    recordSha256: sha256,
    auditHead: print.auditHead,
    signatures: print.signatures.flatMap(signature =>
      signature.kind === 'key'
        ? [
            {
              name: signature.name,
              role: signature.role,
              signedAt: signature.signedAt,
              signedText: signature.signedText,
              publicKeyPem: signature.publicKeyPem,
              signatureBase64: signature.signatureBase64,
            },
          ]
        : [],
    ),
    ...(others.length > 0 && { others }),
    ...(print.redacted !== undefined && { redactions: [...print.redacted.redactions] }),
  }
}

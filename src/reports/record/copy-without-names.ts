import { longMonth } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { typefacesFrom } from '../kit/typefaces.ts'
import type { Section } from './blocks.ts'
import { methodBlocks } from './checking-section.ts'
import { SECTIONS } from './cross-references.ts'
import { type RecordModel, recordModel } from './model.ts'
import { TITLE } from './summary.ts'
import { capital, hashBegins, inGroups } from './words.ts'
import { type PrintedRecord, type RenderOptions, writeRecord } from './write.ts'

/** What is printed without names: `body` has none any more; the hash is that of the record it was made from. */
export type CopyToPrint = {
  readonly body: RecordBody
  readonly recordSha256: string
  /** How many addenda belong to the record, of which a copy has none; 0 where absent. */
  readonly addenda?: number
}

/** A record's text for somebody who may not read names: nothing attached, nobody's signature, and each page says so. */
export const printCopy = async (
  copy: CopyToPrint,
  { fontsFolder }: Pick<RenderOptions, 'fontsFolder'>,
): Promise<PrintedRecord> => writeRecord(copyModel(copy), typefacesFrom(fontsFolder))

export const copyModel = ({ body, recordSha256, addenda = 0 }: CopyToPrint): RecordModel => {
  const model = recordModel({ body, state: 'draft' })
  return {
    ...model,
    isDraft: false,
    across: 'Copy',
    metadata: {
      ...model.metadata,
      title: `${TITLE}, ${longMonth(body.month)}, ${body.number} (${COPY.toLowerCase()})`,
      subject: `${COPY} of the record of one supervision session${body.sample ? '; sample data' : ''}`,
    },
    running: {
      ...model.running,
      identity: `Made from ${body.number}. Record ${hashBegins(recordSha256)}`,
      state: `${COPY}, not the record`,
    },
    summary: {
      ...model.summary,
      title: 'Copy without names',
      signatures: [],
      below: [
        { text: `${COPY}, not the record: `, strong: true },
        {
          text: `nobody signed this copy, and nothing is attached to it. What counts is the signed record ${body.number}, whose SHA-256 begins ${hashBegins(recordSha256)}.`,
        },
        ...(addenda === 0 ? [] : [{ text: ` ${leftOut(addenda)}`, strong: true }]),
      ],
    },
    sections: [...model.sections.slice(0, -1), aboutCopy(body, recordSha256, addenda)],
    recordText: null,
    signaturesFile: null,
  }
}

const COPY = 'Copy without names'

/** What was added or put right later may change what the copy says: its reader is told that there is something. */
const leftOut = (addenda: number): string =>
  addenda === 1
    ? 'One addendum belongs to the record; this copy leaves it out.'
    : `${capital(inWords(addenda))} addenda belong to the record; this copy leaves them out.`

const aboutCopy = (body: RecordBody, sha256: string, addenda: number): Section => ({
  ...SECTIONS.checking,
  title: 'The draw’s method, and what this copy is',
  ownPage: true,
  blocks: [
    ...methodBlocks(body),
    { kind: 'heading', title: 'What this copy is' },
    {
      kind: 'row',
      label: 'Names',
      text: 'Clients stand as references alone, the two people as practitioner and supervisor. In the texts, the names of everybody known to Tandem and the initials of these clients are replaced by [name]. Other names, of relatives or places, can’t be found by a program: whoever gives this copy away has read it through.',
    },
    {
      kind: 'row',
      label: 'Not the record',
      text: 'Nobody signed this copy; its text is not the text that was signed, and nothing is attached.',
    },
    ...(addenda === 0 ? [] : [{ kind: 'row' as const, label: 'Addenda', text: leftOut(addenda) }]),
    { kind: 'row', label: 'The record', text: `${body.number}, SHA-256 ${inGroups(sha256)}`, small: true },
  ],
})

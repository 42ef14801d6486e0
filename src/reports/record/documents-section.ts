import { monthName, shortDate } from '#basics/date-words.ts'
import { addMonths } from '#basics/month.ts'
import { sizeWords } from '#basics/size-words.ts'
import type { BroughtAs, ItemResult } from '#domain/document/checklist.ts'
import { checklistCounts } from '#domain/document/checklist.ts'
import type { RecordDocument } from '#domain/record/record-decisions.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Block, CellWords, MarkWord, RowWords, Section } from './blocks.ts'
import { criticalRow } from './critical-row.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import {
  actionNote,
  capital,
  clientWords,
  inGroups,
  listed,
  NOT_RECORDED,
  orNotRecorded,
  sentence,
} from './words.ts'

/** Each document read: the result out of applicable and of all, the checklist, feedback and reply. */
export const documentsSection = (body: RecordBody): Section => ({
  ...SECTIONS.documents,
  blocks: [
    ...(body.documents.length === 0
      ? [{ kind: 'row' as const, label: 'Brought', text: 'No document was brought to this session.' }]
      : body.documents.map(
          (one, index): Block => ({
            kind: 'item',
            number: itemNumber(SECTIONS.documents, index),
            title: `${capital(one.kind)}, ${clientWords(one.client)}`,
            facts: null,
            outcome: null,
            blocks: rowsOf(one),
          }),
        )),
    ...askedForRow(body),
  ],
})

/** What is to be brought next month. */
const askedForRow = (body: RecordBody): readonly Block[] => {
  if (body.samplesAskedFor.length === 0) return []
  const samples = body.samplesAskedFor.map(
    one => `${one.kind} of ${clientWords(one.client)}${one.title === null ? '' : ` (‘${one.title}’)`}`,
  )
  const next = monthName(addMonths(body.month, 1))
  return [{ kind: 'row', label: `For ${next}`, text: sentence(`To be brought: ${listed(samples)}`) }]
}

const BROUGHT = {
  'on paper': 'On paper',
  'on screen': 'On the record system’s screen',
  'as a file': 'As a file',
} as const satisfies Record<BroughtAs, string>

const rowsOf = (one: RecordDocument): readonly Block[] => {
  const brought = [
    one.brought === null ? NOT_RECORDED : BROUGHT[one.brought],
    ...(one.title === null ? [] : [`‘${one.title}’`]),
    ...(one.dated === null ? [] : [`dated ${shortDate(one.dated)}`]),
  ].join(', ')
  if (one.setAside !== null) {
    return [
      { kind: 'row', label: 'Brought', text: sentence(brought) },
      ...fileRow(one),
      { kind: 'row', label: 'Set aside', text: sentence(one.setAside), ...actionNote(one.actions) },
    ]
  }
  return [
    { kind: 'row', label: 'Brought', text: sentence(brought) },
    ...fileRow(one),
    { kind: 'row', label: 'Read against', text: resultLine(one) },
    ...criticalRow(countsOf(one).critical),
    {
      kind: 'table',
      name: 'checklist',
      label: null,
      caption: null,
      shortCaption: `${capital(one.kind)}, ${clientWords(one.client)}`,
      heads: ['Item', 'Result', 'Comment'],
      rows: one.items.map(itemRow),
    },
    ...(one.items.some(item => item.critical)
      ? [{ kind: 'small' as const, text: '* Critical: it cannot be averaged away.' }]
      : []),
    { kind: 'row', label: 'Feedback', text: orNotRecorded(one.feedback) },
    { kind: 'row', label: 'Reply', text: orNotRecorded(one.reply), ...actionNote(one.actions) },
  ]
}

/** Whoever has the file can show that it is the one that was read. */
const fileRow = ({ file }: RecordDocument): readonly Block[] =>
  file === null
    ? []
    : [
        { kind: 'row', label: 'File', text: `‘${file.name}’, ${sizeWords(file.sizeBytes)}.` },
        { kind: 'row', label: 'File (SHA-256)', text: inGroups(file.sha256), small: true },
      ]

const countsOf = (one: RecordDocument) =>
  checklistCounts(
    one,
    one.items.map(({ key, result, comment }) => ({ key, result, comment })),
  )

const resultLine = (one: RecordDocument): string => {
  const counts = countsOf(one)
  const results = [
    `${counts.met} met`,
    `${counts.partlyMet} partly`,
    `${counts.notMet} not`,
    ...(counts.toRead === 0 ? [] : [`${counts.toRead} not read`]),
  ].join(', ')
  return `${capital(one.kind)} checklist, version ${one.checklistVersion}: ${results}, of ${counts.applicable} applicable and ${counts.all} in all.`
}

const RESULTS = {
  met: { text: 'Met', mark: 'met', strong: false },
  'partly met': { text: 'Partly met', mark: 'partly', strong: true },
  'not met': { text: 'Not met', mark: 'not-met', strong: true },
  'not applicable': { text: 'Not applicable', mark: 'none', strong: false },
} as const satisfies Record<ItemResult, { text: string; mark: MarkWord; strong: boolean }>

const itemRow = (item: RecordDocument['items'][number]): RowWords => ({
  kind: 'row',
  cells: [`${item.text}${item.critical ? ' *' : ''}`, resultOf(item.result), item.comment ?? ''],
})

const resultOf = (result: ItemResult | null): CellWords => {
  if (result === null) return NOT_RECORDED
  const { text, mark, strong } = RESULTS[result]
  return { text: [{ text, strong }], mark }
}

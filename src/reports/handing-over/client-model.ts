import type { Json } from '#basics/canonical-json.ts'
import { longDate, longMonth } from '#basics/date-words.ts'
import { Month } from '#basics/month.ts'
import type { ClientExport, MonthAbout, RecordAbout, ToldRow } from '#domain/handing-over/client-export.ts'
import type { Block, Section } from '../record/blocks.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import { dayOf, inGroups, listed } from '../record/words.ts'
import { missingWords } from './missing-words.ts'
import type { HandedOverModel } from './model.ts'
import { labelOf, manyBlocks, momentWords, rowsBlocks, valueWords } from './told-words.ts'

/** Everything about one client: who they are, then month by month, then who read and changed it. */
export const clientModel = (whole: ClientExport): HandedOverModel => {
  const { client, madeAt, madeBy, practitioner } = whole
  const day = dayOf(madeAt)
  const title = `Everything that Tandem holds about ${client.reference}`
  const years = [...new Set(whole.months.map(({ month }) => month.slice(0, 4)))]
  const sections = [
    { title: 'The client', blocks: clientBlocks(whole) },
    ...years.map(year => ({
      title: `Months of ${year}`,
      blocks: whole.months.filter(({ month }) => month.startsWith(year)).map(monthItem),
    })),
    {
      title: 'Who read it, changed it and took it out',
      blocks:
        whole.audit.length === 0
          ? [{ kind: 'small' as const, text: 'The audit trail has no entry about this client.' }]
          : manyBlocks('Audit trail', whole.audit),
    },
  ]
  return {
    metadata: { title, author: madeBy, creator: `Tandem ${whole.madeWith}`, createdOn: day },
    subject: 'Everything held about one client, for a request of access',
    service: whole.service,
    notice: whole.sample ? SAMPLE_NOTICE : null,
    title,
    subtitle: `As of ${longDate(day)}`,
    columns: [
      {
        label: 'Client',
        name: client.name ?? client.initials ?? client.reference,
        below: [client.reference],
      },
      { label: 'Practitioner', name: practitioner, below: [] },
      { label: 'Put together by', name: madeBy, below: [momentWords(madeAt)] },
    ],
    header: [title],
    first: [
      {
        label: 'Before you hand it over',
        text: [
          { text: 'Read it. ', strong: true },
          {
            text: 'Texts were written by people and may name other clients, relatives or staff, or say what somebody must not learn from these pages. Tandem has cut nothing from them.',
          },
        ],
      },
      { label: 'Other clients', text: othersWords(whole) },
      {
        label: 'Not in it',
        text: whole.missing.map(one => missingWords(one)).join('\n'),
      },
      {
        label: 'What it is',
        text: 'Put together from everything recorded up to that moment, each value with who recorded it and how it came in. Nobody signed it; what was signed are the records that it names, each with its SHA-256.',
      },
    ],
    contentsLabel: 'Contents',
    sections: sections.map(
      ({ title: named, blocks }, index): Section => ({
        number: String(index + 1),
        title: named,
        blocks: blocks.map(
          (block): Block =>
            block.kind === 'item' ? { ...block, number: `${index + 1}.${blocks.indexOf(block) + 1}` } : block,
        ),
      }),
    ),
    footer: `Confidential: about ${client.reference}. For the person it is about, and whoever they say.`,
    footerBelow: `Put together ${longDate(day)} by ${madeBy}. Not signed; no record.`,
  }
}

const othersWords = ({ othersNamed }: ClientExport): string => {
  if (othersNamed.length === 0)
    return 'No reference and no name of another client that Tandem knows was found in these texts. A program does not find every name.'
  const places = othersNamed.map(({ where, words }) => `${placeWords(where)}: ${listed(words)}`)
  const shown = places.slice(0, MOST_PLACES)
  const left = places.length - shown.length
  return [
    'Words that are also another client’s reference or name stand in these places. A program does not find every name.',
    ...shown,
    ...(left > 0 ? [`and in ${left} more months`] : []),
  ].join('\n')
}

/** More than a first page holds; the JSON form has all. */
const MOST_PLACES = 14

const placeWords = (where: string): string => {
  const month = Month.safeParse(where)
  return month.success ? longMonth(month.data) : 'The client’s own facts'
}

const clientBlocks = (whole: ClientExport): readonly Block[] => [
  { kind: 'heading', title: 'As it stands' },
  ...Object.entries(whole.facts).flatMap(([name, value]): Block[] =>
    Array.isArray(value) && value.length === 0
      ? []
      : [{ kind: 'row', label: labelOf(name), text: valueWords(value) }],
  ),
  ...group('How it came to be', [
    ...rowsBlocks('First recorded', whole.added),
    ...rowsBlocks('Changes', whole.changes),
    ...rowsBlocks('On whose caseload', whole.stays),
    ...rowsBlocks('Imports', whole.imports),
    ...rowsBlocks('Charts', whole.chartBases),
    ...rowsBlocks('Holds', whole.holds),
  ]),
]

const group = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', title }, ...blocks]

const monthItem = (month: MonthAbout): Extract<Block, { kind: 'item' }> => ({
  kind: 'item',
  number: '',
  title: longMonth(month.month),
  facts: [
    month.practitioner,
    ...(month.supervisor === null ? [] : [`with ${month.supervisor}`]),
    month.kind === 'history' ? 'entered as history' : month.state,
  ].join(', '),
  outcome: month.record?.number ?? null,
  blocks: [
    ...rowsBlocks('On the caseload', month.entry),
    ...rowsBlocks('Caseload entry', month.changes),
    ...rowsBlocks('Scores begun', month.scoreDrafts),
    ...rowsBlocks('Scores', month.scores),
    ...rowsBlocks('Draws', month.draws),
    ...rowsBlocks('Replaced in the draw', month.replaced),
    ...rowsBlocks('Drawn in', month.drawn),
    ...rowsBlocks('Talked over', month.discussion),
    ...rowsBlocks('Documents', month.documents),
    ...rowsBlocks('Closing, stable casing, support staff', month.closings),
    ...rowsBlocks('Actions', month.actions),
    ...rowsBlocks('What became of actions', month.answers),
    ...rowsBlocks('Entered elsewhere', month.enteredElsewhere),
    ...namedBlocks('Named in other texts', month.named),
    ...(month.record === null ? [] : recordBlocks(month.record)),
  ],
})

const recordBlocks = (record: RecordAbout): readonly Block[] => [
  {
    kind: 'row',
    label: 'In the signed record',
    text: [
      { text: record.number, strong: true },
      {
        text: `, ${record.practitioner} and ${record.supervisor}, locked ${momentWords(record.lockedAt)}\nSHA-256 ${inGroups(record.sha256)}`,
      },
    ],
    small: true,
  },
  ...Object.entries(record.passages).flatMap(([part, rows]) =>
    Array.isArray(rows)
      ? rowsBlocks(
          RECORD_PARTS[part] ?? labelOf(part),
          rows.flatMap(row =>
            typeof row === 'object' && row !== null && !Array.isArray(row) ? [withoutClient(row)] : [],
          ),
        )
      : [],
  ),
  ...namedBlocks('Named elsewhere in it', record.named),
  ...rowsBlocks('Addenda', record.addenda),
]

const withoutClient = ({ client: _, ...row }: Readonly<Record<string, Json | undefined>>): ToldRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null]))

const RECORD_PARTS: Readonly<Record<string, string>> = {
  entries: 'Signed: entry',
  left: 'Signed: left',
  draws: 'Signed: draw',
  scores: 'Signed: scores',
  discussed: 'Signed: talked over',
  documents: 'Signed: documents',
  closings: 'Signed: forms',
  named: 'Signed: named for next month',
  samplesAskedFor: 'Signed: sample asked for',
  actions: 'Signed: actions',
  lastActions: 'Signed: last actions',
}

const namedBlocks = (label: string, named: MonthAbout['named']): readonly Block[] =>
  named.map(({ where, text }, index) => ({
    kind: 'row',
    label: index === 0 ? label : '',
    text: [{ text: `${labelOf(where)}: `, strong: true }, { text }],
    small: true,
  }))

import { shortDate } from '#basics/date-words.ts'
import { inWords } from '#basics/number-words.ts'
import type { SchemeDefinition } from '#domain/scheme/scheme-definition.ts'
import { type AgendaItem, type AgendaKey, agendaMinutes } from '#domain/session/agenda.ts'
import type { PageWords } from '../kit/page-frame.ts'
import { amount, capital } from '../record/words.ts'
import type { BlankFormToPrint } from './blank-form-to-print.ts'

/** A label before a ruled line. */
export type Field = { readonly label: string; readonly width: number | 'rest' }

export type GridColumn = {
  readonly head: string
  readonly width: number | 'rest'
  /** A box with each of these words stands in every row. */
  readonly boxes?: readonly string[]
}

/** What is filled in with a pen, from top to bottom. */
export type BlankBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'lines'; readonly label: string; readonly count: number }
  | {
      readonly kind: 'grid'
      readonly title: string
      readonly columns: readonly GridColumn[]
      /** The first cell of each row; empty where it is written too. */
      readonly rows: readonly string[]
      readonly rowHeight: number
    }
  | { readonly kind: 'scores'; readonly items: readonly string[]; readonly clients: number }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  | {
      readonly kind: 'levels'
      readonly title: string
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export type BlankFormModel = PageWords & {
  readonly header: readonly string[]
  readonly who: readonly (readonly Field[])[]
  readonly sections: readonly {
    readonly number: string
    readonly title: string
    readonly hint: string
    readonly blocks: readonly BlankBlock[]
  }[]
}

export const blankFormModel = (print: BlankFormToPrint): BlankFormModel => {
  const { agenda, scheme } = print
  return {
    metadata: {
      title: 'Caseload supervision: standard form',
      author: print.service ?? '',
      creator: `Tandem ${print.tandem}`,
      createdOn: print.printedOn,
    },
    service: print.service,
    notice: 'References and initials, no full names.',
    title: 'Caseload supervision: standard form',
    subtitle: 'For when the computer can’t be used',
    columns: [],
    header: ['Caseload supervision: standard form', 'Date, initials of both: ____________________'],
    who: [
      [
        { label: 'Practitioner', width: 190 },
        { label: 'Supervisor', width: 180 },
        { label: 'Date', width: 'rest' },
      ],
      [
        { label: 'From', width: 84 },
        { label: 'to', width: 72 },
        { label: 'Place', width: 150 },
        { label: 'Why by hand', width: 'rest' },
      ],
    ],
    sections: [
      ...agenda.map((item, index) => ({
        number: String(index + 1),
        title: TITLES[item.key](scheme !== null),
        hint: item.minutes === 0 ? '' : `${item.minutes} minutes`,
        blocks: [
          ...(item.text === null ? [] : [{ kind: 'text' as const, text: item.text }]),
          ...blocksOf(item, scheme),
        ],
      })),
      ...(scheme === null ? [] : [levels(scheme, agenda.length + 1)]),
    ],
    footer:
      'Confidential once filled in. Type it into Tandem within a week; keep these sheets with the record.',
    footerBelow: `Printed ${shortDate(print.printedOn)}. ${scheme === null ? '' : `${scheme.name}, version ${scheme.version}. `}${agendaMinutes(agenda)} minutes in all. More rows: a further sheet, initialled by both.`,
  }
}

const TITLES = {
  opening: () => 'Opening',
  draw: scores => (scores ? 'Draw and scores' : 'Draw'),
  overview: () => 'The caseload',
  discussion: () => 'Clients to discuss',
  documents: () => 'Documents',
  closing: () => 'Closing, stable casing, support staff',
  close: () => 'Actions and close',
} as const satisfies Record<AgendaKey, (scores: boolean) => string>

const blocksOf = ({ key }: AgendaItem, scheme: SchemeDefinition | null): readonly BlankBlock[] =>
  BLOCKS[key](scheme)

const empty = (count: number): readonly string[] => Array.from({ length: count }, () => '')

const BLOCKS = {
  opening: () => [
    {
      kind: 'grid',
      title: 'Actions of the last session',
      columns: [
        { head: 'Action of the last session', width: 'rest' },
        { head: 'What became of it', width: 150, boxes: ['done', 'not yet', 'dropped'] },
        { head: 'Why, or the new date', width: 140 },
      ],
      rows: empty(4),
      rowHeight: 22,
    },
    {
      kind: 'fields',
      fields: [{ label: 'The small goal of last time, and what came of it', width: 'rest' }],
    },
  ],
  draw: scheme => [
    {
      kind: 'text',
      text: 'Both watch; nobody chooses. a) List the references in order, leave out only those who can’t be read or scored now, number them 1 to n; both initial the list. b) Draw a tenth, at least 3, at most 6. c) The supervisor draws numbered slips without looking. d) Write the numbers down in the order drawn, two more as reserves.',
    },
    {
      kind: 'fields',
      fields: [
        { label: 'n =', width: 64 },
        { label: 'to draw', width: 84 },
        { label: 'Numbers drawn, in order', width: 'rest' },
      ],
    },
    { kind: 'fields', fields: [{ label: 'Left out, and why', width: 'rest' }] },
    ...(scheme === null ? reviewed : scored(scheme)),
  ],
  overview: scheme => [
    {
      kind: 'grid',
      title: 'The caseload in figures',
      columns: [
        ...(scheme === null
          ? ['Clients', 'High risk', 'Contacts planned', 'Contacts made']
          : [
              'Clients',
              ...scheme.bands.map(({ key }) => capital(key)),
              scheme.unit === 'points' ? 'Points' : 'Hours',
              'Capacity',
            ]),
        'Plan overdue',
        'Risk overdue',
        'Not seen',
      ].map((head, index, heads) => ({
        head,
        width: index === heads.length - 1 ? ('rest' as const) : 485 / heads.length,
      })),
      rows: empty(1),
      rowHeight: 26,
    },
    { kind: 'lines', label: 'What moved since last month, and what follows', count: 2 },
  ],
  discussion: () => [
    {
      kind: 'grid',
      title: 'Clients discussed',
      columns: [
        { head: 'Client', width: 62 },
        { head: 'Raised because', width: 130 },
        { head: 'Decision and its reason', width: 'rest' },
        { head: 'Contacts next', width: 58 },
        { head: 'Actions', width: 46 },
      ],
      rows: empty(6),
      rowHeight: 34,
    },
  ],
  documents: () => [
    {
      kind: 'grid',
      title: 'Documents read',
      columns: [
        { head: 'Client, document', width: 92 },
        { head: 'Met', width: 32 },
        { head: 'Partly', width: 34 },
        { head: 'Not met', width: 40 },
        { head: 'Feedback, with a word on each that is not met', width: 'rest' },
        { head: 'Reply', width: 110 },
      ],
      rows: empty(3),
      rowHeight: 38,
    },
  ],
  closing: () => [
    {
      kind: 'grid',
      title: 'Closing, stable casing, support staff',
      columns: [
        { head: 'Client', width: 62 },
        { head: 'Proposed', width: 84 },
        { head: 'Decision', width: 156, boxes: ['agreed', 'declined', 'deferred'] },
        { head: 'Reason', width: 'rest' },
        { head: 'From', width: 50 },
      ],
      rows: empty(4),
      rowHeight: 28,
    },
    { kind: 'lines', label: 'To be readied for next month: client, what for', count: 2 },
  ],
  close: () => [
    {
      kind: 'grid',
      title: 'Actions',
      columns: [
        { head: 'No.', width: 28 },
        { head: 'What, and what will show that it is done; urgent: who was told', width: 'rest' },
        { head: 'Client', width: 62 },
        { head: 'Owner', width: 78 },
        { head: 'By', width: 58 },
      ],
      rows: Array.from({ length: 8 }, (_, index) => `A${index + 1}`),
      rowHeight: 24,
    },
    {
      kind: 'fields',
      fields: [
        { label: 'Next meeting', width: 190 },
        { label: 'A small goal', width: 'rest' },
      ],
    },
    { kind: 'fields', fields: [{ label: 'What the supervisor saw done well', width: 'rest' }] },
    {
      kind: 'signatures',
      labels: ['Practitioner: signature, date, time', 'Supervisor: signature, date, time'],
    },
  ],
} as const satisfies Record<AgendaKey, (scheme: SchemeDefinition | null) => readonly BlankBlock[]>

const CLIENTS = 6

function scored(scheme: SchemeDefinition): readonly BlankBlock[] {
  return [
    {
      kind: 'text',
      text: `P practitioner, written before the draw or in private now; S supervisor, without seeing P; A agreed. ${lowestToHighest(scheme)}; ${scheme.items.some(({ weight }) => weight !== 1) ? 'multiply by the weight, then add up' : 'add them up'}. All P and S are shown at once.`,
    },
    {
      kind: 'scores',
      items: scheme.items.map(({ name, weight }) => (weight === 1 ? name : `${name} (× ${amount(weight)})`)),
      clients: CLIENTS,
    },
    { kind: 'lines', label: 'Where P and S differ: client, item, the level agreed, and why', count: 3 },
  ]
}

const reviewed: readonly BlankBlock[] = [
  {
    kind: 'grid',
    title: 'Clients drawn',
    columns: [
      { head: 'Client', width: 80 },
      { head: 'What was looked at, and what was found', width: 'rest' },
    ],
    rows: empty(CLIENTS),
    rowHeight: 28,
  },
]

const lowestToHighest = ({ items }: SchemeDefinition): string => {
  const all = items.flatMap(item => item.levels.map(({ level }) => level))
  return `Levels ${Math.min(...all)} to ${Math.max(...all)}`
}

/** Each item with what one would see at each of its levels, and what the totals fall in. */
const levels = (scheme: SchemeDefinition, number: number): BlankFormModel['sections'][number] => {
  const all = [...new Set(scheme.items.flatMap(item => item.levels.map(({ level }) => level)))].toSorted(
    (a, b) => a - b,
  )
  const bands = scheme.bands.map(
    ({ key, from, to }) => `${key} ${from === to ? amount(from) : `${amount(from)} to ${amount(to)}`}`,
  )
  const load = scheme.bands.map(({ points }) => amount(points))
  const unit = scheme.unit === 'points' ? 'points of load' : 'hours a month'
  // Many levels side by side would be too narrow to read.
  const isWide = all.length <= MOST_BESIDE
  return {
    number: String(number),
    title: 'The levels',
    hint: `${scheme.name}, version ${scheme.version}${scheme.standing === 'indicative' ? '; indicative, not definitive' : ''}`,
    blocks: [
      {
        kind: 'levels',
        title: `What one would see at each level, for ${inWords(scheme.items.length)} items`,
        heads: ['Item', ...(isWide ? all.map(String) : ['Levels'])],
        rows: scheme.items.map(item => [
          item.name,
          ...(isWide
            ? all.map(level => item.levels.find(one => one.level === level)?.anchor ?? '')
            : [item.levels.map(({ level, anchor }) => `${level}: ${anchor}`).join('; ')]),
        ]),
      },
      {
        kind: 'text',
        text: `Totals: ${bands.join(', ')}. One client of each adds, in this order, ${load.join(', ')} ${unit}.`,
      },
    ],
  }
}

const MOST_BESIDE = 5

import { longDate } from '#basics/date-words.ts'
import { PERSON_PARTS, type PersonExport, type PersonPart } from '#domain/handing-over/person-export.ts'
import type { Block } from '../record/blocks.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import { dayOf } from '../record/words.ts'
import { missingWords } from './missing-words.ts'
import type { HandedOverModel } from './model.ts'
import { manyBlocks, momentWords } from './told-words.ts'

/** What Tandem holds about one of the people who work with it, part by part. */
export const personModel = (whole: PersonExport): HandedOverModel => {
  const day = dayOf(whole.madeAt)
  const title = `What Tandem holds about ${whole.name}`
  return {
    metadata: { title, author: whole.name, creator: `Tandem ${whole.madeWith}`, createdOn: day },
    subject: 'A person’s own data',
    service: whole.service,
    notice: whole.sample ? SAMPLE_NOTICE : null,
    title,
    subtitle: `As of ${longDate(day)}`,
    columns: [
      { label: 'Person', name: whole.name, below: [whole.roles.join(', ')] },
      { label: 'Put together by', name: whole.name, below: [momentWords(whole.madeAt)] },
    ],
    header: [title],
    first: [
      {
        label: 'Before you hand it on',
        text: [
          { text: 'Read it. ', strong: true },
          {
            text: 'It names the people you worked with, and clients by their reference. What was said in supervision is confidential to two people, of whom you are one.',
          },
        ],
      },
      { label: 'Not in it', text: whole.missing.map(missingWords).join('\n') },
      {
        label: 'What it is',
        text: 'Put together from everything recorded up to that moment. Nobody signed it; what you signed are the records that it names.',
      },
    ],
    contentsLabel: 'Contents',
    sections: SECTIONS.map(({ title: named, parts }, index) => ({
      number: String(index + 1),
      title: named,
      blocks: blocksOf(whole, parts),
    })),
    footer: `Confidential: about ${whole.name}.`,
    footerBelow: `Put together ${longDate(day)} by ${whole.name}. Not signed; no record.`,
  }
}

const blocksOf = ({ parts: all }: PersonExport, parts: readonly PersonPart[]): readonly Block[] => {
  const blocks = parts.flatMap((part): readonly Block[] =>
    all[part].length === 0
      ? []
      : [{ kind: 'heading', title: PART_WORDS[part] }, ...manyBlocks('', all[part])],
  )
  return blocks.length === 0 ? [{ kind: 'small', text: 'Not recorded.' }] : blocks
}

const PART_WORDS = {
  person: 'Name and roles',
  keys: 'Keys for signing, public part',
  hours: 'Hours by contract',
  reductions: 'Reductions, and why',
  supervision: 'Who supervises whom',
  settings: 'Settings changed last by you',
  stays: 'Clients on your caseload',
  imports: 'Imports',
  reviews: 'Months',
  reviewSteps: 'Steps of a month',
  saidNone: 'Parts of which you said that there is nothing',
  texts: 'Your texts, and those written to you',
  recorded: 'How many values you recorded',
  scoreDrafts: 'Scores begun',
  scores: 'Scores you gave',
  agreement: 'How the two of you score',
  raised: 'Clients you raised',
  closings: 'Clients you named',
  documents: 'Documents you brought',
  files: 'Files you attached',
  actions: 'Actions you own',
  answers: 'What you said of actions',
  sessions: 'Sessions',
  sessionSteps: 'What you did in sessions',
  draws: 'Draws you made',
  replacements: 'Clients you replaced in a draw',
  enteredElsewhere: 'Texts you said are entered elsewhere',
  chartBases: 'Charts begun anew',
  holds: 'Holds on erasing',
  erasures: 'Erasures you were one of the two for',
  fixedTexts: 'Texts fixed by your signature',
  reopened: 'Texts you opened again',
  records: 'Records',
  signatures: 'Your signatures',
  addenda: 'Your addenda',
  addendaRead: 'When you read addenda of others',
  published: 'Versions you published',
  drafts: 'Begun and not recorded',
  audit: 'Audit trail',
} as const satisfies Record<PersonPart, string>

const SECTIONS: readonly { readonly title: string; readonly parts: readonly PersonPart[] }[] = [
  { title: 'You', parts: ['person', 'keys', 'hours', 'reductions', 'supervision', 'settings', 'published'] },
  { title: 'Your caseload', parts: ['stays', 'imports', 'chartBases', 'holds', 'erasures'] },
  {
    title: 'Your months',
    parts: [
      'reviews',
      'reviewSteps',
      'saidNone',
      'texts',
      'recorded',
      'raised',
      'closings',
      'documents',
      'files',
    ],
  },
  { title: 'Your scores', parts: ['scores', 'scoreDrafts', 'agreement'] },
  { title: 'Your actions', parts: ['actions', 'answers', 'enteredElsewhere'] },
  { title: 'Your sessions', parts: ['sessions', 'sessionSteps', 'draws', 'replacements'] },
  {
    title: 'Your records',
    parts: ['records', 'signatures', 'fixedTexts', 'reopened', 'addenda', 'addendaRead'],
  },
  { title: 'Not recorded yet', parts: ['drafts'] },
  { title: 'What the audit trail says', parts: ['audit'] },
]

/** Each part stands in one section; a test holds it. */
export const PARTS_PRINTED: readonly PersonPart[] = PERSON_PARTS.filter(part =>
  SECTIONS.some(({ parts }) => parts.includes(part)),
)

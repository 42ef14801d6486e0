import { longDate, longMonth, shortDate } from '#basics/date-words.ts'
import type { Gap, SectionKey } from '#domain/review/sections.ts'
import { type AgendaKey, agendaMinutes } from '#domain/session/agenda.ts'
import type { PageWords } from '../kit/page-frame.ts'
import type { Words } from '../record/blocks.ts'
import { STATE } from '../record/caseload-section.ts'
import { KINDS } from '../record/closings-section.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import {
  amount,
  capital,
  clientWords,
  counted,
  dayOf,
  firstName,
  listed,
  NOT_RECORDED,
  orNotRecorded,
  percent,
  shortened,
  shortName,
  timeOf,
} from '../record/words.ts'
import type { BriefToPrint } from './brief-to-print.ts'

/** The page in words, before anything is measured. Lists are whole: the drawer leaves out what one side can't hold. */
export type BriefModel = PageWords & {
  readonly figures: readonly { readonly figure: string; readonly lines: readonly string[] }[]
  /** Where the preparation stands, for this reader. */
  readonly standing: { readonly label: string; readonly text: string }
  readonly discuss: {
    readonly none: string
    readonly rows: readonly { readonly client: string; readonly why: Words }[]
  }
  readonly actions: {
    readonly none: string
    readonly rows: readonly {
      readonly action: string
      readonly client: string
      readonly owner: string
      readonly by: string
      readonly isReaders: boolean
    }[]
  }
  readonly overdue: readonly string[]
  readonly rows: readonly { readonly label: string; readonly text: string }[]
  readonly agenda: string
}

export const briefModel = (brief: BriefToPrint): BriefModel => ({
  metadata: {
    title: `Before the meeting, ${longMonth(brief.month)}, for the ${brief.reader}`,
    author: [brief.practitioner, ...(brief.supervisor === null ? [] : [brief.supervisor])].join('; '),
    creator: `Tandem ${brief.tandem}`,
    createdOn: brief.printedOn,
  },
  service: brief.service,
  notice: brief.sample ? SAMPLE_NOTICE : null,
  title: 'Before the meeting',
  subtitle: `${longMonth(brief.month)} review, for the ${brief.reader}`,
  columns: [
    { label: 'Practitioner', name: brief.practitioner, below: [] },
    { label: 'Supervisor', name: brief.supervisor ?? NOT_RECORDED, below: [] },
    meeting(brief),
  ],
  figures: figures(brief),
  standing: standing(brief),
  discuss: {
    none: `${brief.reader === 'practitioner' ? 'You have' : `${firstName(brief.practitioner)} has`} named nobody to talk over yet.`,
    rows: brief.discussions.map(({ client, whyRaised, whyNow }) => ({
      client: clientWords(client),
      why: why(whyRaised, whyNow),
    })),
  },
  actions: {
    none: 'Nothing is open from the last session.',
    rows: brief.actions.map(action => ({
      action: shortened(action.text, 120),
      client: action.client === null ? '' : clientWords(action.client),
      owner: shortName(action.owner),
      by: `${shortDate(action.due)}${action.due < brief.printedOn ? ', overdue' : ''}`,
      isReaders: action.isReaders,
    })),
  },
  overdue: brief.overdue.map(({ client, kind, due }) => `${client.reference} ${kind}, due ${shortDate(due)}`),
  rows: rows(brief),
  agenda: agenda(brief),
  footer: `Confidential: for ${shortened(
    brief.reader === 'practitioner' ? brief.practitioner : (brief.supervisor ?? 'the supervisor'),
    36,
  )} alone. Carry it with care, and destroy it after the meeting.`,
  footerBelow: `Printed ${shortDate(brief.printedOn)}, from what was recorded by then. No part of the record.`,
})

const meeting = ({ plannedFor, place }: BriefToPrint): BriefModel['columns'][number] =>
  plannedFor === null
    ? { label: 'Meeting', name: 'No date agreed yet', below: [] }
    : {
        label: 'Meeting',
        name: longDate(dayOf(plannedFor)),
        below: [[timeOf(plannedFor), ...(place === null || place.trim() === '' ? [] : [place])].join(', ')],
      }

const figures = ({ figures: sums, unit, reader }: BriefToPrint): BriefModel['figures'] => {
  const overdue = sums.carePlansOverdue + sums.riskAssessmentsOverdue
  const noun = unit === 'hours a month' ? 'hours' : 'points'
  return [
    {
      figure: String(sums.clients),
      lines: [sums.clients === 1 ? 'client,' : 'clients,', `${sums.highRisk} at high risk`],
    },
    {
      figure: `${sums.contactsMade} of ${sums.contactsPlanned}`,
      lines: ['contacts made of', 'those planned'],
    },
    {
      figure: String(overdue),
      lines: [
        `reviews overdue: ${sums.carePlansOverdue} care`,
        `plan, ${sums.riskAssessmentsOverdue} risk assessment`,
      ],
    },
    ...(unit === null
      ? []
      : [
          {
            figure:
              sums.available === null
                ? amount(sums.points)
                : `${amount(sums.points)} of ${amount(sums.available)}`,
            lines: [
              `${noun} of load${sums.loadPercent === null || sums.loadState === null ? '' : `, ${percent(sums.loadPercent)}:`}`,
              [
                ...(sums.loadState === null ? [] : [STATE[sums.loadState]]),
                ...(reader === 'supervisor' ? ['by scores agreed before'] : []),
              ].join(', ') || `${sums.notScored} not scored`,
            ],
          },
        ]),
  ]
}

const standing = (brief: BriefToPrint): BriefModel['standing'] => {
  const gaps = brief.sections.filter(section => section.gaps.length > 0)
  if (brief.reader === 'practitioner') {
    const missing = gaps.map(
      ({ key, gaps: of }) => `${SECTIONS[key]('you')} (${of.map(gapWords).join(', ')})`,
    )
    const lead = brief.isReady ? 'You said you are ready. ' : ''
    return {
      label: 'Still to prepare',
      text: missing.length === 0 ? `${lead}Nothing is missing.` : `${lead}${capital(listed(missing))}.`,
    }
  }
  const name = firstName(brief.practitioner)
  return {
    label: 'Preparation',
    text: !brief.isReady
      ? `${name} has not said ready yet; what stands here may still change.`
      : gaps.length === 0
        ? `${name} is ready; nothing is missing.`
        : `${name} is ready, with gaps: ${listed(gaps.map(({ key }) => SECTIONS[key](name)))}.`,
  }
}

const SECTIONS = {
  'last-actions': () => 'last session’s actions',
  figures: () => 'this month’s figures',
  discussion: () => 'clients to discuss',
  candidates: () => 'closing and stable casing',
  'closure-forms': () => 'closure forms',
  'support-staff': () => 'support staff',
  documents: () => 'document samples',
  reflection: () => 'pleased with, find hard',
  wanted: who => `what ${who} ${who === 'you' ? 'want' : 'wants'} from this session`,
} as const satisfies Record<SectionKey, (who: string) => string>

const gapWords = ({ kind, count }: Gap): string => {
  const words = {
    'action-not-answered': `${count} not answered`,
    'entry-incomplete': `${counted(count, 'client')} with gaps`,
    'entry-to-look-at': `${count} to look at again`,
    'not-scored': `${count} not scored`,
    'nobody-to-discuss': 'nobody named',
    'no-reason-to-discuss': `${count} without a reason`,
    'nobody-named-or-said-so': 'nobody named',
    'form-not-complete': `${count} not complete`,
    'no-document': 'none chosen',
    'text-not-recorded': 'not recorded',
  } as const satisfies Record<Gap['kind'], string>
  return words[kind]
}

const why = (raised: string | null, now: string | null): Words => {
  const given = [raised, now].filter(text => text !== null && text.trim() !== '')
  const [first, second] = given
  if (first == null) return NOT_RECORDED
  return second == null
    ? shortened(first, 190)
    : [{ text: shortened(first, 120) }, { text: ' Now: ', strong: true }, { text: shortened(second, 120) }]
}

const rows = (brief: BriefToPrint): BriefModel['rows'] => {
  const { closings, documents, wanted, wantedIsPrivate, practitioner, reader, smallGoal } = brief
  const toDecide = closings
    .filter(({ stage }) => stage === 'to decide')
    .map(one => `${one.client.reference} ${KINDS[one.kind]}${one.isComplete ? '' : ', form not complete'}`)
  const named = closings
    .filter(({ stage }) => stage === 'named')
    .map(one => `${one.client.reference} ${KINDS[one.kind]}`)
  return [
    { label: 'Small goal', text: smallGoal === null ? 'None was set last time.' : shortened(smallGoal, 200) },
    {
      label: reader === 'practitioner' ? 'You bring' : 'Documents to read',
      text:
        documents.length === 0
          ? 'No document samples chosen yet.'
          : `${capital(listed(documents.map(({ client, kind }) => `${kind} of ${client.reference}`)))}.`,
    },
    { label: 'To decide', text: toDecide.length === 0 ? 'No closure forms.' : `${toDecide.join('; ')}.` },
    ...(named.length === 0 ? [] : [{ label: 'Named for next', text: `${named.join('; ')}.` }]),
    {
      label: reader === 'practitioner' ? 'What you want' : `What ${firstName(practitioner)} wants`,
      text: wantedIsPrivate
        ? `Private until ${firstName(practitioner)} says ready.`
        : shortened(orNotRecorded(wanted), 240),
    },
  ]
}

const AGENDA = {
  opening: 'opening',
  draw: 'draw and score',
  overview: 'overview',
  discussion: 'clients to discuss',
  documents: 'documents',
  closing: 'closing',
  close: 'actions and close',
} as const satisfies Record<AgendaKey, string>

/** Without a unit the service does not score. */
const agenda = ({ agenda: items, unit }: BriefToPrint): string => {
  const parts = items.map(
    ({ key, minutes }) => `${key === 'draw' && unit === null ? 'draw' : AGENDA[key]} ${minutes}`,
  )
  return `${capital(parts.join(', '))}: ${agendaMinutes(items)} minutes.`
}

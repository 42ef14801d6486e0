import { longMonth, monthName, shortDate } from '#basics/date-words.ts'
import { criteriaCounts } from '#domain/closure/closing-criteria.ts'
import type { ClosingKind } from '#domain/closure/closing-kind.ts'
import type { PageWords } from '../kit/page-frame.ts'
import type { Words } from '../record/blocks.ts'
import { fieldWords } from '../record/closing-fields.ts'
import { OUTCOMES, resultWords } from '../record/closings-section.ts'
import { criticalRow } from '../record/critical-row.ts'
import { fieldRows, stateOf } from '../record/form-rows.ts'
import { SAMPLE_NOTICE } from '../record/summary.ts'
import { capital, clientWords, listed, NOT_RECORDED, orNotRecorded, sentence } from '../record/words.ts'
import type { FormToPrint } from './form-to-print.ts'

type Row = { readonly label: string; readonly text: Words }

/** One form in words, before anything is measured. */
export type FormModel = PageWords & {
  /** Nothing is decided on it. */
  readonly isDraft: boolean
  /** From the second page on. */
  readonly header: readonly string[]
  readonly fields: { readonly title: string; readonly rows: readonly Row[] }
  readonly criteria: {
    readonly title: string
    readonly result: readonly Row[]
    readonly rows: readonly {
      readonly criterion: Words
      readonly state: Words
      readonly comment: string
    }[]
    readonly legend: string | null
  }
  readonly decision: { readonly title: string; readonly rows: readonly Row[] }
}

export const formModel = (print: FormToPrint): FormModel => {
  const { client, practitioner, supervisor, form, decision } = print
  const title = TITLES[form.kind]
  const whose = clientWords(client)
  return {
    metadata: {
      title: `${title}, ${whose}, ${longMonth(print.month)}`,
      author: [practitioner, ...(supervisor === null ? [] : [supervisor])].join('; '),
      creator: `Tandem ${print.tandem}`,
      createdOn: print.printedOn,
    },
    service: print.service,
    notice: print.sample ? SAMPLE_NOTICE : null,
    title,
    subtitle: whose,
    columns: [
      { label: 'Practitioner', name: practitioner, below: [prepared(print)] },
      { label: 'Supervisor', name: supervisor ?? NOT_RECORDED, below: [] },
      {
        label: 'Decision',
        name: decision === null ? 'Not decided' : OUTCOMES[decision.outcome],
        below: decision === null ? [`${longMonth(print.month)} review`] : [`on ${shortDate(decision.on)}`],
      },
    ],
    isDraft: decision === null,
    header: [title, whose, `${longMonth(print.month)} review`, practitioner],
    fields: { title: 'What is proposed', rows: [...before(print), ...fieldRows(form), ...gaps(print)] },
    criteria: criteria(print),
    decision: { title: 'Decision', rows: decided(print) },
    footer: 'Confidential: about one client. It belongs with the client’s own record.',
    footerBelow: `Printed ${shortDate(print.printedOn)}. ${standing(print)}`,
  }
}

const TITLES = {
  closing: 'Closure form',
  'stable casing': 'Stable-casing plan',
  'support staff': 'Support-staff plan',
} as const satisfies Record<ClosingKind, string>

const prepared = ({ completedOn }: FormToPrint): string =>
  completedOn === null ? 'not marked as complete' : `marked as complete on ${shortDate(completedOn)}`

const standing = ({ decision, recordNumber }: FormToPrint): string => {
  if (recordNumber !== null) return `What counts is the signed record ${recordNumber}.`
  return decision === null
    ? 'Draft: not decided.'
    : 'Decided; the record of the session is not signed by both yet.'
}

/** How it came to this form. */
const before = ({ client, month, namedInMonth, note, lastDecision }: FormToPrint): readonly Row[] => [
  ...(client.name === null ? [] : [{ label: 'Client', text: `${clientWords(client)}, ${client.name}` }]),
  {
    label: 'Named',
    text: sentence(
      `In ${namedInMonth.slice(0, 4) === month.slice(0, 4) ? monthName(namedInMonth) : longMonth(namedInMonth)}${note?.trim() ? `: ${note.trim()}` : ''}`,
    ),
  },
  ...(lastDecision === null
    ? []
    : [
        {
          label: 'Last time',
          text: `${OUTCOMES[lastDecision.outcome]}. ${sentence(lastDecision.reason)}`,
        },
      ]),
]

const gaps = ({ form, openFields }: FormToPrint): readonly Row[] => {
  const open = openFields.map(field => fieldWords(form.kind, field))
  return open.length === 0
    ? []
    : [{ label: 'Gaps', text: [{ text: 'Gap: ', strong: true }, { text: `${listed(open)}.` }] }]
}

const criteria = ({ criteria: { version, items } }: FormToPrint): FormModel['criteria'] => {
  const counts = criteriaCounts(items)
  const critical = (state: 'not met' | 'partly') =>
    counts.criticalOpen.filter(found => found.state === state).map(({ text }) => text)
  const isAgainst = (item: (typeof items)[number]) =>
    item.critical && (item.state === 'not met' || item.state === 'partly')
  return {
    title: `Held against the service’s criteria, version ${version}`,
    result: [
      ...criticalRow({ notMet: critical('not met'), partlyMet: critical('partly') }).flatMap(block =>
        block.kind === 'row' ? [{ label: block.label, text: block.text }] : [],
      ),
      {
        label: 'Result',
        text:
          counts.notRecorded === counts.all
            ? 'None of them is answered yet.'
            : `${capital(resultWords(counts))}.`,
      },
    ],
    rows: items.map(item => {
      const state = capital(stateOf(item.state))
      return {
        criterion: `${item.text}${item.critical ? ' *' : ''}`,
        state: isAgainst(item) ? [{ text: state, strong: true }] : state,
        comment: item.comment?.trim() ?? '',
      }
    }),
    legend: items.some(item => item.critical) ? '* Critical: it cannot be averaged away.' : null,
  }
}

const decided = (print: FormToPrint): readonly Row[] => {
  const { decision, practitioner, supervisor, form } = print
  if (decision === null) return [{ label: 'Outcome', text: 'Not decided.' }]
  const { effectiveOn, manager, managersView } = decision
  const day = form.kind === 'closing' ? 'Last day' : 'Begins on'
  return [
    { label: 'Outcome', text: [{ text: `${OUTCOMES[decision.outcome]}.`, strong: true }] },
    { label: 'Reason', text: sentence(decision.reason) },
    ...(effectiveOn === null ? [] : [{ label: day, text: shortDate(effectiveOn) }]),
    ...(manager === null && managersView === null
      ? []
      : [{ label: 'Manager’s view', text: `${orNotRecorded(manager)}: ${orNotRecorded(managersView)}` }]),
    ...(decision.outcome === 'agreed' && criteriaCounts(print.criteria.items).criticalOpen.some(isAnswered)
      ? [
          {
            label: 'Agreed all the same',
            text: 'A critical criterion is not fully met; the reason stands above.',
          },
        ]
      : []),
    {
      label: 'Decided by',
      text: `${listed([practitioner, ...(supervisor === null ? [] : [supervisor])])}, in their session, on ${shortDate(decision.on)}.`,
    },
    {
      label: 'Signed',
      text:
        print.recordNumber === null
          ? 'The record of the session is not signed by both yet.'
          : `With the record ${print.recordNumber}, which holds this form and its decision.`,
    },
  ]
}

const isAnswered = ({ state }: { readonly state: unknown }): boolean => state !== null

import { longDate, longMonth, shortDate } from '#basics/date-words.ts'
import { inReadingOrder } from '#domain/action/action.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { actionText, nextMeeting } from './actions-section.ts'
import type { Words } from './blocks.ts'
import { STATE } from './caseload-section.ts'
import { KINDS, OUTCOMES } from './closings-section.ts'
import { sameBandWords } from './comparison-section.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import { inShort } from './in-short.ts'
import type { RecordToPrint } from './record-to-print.ts'
import { answerWords, refusals, type SignatureWords, signatureWords, statedIn } from './signature-words.ts'
import {
  amount,
  capital,
  clientWords,
  dayOf,
  hashBegins,
  orNotRecorded,
  percent,
  shortName,
  timeOf,
} from './words.ts'

/** Page 1: it must stand alone, since a copy of it is what people work from. */
export type Summary = {
  readonly service: string | null
  readonly notice: string | null
  readonly title: string
  readonly month: string
  readonly number: string
  readonly people: readonly {
    readonly label: string
    readonly name: string
    readonly below: readonly string[]
  }[]
  /** A refusal to sign, in semibold above 'In short'. */
  readonly warnings: readonly string[]
  readonly inShort: string
  readonly figures: readonly { readonly figure: string; readonly lines: readonly string[] }[]
  readonly decided: readonly { readonly client: string; readonly decision: Words; readonly section: string }[]
  readonly toDo: readonly {
    readonly number: string
    readonly action: Words
    readonly client: string
    readonly owner: string
    readonly by: string
  }[]
  readonly parting: Words
  readonly signatures: readonly SignatureWords[]
  readonly below: readonly { readonly text: string; readonly strong?: boolean }[]
}

export const SAMPLE_NOTICE = 'Sample data: all people and figures are invented'
export const TITLE = 'Record of caseload supervision'

export const summaryOf = (print: RecordToPrint, sha256: string): Summary => {
  const { body } = print
  return {
    service: body.service,
    notice: body.sample ? SAMPLE_NOTICE : null,
    title: TITLE,
    month: longMonth(body.month),
    number: body.number,
    people: [
      { label: 'Practitioner', name: body.practitioner.name, below: [titleOf(body.practitioner.title)] },
      { label: 'Supervisor', name: body.supervisor.name, below: [titleOf(body.supervisor.title)] },
      held(body),
    ],
    warnings: refusals(print),
    inShort: inShort(body),
    figures: figures(body),
    decided: decided(body),
    toDo: inReadingOrder(body.actions).map(action => ({
      number: action.number,
      action: actionText(action),
      client: action.client === null ? 'none' : nameOf(body, action.client),
      owner: shortName(action.owner),
      by: shortDate(action.due),
    })),
    parting: parting(body),
    signatures: signatureWords(print),
    below: below(print, sha256),
  }
}

const titleOf = (title: string | null): string => (title === null ? 'Job title not recorded' : title)

/** With full names on, the client column of this page takes them. */
const nameOf = (body: RecordBody, client: RecordBody['caseload']['entries'][number]['client']): string =>
  body.shownAs === 'full names' && client.name !== null
    ? `${client.reference} ${client.name}`
    : clientWords(client)

const held = (body: RecordBody) => {
  const { sittings, place, attended } = body.session
  const first = sittings[0]
  if (first === undefined) return { label: 'Held', name: 'Not recorded', below: [] }
  const both = [body.practitioner, body.supervisor].every(person => attended.includes(person.id))
  const where = [...(place === null || place.trim() === '' ? [] : [place]), ...(both ? ['side by side'] : [])]
  const times = sittings.map(sitting => `${timeOf(sitting.from)} to ${timeOf(sitting.to)}`)
  const one = sittings.length === 1
  return {
    label: 'Held',
    name: longDate(dayOf(first.from)),
    below: one
      ? [[...times, ...where].join(', ')]
      : [
          sittings.map((sitting, index) => `${shortDate(dayOf(sitting.from))}, ${times[index]}`).join('; '),
          ...(where.length === 0 ? [] : [capital(where.join(', '))]),
        ],
  }
}

const figures = (body: RecordBody): Summary['figures'] => {
  const { figures: sums } = body.caseload
  const overdue = sums.carePlansOverdue + sums.riskAssessmentsOverdue
  const session = body.agreement.session
  const unit = body.scheme?.unit === 'hours a month' ? 'hours' : 'points'
  return [
    {
      figure: String(sums.clients),
      lines: [sums.clients === 1 ? 'client,' : 'clients,', `${sums.highRisk} at high risk`],
    },
    ...(body.scheme === null
      ? []
      : [
          sums.available === null
            ? { figure: amount(sums.points), lines: [`${unit} of load,`, 'capacity not recorded'] }
            : {
                figure: `${amount(sums.points)} of ${amount(sums.available)}`,
                lines: [
                  `${unit} of load,`,
                  `${sums.loadPercent === null ? '' : `${percent(sums.loadPercent)}: `}${sums.loadState === null ? 'not known' : sums.loadState === 'far over' ? 'far over' : STATE[sums.loadState]}`,
                ],
              },
        ]),
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
    session === null || session.pairs === 0
      ? {
          figure: String(body.draws.at(-1)?.sample.length ?? 0),
          lines: ['clients drawn,', body.scheme === null ? 'to look at closely' : 'none scored by both'],
        }
      : { figure: sameBandWords(session), lines: ['drawn clients scored', 'in the same band'] },
  ]
}

const decided = (body: RecordBody): Summary['decided'] => [
  ...body.discussed.flatMap((one, index) =>
    one.outcome !== 'decision' || one.decision === null
      ? []
      : [
          {
            client: nameOf(body, one.client),
            decision: one.decision,
            section: itemNumber(SECTIONS.discussed, index),
          },
        ],
  ),
  ...body.closings.flatMap((one, index) => {
    if (one.outcome === null) return []
    const on =
      one.effectiveOn === null
        ? ''
        : `, ${one.form.kind === 'closing' ? 'last day' : 'from'} ${shortDate(one.effectiveOn)}`
    const again = one.outcome === 'agreed' ? '' : '; comes back next month'
    return [
      {
        client: nameOf(body, one.client),
        decision: [
          { text: `${capital(KINDS[one.form.kind])}: ` },
          { text: OUTCOMES[one.outcome].toLowerCase(), strong: true },
          { text: `${on}${again}` },
        ],
        section: itemNumber(SECTIONS.closings, index),
      },
    ]
  }),
]

const parting = (body: RecordBody): Words => [
  { text: 'Next meeting', strong: true },
  { text: `  ${nextMeeting(body)} ` },
  { text: 'Small goal:', strong: true },
  { text: ` ${orNotRecorded(body.close.smallGoal).replace(/\.$/, '')}. ` },
  ...bring(body),
]

const bring = (body: RecordBody): Exclude<Words, string> => {
  const things = [
    ...(body.named.length === 0
      ? []
      : [`forms for ${body.named.map(one => one.client.reference).join(', ')}`]),
    ...body.samplesAskedFor.map(one => `${one.kind} of ${one.client.reference}`),
  ]
  return things.length === 0 ? [] : [{ text: 'Bring:', strong: true }, { text: ` ${things.join('; ')}.` }]
}

const below = (print: RecordToPrint, sha256: string): Summary['below'] => {
  const begins = { text: hashBegins(sha256), strong: true }
  if (print.state === 'draft') {
    const [first] = print.signatures ?? []
    return [
      {
        text:
          first === undefined
            ? 'Not signed. Printed for reading, or for signing in ink; the text’s SHA-256 begins '
            : `${first.name} has signed this text, the other has not yet. Its SHA-256 begins `,
      },
      begins,
      { text: '. A signature in ink is entered in Tandem as such, with this print kept.' },
    ]
  }
  const [other] = statedIn(print)
  const { tells, who } =
    other === undefined
      ? { who: 'Both signed', tells: '' }
      : {
          who: `${other.stated.name} signed`,
          tells: ` ${other.name} ${other.answer.method === 'ink' ? `${answerWords(other)}, on a print of the same text, kept on paper.` : 'did not sign.'}`,
        }
  return [
    { text: `${who} this record, whose SHA-256 begins ` },
    begins,
    { text: `.${tells} Section ${SECTIONS.checking.number} tells how to check it without Tandem.` },
    ...(print.sealed
      ? [
          {
            text: ' The file is digitally signed with a certificate that this team made itself: a reader of PDFs shows whether it was changed, and calls the certificate unknown.',
          },
        ]
      : []),
  ]
}

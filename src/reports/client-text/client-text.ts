import { monthName, shortDate } from '#basics/date-words.ts'
import { addMonths, type Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { shortened } from '#basics/wording.ts'
import { criteriaCounts } from '#domain/closure/closing-criteria.ts'
import type { StableCasingForm, SupportStaffForm } from '#domain/closure/closing-forms.ts'
import type { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import type { Decided } from '#domain/record/decided-clients.ts'
import { capital, counted, listed, sentence, shortName } from '../record/words.ts'

export type ClientTextFacts = {
  /** The day of the decision. */
  readonly on: PlainDate
  /** Month of the review; contacts are planned from the next on. */
  readonly month: Month
  readonly decisions: readonly Decided[]
  /** In reading order. */
  readonly actions: readonly {
    readonly text: string
    readonly owner: string
    readonly due: PlainDate
    readonly urgent: boolean
    readonly toldWhom: string | null
  }[]
  /** Who took part, by name. */
  readonly people: readonly string[]
}

/**
 * What goes into the client's own record: plain text without the client's name or reference, since it stands in their record.
 * One decision reads as one paragraph; several take a line each.
 */
export const clientText = ({ on, month, decisions, actions, people }: ClientTextFacts): string => {
  const words = decisions.map(decision => decidedWords(decision, month))
  const rest = [
    ...(actions.length === 0 ? [] : [`To do: ${actions.map(action => actionWords(action, on)).join(' ')}`]),
    ...(people.length === 0 ? [] : [`${people.map(shortName).join(', ')}.`]),
  ]
  const head = `${shortDate(on)}, caseload supervision.`
  return decisions.length === 1 ? [head, ...words, ...rest].join(' ') : [head, ...words, ...rest].join('\n')
}

/** The decisions in one short line, for a list. */
export const shortDecision = (decisions: readonly Decided[]): string =>
  shortened(decisions.map(shortWords).join('; '), 110)

const decidedWords = (decided: Decided, month: Month): string =>
  joined(
    decided.kind === 'discussion'
      ? [
          sentence(decided.decision),
          because(decided.reason),
          decided.contactsPlannedNext === null
            ? null
            : `${capital(counted(decided.contactsPlannedNext, 'contact'))} planned in ${monthName(addMonths(month, 1))}.`,
        ]
      : [
          outcomeWords(decided),
          ...criteriaWords(decided),
          ...(decided.decision.outcome === 'agreed' ? whatFollows(decided) : []),
          because(decided.decision.reason),
          managersWords(decided),
        ],
  )

type DecidedClosing = Extract<Decided, { kind: 'closing' }>

const KINDS = {
  closing: 'Closing',
  'stable casing': 'Stable casing',
  'support staff': 'Step-down to support staff',
} as const satisfies Record<ClosingKind, string>

const OUTCOMES = {
  agreed: 'agreed',
  declined: 'declined',
  deferred: 'deferred',
} as const satisfies Record<ClosingOutcome, string>

const outcomeWords = ({ form, decision: { outcome, effectiveOn } }: DecidedClosing): string => {
  const day =
    outcome !== 'agreed' || effectiveOn === null
      ? ''
      : form.kind === 'closing'
        ? `, last day ${shortDate(effectiveOn)}`
        : `, from ${shortDate(effectiveOn)}`
  return `${KINDS[form.kind]} ${OUTCOMES[outcome]}${day}.`
}

/** Critical ones that stand against it first, by name; then the result. Nothing where nobody answered one. */
const criteriaWords = ({ criteria }: DecidedClosing): readonly (string | null)[] => {
  const { met, applicable, all, notRecorded, criticalOpen } = criteriaCounts(criteria)
  if (notRecorded === all) return []
  const critical = (state: 'not met' | 'partly') =>
    criticalOpen
      .filter(one => one.state === state)
      .map(({ text, comment }) => (isEmpty(comment) ? text : `${text} (${ended(comment ?? '')})`))
  const notMet = critical('not met')
  const partly = critical('partly')
  return [
    notMet.length === 0 ? null : `Critical, and not met: ${notMet.join('; ')}.`,
    partly.length === 0 ? null : `Critical, and partly met: ${partly.join('; ')}.`,
    `Criteria met: ${met} of ${applicable} applicable, ${all} in all.`,
  ]
}

const whatFollows = ({ form }: DecidedClosing): readonly (string | null)[] => {
  switch (form.kind) {
    case 'closing':
      return [said('How to come back', form.howToComeBack)]
    case 'stable casing':
      return stableWords(form)
    case 'support staff':
      return staffWords(form)
  }
}

const stableWords = (form: StableCasingForm): readonly (string | null)[] => [
  said('Contact from now', form.contactFromNow),
  form.lackOfCapacity === true ? 'Contact is reduced because there is no capacity.' : null,
  said(
    'Owner',
    isEmpty(form.owner)
      ? null
      : `${form.owner}${isEmpty(form.inOwnersAbsence) ? '' : `; in their absence ${form.inOwnersAbsence}`}`,
  ),
  form.triggers.length === 0
    ? 'Triggers for stepping up again: not recorded.'
    : said('Step up again when', form.triggers.map(ended).join('; ')),
  form.trialUntil === null ? null : `Trial until ${shortDate(form.trialUntil)}.`,
  reviewWords(form.reviewDate),
]

const staffWords = (form: SupportStaffForm): readonly (string | null)[] => [
  said('Support worker', form.supportWorker),
  said('Tasks', form.tasks),
  said('Supervised by', form.supervisedBy),
  said('Call back when', form.whenToCallBack),
  reviewWords(form.reviewDate),
]

const reviewWords = (date: PlainDate | null): string =>
  date === null ? 'Review date: not recorded.' : `Review on ${shortDate(date)}.`

const managersWords = ({ decision: { manager, managersView } }: DecidedClosing): string | null =>
  isEmpty(managersView) ? null : said(`Manager’s view${isEmpty(manager) ? '' : `, ${manager}`}`, managersView)

const because = (reason: string | null): string | null => said('Reason', reason)

const actionWords = (
  { text, owner, due, urgent, toldWhom }: ClientTextFacts['actions'][number],
  on: PlainDate,
): string => {
  const when = due === on ? 'today' : `by ${shortDate(due)}`
  const about = [
    shortName(owner),
    ...(urgent && due !== on ? ['urgent'] : []),
    when,
    ...(toldWhom === null || isEmpty(toldWhom) ? [] : [`told: ${ended(toldWhom)}`]),
  ]
  return `${ended(text)} (${about.join(', ')}).`
}

const shortWords = (decided: Decided): string => {
  if (decided.kind === 'discussion') return ended(decided.decision)
  const { form, decision } = decided
  if (decision.outcome !== 'agreed') return `${KINDS[form.kind]} ${OUTCOMES[decision.outcome]}`
  const on = decision.effectiveOn === null ? null : shortDate(decision.effectiveOn)
  if (form.kind === 'closing') return on === null ? 'To be closed' : `To be closed on ${on}`
  if (form.kind === 'support staff')
    return on === null ? KINDS['support staff'] : `${KINDS['support staff']} from ${on}`
  const told = [
    ...(form.triggers.length === 0 ? [] : ['triggers']),
    ...(form.reviewDate === null ? [] : ['review date']),
  ]
  return told.length === 0 ? KINDS['stable casing'] : `${KINDS['stable casing']}, ${listed(told)}`
}

const said = (label: string, text: string | null): string | null =>
  text === null || isEmpty(text) ? null : `${label}: ${sentence(text)}`

const isEmpty = (text: string | null): boolean => text === null || text.trim() === ''

/** Without its full stop, where the sentence goes on. */
const ended = (text: string): string => text.trim().replace(/\.$/, '')

const joined = (parts: readonly (string | null)[]): string => parts.filter(part => !isEmpty(part)).join(' ')

import { longMonth, shortDate } from '#basics/date-words.ts'
import { addMonths } from '#basics/month.ts'
import { inWords } from '#basics/number-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  type ClosingForm,
  type ClosureForm,
  type MetState,
  STABLE_CASING_CRITERIA,
  type StableCasingForm,
  type SupportStaffForm,
} from '#domain/closure/closing-forms.ts'
import type { ClosingKind, ClosingOutcome } from '#domain/closure/closing-kind.ts'
import type { RecordClosing } from '#domain/record/record-decisions.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import type { Block, Section, Words } from './blocks.ts'
import { fieldWords } from './closing-fields.ts'
import { itemNumber, SECTIONS } from './cross-references.ts'
import { actionNote, capital, clientWords, listed, NOT_RECORDED, orNotRecorded, sentence } from './words.ts'

/** Each form as it was read, with the outcome at the right of its heading, so that the page can be scanned. */
export const closingsSection = (body: RecordBody): Section => ({
  ...SECTIONS.closings,
  blocks: [
    ...(body.closings.length === 0
      ? [{ kind: 'row' as const, label: 'To decide', text: 'Nothing was brought to be decided.' }]
      : body.closings.map(
          (one, index): Block => ({
            kind: 'item',
            number: itemNumber(SECTIONS.closings, index),
            title: `${clientWords(one.client)}: ${KINDS[one.form.kind]}`,
            facts: null,
            outcome: one.outcome === null ? 'Not decided' : OUTCOMES[one.outcome],
            blocks: [...formRows(one.form), ...decisionRows(one)],
          }),
        )),
    ...namedRow(body),
  ],
})

export const KINDS = {
  closing: 'closing',
  'stable casing': 'stable casing',
  'support staff': 'step-down to support staff',
} as const satisfies Record<ClosingKind, string>

export const OUTCOMES = {
  agreed: 'Agreed',
  declined: 'Declined',
  deferred: 'Deferred',
} as const satisfies Record<ClosingOutcome, string>

const row = (label: string, text: Words): Block => ({ kind: 'row', label, text })
const dateOr = (date: PlainDate | null): string => (date === null ? NOT_RECORDED : shortDate(date))
const yesNo = (value: boolean | null): string => (value === null ? NOT_RECORDED : value ? 'Yes' : 'No')

const formRows = (form: ClosingForm): readonly Block[] => {
  switch (form.kind) {
    case 'closing':
      return closureRows(form)
    case 'stable casing':
      return stableRows(form)
    case 'support staff':
      return staffRows(form)
  }
}

const closureRows = (form: ClosureForm): readonly Block[] => {
  const reason = [form.reason === null ? null : capital(form.reason), form.reasonText].filter(
    text => text !== null && text.trim() !== '',
  )
  const risk = form.riskThen === null ? 'risk then not recorded' : `risk then ${form.riskThen}`
  return [
    row('Reason', reason.length === 0 ? NOT_RECORDED : reason.join(': ')),
    row('Summary', orNotRecorded(form.summary)),
    row('Goals', goals(form)),
    row('Contacts', orNotRecorded(form.contactAttempts)),
    row(
      'Last risk check',
      form.lastRiskCheck === null ? NOT_RECORDED : `${shortDate(form.lastRiskCheck)}; ${risk}`,
    ),
    row('Onward referrals', orNotRecorded(form.onwardReferrals)),
    row('Who was told', orNotRecorded(form.whoWasTold)),
    row('Aftercare', orNotRecorded(form.aftercare)),
    row('Way back', orNotRecorded(form.howToComeBack)),
    row('Client’s view', orNotRecorded(form.clientsView)),
    row('Against their wish', yesNo(form.againstClientsWish)),
    row('Threats or harm', yesNo(form.threatsOrHarm)),
    row('Last day', dateOr(form.lastDay)),
    ...(form.nextRiskReviewBy === null ? [] : [row('Next risk review', form.nextRiskReviewBy)]),
  ]
}

const MET = { met: 'met', partly: 'partly met', 'not met': 'not met' } as const satisfies Record<
  MetState,
  string
>
const stateOf = (state: MetState | null): string => (state === null ? 'not recorded' : MET[state])

const goals = (form: ClosureForm): string =>
  form.goals.length === 0
    ? NOT_RECORDED
    : form.goals
        .map(goal => sentence(`${goal.text.trim().replace(/\.$/, '')}: ${stateOf(goal.state)}`))
        .join(' ')

const CRITERIA = new Map<string, string>(STABLE_CASING_CRITERIA.map(({ key, text }) => [key, text]))

const stableRows = (form: StableCasingForm): readonly Block[] => {
  const count = (state: MetState | null) => form.criteria.filter(one => one.state === state).length
  const counts = [
    [count('met'), 'met'],
    [count('partly'), 'partly'],
    [count('not met'), 'not met'],
    [count(null), 'not recorded'],
  ] as const
  const summed = counts.flatMap(([found, word]) => (found === 0 ? [] : [`${inWords(found)} ${word}`]))
  const anyRecorded = count(null) < form.criteria.length
  const open = form.criteria
    .filter(one => anyRecorded && one.state !== 'met')
    .map(
      one =>
        `${CRITERIA.get(one.key) ?? one.key}: ${stateOf(one.state)}${one.comment ? ` (${one.comment})` : ''}`,
    )
  return [
    row(
      'Criteria',
      form.criteria.length === 0
        ? NOT_RECORDED
        : `${capital(listed(summed))}.${open.length === 0 ? '' : ` ${open.map(sentence).join(' ')}`}`,
    ),
    row('Why now', orNotRecorded(form.whyNow)),
    row('Contact from now', form.contactFromNow === null ? NOT_RECORDED : capital(form.contactFromNow)),
    row('Owner', owner(form)),
    row('Step up again when', form.triggers.length === 0 ? NOT_RECORDED : form.triggers.join('; ')),
    row(
      'Trial and review',
      `Trial until ${lower(dateOr(form.trialUntil))}; reviewed on ${lower(dateOr(form.reviewDate))}`,
    ),
    row('Capacity', capacity(form)),
    row('Client’s view', orNotRecorded(form.clientsView)),
  ]
}

const lower = (text: string): string => (text === NOT_RECORDED ? text.toLowerCase() : text)

const owner = (form: StableCasingForm): string =>
  `${orNotRecorded(form.owner)}${form.inOwnersAbsence ? `; in their absence ${form.inOwnersAbsence}` : ''}`

const capacity = (form: StableCasingForm): string => {
  if (form.lackOfCapacity === null) return NOT_RECORDED
  return form.lackOfCapacity
    ? 'Contact is reduced because there is no capacity.'
    : 'Contact is not reduced for want of capacity.'
}

const staffRows = (form: SupportStaffForm): readonly Block[] => [
  row('Support worker', orNotRecorded(form.supportWorker)),
  row('Tasks', orNotRecorded(form.tasks)),
  row(
    'Competence checked',
    form.competenceCheckedBy === null && form.competenceCheckedOn === null
      ? NOT_RECORDED
      : `By ${lower(orNotRecorded(form.competenceCheckedBy))}; ${lower(dateOr(form.competenceCheckedOn))}`,
  ),
  row('Supervised by', orNotRecorded(form.supervisedBy)),
  row('Call back when', orNotRecorded(form.whenToCallBack)),
  row('Review', dateOr(form.reviewDate)),
  row('Client’s view', orNotRecorded(form.clientsView)),
]

const decisionRows = (one: RecordClosing): readonly Block[] => {
  const gaps = one.openFields.map(field => fieldWords(one.form.kind, field))
  const outcome = one.outcome === null ? 'Not decided' : OUTCOMES[one.outcome]
  const on = one.effectiveOn === null ? '' : `, from ${shortDate(one.effectiveOn)}`
  const effective =
    one.form.kind === 'closing' && one.effectiveOn !== null ? `, last day ${shortDate(one.effectiveOn)}` : on
  return [
    ...(gaps.length === 0 || one.outcome !== 'agreed'
      ? []
      : [
          {
            kind: 'row' as const,
            label: 'Gaps',
            text: [{ text: 'Gap: ', strong: true }, { text: `${listed(gaps)}.` }],
          },
        ]),
    ...(one.manager === null && one.managersView === null
      ? []
      : [row('Manager’s view', `${orNotRecorded(one.manager)}: ${orNotRecorded(one.managersView)}`)]),
    {
      kind: 'row',
      label: 'Decision and reason',
      text: [
        { text: `${outcome}${effective}.`, strong: true },
        { text: one.reason === null ? '' : ` ${sentence(one.reason)}` },
      ],
      ...actionNote(one.actions),
    },
  ]
}

const namedRow = (body: RecordBody): readonly Block[] => {
  const next = longMonth(addMonths(body.month, 1)).split(' ')[0] ?? ''
  if (body.named.length === 0) return [row(`For ${next}`, 'Nobody was named to be readied.')]
  const clients = body.named.map(
    one => `${clientWords(one.client)} for ${KINDS[one.kind]}${one.note === null ? '' : ` (${one.note})`}`,
  )
  return [row(`For ${next}`, sentence(`To be readied: ${listed(clients)}`))]
}

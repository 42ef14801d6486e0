import { shortDate } from '#basics/date-words.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import type { CriterionState } from '#domain/closure/closing-criteria.ts'
import type { RecordForm } from '#domain/record/record-decisions.ts'
import type { Block, Words } from './blocks.ts'
import { capital, NOT_RECORDED, orNotRecorded, sentence } from './words.ts'

type Row = Extract<Block, { kind: 'row' }>

/** What was written into a form, field by field in its order; its criteria stand elsewhere. */
export const fieldRows = (form: RecordForm): readonly Row[] => {
  switch (form.kind) {
    case 'closing':
      return closureRows(form)
    case 'stable casing':
      return stableRows(form)
    case 'support staff':
      return staffRows(form)
  }
}

const MET = {
  met: 'met',
  partly: 'partly met',
  'not met': 'not met',
  'not applicable': 'not applicable',
} as const satisfies Record<CriterionState, string>

export const stateOf = (state: CriterionState | null): string =>
  state === null ? 'not recorded' : MET[state]

const row = (label: string, text: Words): Row => ({ kind: 'row', label, text })
const dateOr = (date: PlainDate | null): string => (date === null ? NOT_RECORDED : shortDate(date))
const yesNo = (value: boolean | null): string => (value === null ? NOT_RECORDED : value ? 'Yes' : 'No')

type ClosureForm = Extract<RecordForm, { kind: 'closing' }>
type StableCasingForm = Extract<RecordForm, { kind: 'stable casing' }>
type SupportStaffForm = Extract<RecordForm, { kind: 'support staff' }>

const closureRows = (form: ClosureForm): readonly Row[] => {
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

const goals = (form: ClosureForm): string =>
  form.goals.length === 0
    ? NOT_RECORDED
    : form.goals
        .map(goal => sentence(`${goal.text.trim().replace(/\.$/, '')}: ${stateOf(goal.state)}`))
        .join(' ')

const stableRows = (form: StableCasingForm): readonly Row[] => [
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

const lower = (text: string): string => (text === NOT_RECORDED ? text.toLowerCase() : text)

const owner = (form: StableCasingForm): string =>
  `${orNotRecorded(form.owner)}${form.inOwnersAbsence ? `; in their absence ${form.inOwnersAbsence}` : ''}`

const capacity = (form: StableCasingForm): string => {
  if (form.lackOfCapacity === null) return NOT_RECORDED
  return form.lackOfCapacity
    ? 'Contact is reduced because there is no capacity.'
    : 'Contact is not reduced for want of capacity.'
}

const staffRows = (form: SupportStaffForm): readonly Row[] => [
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

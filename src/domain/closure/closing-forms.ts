import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { LeavingReason, LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { Risk } from '#domain/caseload/risk.ts'
import { type ClosingCriteria, CriterionAnswer, emptyAnswers, wantsComment } from './closing-criteria.ts'
import type { ClosingKind } from './closing-kind.ts'
import { HOUSE_CLOSING_CRITERIA } from './house-criteria.ts'
import { MetState } from './met-state.ts'

const line = z
  .string()
  .max(SHORT_TEXT * 5)
  .nullable()
const text = z.string().max(LONG_TEXT).nullable()
const yesNo = z.boolean().nullable()

/** Forms that were begun before there were versions have none, and go by the first. */
const criteriaVersion = z.number().int().min(1).default(1)
const criteria = z.array(CriterionAnswer).max(40)

/** What a practitioner prepares for a client named for closing. Null is 'not recorded', shown as a gap. */
export const ClosureForm = z.strictObject({
  kind: z.literal('closing'),
  reason: LeavingReason.nullable(),
  reasonText: text,
  summary: text,
  goals: z
    .array(z.strictObject({ text: z.string().max(SHORT_TEXT * 5), state: MetState.nullable() }))
    .max(20),
  contactAttempts: line,
  lastRiskCheck: PlainDate.nullable(),
  riskThen: Risk.nullable(),
  onwardReferrals: text,
  whoWasTold: text,
  aftercare: text,
  howToComeBack: text,
  clientsView: text,
  againstClientsWish: yesNo,
  threatsOrHarm: yesNo,
  lastDay: PlainDate.nullable(),
  nextRiskReviewBy: line,
  criteriaVersion,
  criteria: criteria.default([]),
})
export type ClosureForm = z.infer<typeof ClosureForm>

/** Keeping a client at low contact, with what brings them back to full contact. */
export const StableCasingForm = z.strictObject({
  kind: z.literal('stable casing'),
  criteriaVersion,
  criteria,
  whyNow: text,
  lackOfCapacity: yesNo,
  contactFromNow: z.enum(['monthly', 'every 2 months', 'every 3 months', 'on request']).nullable(),
  trialUntil: PlainDate.nullable(),
  reviewDate: PlainDate.nullable(),
  owner: line,
  inOwnersAbsence: line,
  triggers: z.array(z.string().max(SHORT_TEXT * 5)).max(20),
  clientsView: text,
})
export type StableCasingForm = z.infer<typeof StableCasingForm>

/** The same care carried by support staff; the practitioner stays accountable. */
export const SupportStaffForm = z.strictObject({
  kind: z.literal('support staff'),
  supportWorker: line,
  tasks: text,
  competenceCheckedBy: line,
  competenceCheckedOn: PlainDate.nullable(),
  supervisedBy: line,
  whenToCallBack: text,
  reviewDate: PlainDate.nullable(),
  clientsView: text,
  criteriaVersion,
  criteria: criteria.default([]),
})
export type SupportStaffForm = z.infer<typeof SupportStaffForm>

export const ClosingForm = z.discriminatedUnion('kind', [ClosureForm, StableCasingForm, SupportStaffForm])
export type ClosingForm = z.infer<typeof ClosingForm>

/** An empty form of a kind, to be held against a version of its criteria. */
export const emptyForm = (
  kind: ClosingKind,
  held: Pick<ClosingCriteria, 'version' | 'items'> = HOUSE_CLOSING_CRITERIA[kind],
): ClosingForm => {
  const criteria = { criteriaVersion: held.version, criteria: emptyAnswers(held) }
  switch (kind) {
    case 'closing':
      return {
        kind,
        reason: null,
        reasonText: null,
        summary: null,
        goals: [],
        contactAttempts: null,
        lastRiskCheck: null,
        riskThen: null,
        onwardReferrals: null,
        whoWasTold: null,
        aftercare: null,
        howToComeBack: null,
        clientsView: null,
        againstClientsWish: null,
        threatsOrHarm: null,
        lastDay: null,
        nextRiskReviewBy: null,
        ...criteria,
      }
    case 'stable casing':
      return {
        kind,
        ...criteria,
        whyNow: null,
        lackOfCapacity: null,
        contactFromNow: null,
        trialUntil: null,
        reviewDate: null,
        owner: null,
        inOwnersAbsence: null,
        triggers: [],
        clientsView: null,
      }
    case 'support staff':
      return {
        kind,
        supportWorker: null,
        tasks: null,
        competenceCheckedBy: null,
        competenceCheckedOn: null,
        supervisedBy: null,
        whenToCallBack: null,
        reviewDate: null,
        clientsView: null,
        ...criteria,
      }
  }
}

/** Fields without which a form is a form with gaps, by name. A gap never stops the session; it shows. */
const NEEDED = {
  closing: [
    'reason',
    'summary',
    'goals',
    'contactAttempts',
    'lastRiskCheck',
    'riskThen',
    'whoWasTold',
    'howToComeBack',
    'clientsView',
    'againstClientsWish',
    'threatsOrHarm',
    'criteria',
    'lastDay',
  ],
  'stable casing': [
    'criteria',
    'whyNow',
    'lackOfCapacity',
    'contactFromNow',
    'trialUntil',
    'reviewDate',
    'owner',
    'triggers',
    'clientsView',
  ],
  'support staff': [
    'supportWorker',
    'tasks',
    'competenceCheckedBy',
    'competenceCheckedOn',
    'criteria',
    'supervisedBy',
    'whenToCallBack',
    'reviewDate',
    'clientsView',
  ],
} as const satisfies {
  [Kind in ClosingForm['kind']]: readonly (keyof Extract<ClosingForm, { kind: Kind }>)[]
}

/** Names of fields still open, in the order of the form. */
export const openFields = (form: ClosingForm): string[] => {
  const values = form as unknown as Record<string, unknown>
  return NEEDED[form.kind].filter(field =>
    field === 'criteria' ? areCriteriaOpen(form) : isOpen(values[field]),
  )
}

/** Not all answered, or without the comment that 'partly' and 'not met' ask for. */
const areCriteriaOpen = ({ criteria }: ClosingForm): boolean =>
  criteria.length === 0 ||
  criteria.some(answer => answer.state === null || (wantsComment(answer) && !answer.comment?.trim()))

/** Whether anything was written into a form; until then it goes by the newest version of its criteria. */
export const isBegun = (form: ClosingForm): boolean =>
  form.criteria.some(({ state, comment }) => state !== null || comment !== null) ||
  JSON.stringify(written(form)) !== JSON.stringify(written(emptyForm(form.kind)))

const written = ({ criteria: _, criteriaVersion: __, ...rest }: ClosingForm): unknown =>
  Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))

const isOpen = (value: unknown): boolean => {
  if (value === null || value === '') return true
  if (!Array.isArray(value)) return false
  return (
    value.length === 0 || value.some(item => typeof item === 'object' && item !== null && item.state === null)
  )
}

/** A closing after threats or against the client's wish waits until a named manager's view is entered. */
export const needsManagersView = (form: ClosingForm): boolean =>
  form.kind === 'closing' && (form.againstClientsWish === true || form.threatsOrHarm === true)

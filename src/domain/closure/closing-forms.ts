import { z } from 'zod'
import { PlainDate } from '#basics/plain-date.ts'
import { LeavingReason, LONG_TEXT, SHORT_TEXT } from '#domain/caseload/client.ts'
import { Risk } from '#domain/caseload/risk.ts'

const line = z
  .string()
  .max(SHORT_TEXT * 5)
  .nullable()
const text = z.string().max(LONG_TEXT).nullable()
const yesNo = z.boolean().nullable()

export const MetState = z.enum(['met', 'partly', 'not met'])
export type MetState = z.infer<typeof MetState>

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
})
export type ClosureForm = z.infer<typeof ClosureForm>

/** Keeping a client at low contact, with what brings them back to full contact. */
export const StableCasingForm = z.strictObject({
  kind: z.literal('stable casing'),
  criteria: z
    .array(z.strictObject({ key: z.string().max(60), state: MetState.nullable(), comment: line }))
    .max(20),
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
})
export type SupportStaffForm = z.infer<typeof SupportStaffForm>

export const ClosingForm = z.discriminatedUnion('kind', [ClosureForm, StableCasingForm, SupportStaffForm])
export type ClosingForm = z.infer<typeof ClosingForm>

/** Criteria for stable casing of the house; a service's own come as versions later. */
export const STABLE_CASING_CRITERIA = [
  { key: 'low-band', text: 'Low band for three months' },
  { key: 'no-crisis', text: 'No crisis for six months' },
  { key: 'plan-in-date', text: 'Care plan in date' },
  { key: 'knows-the-way', text: 'Knows how to reach the team' },
  { key: 'seen-by-others', text: 'Seen weekly by somebody else' },
  { key: 'risk-assessed', text: 'Risk assessed in six months' },
] as const

/** An empty form of a kind. */
export const emptyForm = (kind: ClosingForm['kind']): ClosingForm => {
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
      }
    case 'stable casing':
      return {
        kind,
        criteria: STABLE_CASING_CRITERIA.map(({ key }) => ({ key, state: null, comment: null })),
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
  return NEEDED[form.kind].filter(field => isOpen(values[field]))
}

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

import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { criteriaResults } from '#domain/closure/closing-criteria.ts'
import { type ClosingForm, emptyForm, openFields } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import type { FormToPrint } from '#reports/closing-form/form-to-print.ts'

const day = (text: string) => text as PlainDate

/** A closure form with nearly everything in it; one critical criterion is partly met. */
export const closureForm: ClosingForm & { kind: 'closing' } = {
  ...(emptyForm('closing') as ClosingForm & { kind: 'closing' }),
  reason: 'goals met',
  reasonText: 'The plan is known by everybody who works with her.',
  summary: 'No incident since March; day service staff have used the plan on their own for five months.',
  goals: [
    { text: 'Plan known by all staff', state: 'met' },
    { text: 'Sleeps through 4 nights in 7', state: 'partly' },
  ],
  contactAttempts: '1 of 1 made in October, none missed since May',
  lastRiskCheck: day('2026-10-19'),
  riskThen: 'low',
  onwardReferrals: 'Sleep goal to the day service’s own review',
  whoWasTold: 'GP practice 28 Oct; day service 26 Oct; sister 20 Oct',
  howToComeBack: 'One phone call to the team within a year, no new referral.',
  clientsView: '‘You can stop coming but I want to know your number still works.’',
  againstClientsWish: false,
  threatsOrHarm: false,
  lastDay: day('2026-11-30'),
  criteria: HOUSE_CLOSING_CRITERIA.closing.items.map(({ key, critical }, index) =>
    critical && index < 3
      ? { key, state: 'partly' as const, comment: 'The letter to the sister is written, not sent.' }
      : { key, state: 'met' as const, comment: null },
  ),
}

export const agreed = {
  outcome: 'agreed',
  reason: 'Goals met; the day service carries the rest.',
  effectiveOn: day('2026-11-30'),
  manager: null,
  managersView: null,
  on: day('2026-11-03'),
} as const

/** Before its session; `change` says what is otherwise. */
export const sampleForm = (
  change: Partial<Omit<FormToPrint, 'criteria' | 'openFields'>> = {},
): FormToPrint => {
  const form = change.form ?? closureForm
  const criteria = HOUSE_CLOSING_CRITERIA[form.kind]
  return {
    client: { reference: 'LD1740', initials: 'C.C.', name: null },
    practitioner: 'Sam Okafor',
    supervisor: 'Robin Price',
    month: '2026-11' as Month,
    service: 'Sample team',
    sample: true,
    printedOn: day('2026-11-03'),
    tandem: '0.1.0',
    form,
    openFields: openFields(form),
    completedOn: null,
    namedInMonth: '2026-10' as Month,
    note: 'Five quiet months.',
    criteria: { version: criteria.version, items: criteriaResults(criteria, form.criteria) },
    lastDecision: null,
    decision: null,
    recordNumber: null,
    ...change,
  }
}

import { describe, expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { criteriaResults } from '#domain/closure/closing-criteria.ts'
import type { ClosingDecision } from '#domain/closure/closing-decision.ts'
import { type ClosingForm, emptyForm } from '#domain/closure/closing-forms.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import type { Decided } from '#domain/record/decided-clients.ts'
import { type ClientTextFacts, clientText, shortDecision } from '#reports/client-text/client-text.ts'

const day = (text: string) => text as PlainDate

const talked: Decided = {
  kind: 'discussion',
  decision:
    'Four contacts stay until the new tablets have settled; two of them with the practice pharmacist.',
  reason: 'Two changes of medicine and two missed visits',
  contactsPlannedNext: 4,
}
const closing = (form: ClosingForm, change: Partial<ClosingDecision> = {}): Decided => ({
  kind: 'closing',
  form,
  criteria: criteriaResults(HOUSE_CLOSING_CRITERIA[form.kind], form.criteria),
  decision: {
    outcome: 'agreed',
    reason: 'The form is complete.',
    effectiveOn: day('2026-11-30'),
    manager: null,
    managersView: null,
    ...change,
  },
})
const text = (change: Partial<ClientTextFacts> = {}) =>
  clientText({
    on: day('2026-11-03'),
    month: '2026-10' as Month,
    decisions: [talked],
    actions: [],
    people: ['Sam Okafor', 'Robin Price'],
    ...change,
  })

describe('the text for the client’s own record', () => {
  test('one decision is a paragraph: day, decision, reason, contacts, actions with owner and day, who took part', () => {
    const actions = [
      {
        text: 'Ring the practice about the missed tablets.',
        owner: 'Sam Okafor',
        due: day('2026-11-03'),
        urgent: true,
        toldWhom: 'the duty doctor’s desk, 10:52.',
      },
      {
        text: 'Visit with the pharmacist',
        owner: 'Robin Price',
        due: day('2026-11-10'),
        urgent: false,
        toldWhom: null,
      },
    ]
    expect(text({ actions })).toBe(
      '3 Nov 2026, caseload supervision. Four contacts stay until the new tablets have settled; two of them with the practice pharmacist. ' +
        'Reason: Two changes of medicine and two missed visits. Four contacts planned in November. ' +
        'To do: Ring the practice about the missed tablets (S. Okafor, today, told: the duty doctor’s desk, 10:52). ' +
        'Visit with the pharmacist (R. Price, by 10 Nov 2026). S. Okafor, R. Price.',
    )
  })

  test('what is urgent and not for the day itself says so', () => {
    const urgent = {
      text: 'Ring',
      owner: 'Sam Okafor',
      due: day('2026-11-04'),
      urgent: true,
      toldWhom: ' ',
    }
    expect(text({ actions: [urgent] })).toContain('Ring (S. Okafor, urgent, by 4 Nov 2026).')
  })

  test('stable casing has its triggers and its review date, and says where capacity was the reason', () => {
    const form = {
      ...emptyForm('stable casing'),
      contactFromNow: 'every 2 months',
      owner: 'Sam Okafor',
      inOwnersAbsence: 'the duty worker',
      triggers: ['two missed visits.', 'a stay in hospital'],
      trialUntil: day('2027-02-01'),
      reviewDate: day('2027-02-15'),
      lackOfCapacity: true,
    } as ClosingForm
    expect(text({ decisions: [closing(form, { effectiveOn: day('2026-11-07') })] })).toBe(
      '3 Nov 2026, caseload supervision. Stable casing agreed, from 7 Nov 2026. Contact from now: every 2 months. ' +
        'Contact is reduced because there is no capacity. Owner: Sam Okafor; in their absence the duty worker. ' +
        'Step up again when: two missed visits; a stay in hospital. Trial until 1 Feb 2027. Review on 15 Feb 2027. ' +
        'Reason: The form is complete. S. Okafor, R. Price.',
    )
    expect(shortDecision([closing(form)])).toBe('Stable casing, triggers and review date')
  })

  test('what a stable casing lacks is said to be not recorded', () => {
    const words = text({ decisions: [closing(emptyForm('stable casing'))] })
    expect(words).toContain('Triggers for stepping up again: not recorded.')
    expect(words).toContain('Review date: not recorded.')
    expect(shortDecision([closing(emptyForm('stable casing'))])).toBe('Stable casing')
  })

  test('critical criteria that are not met stand first, then the result; unanswered ones say nothing', () => {
    const form = emptyForm('stable casing')
    const said = form.criteria.map(one =>
      one.key === 'risk-assessed'
        ? { ...one, state: 'not met' as const, comment: 'Booked for 12 Nov.' }
        : { ...one, state: one.key === 'knows-the-way' ? ('partly' as const) : ('met' as const) },
    )
    expect(text({ decisions: [closing({ ...form, criteria: said })] })).toContain(
      'from 30 Nov 2026. Critical, and not met: Risk assessed in six months (Booked for 12 Nov). ' +
        'Critical, and partly met: Knows how to reach the team. Criteria met: 4 of 6 applicable, 6 in all.',
    )
    expect(text({ decisions: [closing(form)] })).not.toContain('riteria')
  })

  test('several decisions on one client take a line each', () => {
    const declined = closing(emptyForm('closing'), { outcome: 'declined', effectiveOn: null })
    const words = text({ decisions: [talked, declined] })
    expect(words.split('\n')).toEqual([
      '3 Nov 2026, caseload supervision.',
      expect.stringMatching(/^Four contacts stay .* planned in November\.$/),
      'Closing declined. Reason: The form is complete.',
      'S. Okafor, R. Price.',
    ])
    expect(shortDecision([closing(emptyForm('closing')), declined])).toBe(
      'To be closed on 30 Nov 2026; Closing declined',
    )
  })

  test('a closing after a manager’s view, a deferred step-down, and a step-down that was agreed', () => {
    const form = { ...emptyForm('closing'), howToComeBack: 'Ring the team' } as ClosingForm
    const view = { manager: 'Jo Marsh', managersView: 'Seen; the police were told.' }
    expect(text({ decisions: [closing(form, view)] })).toContain(
      'Closing agreed, last day 30 Nov 2026. How to come back: Ring the team. Reason: The form is complete. Manager’s view, Jo Marsh: Seen; the police were told.',
    )
    const staff = {
      ...emptyForm('support staff'),
      supportWorker: 'Kit Moss',
      tasks: 'Shopping',
    } as ClosingForm
    expect(text({ decisions: [closing(staff, { outcome: 'deferred' })] })).toContain(
      'Step-down to support staff deferred. Reason:',
    )
    expect(text({ decisions: [closing(staff)] })).toContain(
      'Step-down to support staff agreed, from 30 Nov 2026. Support worker: Kit Moss. Tasks: Shopping. Review date: not recorded.',
    )
    expect(shortDecision([closing(staff)])).toBe('Step-down to support staff from 30 Nov 2026')
  })

  test('the least there can be, and far too much, which stays whole', () => {
    const bare: Decided = { kind: 'discussion', decision: 'No.', reason: null, contactsPlannedNext: null }
    expect(text({ decisions: [bare], people: [] })).toBe('3 Nov 2026, caseload supervision. No.')
    const long = `${'A decision that takes many words to say. '.repeat(200)}`.trim()
    const words = text({ decisions: [{ ...bare, decision: long, contactsPlannedNext: 0 }] })
    expect(words).toContain(long)
    expect(words).toContain('No contacts planned in November.')
    const short = shortDecision([{ ...bare, decision: long }])
    expect(short.length).toBeLessThanOrEqual(110)
    expect(short).toMatch(/…$/)
  })
})

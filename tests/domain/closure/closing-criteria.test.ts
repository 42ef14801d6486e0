import { describe, expect, test } from 'vitest'
import {
  ClosingCriteria,
  type CriterionAnswer,
  criteriaCounts,
  criteriaResults,
  criticalFirst,
} from '#domain/closure/closing-criteria.ts'
import { ClosingForm, emptyForm, isBegun, openFields } from '#domain/closure/closing-forms.ts'
import { ClosingKind } from '#domain/closure/closing-kind.ts'
import { HOUSE_CLOSING_CRITERIA } from '#domain/closure/house-criteria.ts'
import { twiceIn } from '#domain/document/change-checklist.ts'

const stable = HOUSE_CLOSING_CRITERIA['stable casing']
const answer = (
  key: string,
  state: CriterionAnswer['state'],
  comment: string | null = null,
): CriterionAnswer => ({ key, state, comment })

const ANSWERS = [
  answer('low-band', 'met'),
  answer('no-crisis', 'not applicable'),
  answer('plan-in-date', 'met'),
  answer('knows-the-way', 'partly', 'Rings his sister first.'),
  answer('seen-by-others', 'not met', 'Nobody since May.'),
  answer('risk-assessed', 'not met', 'Booked.'),
]

describe('the criteria Tandem ships', () => {
  test('are one list for each kind, whole, each with some that are critical and some that are not', () => {
    for (const kind of ClosingKind.options) {
      const list = ClosingCriteria.parse(HOUSE_CLOSING_CRITERIA[kind])
      expect(list).toMatchObject({ kind, version: 1 })
      expect(twiceIn(list.items)).toBeNull()
      const critical = list.items.filter(item => item.critical).length
      expect(critical).toBeGreaterThan(0)
      expect(critical).toBeLessThan(list.items.length)
    }
  })

  test('of stable casing keep the keys that forms without a version were begun with', () => {
    expect(stable.items.map(({ key }) => key)).toEqual(ANSWERS.map(({ key }) => key))
  })
})

describe('what was said of each', () => {
  const results = criteriaResults(stable, ANSWERS)

  test('is counted out of applicable and out of all, with the critical ones by name, worst first', () => {
    const { criticalOpen, ...counts } = criteriaCounts(results)
    expect(counts).toEqual({
      met: 2,
      partly: 1,
      notMet: 2,
      notApplicable: 1,
      notRecorded: 0,
      applicable: 5,
      all: 6,
    })
    expect(criticalOpen.map(({ key, state }) => [key, state])).toEqual([
      ['risk-assessed', 'not met'],
      ['knows-the-way', 'partly'],
    ])
    expect(criticalFirst(results).map(({ key }) => key)).toEqual([
      'risk-assessed',
      'knows-the-way',
      'low-band',
      'no-crisis',
      'plan-in-date',
      'seen-by-others',
    ])
  })

  test('is ‘not recorded’ where nobody answered; a key of no item counts for nothing', () => {
    const none = criteriaResults(stable, [answer('of-no-item', 'met')])
    expect(criteriaCounts(none)).toMatchObject({ met: 0, notRecorded: 6, applicable: 6, all: 6 })
    expect(criteriaCounts(none).criticalOpen.map(({ state }) => state)).toEqual([null, null])
    expect(criticalFirst(none).map(({ key }) => key)).toEqual(stable.items.map(({ key }) => key))
  })
})

describe('a form', () => {
  test('that was stored before there were versions reads as begun with the first', () => {
    for (const kind of ClosingKind.options) {
      const { criteriaVersion, criteria, ...old } = emptyForm(kind)
      const stored = kind === 'stable casing' ? { ...old, criteria } : old
      expect(ClosingForm.parse(stored)).toEqual({
        ...stored,
        criteriaVersion: 1,
        criteria: kind === 'stable casing' ? criteria : [],
      })
      expect(criteriaVersion).toBe(1)
    }
  })

  test('is open in its criteria until each is answered, and partly and unmet say why', () => {
    const form = emptyForm('stable casing')
    const isOpen = (criteria: readonly CriterionAnswer[]) =>
      openFields({ ...form, criteria: [...criteria] }).includes('criteria')
    expect(isOpen([])).toBe(true)
    expect(isOpen(form.criteria)).toBe(true)
    expect(isOpen(ANSWERS)).toBe(false)
    expect(
      isOpen(ANSWERS.map(one => ({ ...one, comment: one.key === 'risk-assessed' ? ' ' : one.comment }))),
    ).toBe(true)
  })

  test('is begun by anything in it, and not by its version', () => {
    const form = emptyForm('support staff')
    expect(isBegun(form)).toBe(false)
    expect(isBegun({ ...form, criteriaVersion: 4, criteria: [] })).toBe(false)
    expect(isBegun({ ...form, criteria: [answer('steady', 'met')] })).toBe(true)
    expect(isBegun({ ...emptyForm('closing'), summary: 'x' } as ClosingForm)).toBe(true)
  })
})

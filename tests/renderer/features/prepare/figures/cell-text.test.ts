import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { createCellReader } from '#renderer/features/prepare/figures/cell-text.ts'
import { LIST_WORDS } from './list-words.ts'

const reader = createCellReader('2026-11-03' as PlainDate, LIST_WORDS)

describe('what stands in a cell of the grid', () => {
  test.each([
    ['contactsMade', ' 12 ', 12],
    ['lastContact', '2/10/26', '2026-10-02'],
    ['carePlanReviewDue', '3 Feb 2027', '2027-02-03'],
    ['risk', 'HIGH', 'high'],
    ['stage', 'Follow-up', 'follow-up'],
    ['whatChanged', ' New tenancy. ', ' New tenancy. '],
    ['risk', '', null],
  ] as const)('%s: %j is read', (field, text, value) => {
    expect(reader.read(field, text)).toEqual({ ok: true, value })
  })

  test.each([
    ['contactsMade', '1000', 'not-a-count'],
    ['contactsPlanned', 'two', 'not-a-count'],
    ['contactsPlanned', '-1', 'not-a-count'],
    ['lastContact', '31/2/26', 'no-such-date'],
    ['lastContact', 'in spring', 'not-a-date'],
    ['lastContact', '4 Nov 2026', 'in-the-future'],
    ['lastCaseNote', '+1d', 'in-the-future'],
    ['risk', 'hoch', 'not-in-list'],
  ] as const)('%s: %j can’t be read: %s', (field, text, code) => {
    expect(reader.read(field, text)).toMatchObject({ ok: false, problem: { code, text } })
  })

  test('a day without a year is asked for with its own day in the example', () => {
    expect(reader.read('lastContact', '23/8')).toEqual({
      ok: false,
      problem: { code: 'no-year', text: '23/8', example: '23 Aug 2026' },
    })
  })

  test('a review may be due on a day to come, a contact may not have been made then', () => {
    expect(reader.read('carePlanReviewDue', '4 Nov 2026')).toEqual({ ok: true, value: '2026-11-04' })
    expect(reader.read('lastContact', '3 Nov 2026')).toEqual({ ok: true, value: '2026-11-03' })
  })

  test('what is stored is shown as people write it, and read back as the same', () => {
    expect(reader.textOf('lastContact', '2026-10-02' as PlainDate)).toBe('2 Oct 2026')
    expect(reader.textOf('risk', 'medium')).toBe('Medium')
    expect(reader.textOf('contactsMade', 0)).toBe('0')
    expect(reader.textOf('risk', null)).toBe('')
    expect(reader.read('lastContact', reader.textOf('lastContact', '2026-10-02' as PlainDate))).toEqual({
      ok: true,
      value: '2026-10-02',
    })
  })
})

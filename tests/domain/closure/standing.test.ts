import { describe, expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { joinedStays, type SignedDecision, type Stay, standingOf } from '#domain/closure/standing.ts'

const day = (text: string) => text as PlainDate
const stay = (from: string, until: string | null = null, more: Partial<Stay> = {}): Stay => ({
  from: day(from),
  until: until === null ? null : day(until),
  membership: 'new',
  leavingReason: until === null ? null : 'goals met',
  ...more,
})
const agreed = (kind: SignedDecision['kind'], month: string): SignedDecision => ({
  kind,
  outcome: 'agreed',
  month,
})

describe('standing', () => {
  test('is open from the first day to the last, both inside, and closed outside', () => {
    const stays = [stay('2026-03-01', '2026-05-31')]
    const on = (text: string) => standingOf(stays, [], day(text))
    expect([on('2026-02-28'), on('2026-03-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([
      'closed',
      'open',
      'open',
      'closed',
    ])
    expect(standingOf([], [], day('2026-03-01'))).toBe('closed')
  })

  test('is what was last agreed; what was declined or put off, and an agreed closing still to come, change nothing', () => {
    const stays = [stay('2026-03-01')]
    const now = day('2026-10-01')
    expect(standingOf(stays, [agreed('stable casing', '2026-04')], now)).toBe('stable casing')
    const later = [agreed('stable casing', '2026-04'), agreed('support staff', '2026-05')]
    expect(standingOf(stays, later, now)).toBe('support staff')
    const declined: SignedDecision = { kind: 'stable casing', outcome: 'declined', month: '2026-06' }
    expect(standingOf(stays, [declined], now)).toBe('open')
    expect(standingOf(stays, [agreed('stable casing', '2026-04'), agreed('closing', '2026-09')], now)).toBe(
      'stable casing',
    )
  })

  test('begins anew with who comes back, and goes with who is transferred', () => {
    const decisions = [agreed('stable casing', '2026-04')]
    const first = stay('2026-03-01', '2026-06-30')
    const now = day('2026-10-01')
    expect(standingOf([first, stay('2026-08-01', null, { membership: 'returned' })], decisions, now)).toBe(
      'open',
    )
    expect(standingOf([first, stay('2026-07-01', null, { membership: 'transferred' })], decisions, now)).toBe(
      'stable casing',
    )
  })
})

describe('months entered one by one', () => {
  const reason = { leavingReason: 'left, reason not recorded' } as const

  test('are one stay where they follow on from one another', () => {
    const months = [
      stay('2026-08-01', '2026-08-31', reason),
      stay('2026-09-01', '2026-09-30', reason),
      stay('2026-10-01', null, { membership: 'returned' }),
    ]
    expect(joinedStays(months)).toEqual([stay('2026-08-01')])
  })

  test('are apart with a gap, or with a reason of their own', () => {
    const gap = [stay('2026-07-01', '2026-07-31', reason), stay('2026-09-01')]
    expect(joinedStays(gap)).toEqual(gap)
    const left = [stay('2026-08-01', '2026-08-31'), stay('2026-09-01')]
    expect(joinedStays(left)).toEqual(left)
  })
})

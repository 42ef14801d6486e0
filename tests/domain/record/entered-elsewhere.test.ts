import { describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { enteredProblem, isEntered, isStillAsked } from '#domain/record/entered-elsewhere.ts'
import type { ReviewState } from '#domain/review/review-state.ts'

const at = (time: string) => `2026-10-29T${time}:00+00:00` as Instant
const review = (month: string, state: ReviewState) => ({ month: month as Month, state })

test('what was ticked before the last decision no longer counts', () => {
  expect(isEntered(undefined, at('10:00'))).toBe(false)
  expect(isEntered({ at: at('10:00') }, at('10:00'))).toBe(true)
  expect(isEntered({ at: at('10:00') }, at('10:01'))).toBe(false)
  expect(isEntered({ at: '2026-10-29T11:00:00+01:00' as Instant }, at('10:30'))).toBe(false)
})

test('a day from the decision to today', () => {
  const facts = { decidedOn: '2026-10-29' as PlainDate, today: '2026-11-02' as PlainDate }
  const problem = (on: string) => enteredProblem(on as PlainDate, facts)
  expect(['2026-10-29', '2026-10-31', '2026-11-02'].map(problem)).toEqual([null, null, null])
  expect(problem('2026-10-28')).toBe('before-the-decision')
  expect(problem('2026-11-03')).toBe('date-in-the-future')
})

describe('a month is asked for', () => {
  const october = review('2026-10', 'signed')
  test('from its session on, in each state of the months after it but signed', () => {
    expect(isStillAsked(october, [october])).toBe(true)
    for (const state of ['open', 'ready', 'in session', 'fixed', 'not held', 'history'] as const)
      expect(isStillAsked(october, [october, review('2026-11', state)]), state).toBe(true)
    expect(isStillAsked(october, [october, review('2026-11', 'signed')])).toBe(false)
    expect(isStillAsked(october, [october, review('2026-12', 'signed')])).toBe(false)
    expect(isStillAsked(october, [review('2026-09', 'signed'), october])).toBe(true)
  })
  test('not before its session, and not where there was none', () => {
    for (const state of ['open', 'ready', 'not held', 'history'] as const)
      expect(isStillAsked(review('2026-10', state), []), state).toBe(false)
    for (const state of ['in session', 'fixed', 'signed'] as const)
      expect(isStillAsked(review('2026-10', state), []), state).toBe(true)
  })
})

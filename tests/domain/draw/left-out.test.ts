import { expect, test } from 'vitest'
import type { PlainDate } from '#basics/plain-date.ts'
import { leftOutReason } from '#domain/draw/left-out.ts'

test('who left, or is decided on today, is left out with the reason', () => {
  const left = { on: '2026-11-01' as PlainDate, reason: 'transferred to another practitioner' } as const
  expect(leftOutReason({ left, closingDecided: true })).toBe(
    'transferred to another practitioner, 1 Nov 2026',
  )
  expect(leftOutReason({ left: { ...left, on: null }, closingDecided: false })).toBe(
    'transferred to another practitioner',
  )
  expect(leftOutReason({ left: null, closingDecided: true })).toBe('closing is decided today')
  expect(leftOutReason({ left: null, closingDecided: false })).toBeNull()
})

import { expect, test } from 'vitest'
import type { Month } from '#basics/month.ts'
import { scoreIsOld } from '#domain/prompt/score-age.ts'

test.each([
  ['2026-10', '2026-10', false],
  ['2026-07', '2026-10', false],
  ['2026-06', '2026-10', true],
  ['2025-11', '2026-02', false],
  ['2025-11', '2026-03', true],
  ['2026-12', '2026-10', false],
] as const)('judged in %s, in %s it is old: %s', (judged, month, old) => {
  expect(scoreIsOld(judged as Month, month as Month)).toBe(old)
})

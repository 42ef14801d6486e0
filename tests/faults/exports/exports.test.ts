import { expect, test } from 'vitest'
import { FORMULA_PAYLOADS } from '#tests/interchange/formula-payloads.ts'
import { longTest } from '#tests/support/long-test.ts'
import { exportPayloads } from './export-payloads.ts'
import { hasPython, judgeFiles } from './judge-cells.ts'

/** Each export by itself, with all two hundred and without Python, is part of `npm test`, with the interchange. */
;(hasPython() ? longTest : test.skip)(
  'no cell of any file that the product writes is a formula for another reader',
  { timeout: 300_000 },
  async () => {
    const payloads = FORMULA_PAYLOADS.filter((_, index) => index % 17 === 0)
    const { wrong, hostile, formulas } = judgeFiles(await exportPayloads(payloads), payloads)
    expect(wrong).toEqual([])
    expect(formulas).toBe(0)
    expect(hostile).toBeGreaterThan(payloads.length * 20)
  },
)

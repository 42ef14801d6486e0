import { expect, test } from 'vitest'
import { CORES, killDraws, shares } from '#tests/faults/draw/kill-draw.ts'
import { IS_LONG, longTest } from '#tests/support/long-test.ts'

const KILLS = IS_LONG ? 12 : 4

/** More of it: `npm run kill-draw`. */
test('a kill at any moment comes back to the same draw, or to none', { timeout: 300_000 }, async () => {
  const seed = Date.now() % 2 ** 31
  console.info(`kill-draw: seed ${seed}`)
  const found = await killDraws(KILLS, shares(seed))
  expect(found.wrong).toEqual([])
  expect(found.nothing + found.whole).toBe(KILLS)
})

longTest('the control, a draw torn in two, is caught', { timeout: 300_000 }, async () => {
  // Most of its time it lies between its two halves.
  const { wrong } = await killDraws(1, () => 0.4, CORES.torn)
  expect(wrong).toEqual(['kill 0: no draw, but 12 fixed scores'])
})

import { expect, test } from 'vitest'
import { IS_LONG } from '#tests/support/long-test.ts'
import { goingBack } from './promise-roll-back.ts'

const TIMES = IS_LONG ? goingBack.full : 12

/** More of it: `npm run faults -- --only going-back`. */
test('older pages, files and folders and a cut log are flagged while an anchor outside exists, and an anchor that is behind accuses nobody', {
  timeout: 600_000,
}, async () => {
  const seed = Date.now() % 2 ** 31
  console.info(`going back: seed ${seed}`)
  const shown = await goingBack.show(TIMES, seed)
  expect(shown.wrong).toEqual([])
  expect(shown.controlFailed).toBe(true)
  console.info(`${shown.figure}; ${shown.control}`)
})

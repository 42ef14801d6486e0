import { expect, test } from 'vitest'
import { IS_LONG } from '#tests/support/long-test.ts'
import { tampering } from './promise-tampering.ts'

const CHANGES = IS_LONG ? tampering.full : 40

/** More of it: `npm run faults -- --only tampering`. */
test(`${CHANGES} edits, deletions, insertions, swaps and cuts of the chain and of what was signed are found and located`, {
  timeout: 600_000,
}, async () => {
  const seed = Date.now() % 2 ** 31
  console.info(`tampering: seed ${seed}`)
  const shown = await tampering.show(CHANGES, seed)
  expect(shown.wrong).toEqual([])
  expect(shown.controlFailed).toBe(true)
})

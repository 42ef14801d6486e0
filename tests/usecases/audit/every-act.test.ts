import { expect, test } from 'vitest'
import { IS_LONG, longTest } from '#tests/support/long-test.ts'
import { driveActs, OPERATIONS } from './drive-acts.ts'
import { EVERY_ACT } from './every-act.ts'
import { readAlone } from './read-alone.ts'

test('every operation says what it leaves in the trail, or why it leaves nothing', () => {
  expect(OPERATIONS.filter(name => EVERY_ACT[name] === undefined)).toEqual([])
})

test('each that can be called leaves what it says and nothing else, with person and sequence, and no client’s text', {
  timeout: 300_000,
}, async () => {
  const { operations, wrong } = await driveActs(IS_LONG ? 'long' : 'short')
  expect(wrong).toEqual([])
  expect(operations).toBeGreaterThan(IS_LONG ? 100 : 10)
})

longTest('nothing that shows a client’s text leaves nothing', { timeout: 300_000 }, async () => {
  const { shown, wrong } = await readAlone(20, 3)
  expect(wrong).toEqual([])
  expect(shown).toBeGreaterThan(0)
})

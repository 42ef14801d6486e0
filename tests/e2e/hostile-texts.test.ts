import { expect, test } from 'vitest'
import { runWithoutPolicy, showHostile } from '../faults/hostile/show-hostile.ts'
import { IS_LONG } from '../support/long-test.ts'
import { SCRIPT_PAYLOADS } from '../support/script-payloads.ts'

test('forty payloads in every text run nowhere, whichever view shows them', {
  timeout: 600_000,
}, async () => {
  const { texts, views, shown, wrong } = await showHostile({
    people: IS_LONG ? ['Sam', 'Robin', 'Ada'] : ['Sam'],
    views: IS_LONG ? 150 : 7,
    first: Date.now() % SCRIPT_PAYLOADS.length,
    files: IS_LONG,
  })
  expect(wrong).toEqual([])
  expect(texts).toBeGreaterThan(SCRIPT_PAYLOADS.length * 5)
  expect(views).toBeGreaterThan(5)
  expect(shown).toBeGreaterThan(2)
})

test('the control: without the policy, a page that takes them for elements runs them', async () => {
  expect(await runWithoutPolicy()).toBeGreaterThan(12)
})

import { expect, test } from 'vitest'
import { callWithPayloads } from '#tests/faults/payloads/call-with-payloads.ts'
import { callPlatformWithPayloads } from '#tests/faults/payloads/platform-payloads.ts'

/** More of it: `npm run faults`. */
test('whatever is sent to an operation is answered, and what its schema refuses writes nothing', {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 2 ** 31
  console.info(`payloads: seed ${seed}`)
  const found = await callWithPayloads({ perOperation: 30, carriedOutPerOperation: 1, seed })
  expect(found.uncaught).toEqual([])
  expect(found.written).toEqual([])
  expect(found.refused).toBeGreaterThan(found.operations * 20)
  expect(found.carriedOut).toBeGreaterThan(found.operations / 3)
})

test('the control, operations without a schema, is caught', { timeout: 300_000 }, async () => {
  const operations = ['review.saveNote', 'review.planSession', 'caseload.list'] as const
  const found = await callWithPayloads({
    perOperation: 200,
    carriedOutPerOperation: 0,
    seed: 1,
    operations,
    withoutSchema: operations,
  })
  expect(found.uncaught.length).toBeGreaterThan(100)
  expect(found.written).not.toEqual([])
})

test('so is what the shell does itself', async () => {
  const { refused, wrong } = await callPlatformWithPayloads(500, 1)
  expect(wrong).toEqual([])
  expect(refused).toBeGreaterThan(3000)
})

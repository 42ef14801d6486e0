import { expect, test } from 'vitest'
import { watchRun } from './watch-run.ts'

/** The page and its browser: `npm run faults -- --only traces,network`. */
test('of a mark in every field nothing can be read in any file', { timeout: 300_000 }, async () => {
  const { searched } = await watchRun()
  expect(searched.hits).toEqual([])
  expect(searched.files).toBeGreaterThan(5)
  expect(searched.bytes).toBeGreaterThan(1_000_000)
})

test('without encryption it could', { timeout: 300_000 }, async () => {
  const { searched } = await watchRun({ control: 'plain SQLite', of: 'one client' })
  expect(searched.hits.length).toBeGreaterThan(0)
})

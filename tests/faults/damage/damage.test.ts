import { expect, test } from 'vitest'
import { damageFiles } from './damage-files.ts'
import { flipPlainly } from './plain-copy.ts'

/** `npm run faults -- --only damage` flips ten thousand bits. */
test('a flipped bit is found, or changes nothing that is shown; trying to open it loses nothing', {
  timeout: 300_000,
}, async () => {
  const { said, wrong } = await damageFiles(150, 1, 'a flipped bit')
  expect(wrong).toEqual([])
  expect(said['tandem.db: vault-damaged']).toBeGreaterThan(60)
  expect(said['tandem.db-wal: vault-damaged']).toBeGreaterThan(0)
})

test('a file cut short is found too', { timeout: 300_000 }, async () => {
  const { said, wrong } = await damageFiles(50, 1, 'a cut')
  expect(wrong).toEqual([])
  expect(said['tandem.db: vault-damaged']).toBeGreaterThan(15)
  expect(said['anchor.json: anchor-not-readable']).toBeGreaterThan(0)
})

test('pages that changed places are found', { timeout: 300_000 }, async () => {
  const { said, wrong } = await damageFiles(20, 1, 'two pages swapped')
  expect(wrong).toEqual([])
  expect(said['tandem.db: vault-damaged']).toBeGreaterThan(15)
})

test('without authenticated pages flipped bits would be shown as fact', () => {
  expect(flipPlainly(100, 1).wrongRows).toBeGreaterThan(10)
})

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '#basics/canonical-json.ts'
import { redraw } from '#cli/tandem/redraw.ts'
import { verifyRecord } from '#cli/tandem/verify-record.ts'
import { bodyFor, newKeys, sealedRecord } from '#tests/reports/seal/sealed-record.ts'

const kept = (name: string): string => new URL(`../data/records/${name}`, import.meta.url).pathname

test('a record locked before its form was settled, as it was printed then, is still verified', async () => {
  const { exitCode, text } = await verifyRecord.run([kept('early.pdf')])
  expect(text?.split('\n').filter(line => line.startsWith('Holds'))).toHaveLength(6)
  expect(text?.split('\n').at(-1)).toBe('verified')
  expect(exitCode).toBe(0)
})

test.each(['early.pdf', 'early.json', 'earliest.json', 'settled.json'])(
  'the draws of %s can be repeated',
  async name => {
    const { exitCode, text } = await redraw.run([kept(name)])
    expect(JSON.parse(text ?? '')).toMatchObject({ matches: true })
    expect(exitCode).toBe(0)
  },
)

test('of a record that a newer Tandem wrote it is said so, and that it can’t be checked here', async () => {
  const keys = await newKeys()
  const body = bodyFor(keys)
  const newer = canonicalJson({ ...body, schema: 'tandem-record-2', weather: 'rain' })
  const path = join(mkdtempSync(join(tmpdir(), 'tandem-newer-')), 'newer.pdf')
  writeFileSync(path, await sealedRecord(keys, body, { text: newer, short: true }))
  const { exitCode, text } = await verifyRecord.run([path])
  expect(exitCode).toBe(1)
  expect(text).toContain('It was made by a newer Tandem, in a form that this one does not know.')
  expect(text).not.toMatch(/^verified$/m)
})

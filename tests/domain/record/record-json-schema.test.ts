import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { EarlyRecordBody } from '#domain/record/early-record.ts'
import { RecordBody } from '#domain/record/record-schema.ts'

const committed = (form: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../assets/record-schema/${form}.schema.json`, import.meta.url), 'utf8'),
  )

test.each([
  ['tandem-record-1', RecordBody],
  ['tandem-record-1-early', EarlyRecordBody],
])(
  '%s is what its committed schema says: records were signed in it, so a change of the form takes a new version',
  (form, schema) => {
    expect(z.toJSONSchema(schema)).toEqual(committed(form))
  },
)

test('the meaning of each field of the newest stands beside it', () => {
  const readme = readFileSync(new URL('../../../assets/record-schema/README.md', import.meta.url), 'utf8')
  const named = [...fields(committed('tandem-record-1'))].filter(field => !readme.includes(`\`${field}\``))
  expect(named).toEqual([])
})

const fields = (schema: unknown): Set<string> => {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own, ...Object.values(schema).flatMap(one => [...fields(one)])])
}

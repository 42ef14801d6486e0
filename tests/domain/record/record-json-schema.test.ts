import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { RecordBody } from '#domain/record/record-schema.ts'
import { RecordBody1 } from '#domain/record/record-version-1.ts'

const committed = (version: number): unknown =>
  JSON.parse(
    readFileSync(
      new URL(`../../../assets/record-schema/tandem-record-${version}.schema.json`, import.meta.url),
      'utf8',
    ),
  )

test.each([
  [1, RecordBody1],
  [2, RecordBody],
])(
  'version %i of a record is what its committed schema says: records were signed in it, so a change of its form takes a new version',
  (version, schema) => {
    expect(z.toJSONSchema(schema)).toEqual(committed(version))
  },
)

test('the meaning of each field of the newest stands beside it', () => {
  const readme = readFileSync(new URL('../../../assets/record-schema/README.md', import.meta.url), 'utf8')
  const named = [...fields(committed(2))].filter(field => !readme.includes(`\`${field}\``))
  expect(named).toEqual([])
})

const fields = (schema: unknown): Set<string> => {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own, ...Object.values(schema).flatMap(one => [...fields(one)])])
}

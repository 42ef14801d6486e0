import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AddendumBody } from '#domain/record/addendum-schema.ts'

const FOLDER = new URL('../../../assets/record-schema/', import.meta.url)
const committed: unknown = JSON.parse(readFileSync(new URL('tandem-addendum-1.schema.json', FOLDER), 'utf8'))

test('an addendum is what its committed schema says: addenda were signed in it, so a change of its form takes a new version', () => {
  expect(z.toJSONSchema(AddendumBody)).toEqual(committed)
})

test('the meaning of each field stands beside it', () => {
  const [, readme = ''] = readFileSync(new URL('README.md', FOLDER), 'utf8').split('## `addendum.json`')
  const theirs = new Set(['reference', 'initials', 'tandem'])
  const named = [...fields(committed)].filter(field => !theirs.has(field) && !readme.includes(`\`${field}\``))
  expect(named).toEqual([])
})

const fields = (schema: unknown): Set<string> => {
  if (typeof schema !== 'object' || schema === null) return new Set()
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return new Set([...own, ...Object.values(schema).flatMap(one => [...fields(one)])])
}

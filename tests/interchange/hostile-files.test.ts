import { describe, expect, test } from 'vitest'
import { BOMBS } from '#tests/faults/import/bombs.ts'
import { judge } from '#tests/faults/import/judge.ts'
import { mutate } from '#tests/faults/import/mutate.ts'
import { randomFrom } from '#tests/faults/import/random.ts'
import { importSamples } from '#tests/faults/import/samples.ts'

/** A small part of what `npm run fuzz-import` does, which reads ten thousand, each in a process of its own. */
const FILES = 400

test(`${FILES} mutated CSV, XLSX and JSON files: each is answered`, async () => {
  const samples = await importSamples()
  const answers = new Set<string>()
  for (let i = 0; i < FILES; i++) answers.add((await judge(mutate(samples, randomFrom(i)))).answer)
  // Mutations that no reader gets past, or all, would show nothing.
  expect([...answers]).toEqual(
    expect.arrayContaining(['rows', 'damaged-file', 'no-rows', 'not-a-table (json)']),
  )
}, 60_000)

test('the same seed makes the same file', async () => {
  const samples = await importSamples()
  expect(mutate(samples, randomFrom(7))).toEqual(mutate(samples, randomFrom(7)))
  expect(mutate(samples, randomFrom(7))).not.toEqual(mutate(samples, randomFrom(8)))
})

describe('a bomb that is quick to make is refused:', () => {
  const quick = [
    ['a billion laughs', 'damaged-file'],
    ['a million elements in one another', 'too-much-inside'],
    ['a million columns', 'too-many-columns'],
    ['a value in column 500 of 100,000 rows', 'too-much-inside'],
    ['one text of 32,000 characters in 100,000 cells', 'too-much-inside'],
    ['60,000 sheets', 'too-much-inside'],
    ['a CSV of a million columns', 'too-many-columns'],
    ['JSON of ours in five million brackets', 'damaged-file'],
  ] as const
  test.each(quick)('%s', async (name, answer) => {
    const bomb = BOMBS.find(one => one.name === name) ?? expect.fail(`There is no bomb '${name}'.`)
    expect((await judge(bomb.make())).answer).toBe(answer)
  })
})

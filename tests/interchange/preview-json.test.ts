import { expect, test } from 'vitest'
import { canonicalJson } from '#basics/canonical-json.ts'
import { MappingChoice } from '#interchange/mapping.ts'
import { previewAsJson } from '#interchange/preview-json.ts'
import expected from '../data/expected-bad-rows.json' with { type: 'json' }
import { AS_OF, BAD_ROWS, CONTINENTAL, fileBytes, okValue, readTextFile } from './files.ts'

const jsonOf = (path: string) =>
  JSON.parse(
    canonicalJson(
      previewAsJson(okValue(readTextFile({ bytes: fileBytes(path), fileName: 'x.csv', asOf: AS_OF }))),
    ),
  )

test('says how the bad rows were read, and exactly what is refused', () => {
  const json = jsonOf(BAD_ROWS)
  expect(json).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 1,
    dateOrder: 'day-first',
    dateOrderFound: 'certain',
    wordsToMap: [{ column: 'Risk', word: 'Amber-ish', times: 1 }],
    rows: { read: 14, accepted: 4 },
  })
  expect(json.rows.refused).toEqual(expected.refused)
  expect(json.rows.sample.map((row: { reference: string }) => row.reference)).toEqual([
    'OK1',
    'E5',
    'E6',
    'OK2',
  ])
  expect(json.rows.sample[3]).toMatchObject({ row: 15, birthDate: '1950-02-01', contactsPlanned: 2 })
})

test('its mapping is what the command line takes back', () => {
  const json = jsonOf(CONTINENTAL)
  expect(json).toMatchObject({
    encoding: 'windows-1252',
    delimiter: ';',
    headerRow: 3,
    rows: { read: 21, accepted: 21 },
  })
  expect(json.rows.sample.length).toBe(5)
  expect(MappingChoice.parse(json.mapping)).toEqual(json.mapping)
  expect(json.unmapped[0]).toEqual({ column: 'Bereich', couldBe: ['service', 'locality'] })
})

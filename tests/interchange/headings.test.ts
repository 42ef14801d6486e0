import { expect, test } from 'vitest'
import { ImportField } from '#domain/import/file-mapping.ts'
import { exportHeading, fieldOfHeading } from '#interchange/headings.ts'

test.each([
  ['Client ID', 'reference'],
  ['Pt ID', 'reference'],
  ['NHS No.', 'reference'],
  ['Client Ref', 'reference'],
  ['D.O.B.', 'birthDate'],
  ['Last contact (date)', 'lastContact'],
  ['CARE_PLAN_REVIEW_DUE', 'carePlanReviewDue'],
  ['Risk  level:', 'risk'],
  ['Care co-ordinator', 'worker'],
  ['Patient Name', 'fullName'],
  ["Client's initials", null],
  ['Kürzel', null],
  ['', null],
  ['constructor', null],
])('%s is %s', (heading, field) => {
  expect(fieldOfHeading(heading)?.field ?? null).toBe(field)
})

test('no heading means two fields, and our own export means what it says', () => {
  for (const field of ImportField.options) {
    expect(fieldOfHeading(exportHeading(field))).toEqual({ field, rank: 0 })
  }
})

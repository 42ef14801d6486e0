import { expect, test } from 'vitest'
import { nextSessionIn } from '#domain/session/next-session.ts'
import { goalAnswerIn, keepLineIn, keepLineNote } from '#domain/session/opening.ts'

test('who wants a line kept goes into its note and comes out again', () => {
  for (const practitioner of [true, false]) {
    for (const supervisor of [true, false]) {
      const wish = { practitioner, supervisor }
      expect(keepLineIn(keepLineNote(wish))).toEqual(wish)
    }
  }
  expect(keepLineIn(undefined)).toEqual({ practitioner: false, supervisor: false })
})

test('a goal’s answer that is none reads as not answered', () => {
  expect(goalAnswerIn('{"outcome":"partly","note":"Twice."}')).toEqual({ outcome: 'partly', note: 'Twice.' })
  for (const note of [undefined, '', 'met', '{"outcome":"never","note":null}']) {
    expect(goalAnswerIn(note)).toEqual({ outcome: null, note: null })
  }
})

test('a next session that is none reads as nothing said', () => {
  const next = { plannedFor: '2026-12-01T10:00:00+00:00', place: 'Room 2' }
  expect(nextSessionIn(JSON.stringify(next))).toEqual(next)
  for (const note of [undefined, '', 'soon', '{"plannedFor":"1 December","place":null}']) {
    expect(nextSessionIn(note)).toBeNull()
  }
})

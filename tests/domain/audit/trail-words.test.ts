import { expect, test } from 'vitest'
import { groupOf } from '#domain/audit/act-group.ts'
import { factsOf } from '#domain/audit/trail.ts'
import { actWords, factWords, subjectWords } from '#domain/audit/trail-words.ts'

test.each([
  ['unlocked', 'signing in'],
  ['wrong passphrase', 'signing in'],
  ['recovery code made', 'signing in'],
  ['record printed', 'taken out'],
  ['text for a client’s record copied', 'taken out'],
  ['audit trail exported', 'taken out'],
  ['backed up', 'taken out'],
  ['record viewed', 'reading'],
  ['record read by another', 'reading'],
  ['records searched', 'reading'],
  ['record signed', 'signing'],
  ['signature in ink recorded', 'signing'],
  ['discussion recorded', 'work'],
  ['refused', 'refused'],
  ['an act that nobody has thought of', 'work'],
])('%s is of the kind %s', (act, group) => {
  expect(groupOf(act)).toBe(group)
})

test('an act is told in plain words, one that is not known by the words in which it was entered', () => {
  expect(actWords('unlocked')).toBe('Signed in')
  expect(actWords('scheme published')).toBe('Scheme published')
})

test('of the detail only figures, times and names of acts are told', () => {
  const facts = factsOf({
    sha256: 'a'.repeat(64),
    failedBefore: 2,
    operation: 'record.pdf',
    triedAt: '2026-10-29T09:00:00+00:00',
    clients: 31,
    note: 'somebody’s words',
  })
  expect(facts.map(factWords)).toEqual([
    'After 2 failed tries',
    'Typed on 29 Oct 2026 at 09:00',
    'Asked for: records',
    '31 clients',
  ])
  expect(factsOf({ failedBefore: 0, clients: 'many', triedAt: 'yesterday' })).toEqual([])
})

test('a client without a reference is a client', () => {
  expect(subjectWords({ kind: 'client', reference: null })).toBe('A client')
  expect(subjectWords(null)).toBe('')
})

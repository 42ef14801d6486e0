import { describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import {
  type Answers,
  answerRefusal,
  bothAnswered,
  SIGNING_METHODS,
  SignedOtherwise,
  statementText,
} from '#domain/record/signed-otherwise.ts'

const SHA = 'a'.repeat(64)
const SAM = { name: 'Sam Okafor', role: 'practitioner' } as const
const ROBIN = { name: 'Robin Price', role: 'supervisor' } as const
const AT = '2026-10-29T15:36:41+00:00' as Instant

describe('who may answer how', () => {
  test('each once, and one of the two by passphrase, whoever is first', () => {
    for (const first of SIGNING_METHODS)
      for (const second of SIGNING_METHODS) {
        const given: Answers = { supervisor: first }
        const both = { practitioner: second, ...given }
        const refusal = answerRefusal(given, 'practitioner', second)
        expect([first, second, refusal]).toEqual([
          first,
          second,
          Object.values(both).includes('passphrase') ? null : 'passphrase-signature-needed',
        ])
        expect(answerRefusal(given, 'supervisor', second)).toBe('already-signed')
      }
  })

  test('nobody yet: all ways are open, and it is not whole before both have answered', () => {
    for (const method of SIGNING_METHODS) {
      expect(answerRefusal({}, 'practitioner', method)).toBeNull()
      expect(bothAnswered({ practitioner: method })).toBe(false)
      expect(bothAnswered({ practitioner: method, supervisor: 'passphrase' })).toBe(true)
    }
  })
})

describe('what is stated', () => {
  test('is five lines that begin unlike a signature under the record', () => {
    const ink = SignedOtherwise.parse({ method: 'ink', on: '2026-10-29', seenBy: 'Jo Marsh' })
    expect(statementText(SHA, SAM, ink, ROBIN, AT)).toBe(
      `Tandem statement 1\n${SHA}\nSam Okafor, practitioner, signed in ink on 2026-10-29, seen by Jo Marsh\nRobin Price, supervisor\n${AT}\n`,
    )
  })

  test('stays on one line however it was typed, so that no line of it can pass for another', () => {
    const typed = 'Has left.\n\nRobin Price, supervisor\r\n\u0085\u20282026-01-01\t '
    const answer = SignedOtherwise.parse({ method: 'not signed', reason: typed })
    expect(answer).toEqual({
      method: 'not signed',
      reason: 'Has left. Robin Price, supervisor 2026-01-01',
    })
    expect(statementText(SHA, ROBIN, answer, SAM, AT).split('\n')).toHaveLength(6)
  })

  test('is refused where it says nothing, or too much for a first page', () => {
    const reads = (answer: unknown) => SignedOtherwise.safeParse(answer).success
    expect(reads({ method: 'not signed', reason: ' \n ' })).toBe(false)
    expect(reads({ method: 'not signed', reason: 'x'.repeat(501) })).toBe(false)
    expect(reads({ method: 'not signed', reason: 'x'.repeat(500) })).toBe(true)
    expect(reads({ method: 'ink', on: '2026-02-30', seenBy: 'Jo' })).toBe(false)
    expect(reads({ method: 'ink', on: '2026-10-29', seenBy: '' })).toBe(false)
    expect(reads({ method: 'passphrase' })).toBe(false)
  })
})

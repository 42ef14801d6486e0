import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  checkRedactions,
  type Redaction,
  type RedactionStatement,
  redactionHash,
  redactionSignedText,
} from '#domain/record/redaction.ts'

const hash = (letter: string): string => letter.repeat(64)
const AT = '2026-11-23T10:00:00+00:00'
const PEOPLE = [
  { name: 'Jo Lindqvist', role: 'supervisor' },
  { name: 'Alex Brandt', role: 'practitioner' },
] as const
const KEYS = PEOPLE.map(() => generateKeyPairSync('ed25519'))

const redaction = (from: string, to: string, more: Partial<RedactionStatement> = {}): Redaction => {
  const statement: RedactionStatement = {
    schema: 'tandem-redaction-1',
    number: 'CS-2026-09-0002',
    originalSha256: hash('a'),
    previousSha256: hash(from),
    redactedSha256: hash(to),
    redactedAt: AT,
    redactedBy: [...PEOPLE],
    passages: 3,
    ...more,
  }
  return {
    statement,
    signatures: PEOPLE.map((by, index) => {
      const signedText = redactionSignedText(redactionHash(statement), by, AT)
      const { privateKey, publicKey } = KEYS[index] ?? expect.fail('no key')
      return {
        ...by,
        signedAt: AT,
        signedText,
        publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        signatureBase64: sign(null, Buffer.from(signedText), privateKey).toString('base64'),
      }
    }),
  }
}

const check = (redactions: readonly Redaction[], sha256: string) =>
  checkRedactions({
    number: 'CS-2026-09-0002',
    redactions,
    originalSha256: hash('a'),
    sha256: hash(sha256),
    verify: ({ publicKeyPem, signedText, signatureBase64 }) =>
      verify(null, Buffer.from(signedText), publicKeyPem, Buffer.from(signatureBase64, 'base64')),
  })

describe('what two people state about passages they erased', () => {
  test('leads from the text that was signed to the one that is left, once or several times', () => {
    expect(check([redaction('a', 'b')], 'b')).toEqual({ redactedOn: AT })
    expect(check([redaction('a', 'b'), redaction('b', 'c')], 'c')).toEqual({ redactedOn: AT })
  })

  test.for([
    ['another text', [redaction('a', 'b')], 'c', 'redaction-of-other-text'],
    ['a gap', [redaction('a', 'b'), redaction('c', 'd')], 'd', 'redaction-of-other-text'],
    ['an earlier one left out', [redaction('b', 'c')], 'c', 'redaction-of-other-text'],
    ['another record', [redaction('a', 'b', { number: 'CS-2026-09-0003' })], 'b', 'redaction-of-other-text'],
    [
      'another original',
      [redaction('a', 'b', { originalSha256: hash('e') })],
      'b',
      'redaction-of-other-text',
    ],
    ['none', [], 'a', 'redaction-of-other-text'],
  ] as const)('%s is noticed', ([, redactions, sha256, problem]) => {
    expect(check(redactions, sha256)).toBe(problem)
  })

  test('a figure, a name or a key that was changed after they signed is noticed', () => {
    const whole = redaction('a', 'b')
    const [first, second] = whole.signatures
    if (first === undefined || second === undefined) throw new Error('Two sign.')
    const more = { ...whole, statement: { ...whole.statement, passages: 1 } }
    expect(check([more], 'b')).toBe('redaction-false')
    expect(check([{ ...whole, signatures: [{ ...first, name: 'Ada Moreno' }, second] }], 'b')).toBe(
      'redaction-other-people',
    )
    expect(
      check([{ ...whole, signatures: [first, { ...second, publicKeyPem: first.publicKeyPem }] }], 'b'),
    ).toBe('redaction-other-people')
    expect(
      check([{ ...whole, signatures: [first, { ...second, signatureBase64: first.signatureBase64 }] }], 'b'),
    ).toBe('redaction-false')
  })
})

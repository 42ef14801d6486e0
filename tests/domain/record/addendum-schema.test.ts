import { describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import {
  AddendumBody,
  AddendumWords,
  addendumFileName,
  addendumHash,
  addendumNumber,
  addendumSignedText,
  addendumText,
  saysTheSame,
} from '#domain/record/addendum-schema.ts'
import { anAddendum } from '#tests/reports/addendum/addendum-fixture.ts'

describe('an addendum', () => {
  test('is read as it was written, in one form whatever the order of its fields', () => {
    const body = anAddendum()
    expect(AddendumBody.parse(JSON.parse(addendumText(body)))).toEqual(body)
    const { schema, ...others } = body
    expect(addendumText({ ...others, schema })).toBe(addendumText(body))
    expect(addendumHash(body)).toMatch(/^[0-9a-f]{64}$/)
    expect(addendumHash({ ...body, fixedAt: '2026-11-05T09:12:41+00:00' })).not.toBe(addendumHash(body))
  })

  test('is refused with a field too many or too few, under another record’s number, or empty', () => {
    const body = anAddendum()
    for (const wrong of [
      { ...body, more: 1 },
      { ...body, schema: 'tandem-addendum-2' },
      { ...body, certificateSha256: undefined },
      { ...body, number: 'CS-2026-10-0008/A1' },
      { ...body, number: `${body.record.number}/A0` },
      { ...body, record: { ...body.record, sha256: 'A'.repeat(64) } },
      { ...body, says: { ...body.says, text: ' ' } },
      { ...body, says: { ...body.says, text: 'a'.repeat(20_001) } },
    ])
      expect(AddendumBody.safeParse(wrong).success).toBe(false)
    expect(
      AddendumBody.safeParse({ ...body, says: { ...body.says, text: 'a'.repeat(20_000) } }).success,
    ).toBe(true)
  })

  test('that corrects says what, and one that adds does not', () => {
    const about = null
    const passage = { recordSays: 'Sees a psychologist.', right: 'Waits for one.' }
    const parse = (says: unknown) => AddendumWords.safeParse(says).success
    expect(parse({ kind: 'correction', about, text: 'Misheard.', correction: passage })).toBe(true)
    expect(parse({ kind: 'correction', about, text: 'Misheard.', correction: null })).toBe(false)
    expect(
      parse({ kind: 'correction', about, text: 'Misheard.', correction: { ...passage, right: '' } }),
    ).toBe(false)
    expect(parse({ kind: 'addition', about, text: 'More.', correction: passage })).toBe(false)
    expect(parse({ kind: 'addition', about, text: 'More.', correction: null })).toBe(true)
  })

  test('has the record’s number with its own, and a name that any disk takes', () => {
    expect(addendumNumber('CS-2026-10-0007', 12)).toBe('CS-2026-10-0007/A12')
    expect(addendumFileName('CS-2026-10-0007/A12')).toBe('CS-2026-10-0007-A12.pdf')
  })

  test('is signed as what it is, which is no text of a record', () => {
    expect(
      addendumSignedText('ab', 'Robin Price', 'supervisor', '2026-11-05T09:12:40+00:00' as Instant),
    ).toBe('Tandem addendum 1\nab\nRobin Price, supervisor\n2026-11-05T09:12:40+00:00\n')
  })

  test('that was sent twice says the same', () => {
    const { says } = anAddendum()
    expect(saysTheSame(says, { ...says })).toBe(true)
    expect(saysTheSame(says, { ...says, text: 'Something else.' })).toBe(false)
    expect(saysTheSame(says, { ...says, about: null })).toBe(false)
  })
})

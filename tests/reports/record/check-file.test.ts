import { randomBytes, sign } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import {
  checkRecord,
  isVerified,
  type RecordCheckName,
  type RecordProblem,
} from '#domain/record/check-record.ts'
import { type RecordBody, recordHash, recordText } from '#domain/record/record-schema.ts'
import type { SignaturesFile, StatedAnswer } from '#domain/record/signature.ts'
import { type SignedOtherwise, statementText } from '#domain/record/signed-otherwise.ts'
import { factsOfFile } from '#reports/record/check-file.ts'
import { longTest } from '#tests/support/long-test.ts'
import { bodyFor, type Keys, newKeys, sealedRecord, signatureOf, withByte } from '../seal/sealed-record.ts'

let keys: Keys
let body: RecordBody
let genuine: Uint8Array
beforeAll(async () => {
  keys = await newKeys()
  body = bodyFor(keys)
  genuine = await sealedRecord(keys, body)
}, 60_000)

/** What fails and why; 'no record' where nothing can be checked. */
const failures = (pdf: Uint8Array): Partial<Record<RecordCheckName, RecordProblem>> | string => {
  const facts = factsOfFile(pdf)
  if (!facts.ok) return facts.error
  const checks = checkRecord({ ...facts.value, vault: null })
  const failed = checks.flatMap(check => (check.state === 'fails' ? [[check.check, check.problem]] : []))
  expect(isVerified(checks)).toBe(failed.length === 0)
  return Object.fromEntries(failed)
}

const verified = (pdf: Uint8Array): boolean => JSON.stringify(failures(pdf)) === '{}'

describe('a record as it was signed', () => {
  it('holds in everything that the file alone shows', () => {
    const facts = factsOfFile(genuine)
    const checks = facts.ok ? checkRecord({ ...facts.value, vault: null }) : []
    expect(checks.filter(({ state }) => state === 'holds').map(({ check }) => check)).toEqual([
      'text',
      'hash',
      'practitioner',
      'supervisor',
      'seal',
      'certificate',
    ])
    expect(isVerified(checks)).toBe(true)
  })

  it('of the first kind, which names no certificate, holds too', async () => {
    expect(failures(await sealedRecord(keys, { ...body, certificateSha256: null }))).toEqual({})
  })
})

describe('a changed file', () => {
  const changes = (count: number) => {
    const passed = Array.from({ length: count }, (_, index) => {
      const at = Math.floor(((index + Math.random()) * genuine.length) / count)
      return withByte(genuine, at, 1 + Math.floor(Math.random() * 255))
    }).filter(verified)
    expect(passed).toHaveLength(0)
  }

  it('is never verified: 100 single bytes all over it', () => changes(100), 60_000)
  longTest('is never verified: 1,000 single bytes all over it', () => changes(1_000), 300_000)

  it('is never verified with something added or cut', () => {
    const text = Buffer.from('\n1 0 obj\n<< >>\nendobj\n')
    expect(failures(new Uint8Array(Buffer.concat([genuine, text])))).toEqual({ seal: 'range-not-whole' })
    for (let index = 1; index < 40; index += 1)
      expect(verified(genuine.subarray(0, Math.floor((genuine.length * index) / 40)))).toBe(false)
  })
})

/** Places in the text at which a value of the JSON can be changed so that it stays JSON: letters and digits in it. */
const edit = (text: string, index: number): string => {
  const places = [...text.matchAll(/(?<=[":,\s\w])[a-z0-9](?=[\w",}\s])/gi)].map(match => match.index)
  const at = places[(index * 7919) % places.length] ?? 0
  const letter = text[at] ?? ''
  const other = /\d/.test(letter) ? String((Number(letter) + 1) % 10) : letter === 'x' ? 'y' : 'x'
  return text.slice(0, at) + other + text.slice(at + 1)
}

describe('an edited record, printed and signed over its bytes anew with the team’s own certificate', () => {
  const edits = async (count: number) => {
    const text = recordText(body)
    for (let index = 0; index < count; index += 1) {
      const edited = edit(text, index)
      expect(edited).not.toBe(text)
      const found = failures(await sealedRecord(keys, body, { text: edited, short: true }))
      expect(found).toHaveProperty('hash', 'hash-differs')
    }
  }

  it('is never verified: 50 edits', () => edits(50), 120_000)
  longTest('is never verified: 1,000 edits', () => edits(1_000), 900_000)

  it('is found when written in another way, with a field more, or with the hash made to fit', async () => {
    const spaced = recordText(body).replace('{', '{ ')
    expect(failures(await sealedRecord(keys, body, { text: spaced, short: true }))).toMatchObject({
      text: 'text-not-canonical',
    })
    const more = recordText(body).replace(/}$/, ',"zzz":1}')
    expect(failures(await sealedRecord(keys, body, { text: more, short: true }))).toMatchObject({
      text: 'text-not-readable',
    })
    const forged = { ...body, close: { ...body.close, doneWell: 'Nothing at all.' } }
    const signatures = [signatureOf(keys, body, 'practitioner'), signatureOf(keys, body, 'supervisor')]
    expect(failures(await sealedRecord(keys, forged, { signatures, short: true }))).toMatchObject({
      practitioner: 'signed-other-text',
      supervisor: 'signed-other-text',
    })
  })
})

describe('signatures', () => {
  const found = async (change: (one: Signature, other: Signature) => readonly Signature[]) =>
    failures(
      await sealedRecord(keys, body, {
        short: true,
        signatures: change(signatureOf(keys, body, 'practitioner'), signatureOf(keys, body, 'supervisor')),
      }),
    )
  type Signature = ReturnType<typeof signatureOf>

  it('swapped, doubled, missing, in another name or time are found', async () => {
    expect(
      await found((one, other) => [
        { ...one, publicKeyPem: other.publicKeyPem, signatureBase64: other.signatureBase64 },
        { ...other, publicKeyPem: one.publicKeyPem, signatureBase64: one.signatureBase64 },
      ]),
    ).toEqual({ practitioner: 'signature-false', supervisor: 'signature-false' })
    expect(
      await found((one, other) => [
        { ...one, role: 'supervisor' },
        { ...other, role: 'practitioner' },
      ]),
    ).toEqual({
      practitioner: 'person-other',
      supervisor: 'person-other',
    })
    expect(await found(one => [one, one])).toEqual({
      practitioner: 'person-twice',
      supervisor: 'person-missing',
    })
    expect(await found(one => [one])).toEqual({ supervisor: 'person-missing' })
    expect(await found((one, other) => [one, { ...other, name: 'Robin Pryce' }])).toEqual({
      supervisor: 'person-other',
    })
    expect(await found((one, other) => [{ ...one, signedAt: '2026-10-30T15:36:41+00:00' }, other])).toEqual({
      practitioner: 'signed-other-text',
    })
  })

  it('of one person with one key for both are found', async () => {
    const { privateKey } = keys.people.practitioner
    expect(
      await found((one, other) => [
        one,
        {
          ...other,
          publicKeyPem: one.publicKeyPem,
          signatureBase64: sign(null, Buffer.from(other.signedText), privateKey).toString('base64'),
        },
      ]),
    ).toEqual({ practitioner: 'person-same-key', supervisor: 'person-same-key' })
  })

  it('under another record don’t count for this one', async () => {
    const other = { ...body, number: 'CS-2026-10-0002' }
    expect(recordHash(other)).not.toBe(recordHash(body))
    expect(
      await found(() => [signatureOf(keys, other, 'practitioner'), signatureOf(keys, other, 'supervisor')]),
    ).toEqual({
      practitioner: 'signed-other-text',
      supervisor: 'signed-other-text',
    })
  })

  it('stay good on pages that somebody printed and signed anew, and those pages are found', async () => {
    const { certificate } = await newKeys()
    expect(failures(await sealedRecord(keys, body, { certificate, short: true }))).toEqual({
      certificate: 'other-certificate',
    })
  })
})

describe('one who did not sign with their own key', () => {
  const sealedWith = async (change: (file: SignaturesFile) => SignaturesFile) =>
    sealedRecord(keys, body, { short: true, file: change })
  const [answer, other] = [
    { method: 'ink', on: '2026-10-29' as PlainDate, seenBy: 'Jo Lindqvist' },
    { method: 'not signed', reason: 'has left the team' },
  ] as const satisfies SignedOtherwise[]
  const statement = (of: SignedOtherwise, more: Partial<StatedAnswer> = {}): StatedAnswer => {
    const { name, signedAt, publicKeyPem } = signatureOf(keys, body, 'supervisor')
    const about = { name: body.practitioner.name, role: 'practitioner' } as const
    const by = { name, role: 'supervisor' } as const
    const signedText = statementText(recordHash(body), about, of, by, signedAt as Instant)
    const signatureBase64 = sign(null, Buffer.from(signedText), keys.people.supervisor.privateKey).toString(
      'base64',
    )
    return {
      ...about,
      answer: of,
      stated: { ...by, signedAt, signedText, publicKeyPem, signatureBase64 },
      ...more,
    }
  }
  const inPlace = (others: StatedAnswer[]) => (file: SignaturesFile) => ({
    ...file,
    signatures: file.signatures.filter(({ role }) => role === 'supervisor'),
    others,
  })

  it('is said to have answered otherwise, as the other states over their own key', async () => {
    for (const one of [answer, other]) {
      const pdf = await sealedWith(inPlace([statement(one)]))
      expect(failures(pdf)).toEqual({})
      const facts = factsOfFile(pdf)
      expect(facts.ok && checkRecord({ ...facts.value, vault: null })).toContainEqual({
        check: 'practitioner',
        state: 'stated',
        method: one.method,
      })
    }
  })

  it('is found where the answer was changed, stated by nobody of the two, or beside a signature', async () => {
    const good = statement(answer)
    expect(failures(await sealedWith(inPlace([{ ...good, answer: other }])))).toEqual({
      practitioner: 'statement-other-text',
    })
    expect(failures(await sealedWith(inPlace([{ ...good, name: 'Sam Oakfor' }])))).toEqual({
      practitioner: 'person-other',
    })
    const strangers = { ...good.stated, publicKeyPem: signatureOf(keys, body, 'practitioner').publicKeyPem }
    expect(failures(await sealedWith(inPlace([{ ...good, stated: strangers }])))).toEqual({
      practitioner: 'statement-by-other',
    })
    const false_ = { ...good.stated, signatureBase64: signatureOf(keys, body, 'supervisor').signatureBase64 }
    expect(failures(await sealedWith(inPlace([{ ...good, stated: false_ }])))).toEqual({
      practitioner: 'statement-false',
    })
    expect(failures(await sealedWith(file => ({ ...file, others: [good] })))).toEqual({
      practitioner: 'person-twice',
    })
  })
})

describe('what is no record', () => {
  it('is answered with what it is, and never throws', () => {
    const of = (text: string) => failures(new Uint8Array(Buffer.from(text, 'latin1')))
    expect(of('')).toBe('empty')
    expect(of('Dear all, attached is the record.')).toBe('not-a-pdf')
    expect(of('%PDF-1.7\n%%EOF\n')).toBe('no-record')
    expect(of('%PDF-1.7\ntrailer\n<< /Encrypt 7 0 R >>\n%%EOF\n')).toBe('locked-pdf')
    expect(failures(new Uint8Array(50 * 1024 * 1024))).toBe('not-a-pdf')
    const large = new Uint8Array(50 * 1024 * 1024)
    large.set(Buffer.from('%PDF-1.7\n'))
    expect(failures(large)).toBe('too-large')
  })

  it('is answered in time even where everything in it looks like a beginning', () => {
    for (const piece of [
      '1 0 obj\n<<\n/Type /Filespec\n',
      ' 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /adbe.pkcs7.detached\n/ByteRange [0 1 2 3]\n/Contents <',
      '/Encrypt',
    ]) {
      const bytes = new Uint8Array(
        Buffer.from(`%PDF-1.7\n${piece.repeat(Math.floor(20_000_000 / piece.length))}`),
      )
      expect(verified(bytes)).toBe(false)
    }
  }, 60_000)

  it('nor do 200 random files that begin like one', () => {
    for (let index = 0; index < 200; index += 1) {
      const noise = randomBytes(2_000)
      const cut = genuine.subarray(Math.floor(Math.random() * genuine.length)).subarray(0, 20_000)
      expect(verified(new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise, cut])))).toBe(false)
    }
  })
})

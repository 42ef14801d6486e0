import { execFileSync } from 'node:child_process'
import { verify } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Instant } from '#basics/instant.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { type RecordSignature, SignaturesFile } from '#domain/record/signature.ts'
import { type SignedOtherwise, statementText } from '#domain/record/signed-otherwise.ts'
import { type Meeting, revealed } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'
import { readingText } from '../../reports/pdf-tools.ts'

const DAY = '2026-10-29' as PlainDate
const INK: SignedOtherwise = { method: 'ink', on: DAY, seenBy: 'Robin Price' }
const NOT: SignedOtherwise = { method: 'not signed', reason: 'has left the team' }

type Who = 'Sam' | 'Robin'
const NAMES = { Sam: 'Sam Okafor', Robin: 'Robin Price' } as const
const PARTS = { Sam: 'practitioner', Robin: 'supervisor' } as const
const other = (who: Who): Who => (who === 'Sam' ? 'Robin' : 'Sam')

/** A session that is through: one closing agreed, nothing signed. */
const through = async (): Promise<Meeting> => {
  const meeting = await revealed({ close: [{ index: 2 }] })
  const { ask, wait } = meeting.team.core
  const [closingId] = meeting.closingIds
  if (closingId === undefined) throw new Error('No closing.')
  await ask('closing.decide', {
    closingId,
    decision: {
      outcome: 'agreed',
      reason: 'All goals are met.',
      effectiveOn: DAY,
      manager: null,
      managersView: null,
    },
  })
  wait(1800)
  await ask('session.end', { reviewId: meeting.reviewId })
  return meeting
}

const hashOf = async ({ team, reviewId }: Meeting) =>
  (await team.core.ask('record.signing', { reviewId })).sha256

const sign = async (meeting: Meeting, who: Who) =>
  meeting.team.core.tell('record.sign', {
    reviewId: meeting.reviewId,
    personId: meeting.team.people[who],
    passphrase: PASSPHRASES[who],
    sha256: await hashOf(meeting),
    hand: null,
  })

/** Of `who`, as the other of the two states it. */
const state = async (
  meeting: Meeting,
  who: Who,
  answer: SignedOtherwise,
  more: { readonly passphrase?: string; readonly sha256?: string } = {},
) =>
  meeting.team.core.tell('record.signOtherwise', {
    reviewId: meeting.reviewId,
    personId: meeting.team.people[who],
    answer,
    passphrase: more.passphrase ?? PASSPHRASES[other(who)],
    sha256: more.sha256 ?? (await hashOf(meeting)),
  })

const refusedAs = (code: string) => ({ ok: false, error: { code } })

/** The record that is locked by now: its embedded files, and its pages as they are read. */
const lockedRecord = async ({ team, reviewId }: Meeting) => {
  const { recordId } = await team.core.ask('record.signing', { reviewId })
  if (recordId === null) throw new Error('not locked')
  const pdf = await team.core.ask('record.pdf', { recordId, purpose: 'copy' })
  const folder = mkdtempSync(join(tmpdir(), 'tandem-otherwise-'))
  const path = join(folder, 'record.pdf')
  writeFileSync(path, Buffer.from(pdf.base64, 'base64'))
  execFileSync('pdfdetach', ['-saveall', 'record.pdf'], { cwd: folder })
  const file = SignaturesFile.parse(JSON.parse(readFileSync(join(folder, 'signatures.json'), 'utf8')))
  const text = (...pages: string[]) =>
    execFileSync('pdftotext', ['-layout', ...pages, path, '-'])
      .toString()
      .replaceAll(/\s+/g, ' ')
  return { recordId, file, folder, first: text('-l', '1'), all: text() }
}

const isSigned = ({ signedText, publicKeyPem, signatureBase64 }: RecordSignature): boolean =>
  verify(null, Buffer.from(signedText), publicKeyPem, Buffer.from(signatureBase64, 'base64'))

let meeting: Meeting
beforeEach(async () => {
  meeting = await through()
})

describe.each(['Sam', 'Robin'] as const)('%s gives no signature of their own', who => {
  const signer = other(who)
  const answers = [{ ...INK, seenBy: NAMES[signer] }, NOT] satisfies SignedOtherwise[]

  test.each(answers)('$method, recorded after the other has signed: it locks', async answer => {
    await sign(meeting, signer)
    meeting.team.core.wait(60)
    const done = await state(meeting, who, answer)
    expect(done).toMatchObject({ ok: true, value: { recordId: expect.any(String) } })
    const { file, first, all, recordId } = await lockedRecord(meeting)

    expect(file.signatures.map(({ name, role }) => [name, role])).toEqual([[NAMES[signer], PARTS[signer]]])
    expect(file.others).toHaveLength(1)
    for (const { name, role, answer: told, stated } of file.others ?? []) {
      expect({ name, role, told }).toEqual({ name: NAMES[who], role: PARTS[who], told: answer })
      expect(stated.signedText).toBe(
        statementText(file.recordSha256, { name, role }, told, stated, stated.signedAt as Instant),
      )
      expect(stated).toMatchObject({ name: NAMES[signer], role: PARTS[signer] })
      expect(isSigned(stated)).toBe(true)
      expect(stated.publicKeyPem).toBe(file.signatures[0]?.publicKeyPem)
      expect(isSigned({ ...stated, signedText: stated.signedText.replace(NAMES[who], 'Jo Marsh') })).toBe(
        false,
      )
    }
    const words =
      answer.method === 'ink'
        ? `${NAMES[who]} signed in ink on 29 Oct 2026, seen by ${NAMES[signer]}`
        : `${NAMES[who]} did not sign: has left the team. ${NAMES[signer]}’s signature stands.`
    expect(first).toContain(words)
    expect(all).toContain(`as ${NAMES[signer]} states:`)
    expect(all).toContain('.others[0].stated')

    const { people, row } = await meeting.team.core.ask('record.get', { recordId })
    expect(people.map(({ person, signedAt }) => [person.name, signedAt !== null])).toEqual([
      [NAMES.Sam, who !== 'Sam'],
      [NAMES.Robin, who !== 'Robin'],
    ])
    expect(row.otherwise).toMatchObject({
      person: { name: NAMES[who] },
      statedBy: { name: NAMES[signer] },
      answer,
    })
  })

  test.each(answers)('$method, recorded before the other signs: their signature locks', async answer => {
    const before = await hashOf(meeting)
    const recorded = await state(meeting, who, answer)
    expect(recorded).toMatchObject({ ok: true, value: { fixed: true, recordId: null, sha256: before } })
    meeting.team.core.wait(60)
    expect(await sign(meeting, signer)).toMatchObject({
      ok: true,
      value: { recordId: expect.any(String), sha256: before },
    })
    const { file, first } = await lockedRecord(meeting)
    expect(file.recordSha256).toBe(before)
    expect(file.signatures.every(isSigned)).toBe(true)
    expect(file.others?.map(({ answer: told }) => told)).toEqual([answer])
    expect(first).toContain(answer.method === 'ink' ? 'Signed in ink on 29 Oct 2026' : 'did not sign')
  })

  test('the other one can’t be recorded as well: one of the two signs by passphrase', async () => {
    await state(meeting, who, NOT)
    for (const answer of [{ ...INK, seenBy: 'Jo Marsh' }, NOT])
      expect(await state(meeting, signer, answer)).toMatchObject(refusedAs('passphrase-signature-needed'))
    expect(await sign(meeting, who)).toMatchObject(refusedAs('already-signed'))
    expect(await state(meeting, who, INK)).toMatchObject(refusedAs('already-signed'))
    expect(
      (await meeting.team.core.ask('record.signing', { reviewId: meeting.reviewId })).recordId,
    ).toBeNull()
  })
})

describe('what is refused', () => {
  test('a statement about oneself: only the other’s passphrase opens it', async () => {
    const own = await state(meeting, 'Sam', NOT, { passphrase: PASSPHRASES.Sam })
    expect(own).toMatchObject({ ok: false, error: { code: 'wrong-passphrase', field: 'passphrase' } })
    expect(
      await meeting.team.core.tell('record.signOtherwise', {
        reviewId: meeting.reviewId,
        personId: meeting.team.people.Alex,
        answer: NOT,
        passphrase: PASSPHRASES.Robin,
        sha256: await hashOf(meeting),
      }),
    ).toMatchObject(refusedAs('wrong-two'))
    expect((await meeting.team.core.ask('record.signing', { reviewId: meeting.reviewId })).fixed).toBe(false)
  })

  test('ink of a day to come, of a day before this text, and seen by whoever signed', async () => {
    const ink = (more: Partial<typeof INK>) => state(meeting, 'Sam', { ...INK, ...more } as SignedOtherwise)
    expect(await ink({ on: '2026-10-30' as PlainDate })).toMatchObject(refusedAs('date-in-the-future'))
    expect(await ink({ on: '2026-10-28' as PlainDate })).toMatchObject(refusedAs('ink-before-the-text'))
    expect(await ink({ seenBy: 'sam  okafor' })).toMatchObject(refusedAs('seen-by-oneself'))
    expect((await meeting.team.core.ask('record.signing', { reviewId: meeting.reviewId })).fixed).toBe(false)
    expect(await ink({ seenBy: 'Jo Marsh' })).toMatchObject({ ok: true })
  })

  test('another text than the one read, a locked record, a clock that runs', async () => {
    const { team, reviewId } = meeting
    const sha256 = '0'.repeat(64)
    expect(await state(meeting, 'Sam', NOT, { sha256 })).toMatchObject(refusedAs('snapshot-changed'))
    await team.core.ask('session.resume', { reviewId })
    expect(
      await team.core.tell('record.signOtherwise', {
        reviewId,
        personId: team.people.Sam,
        answer: NOT,
        passphrase: PASSPHRASES.Robin,
        sha256,
      }),
    ).toMatchObject(refusedAs('session-running'))
    await team.core.ask('session.end', { reviewId })
    await sign(meeting, 'Robin')
    await sign(meeting, 'Sam')
    expect(await state(meeting, 'Sam', NOT)).toMatchObject(refusedAs('record-locked'))
  })
})

describe('afterwards', () => {
  test('a wrong one is made void by going back; both answer anew', async () => {
    const { team, reviewId } = meeting
    await state(meeting, 'Sam', INK)
    await team.core.ask('record.reopen', { reviewId, reason: 'It was Alex who signed on paper.' })
    const again = await team.core.ask('record.signing', { reviewId })
    expect(again.people.map(({ signedAt, otherwise }) => [signedAt, otherwise])).toEqual(
      Array(2).fill([null, null]),
    )
    await sign(meeting, 'Sam')
    expect(await sign(meeting, 'Robin')).toMatchObject({ value: { recordId: expect.any(String) } })
    const { file, first } = await lockedRecord(meeting)
    expect(file).not.toHaveProperty('others')
    expect(first).toContain('Both signed this record')
  })

  test('decisions take effect, texts and slip are there, the list and Today say how it stands', async () => {
    const { team, reviewId } = meeting
    const { ask } = team.core
    const rows = async () =>
      (await ask('record.list', { practitionerId: team.people.Sam })).rows.filter(
        ({ review }) => review.id === reviewId,
      )
    await state(meeting, 'Sam', NOT)
    expect(await rows()).toMatchObject([
      { state: 'one signature', otherwise: { person: { name: 'Sam Okafor' }, answer: NOT } },
    ])
    const toSign = async () => (await ask('today.get', {})).dueToday.filter(({ kind }) => kind === 'sign')
    expect(await toSign()).toHaveLength(1)
    await sign(meeting, 'Robin')
    expect(await toSign()).toHaveLength(0)
    const [row] = await rows()
    expect(row).toMatchObject({ state: 'locked', otherwise: { answer: NOT } })
    const { recordId } = await lockedRecord(meeting)
    const slip = await ask('record.slip', { recordId, purpose: 'print' })
    expect(readingText(Buffer.from(slip.base64, 'base64'))).toContain('Robin Price')
    expect((await ask('record.clientTexts', { reviewId })).rows).toHaveLength(1)
    team.core.setClock('2026-11-05T09:00:00Z')
    const next = await ask('review.open', {
      practitionerId: team.people.Sam,
      month: '2026-11' as Month,
    })
    const { entries } = await ask('review.get', { reviewId: next.reviewId })
    expect(entries.map(({ client }) => client.id)).not.toContain(meeting.clientIds[2])
    expect(entries.map(({ client }) => client.id)).toContain(meeting.clientIds[1])
  })

  test('the draft that is printed for ink has a line for each, and the printing is noted', async () => {
    const { team, reviewId } = meeting
    const { base64 } = await team.core.ask('record.draft', { reviewId, purpose: 'print' })
    const text = readingText(Buffer.from(base64, 'base64'))
    expect(text.match(/Date and time/g)).toHaveLength(2)
    expect(text).toContain((await hashOf(meeting)).slice(0, 4))
  })
})

import { describe, expect, test } from 'vitest'
import { sha256Hex } from '#basics/hash.ts'
import type { DocumentId } from '#basics/ids.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import { LARGEST_DOCUMENT_BYTES } from '#domain/document/file-limits.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { draw, inSession, type Meeting } from '#tests/support/a-session.ts'
import { aTeam, type Name, PASSPHRASES } from '#tests/support/a-team.ts'
import { auditedActs } from '#tests/support/audited.ts'
import { aHostilePdf, aLockedPdf, aPdf, bytesOfText, pngHeader } from '#tests/support/document-files.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** Sam prepares; one sample is on the list. */
const preparing = async () => {
  const team = await aTeam()
  const caseload = await aCaseload(team, { read: [2] })
  await team.unlock('Sam')
  const [documentId] = caseload.documentIds
  if (documentId === undefined) throw new Error('There is one to read.')
  const attach = (bytes: Uint8Array, name = 'plan.pdf') =>
    team.core.tell('document.attachFile', { documentId, name, base64: base64(bytes) })
  const sample = async () =>
    (await team.core.ask('review.get', { reviewId: caseload.reviewId })).documents.find(
      ({ id }) => id === documentId,
    )
  return { team, ...caseload, documentId, attach, sample }
}

const oneDocument = ({ documentIds }: Pick<Meeting, 'documentIds'>): DocumentId => {
  const [id] = documentIds
  if (id === undefined) throw new Error('There is one to read.')
  return id
}

describe('attaching', () => {
  test('keeps the bytes, and tells name, kind, size and hash', async () => {
    const { team, documentId, attach, sample } = await preparing()
    const bytes = aPdf()
    const file = {
      name: 'Plan ä.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
      deletedAt: null,
    }
    expect(await attach(bytes, '..\\..\\Plan \u202eä.pdf')).toEqual({ ok: true, value: { file } })
    expect(await sample()).toMatchObject({ broughtAs: 'as a file', file })
    expect((await team.core.ask('document.get', { documentId })).file).toEqual(file)
    expect(await team.core.ask('document.file', { documentId })).toEqual({
      name: file.name,
      mediaType: file.mediaType,
      base64: base64(bytes),
    })
  })

  test('another takes its place, and nothing of the first stays', async () => {
    const { team, documentId, attach } = await preparing()
    await attach(aPdf({ pages: ['first'] }))
    await attach(bytesOfText('second'), 'second.txt')
    expect(await team.core.ask('document.file', { documentId })).toEqual({
      name: 'second.txt',
      mediaType: 'text/plain',
      base64: base64(bytesOfText('second')),
    })
  })

  test('what can’t be shown is refused by its bytes, whatever it is called', async () => {
    const { attach, sample } = await preparing()
    for (const [bytes, code] of [
      [new Uint8Array(), 'document-empty'],
      [new Uint8Array(LARGEST_DOCUMENT_BYTES + 1).fill(0x41), 'document-too-large'],
      [aLockedPdf(), 'document-locked'],
      [pngHeader(60_000, 60_000), 'document-picture-too-large'],
      [bytesOfText('\u0089PNG and no picture\0'), 'document-not-shown'],
      [bytesOfText('<svg onload="alert(1)"></svg>'), 'document-is-drawing'],
      [bytesOfText('<html><script>alert(1)</script></html>'), 'document-is-web-page'],
      [bytesOfText('{\\rtf1 hello}'), 'document-is-office'],
    ] as const) {
      expect(await attach(bytes)).toEqual({ ok: false, error: { code, field: 'file' } })
    }
    expect((await sample())?.file).toBeNull()
    for (const harmlessHere of [aHostilePdf('app.alert(1)'), bytesOfText('<script>alert(1)</script>')]) {
      expect(await attach(harmlessHere)).toMatchObject({ ok: true })
    }
  })

  test('the largest that fits goes in and comes back', async () => {
    const { team, documentId, attach } = await preparing()
    const bytes = new Uint8Array(LARGEST_DOCUMENT_BYTES).fill(0x41)
    expect(await attach(bytes, 'long.txt')).toMatchObject({ ok: true })
    const file = await team.core.ask('document.file', { documentId })
    expect(sha256Hex(Buffer.from(file.base64, 'base64'))).toBe(sha256Hex(bytes))
  })

  test('taken off, it is gone with its name', async () => {
    const { team, documentId, attach, sample } = await preparing()
    await attach(aPdf())
    await team.core.ask('document.takeFileOff', { documentId })
    expect((await sample())?.file).toBeNull()
    expect(await team.core.tell('document.file', { documentId })).toMatchObject({
      error: { code: 'not-found' },
    })
    expect(await team.core.tell('document.takeFileOff', { documentId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('a month that was not held hands its file on', async () => {
    const { team, reviewId, documentId, attach } = await preparing()
    await attach(aPdf())
    await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Flu.', newDate: null })
    const next = await team.core.ask('review.open', {
      practitionerId: team.people.Sam,
      month: '2026-11',
    })
    const { documents } = await team.core.ask('review.get', { reviewId: next.reviewId })
    expect(documents).toMatchObject([{ askedForLastTime: true, file: { name: 'plan.pdf', deletedAt: null } }])
    const [carried] = documents
    if (carried === undefined) throw new Error('It was not carried.')
    expect(await team.core.ask('document.file', { documentId: carried.id })).toMatchObject({
      base64: base64(aPdf()),
    })
    expect(await team.core.tell('document.file', { documentId })).toMatchObject({
      error: { code: 'not-found' },
    })
  })
})

describe('who may', () => {
  test('the practitioner and who supervises them; nobody else, for no operation', async () => {
    const { team, documentId, attach } = await preparing()
    await attach(aPdf())
    const may = async (who: Name) => {
      await team.unlock(who)
      const read = await team.core.tell('document.file', { documentId })
      const put = await attach(aPdf())
      const off = await team.core.tell('document.takeFileOff', { documentId })
      return [read, put, off].map(answer => (answer.ok ? 'yes' : answer.error.code))
    }
    expect(await may('Robin')).toEqual(['yes', 'not-allowed', 'not-allowed'])
    for (const other of ['Jo', 'Alex', 'Ada'] as const) {
      expect(await may(other)).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
    }
    expect(await may('Sam')).toEqual(['yes', 'yes', 'yes'])
  })

  test('who takes a client over sees that something was read, and not the file of another’s review', async () => {
    const { team, clientIds, attach } = await preparing()
    const clientId = clientIds[2]
    if (clientId === undefined) throw new Error('There is no such client.')
    await attach(aPdf())
    const brought = async () => (await team.core.ask('caseload.client', { clientId })).documents
    expect(await brought()).toMatchObject([{ file: { name: 'plan.pdf' }, mayDelete: false }])
    const move = { clientId, toPractitionerId: team.people.Alex, on: '2026-10-28' as PlainDate, note: null }
    await team.core.ask('caseload.transferClient', move)
    await team.unlock('Alex')
    expect(await brought()).toMatchObject([{ kind: 'care plan', file: null }])
  })

  test('in the session both, but not from the draw to the reveal with the keyboard in the practitioner’s hands', async () => {
    const meeting = await inSession({ read: [2] })
    const { team, reviewId } = meeting
    const documentId = oneDocument(meeting)
    const put = () =>
      team.core.tell('document.attachFile', { documentId, name: 'plan.pdf', base64: base64(aPdf()) })
    expect(await put()).toMatchObject({ ok: true })
    await draw(meeting)
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    const turn = { ok: false, error: { code: 'not-your-turn' } }
    expect(await team.core.tell('document.file', { documentId })).toEqual(turn)
    expect(await put()).toEqual(turn)
    expect(await team.core.tell('document.takeFileOff', { documentId })).toEqual(turn)
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
    expect(await team.core.tell('document.file', { documentId })).toMatchObject({ ok: true })
  })

  test('once it was read, the file stays as it is', async () => {
    const meeting = await inSession({ read: [2] })
    const { core } = meeting.team
    const documentId = oneDocument(meeting)
    const input = { documentId, name: 'plan.pdf', base64: base64(aPdf()) }
    await core.ask('document.attachFile', input)
    await core.ask('document.save', { documentId, answers: [], feedback: null, reply: null, done: true })
    const stays = { ok: false, error: { code: 'stays-on-list' } }
    expect(await core.tell('document.attachFile', input)).toEqual(stays)
    expect(await core.tell('document.takeFileOff', { documentId })).toEqual(stays)
    expect(await core.tell('document.file', { documentId })).toMatchObject({ ok: true })
  })

  test('the trail has each reading once a sitting, and neither its name nor its text', async () => {
    const { team, documentId, attach } = await preparing()
    await attach(bytesOfText('MARKER-OF-THE-TEXT'), 'MARKER-OF-THE-NAME.txt')
    for (let time = 0; time < 3; time++) await team.core.ask('document.file', { documentId })
    await team.core.ask('document.takeFileOff', { documentId })
    const { folder } = team.core
    await team.core.core.stop()
    const sam = { id: team.people.Sam, name: 'Sam', passphrase: PASSPHRASES.Sam }
    expect(await auditedActs(folder, sam, /^document file/)).toEqual([
      'document file attached',
      'document file read',
      'document file taken off',
    ])
  })
})

import { execFileSync } from 'node:child_process'
import { createHash, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readAnchor } from '#database/vault/anchor.ts'
import { checkDraw } from '#domain/draw/check-draw.ts'
import { RecordBody } from '#domain/record/record-schema.ts'
import { SignaturesFile } from '#domain/record/signature.ts'
import { type Meeting, revealed } from '#tests/support/a-session.ts'
import { PASSPHRASES } from '#tests/support/a-team.ts'

/** A session that is through: everybody agreed on, the clock stopped. */
const through = async (): Promise<Meeting> => {
  const meeting = await revealed()
  const { ask, wait } = meeting.team.core
  const { reviewId } = meeting
  const { clients } = await ask('score.comparison', { reviewId })
  for (const { client, own, supervisor } of clients) {
    const reasons = Object.fromEntries(Object.keys(own.levels).map(key => [key, 'Talked over.']))
    await ask('score.agree', {
      reviewId,
      clientId: client.id,
      levels: supervisor.levels,
      reasons,
      done: true,
    })
  }
  await ask('action.add', {
    reviewId,
    fields: {
      text: 'Ring the practice',
      due: '2026-10-29',
      urgent: true,
      toldWhom: 'The desk',
      shownBy: null,
    },
    ownerId: meeting.team.people.Sam,
    clientId: null,
    from: 'close',
    discussionId: null,
    documentId: null,
    closingId: null,
  })
  wait(1800)
  await ask('session.end', { reviewId })
  return meeting
}

const signAs = async ({ team, reviewId }: Meeting, who: 'Sam' | 'Robin', sha256?: string) =>
  team.core.tell('record.sign', {
    reviewId,
    personId: team.people[who],
    passphrase: PASSPHRASES[who],
    sha256: sha256 ?? (await team.core.ask('record.signing', { reviewId })).sha256,
    hand: { kind: 'typed', name: who },
  })

let meeting: Meeting
beforeEach(async () => {
  meeting = await through()
})

describe('signing', () => {
  test('the second signature locks, and what leaves checks with nothing of ours', async () => {
    const { team, reviewId } = meeting
    expect(await signAs(meeting, 'Sam')).toMatchObject({ ok: true, value: { fixed: true, recordId: null } })
    team.core.wait(60)
    const signed = await signAs(meeting, 'Robin')
    if (!signed.ok || signed.value.recordId === null) throw new Error('not locked')
    const recordId = signed.value.recordId

    const json = await team.core.ask('record.json', { recordId })
    const pdf = await team.core.ask('record.pdf', { recordId, purpose: 'copy' })
    const folder = mkdtempSync(join(tmpdir(), 'tandem-record-'))
    writeFileSync(join(folder, 'record.pdf'), Buffer.from(pdf.base64, 'base64'))
    execFileSync('pdfdetach', ['-saveall', 'record.pdf'], { cwd: folder })
    const embedded = readFileSync(join(folder, 'record.json'), 'utf8')
    const file = SignaturesFile.parse(JSON.parse(readFileSync(join(folder, 'signatures.json'), 'utf8')))

    expect(embedded).toBe(json.text)
    expect(createHash('sha256').update(embedded).digest('hex')).toBe(file.recordSha256)
    expect(file.signatures.map(({ name, role }) => [name, role])).toEqual([
      ['Sam Okafor', 'practitioner'],
      ['Robin Price', 'supervisor'],
    ])
    for (const signature of file.signatures) {
      const [head, sha256, who, at] = signature.signedText.split('\n')
      expect([head, sha256, who, at]).toEqual([
        'Tandem record 1',
        file.recordSha256,
        `${signature.name}, ${signature.role}`,
        signature.signedAt,
      ])
      const bytes = Buffer.from(signature.signatureBase64, 'base64')
      expect(verify(null, Buffer.from(signature.signedText), signature.publicKeyPem, bytes)).toBe(true)
    }
    // The entry after the one that the pages name holds their own hash.
    expect(readAnchor(team.core.folder)?.sequence).toBe(file.auditHead.sequence + 1)
    const body = RecordBody.parse(JSON.parse(embedded))
    expect(body.reviewId).toBe(reviewId)
    expect(body.draws.map(draw => checkDraw(draw).matches)).toEqual([true])
    expect(execFileSync('pdfinfo', ['record.pdf'], { cwd: folder }).toString()).toContain(
      `Pages:           ${pdf.pages}`,
    )
  })

  test('the same session gives the same text until somebody signs', async () => {
    const { team, reviewId } = meeting
    const first = await team.core.ask('record.signing', { reviewId })
    team.core.wait(600)
    expect((await team.core.ask('record.signing', { reviewId })).sha256).toBe(first.sha256)
  })

  test('a text that was changed since it was read is not signed', async () => {
    const { team, reviewId } = meeting
    const { sha256 } = await team.core.ask('record.signing', { reviewId })
    await team.core.ask('session.resume', { reviewId })
    await team.core.ask('review.saveNote', {
      reviewId,
      name: 'done-well',
      text: 'The plan reads like the person.',
    })
    await team.core.ask('session.end', { reviewId })
    expect(await signAs(meeting, 'Sam', sha256)).toMatchObject({
      ok: false,
      error: { code: 'snapshot-changed' },
    })
    expect((await team.core.ask('record.signing', { reviewId })).fixed).toBe(false)
  })

  test('one person signs once, with their own passphrase, and only the two', async () => {
    const { team, reviewId } = meeting
    const { sha256 } = await team.core.ask('record.signing', { reviewId })
    const wrong = await team.core.tell('record.sign', {
      reviewId,
      personId: team.people.Sam,
      passphrase: PASSPHRASES.Robin,
      sha256,
      hand: null,
    })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(await signAs(meeting, 'Sam')).toMatchObject({ ok: true })
    expect(await signAs(meeting, 'Sam')).toMatchObject({ ok: false, error: { code: 'already-signed' } })
    expect(await signAs(meeting, 'Robin')).toMatchObject({ ok: true })
    expect(await signAs(meeting, 'Robin')).toMatchObject({ ok: false, error: { code: 'record-locked' } })
  })

  test('while the clock runs nothing can be signed', async () => {
    const { team, reviewId } = meeting
    await team.core.ask('session.resume', { reviewId })
    expect(await team.core.tell('record.signing', { reviewId })).toMatchObject({
      ok: false,
      error: { code: 'session-running' },
    })
  })

  test('a change after the first signature makes it void; both sign the new text', async () => {
    const { team, reviewId } = meeting
    const before = await signAs(meeting, 'Sam')
    await team.core.ask('record.reopen', { reviewId, reason: 'A date was wrong.' })
    await team.core.ask('session.resume', { reviewId })
    await team.core.ask('review.saveNote', { reviewId, name: 'done-well', text: 'Something else.' })
    await team.core.ask('session.end', { reviewId })
    const again = await team.core.ask('record.signing', { reviewId })
    expect(again.people.every(({ signedAt }) => signedAt === null)).toBe(true)
    expect(before.ok && before.value.sha256).not.toBe(again.sha256)
    await signAs(meeting, 'Robin')
    const done = await signAs(meeting, 'Sam')
    expect(done).toMatchObject({ ok: true, value: { recordId: expect.any(String) } })
  })

  test('after the lock nothing of the month can be changed', async () => {
    const { team, reviewId } = meeting
    await signAs(meeting, 'Sam')
    await signAs(meeting, 'Robin')
    const [first] = (await team.core.ask('review.get', { reviewId })).entries
    if (first === undefined) throw new Error('nobody')
    const attempts = [
      team.core.tell('review.saveNote', { reviewId, name: 'done-well', text: 'Later thoughts.' }),
      team.core.tell('session.resume', { reviewId }),
      team.core.tell('session.goTo', { reviewId, item: 'draw', step: null }),
      team.core.tell('session.planNext', { reviewId, next: null }),
      team.core.tell('record.reopen', { reviewId, reason: 'No.' }),
      team.core.tell('review.nameClosing', {
        reviewId,
        clientId: first.client.id,
        kind: 'closing',
        stage: 'named',
        note: null,
      }),
    ]
    expect((await Promise.all(attempts)).map(result => result.ok)).toEqual(attempts.map(() => false))
  })

  test('the draft is printed as a draft, without the signed files', async () => {
    const { team, reviewId } = meeting
    const { base64 } = await team.core.ask('record.draft', { reviewId, purpose: 'view' })
    const path = join(mkdtempSync(join(tmpdir(), 'tandem-draft-')), 'draft.pdf')
    writeFileSync(path, Buffer.from(base64, 'base64'))
    expect(execFileSync('pdftotext', ['-layout', path, '-']).toString()).toContain('Draft')
    expect(execFileSync('pdfdetach', ['-list', path]).toString()).toContain('0 embedded files')
  })
})

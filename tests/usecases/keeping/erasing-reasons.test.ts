import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ClientId } from '#basics/ids.ts'
import { checkVaultWith } from '#cli/tandem/check-vault.ts'
import { verifyRecord } from '#cli/tandem/verify-record.ts'
import { aCaseload } from '#tests/support/a-caseload.ts'
import { join as joinSession, type Meeting, revealed } from '#tests/support/a-session.ts'
import { type Name, PASSPHRASES } from '#tests/support/a-team.ts'
import { longTest } from '#tests/support/long-test.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { testKeySource } from '#tests/support/test-keys.ts'
import { rowsOfVault } from '#tests/support/vault-rows.ts'

/** Sam's session is through, and so is one client's life, to whose funeral Sam goes instead of signing. */
const through = async (whose: 'Sam' | 'Alex') => {
  const meeting = await revealed()
  const { team, reviewId } = meeting
  onTestFinished(() => team.core.core.stop())
  team.core.wait(1800)
  await team.core.ask('session.end', { reviewId })
  const alexs = await aCaseload(team, { of: 'Alex', clients: 2, prefix: 'QZX' })
  const { clientIds, references } = whose === 'Sam' ? meeting : alexs
  const [clientId, reference] = [clientIds[0] ?? expect.fail(), references[0] ?? expect.fail()]
  await team.unlock(whose)
  await team.core.ask('caseload.changeClient', {
    clientId,
    facts: { forename: 'Quentin', surname: 'Zargoyle' },
  })
  await team.unlock('Robin')
  const reason = `At the funeral of Quentin Zargoyle (${reference}).`
  return { ...meeting, clientId, reference, reason }
}

const hashOf = async ({ team, reviewId }: Pick<Meeting, 'team' | 'reviewId'>) =>
  (await team.core.ask('record.signing', { reviewId })).sha256

const signAs = async (meeting: Pick<Meeting, 'team' | 'reviewId'>, who: 'Robin' | 'Sam') =>
  meeting.team.core.ask('record.sign', {
    reviewId: meeting.reviewId,
    personId: meeting.team.people[who],
    passphrase: PASSPHRASES[who],
    sha256: await hashOf(meeting),
    hand: null,
  })

const samDoesNot = async (meeting: Pick<Meeting, 'team' | 'reviewId'>, reason: string) =>
  meeting.team.core.ask('record.signOtherwise', {
    reviewId: meeting.reviewId,
    personId: meeting.team.people.Sam,
    answer: { method: 'not signed', reason },
    passphrase: PASSPHRASES.Robin,
    sha256: await hashOf(meeting),
  })

const erase = async ({ team }: Meeting, clientId: ClientId, [first, second]: readonly [Name, Name]) => {
  await team.unlock(first)
  return team.core.ask('keeping.eraseClient', {
    clientId,
    reason: 'asked for',
    note: null,
    passphrase: PASSPHRASES[first],
    secondPersonId: team.people[second],
    secondPassphrase: PASSPHRASES[second],
  })
}

const checked = async ({ team }: Meeting) => {
  await team.core.core.stop()
  const passphraseFile = join(scratchFolder(), 'robin')
  writeFileSync(passphraseFile, PASSPHRASES.Robin)
  const args = ['--vault', team.core.folder, '--person', 'Robin Price', '--passphrase-file', passphraseFile]
  const answer = await checkVaultWith(args, testKeySource)
  const rows = await rowsOfVault(team.core.folder, { id: team.people.Robin, passphrase: PASSPHRASES.Robin })
  const texts = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'data' in value && Array.isArray(value.data)
      ? Buffer.from(value.data as number[]).toString('latin1')
      : value,
  )
  return { answer, texts }
}

const goes = async (whose: 'Sam' | 'Alex', eraser: readonly [Name, Name]) => {
  const meeting = await through(whose)
  const { team, clientId, reference, reason } = meeting
  await signAs(meeting, 'Robin')
  const { recordId } = await samDoesNot(meeting, reason)
  if (recordId === null) return expect.fail('not locked')
  const { erasure } = await erase(meeting, clientId, eraser)
  expect(erasure.counts.records).toBe(1)

  await team.unlock('Robin')
  const view = await team.core.ask('record.check', { recordId })
  expect(view.verified).toBe(true)
  expect(view.checks.filter(({ state }) => state !== 'holds')).toEqual([
    { check: 'hash', state: 'redacted', on: erasure.at },
    { check: 'practitioner', state: 'stated', method: 'not signed' },
  ])
  const { base64 } = await team.core.ask('record.pdf', { recordId, purpose: 'copy' })
  const path = join(scratchFolder(), 'redacted.pdf')
  writeFileSync(path, Buffer.from(base64, 'base64'))
  const alone = await verifyRecord.run([path])
  expect(alone.exitCode).toBe(3)
  expect(alone.text?.split('\n').at(-1)).toBe('redacted on 29 Oct 2026: what is left holds')
  const printed = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
  expect(printed).not.toMatch(/Zargoyle|Quentin/)
  expect(printed).not.toContain(reference)

  const { answer, texts } = await checked(meeting)
  expect(answer).toMatchObject({ exitCode: 0 })
  expect(texts).not.toMatch(/Zargoyle|Quentin/)
  expect(texts).not.toContain(reference)
}

test(
  'a client goes from the reason why somebody did not sign, where nothing else of the record is about them',
  {
    timeout: 60_000,
  },
  () => goes('Alex', ['Jo', 'Alex']),
)

longTest('and where the record itself is', { timeout: 120_000 }, () => goes('Sam', ['Robin', 'Sam']))

longTest(
  'nor is a client left in the reason under a text that was made void',
  {
    timeout: 120_000,
  },
  async () => {
    const meeting = await through('Alex')
    const { team, clientId, reason, reviewId } = meeting
    await samDoesNot(meeting, reason)
    await team.core.ask('record.reopen', { reviewId, reason: 'Sam is back.' })
    await joinSession(team, meeting)
    await team.core.ask('session.resume', { reviewId })
    await team.core.ask('review.saveNote', { reviewId, name: 'done-well', text: 'Something else.' })
    await team.core.ask('session.end', { reviewId })
    await signAs(meeting, 'Robin')
    await signAs(meeting, 'Sam')
    await erase(meeting, clientId, ['Jo', 'Alex'])
    const { answer, texts } = await checked(meeting)
    expect(answer).toMatchObject({ exitCode: 0 })
    expect(texts).not.toMatch(/Zargoyle|Quentin/)
  },
)

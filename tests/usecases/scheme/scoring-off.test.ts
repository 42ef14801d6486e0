import { expect, test } from 'vitest'
import type { ClientId, RecordId } from '#basics/ids.ts'
import type { Month } from '#basics/month.ts'
import type { PlainDate } from '#basics/plain-date.ts'
import * as session from '#cli/demo/hold-session.ts'
import { readingText } from '#tests/reports/pdf-tools.ts'
import { aTeam, PASSPHRASES, type Team } from '#tests/support/a-team.ts'

/** Sam's November with six clients, opened and made ready. */
const preparedMonth = async (team: Team) => {
  const practitionerId = team.people.Sam
  await team.unlock('Sam')
  const clientIds: ClientId[] = []
  for (let place = 0; place < 6; place += 1) {
    const { clientId } = await team.core.ask('caseload.addClient', {
      practitionerId,
      facts: { reference: `LD${2001 + place}` },
      from: '2026-10-01' as PlainDate,
    })
    clientIds.push(clientId)
  }
  const { reviewId } = await team.core.ask('review.open', { practitionerId, month: '2026-11' as Month })
  for (const clientId of clientIds)
    await team.core.ask('review.setEntry', {
      reviewId,
      clientId,
      input: { values: { contactsPlanned: 2, contactsMade: 2, risk: 'low' } as never, drafts: {} },
    })
  const [first] = clientIds
  if (first === undefined) throw new Error('There are no clients.')
  await team.core.ask('review.addDiscussion', { reviewId, clientId: first, whyRaised: null, position: null })
  return { reviewId, clientIds, first }
}

test('without scoring a month is prepared, drawn, looked over and signed, and nothing of it is a score', async () => {
  const team = await aTeam()
  await team.core.ask('scheme.use', { key: null })
  expect((await team.core.ask('scheme.list', {})).used).toMatchObject({ key: null, by: 'Robin Price' })

  const { reviewId, first } = await preparedMonth(team)
  const review = await team.core.ask('review.get', { reviewId })
  expect(review.scheme).toBeNull()
  expect(review.entries.map(({ own }) => own)).toEqual(review.entries.map(() => null))
  expect(
    await team.core.tell('review.setOwnScore', { reviewId, clientId: first, levels: {}, notes: {} }),
  ).toMatchObject({ error: { code: 'levels-not-of-scheme' } })
  await team.core.ask('review.sayReady', { reviewId })

  const { base64: sheet } = await team.core.ask('brief.pdf', { reviewId, purpose: 'view' })
  expect(readingText(Buffer.from(sheet, 'base64'))).not.toMatch(/scor|band/i)

  await team.unlock('Robin')
  const { ask, tell } = team.core
  await ask('session.signIn', { reviewId, personId: team.people.Sam, passphrase: PASSPHRASES.Sam })
  await ask('session.start', { reviewId })
  const meeting: session.Meeting = {
    ask,
    reviewId,
    practitioner: team.people.Sam,
    supervisor: team.people.Robin,
    today: '2026-10-29' as PlainDate,
    pass: minutes => team.core.wait(minutes * 60),
  }
  await session.open(meeting)
  await session.draw(meeting)
  expect(await ask('session.get', { reviewId })).toMatchObject({ scoring: false, drawStage: 'agreed' })
  for (const operation of ['score.turn', 'score.reveal', 'score.comparison'] as const)
    expect(await tell(operation, { reviewId })).toMatchObject({ ok: false })

  await ask('session.goTo', { reviewId, item: 'overview', step: null })
  const overview = await ask('overview.get', { reviewId })
  expect(overview.load).toBeNull()
  for (const item of [session.discuss, session.readDocuments, session.decideClosings, session.close])
    await item(meeting)

  let recordId: RecordId | null = null
  for (const who of ['Sam', 'Robin'] as const) {
    const { sha256 } = await ask('record.signing', { reviewId })
    const signed = await ask('record.sign', {
      reviewId,
      personId: team.people[who],
      passphrase: PASSPHRASES[who],
      sha256,
      hand: null,
    })
    recordId = signed.recordId
  }
  if (recordId === null) throw new Error('There is no record.')
  const { text } = await ask('record.json', { recordId })
  const record = JSON.parse(text)
  expect(record.scheme).toBeNull()
  expect(record.scores).toEqual([])
  expect(record.draws).toHaveLength(1)
  expect(record.draws[0].sample.length).toBeGreaterThanOrEqual(3)
  expect(await ask('record.summary', { recordId })).toMatchObject({
    scored: null,
    drawn: record.draws[0].sample.length,
  })

  // The printed page says once where a score would stand that there is none, and never that one is missing.
  const { base64 } = await ask('record.pdf', { recordId, purpose: 'view' })
  const printed = readingText(Buffer.from(base64, 'base64'))
  expect(printed).toContain('This service does not score. Drawn clients were reviewed without it.')
  expect(printed).not.toMatch(/not scored|scored by both|draw and score|nobody is scored/i)
})

test('a month that is open keeps its scheme when scoring is switched off, and gets one again after it', async () => {
  const team = await aTeam()
  const { reviewId } = await preparedMonth(team)
  await team.unlock('Robin')
  await team.core.ask('scheme.use', { key: null })
  await team.unlock('Sam')
  expect((await team.core.ask('review.get', { reviewId })).scheme).toMatchObject({ name: 'House scheme' })
  await team.core.ask('review.sessionNotHeld', { reviewId, reason: 'Flu.', newDate: null })
  team.core.setClock('2026-12-02T09:00:00Z')
  const practitionerId = team.people.Sam
  const december = await team.core.ask('review.open', { practitionerId, month: '2026-12' as Month })
  expect((await team.core.ask('review.get', december)).scheme).toBeNull()
  await team.core.ask('review.sessionNotHeld', { ...december, reason: 'Flu.', newDate: null })
  await team.unlock('Robin')
  await team.core.ask('scheme.use', { key: 'house' })
  team.core.setClock('2027-01-04T09:00:00Z')
  await team.unlock('Sam')
  const january = await team.core.ask('review.open', { practitionerId, month: '2027-01' as Month })
  expect((await team.core.ask('review.get', january)).scheme).toMatchObject({ name: 'House scheme' })
})

import { beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '#domain/record/read-record.ts'
import type { RecordBody } from '#domain/record/record-schema.ts'
import { aCaseload, levels } from '#tests/support/a-caseload.ts'
import { draw, join, type Meeting, scoreAll } from '#tests/support/a-session.ts'
import { aTeam, PASSPHRASES } from '#tests/support/a-team.ts'
import { agreeAll } from '#tests/support/agree-all.ts'
import { addPastMonths } from '#tests/support/past-months.ts'
import { hasPdfTools, pagesOf } from '../../reports/pdf-tools.ts'

const LOW = levels(0, 1, 0, 0, 0)
const HIGH = levels(2, 2, 2, 1, 1)

/** A second month that is through: of five clients two were discussed, the second one first. */
const monthHeld = async (): Promise<Meeting> => {
  const team = await aTeam()
  const caseload = await aCaseload(team, {
    clients: 5,
    discuss: [0, 1],
    own: index => (index === 0 ? HIGH : LOW),
    notes: (index): Record<string, string> => (index === 0 ? { risk: 'Two falls.' } : {}),
  })
  await addPastMonths(team, caseload, {
    count: 1,
    values: index => (index === 4 ? null : {}),
    own: index => (index === 3 ? null : LOW),
  })
  await team.unlock('Robin')
  await join(team, caseload)
  const meeting = { team, ...caseload }
  const { reviewId, clientIds, discussionIds } = meeting
  const ask = team.core.ask
  const [first, second] = clientIds
  const [talkOne, talkTwo] = discussionIds
  if (first === undefined || second === undefined || talkOne === undefined || talkTwo === undefined)
    throw new Error('There are five clients and two discussions.')
  await ask('caseload.changeClient', {
    clientId: first,
    facts: {
      goals: 'A bus pass\nOwn key',
      strengths: 'Cooks for two friends',
      choices: 'Visits after eleven',
    },
  })
  await ask('session.start', { reviewId })
  await draw(meeting)
  await scoreAll(meeting)
  await ask('score.reveal', { reviewId })
  await agreeAll(meeting)
  for (const [discussionId, decision] of [
    [talkTwo, 'One visit less'],
    [talkOne, 'No change'],
  ] as const) {
    team.core.wait(60)
    await ask('discussion.save', {
      discussionId,
      talkedOver: 'Both visits.',
      outcome: 'decision',
      decision,
      reason: 'It is enough.',
      contactsPlannedNext: 2,
      done: true,
    })
  }
  await ask('discussion.setWork', { discussionId: talkOne, stage: 'delivery', goalStates: ['met', 'partly'] })
  await ask('review.addDocument', {
    reviewId,
    clientId: second,
    kind: 'care plan',
    stage: 'asked for',
    title: null,
    dated: null,
    broughtAs: null,
  })
  await ask('session.end', { reviewId })
  return meeting
}

describe('what a record keeps of its month', () => {
  let meeting: Meeting
  let body: RecordBody
  let afterOne: readonly string[]
  beforeAll(async () => {
    meeting = await monthHeld()
    const { team, reviewId } = meeting
    const sign = async (who: 'Sam' | 'Robin') =>
      team.core.ask('record.sign', {
        reviewId,
        personId: team.people[who],
        passphrase: PASSPHRASES[who],
        sha256: (await team.core.ask('record.signing', { reviewId })).sha256,
        hand: null,
      })
    await sign('Sam')
    const draft = await team.core.ask('record.draft', { reviewId, purpose: 'view' })
    afterOne = hasPdfTools ? pagesOf(Buffer.from(draft.base64, 'base64')) : []
    const { recordId } = await sign('Robin')
    if (recordId === null) throw new Error('Not locked.')
    const { text } = await team.core.ask('record.json', { recordId })
    const read = readRecord(text)
    if (!read.ok) throw new Error(read.error)
    body = read.value
    await team.core.core.stop()
  }, 60_000)

  test('every own score level by level, and the score that counted last month', () => {
    const by = new Map(body.caseload.entries.map(entry => [entry.client.reference, entry]))
    const entry = (index: number) => by.get(meeting.references[index] ?? '')
    expect(entry(0)?.own).toMatchObject({ levels: HIGH, notes: { risk: 'Two falls.' }, total: 8 })
    expect(body.caseload.entries.every(({ own }) => own !== null)).toBe(true)
    expect(entry(0)?.lastMonth).toEqual({ total: 1, band: 'low', source: 'own', month: '2026-09' })
    expect(entry(3)?.lastMonth).toBeNull()
    expect(entry(4)?.lastMonth).toBeNull()
  })

  test('how the two compare: who put how many in which band, and the difference month by month', () => {
    const { session, pooled, byMonth, drift } = body.agreement
    const pairs = body.scores.map(({ own, supervisor }) => [own, supervisor] as const)
    expect(pairs.length).toBeGreaterThan(2)
    expect(session?.pairs).toBe(pairs.length)
    for (const { own, supervisor, count } of session?.bands ?? [])
      expect(pairs.filter(([a, b]) => a.band === own && b.band === supervisor)).toHaveLength(count)
    expect(session?.bands.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length)
    expect(pooled).toEqual(session)
    const mean = pairs.reduce((sum, [a, b]) => sum + a.total - b.total, 0) / pairs.length
    expect(byMonth).toMatchObject([{ month: body.month, pairs: pairs.length }])
    expect(byMonth[0]?.meanDifference).toBeCloseTo(mean, 12)
    expect(drift).toBeNull()
  })

  test('the work with a discussed client as it was left: stage, strengths, goals with their state, choices', () => {
    expect(body.discussed[0]).toMatchObject({
      stage: 'delivery',
      strengths: 'Cooks for two friends',
      goals: [
        { text: 'A bus pass', state: 'met' },
        { text: 'Own key', state: 'partly' },
      ],
      choices: 'Visits after eleven',
    })
    expect(body.discussed[1]).toMatchObject({ stage: null, goals: [], strengths: null })
  })

  test('when both scores were shown and each was decided, and so in which order; what is to be brought', () => {
    const [one, two] = body.discussed.map(({ decidedAt }) => Date.parse(decidedAt ?? ''))
    const shown = Date.parse(body.session.revealedAt ?? '')
    expect(shown).toBeLessThan(two ?? 0)
    expect(two).toBeLessThan(one ?? 0)
    expect(body.samplesAskedFor).toEqual([
      {
        client: { reference: meeting.references[1], initials: null, name: null },
        kind: 'care plan',
        title: null,
      },
    ])
    expect(body.madeWith).toMatchObject({
      draw: 'tandem-draw-1',
      figures: 'tandem-figures-1',
      agreement: 'tandem-agreement-1',
    })
  })

  test.skipIf(!hasPdfTools)('a draft for ink shows who has signed already, and a line for the other', () => {
    expect(afterOne[0]).toMatch(/Sam Okafor, practitioner/)
    expect(afterOne[0]).toMatch(/Signed \d+ Oct 2026, \d\d:\d\d, with own passphrase/)
    expect(afterOne[0]?.match(/Date and time/g)).toHaveLength(1)
    expect(afterOne[0]).toContain('Draft: one signature')
  })
})

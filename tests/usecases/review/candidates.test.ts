import { describe, expect, test } from 'vitest'
import { HOUSE_CRITERIA } from '#domain/prompt/criteria.ts'
import { aCaseload, type Caseload, levels } from '#tests/support/a-caseload.ts'
import { draw, join, scoreAll } from '#tests/support/a-session.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

const LOW = levels(1, 1, 0, 0, 0)
const MEDIUM = levels(1, 1, 1, 1, 0)

/**
 * October with two months behind it: risk medium throughout, and contacts as planned, but in October only for each third
 * client. The first of those is scored low in every month, all others medium.
 */
const anAutumn = async (clients = 6): Promise<{ team: Team } & Caseload> => {
  const team = await aTeam()
  const caseload = await aCaseload(team, { clients, own: index => (index === 2 ? LOW : MEDIUM) })
  await addPastMonths(team, caseload, {
    count: 2,
    values: () => ({ contactsPlanned: 2, contactsMade: 2, risk: 'medium' }),
    own: index => (index === 2 ? LOW : MEDIUM),
  })
  return { team, ...caseload }
}

const candidatesOf = async ({ team, reviewId }: { team: Team } & Caseload) =>
  (await team.core.ask('review.candidates', { reviewId })).candidates

describe('who could be named', () => {
  test('is found by the criteria of the service, with the figures of several months', async () => {
    const autumn = await anAutumn()
    await autumn.team.unlock('Sam')
    const { criteria, candidates } = await autumn.team.core.ask('review.candidates', {
      reviewId: autumn.reviewId,
    })
    expect(criteria).toEqual(HOUSE_CRITERIA)
    const said = candidates.map(({ client, kind, reasons }) => [
      client.reference,
      kind,
      reasons.map(({ criterion }) => criterion),
    ])
    // Two of the six made as many contacts as planned; one of them is low as well.
    expect(said).toEqual([
      ['LD1003', 'stable casing', ['stable', 'low twice']],
      ['LD1003', 'support staff', ['stable']],
      ['LD1006', 'stable casing', ['stable']],
      ['LD1006', 'support staff', ['stable']],
    ])
    expect(candidates[0]?.reasons).toEqual([
      { criterion: 'stable', months: 3, since: '2026-08', risk: 'medium', band: 'low' },
      {
        criterion: 'low twice',
        scores: [
          { total: 2, month: '2026-09' },
          { total: 2, month: '2026-10' },
        ],
      },
    ])
    expect(candidates[2]?.reasons).toMatchObject([{ band: 'medium' }])
  })

  test('says that goals are met as soon as they are recorded so, and who is named already', async () => {
    const autumn = await anAutumn(1)
    const { team, reviewId } = autumn
    const clientId = autumn.clientIds[0] ?? ''
    await team.unlock('Sam')
    expect(await candidatesOf(autumn)).toEqual([])
    await team.core.ask('caseload.changeClient', { clientId, facts: { goals: 'Cook.', goalStates: ['met'] } })
    expect((await team.core.ask('caseload.client', { clientId })).facts.goalStates).toEqual(['met'])
    expect(await candidatesOf(autumn)).toMatchObject([
      { kind: 'closing', reasons: [{ criterion: 'goals met' }], closingId: null },
    ])
    const naming = { reviewId, clientId, kind: 'closing', stage: 'named', note: null } as const
    const { closingId } = await team.core.ask('review.nameClosing', naming)
    expect(await candidatesOf(autumn)).toMatchObject([{ kind: 'closing', closingId }])
  })

  test('rests on own scores of this month for the practitioner alone, until the reveal', async () => {
    const team = await aTeam()
    // Scored low in September, and by Sam again in October: 'twice' holds only with that.
    const caseload = await aCaseload(team, { clients: 4, own: () => LOW })
    await addPastMonths(team, caseload, {
      count: 1,
      values: () => ({ contactsPlanned: 2, contactsMade: 2, risk: 'medium' }),
      own: () => LOW,
    })
    const month = { team, ...caseload }
    await team.unlock('Sam')
    const own = await candidatesOf(month)
    expect(own.map(({ kind }) => kind)).toContain('stable casing')
    expect(own.every(({ forBoth }) => forBoth.length === 0)).toBe(true)

    await team.unlock('Robin')
    expect(await candidatesOf(month)).toEqual([])
    await join(team, caseload)
    await team.core.ask('session.start', { reviewId: caseload.reviewId })
    expect(await candidatesOf(month)).toEqual([])
    await draw(month)
    await scoreAll(month)
    expect(await candidatesOf(month)).toEqual([])
    await team.core.ask('score.reveal', { reviewId: caseload.reviewId })
    const after = await candidatesOf(month)
    expect(after.map(({ kind }) => kind)).toContain('stable casing')
    expect(after.every(({ forBoth, reasons }) => forBoth.length === reasons.length)).toBe(true)
  })
})

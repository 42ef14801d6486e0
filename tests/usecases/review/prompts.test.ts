import { describe, expect, test } from 'vitest'
import type { ClientPrompts } from '#contract/review.ts'
import { HOUSE_STANDARDS } from '#domain/prompt/standards.ts'
import { aCaseload, type Caseload, levels } from '#tests/support/a-caseload.ts'
import { draw, join, type Meeting, scoreAll } from '#tests/support/a-session.ts'
import { aTeam, type Name, type Team } from '#tests/support/a-team.ts'
import { addPastMonths } from '#tests/support/past-months.ts'

/**
 * October of Sam's eight clients, asked on the 29th. In September all had four of four contacts, risk medium and a low
 * score; in October two contacts are planned, 0, 1 or 2 made, the last on the 12th. Own scores of October are very high.
 */
const anOctober = async (): Promise<{ team: Team } & Caseload> => {
  const team = await aTeam()
  const caseload = await aCaseload(team, { own: () => levels(3, 3, 3, 3, 1), discuss: [0] })
  await addPastMonths(team, caseload, {
    count: 1,
    values: () => ({
      contactsPlanned: 4,
      contactsMade: 4,
      lastContact: '2026-09-20' as never,
      risk: 'medium',
    }),
    own: () => levels(1, 1, 0, 0, 0),
  })
  return { team, ...caseload }
}

const promptsFor = async ({ team, reviewId }: Meeting, who: Name): Promise<ClientPrompts[]> => {
  await team.unlock(who)
  return (await team.core.ask('review.prompts', { reviewId })).clients
}

describe('what the rules of a service find', () => {
  test('is given by reference, with the figures that are its reason and who is on the list already', async () => {
    const october = await anOctober()
    const clients = await promptsFor(october, 'Sam')
    expect(clients.map(({ client }) => client.reference)).toEqual(october.references)
    const [first] = clients
    expect(first?.discussionId).toBe(october.discussionIds[0])
    expect(clients[1]?.discussionId).toBeNull()
    expect(first?.prompts).toEqual([
      {
        rule: 'contacts down',
        made: 0,
        planned: 2,
        before: { month: '2026-09', made: 4, planned: 4 },
      },
      { rule: 'last contact', last: '2026-10-12', days: 17, standard: { days: 7, of: 'very high' } },
      {
        rule: 'score moved',
        from: { total: 2, band: 'low', month: '2026-09' },
        to: { total: 13, band: 'very high' },
      },
    ])
  })

  test('rests for a text that both read on nothing of this month’s own score', async () => {
    const [first] = await promptsFor(await anOctober(), 'Sam')
    expect(first?.forBoth.map(({ rule }) => rule)).toEqual(['contacts down'])
  })

  test('is made for the supervisor from last scores until the reveal, and from this month’s after it', async () => {
    const october = await anOctober()
    const [before] = await promptsFor(october, 'Robin')
    expect(before?.prompts.map(({ rule }) => rule)).toEqual(['contacts down'])

    // Two before the screen: not even the practitioner is shown theirs.
    await join(october.team, october)
    await october.team.core.ask('session.start', { reviewId: october.reviewId })
    const { ask } = october.team.core
    const discussionId = october.discussionIds[0] ?? ''
    const rules = async () => (await ask('discussion.get', { discussionId })).prompts.map(({ rule }) => rule)
    expect(await rules()).toEqual(['contacts down'])
    await draw(october)
    await scoreAll(october)
    expect(await rules()).toEqual(['contacts down'])

    await ask('score.reveal', { reviewId: october.reviewId })
    expect(await rules()).toEqual(['contacts down', 'last contact', 'score moved'])
    const [after] = (await ask('review.prompts', { reviewId: october.reviewId })).clients
    expect(after?.forBoth).toEqual(after?.prompts)
  })

  test('follows the standards as they are set', async () => {
    const october = await anOctober()
    await october.team.unlock('Robin')
    const standards = {
      ...HOUSE_STANDARDS,
      contactDays: { ...HOUSE_STANDARDS.contactDays, low: 10 },
      dueWithinDays: 90,
    }
    await october.team.core.ask('settings.setStandards', standards)
    const [first] = await promptsFor(october, 'Robin')
    expect(first?.prompts).toMatchObject([
      { rule: 'contacts down' },
      { rule: 'last contact', days: 17, standard: { days: 10, of: 'low' } },
      { rule: 'review due', kind: 'care plan', days: 33 },
      { rule: 'review due', kind: 'risk assessment', days: 78 },
    ])
  })

  test('is given to their two people alone', async () => {
    const october = await anOctober()
    for (const who of ['Jo', 'Alex', 'Ada'] as const) {
      await october.team.unlock(who)
      const asked = await october.team.core.tell('review.prompts', { reviewId: october.reviewId })
      expect(asked, who).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
  })
})

describe('why now', () => {
  test('is kept beside the reason; each is changed without the other, and blank is none', async () => {
    const { team, reviewId, clientIds, discussionIds } = await anOctober()
    await team.unlock('Sam')
    const { ask } = team.core
    const list = async () =>
      (await ask('review.get', { reviewId })).discussions.map(({ whyRaised, whyNow }) => [whyRaised, whyNow])
    const { discussionId } = await ask('review.addDiscussion', {
      reviewId,
      clientId: clientIds[3] ?? '',
      whyRaised: null,
      whyNow: 'Contacts are down by half.',
      position: null,
    })
    expect(await list()).toEqual([
      ['Are two contacts right?', null],
      [null, 'Contacts are down by half.'],
    ])
    await ask('review.changeDiscussion', { discussionId, whyRaised: 'Two missed visits.' })
    await ask('review.changeDiscussion', { discussionId: discussionIds[0] ?? '', whyNow: 'Since the move.' })
    expect(await list()).toEqual([
      ['Are two contacts right?', 'Since the move.'],
      ['Two missed visits.', 'Contacts are down by half.'],
    ])
    await ask('review.changeDiscussion', { discussionId, whyNow: '  ' })
    expect((await list())[1]).toEqual(['Two missed visits.', null])
    expect(await ask('discussion.get', { discussionId: discussionIds[0] ?? '' })).toMatchObject({
      whyNow: 'Since the move.',
    })
  })
})

import { describe, expect, test } from 'vitest'
import { ClientId, type DefinitionId, type PersonId, ReviewId } from '#basics/ids.ts'
import { addMonths, type Month } from '#basics/month.ts'
import { addClients } from '#database/stores/client-store.ts'
import { findDefinition } from '#database/stores/definition-store.ts'
import { addReview, listReviews } from '#database/stores/review-store.ts'
import { addScore } from '#database/stores/score-store.ts'
import { differenceByMonth } from '#domain/agreement/difference-by-month.ts'
import { houseScheme } from '#domain/scheme/house-scheme.ts'
import type { Levels } from '#domain/scheme/levels.ts'
import { monthlyHoursScheme } from '#domain/scheme/monthly-hours-scheme.ts'
import { scoreOf } from '#domain/scheme/total.ts'
import { levels, withDatabase } from '#tests/support/a-caseload.ts'
import { draw, inSession, revealed, scoreAll } from '#tests/support/a-session.ts'
import { aTeam, type Team } from '#tests/support/a-team.ts'
import { readBlindPairs } from '#usecases/score/pooled.ts'

const NOW = '2026-10' as Month

type ScoredMonth = {
  readonly practitioner: PersonId
  readonly supervisor: PersonId
  /** 0 is October 2026. */
  readonly monthsAgo: number
  readonly clients: number
  readonly own?: Levels
  readonly by?: Levels
  readonly blind?: boolean
  readonly scheme?: 'house' | 'monthly-hours'
}

/** Months with so many clients scored by both. */
const scoredMonths = (team: Team, months: readonly ScoredMonth[]): Promise<void> =>
  withDatabase(team, async (db, newId, at) => {
    for (const each of months) {
      const month = addMonths(NOW, -each.monthsAgo)
      const definition = await findDefinition(db, 'scheme', each.scheme ?? 'house', month)
      const schemeId: DefinitionId = definition?.id ?? fail()
      const reviewId = ReviewId.parse(newId())
      const { practitioner: practitionerId, supervisor: supervisorId } = each
      const review = { id: reviewId, practitionerId, supervisorId, month, kind: 'live', schemeId } as const
      await addReview(db, { ...review, importId: null }, practitionerId, at)
      for (let index = 0; index < each.clients; index += 1) {
        const clientId = ClientId.parse(newId())
        await addClients(
          db,
          [{ id: clientId, reference: `R${clientId}`, importId: null }],
          practitionerId,
          at,
        )
        const add = (part: 'own' | 'supervisor', personId: PersonId, given: Levels) =>
          addScore(db, {
            id: newId(),
            reviewId,
            clientId,
            personId,
            part,
            schemeId,
            levels: given,
            notes: {},
            reasons: {},
            ...(scoreOf(houseScheme, given) ?? { total: 0, band: 'low' as const }),
            judgedMonth: month,
            given: 'before the draw',
            blind: part === 'own' || (each.blind ?? true),
            at,
          })
        await add('own', practitionerId, each.own ?? LOW)
        await add('supervisor', supervisorId, each.by ?? RISKIER)
      }
    }
  })

const LOW = levels(1, 1, 1, 1, 0)
const RISKIER = levels(1, 1, 2, 1, 0)

const fail = (): never => {
  throw new Error('There is no such scheme.')
}

const REFUSED = { ok: false, error: { code: 'not-allowed' } }

/** Robin with two practitioners of their own, and Jo with one. */
const aLargerTeam = async () => {
  const team = await aTeam()
  const { personId: kit } = await team.core.ask('people.add', {
    name: 'Kit Moss',
    title: null,
    roles: ['practitioner'],
    supervisorId: team.people.Robin,
    contractedHours: 30,
    passphrase: 'gravel window forty otters',
  })
  return { team, kit, ...team.people }
}

describe('a supervisor across their people', () => {
  test('pools everybody they supervise now: counts, on which item, then figures, and no name', async () => {
    const { team, kit, Robin, Sam, Jo, Alex } = await aLargerTeam()
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 0, clients: 4 },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 1, clients: 3 },
      { practitioner: kit, supervisor: Robin, monthsAgo: 1, clients: 5 },
      { practitioner: Alex, supervisor: Jo, monthsAgo: 0, clients: 6, by: LOW },
    ])
    await team.unlock('Robin')
    const given = await team.core.ask('agreement.acrossPeople', {})
    expect(given).toMatchObject({ from: '2025-11', until: '2026-10' })
    expect(given.views).toHaveLength(1)
    const [view] = given.views
    expect(view?.figures).toMatchObject({ months: 2, pairs: 12, tooFewToSay: false, meanDifference: -1 })
    const always = { practitionerHigher: 0, supervisorHigher: 12, same: 0, consistently: 'supervisor' }
    expect(view?.totals).toEqual(always)
    expect(view?.items.find(({ key }) => key === 'risk')).toMatchObject(always)
    expect(view?.items.find(({ key }) => key === 'contact')).toMatchObject({ same: 12, consistently: null })
    const text = JSON.stringify(given)
    for (const secret of ['Sam', 'Kit', 'Okafor', 'Moss', Sam, kit]) expect(text).not.toContain(secret)
  })

  test('pairs stand under the month they were scored in, oldest first, and together', async () => {
    const { team, kit, Robin, Sam } = await aLargerTeam()
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 0, clients: 2, by: LOW },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 2, clients: 1 },
      { practitioner: kit, supervisor: Robin, monthsAgo: 2, clients: 3, own: RISKIER, by: LOW },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 1, clients: 4, blind: false },
    ])
    await withDatabase(team, async db => {
      const reviews = [...(await listReviews(db, Sam)), ...(await listReviews(db, kit))]
      const [found, ...others] = await readBlindPairs(db, reviews, Robin)
      expect(others).toEqual([])
      expect(found?.pairs).toHaveLength(6)
      expect(differenceByMonth(houseScheme, found?.months ?? [])).toEqual([
        { month: '2026-08', pairs: 4, meanDifference: 0.5 },
        { month: '2026-10', pairs: 2, meanDifference: 0 },
      ])
    })
  })

  test('is lower where the practitioners are higher', async () => {
    const { team, Robin, Sam } = await aLargerTeam()
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 0, clients: 11, own: RISKIER, by: LOW },
    ])
    await team.unlock('Robin')
    const { views } = await team.core.ask('agreement.acrossPeople', {})
    expect(views[0]?.totals).toMatchObject({ practitionerHigher: 11, consistently: 'practitioner' })
  })

  test('leaves out what is older than a year, not blind, of another version, or another supervisor’s', async () => {
    const { team, Robin, Sam, Jo } = await aLargerTeam()
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 12, clients: 3 },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 11, clients: 2 },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 3, clients: 5, blind: false },
      { practitioner: Sam, supervisor: Jo, monthsAgo: 2, clients: 4 },
    ])
    await team.unlock('Robin')
    const { views } = await team.core.ask('agreement.acrossPeople', {})
    expect(views.map(({ figures }) => [figures.pairs, figures.months])).toEqual([[2, 1]])
    expect(views[0]?.figures.tooFewToSay).toBe(true)
    expect(views[0]?.totals.consistently).toBeNull()
  })

  test('keeps versions of schemes apart, the one used last first, and says when all lie in one band', async () => {
    const { team, Robin, Sam } = await aLargerTeam()
    const level = (hours: Levels) => ({ own: hours, by: hours, scheme: 'monthly-hours' as const })
    await team.core.ask('scheme.use', { key: 'monthly-hours' })
    const hours: Levels = { [monthlyHoursScheme.items[0]?.key ?? '']: 1 }
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 4, clients: 10, ...level(hours) },
      { practitioner: Sam, supervisor: Robin, monthsAgo: 1, clients: 10, own: LOW, by: LOW },
    ])
    await team.unlock('Robin')
    const { views } = await team.core.ask('agreement.acrossPeople', {})
    expect(views.map(({ scheme }) => scheme.name)).toEqual(['House scheme', 'Monthly hours'])
    for (const { figures, totals } of views) {
      expect(figures).toMatchObject({ pairs: 10, sameBand: 10, allInOneBand: true, kappaQuadratic: null })
      expect(totals.consistently).toBeNull()
    }
  })

  test('goes with the people: one who is supervised by another now is no part of either’s past', async () => {
    const { team, Robin, Sam, Jo, kit } = await aLargerTeam()
    await scoredMonths(team, [
      { practitioner: Sam, supervisor: Robin, monthsAgo: 0, clients: 4 },
      { practitioner: kit, supervisor: Robin, monthsAgo: 0, clients: 3 },
    ])
    await team.unlock('Robin')
    await team.core.ask('people.change', {
      personId: Sam,
      name: 'Sam Okafor',
      title: null,
      roles: ['practitioner'],
      supervisorId: Jo,
      contractedHours: 30,
      reductions: [],
    })
    const pairs = async () =>
      (await team.core.ask('agreement.acrossPeople', {})).views.map(({ figures }) => figures.pairs)
    expect(await pairs()).toEqual([3])
    expect(await team.core.tell('agreement.ofPair', { practitionerId: Sam })).toMatchObject(REFUSED)
    await team.unlock('Jo')
    expect(await pairs()).toEqual([])
    const pair = await team.core.ask('agreement.ofPair', { practitionerId: Sam })
    expect(pair).toMatchObject({ supervisor: { id: Jo }, views: [] })
  })

  test('is given to no practitioner, to no administrator, and to nobody at a lent keyboard', async () => {
    const meeting = await revealed()
    const { team, reviewId } = meeting
    const ask = () => team.core.tell('agreement.acrossPeople', {})
    expect(await ask()).toMatchObject({ ok: true })
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Sam })
    expect(await ask()).toMatchObject(REFUSED)
    // The other way about: Sam has unlocked and lends the keyboard to Robin.
    await team.unlock('Sam')
    expect(await ask()).toMatchObject(REFUSED)
    await team.core.ask('session.signIn', {
      reviewId,
      personId: team.people.Robin,
      passphrase: 'velvet harbour nine candles',
    })
    await team.core.ask('session.resume', { reviewId })
    await team.core.ask('session.passKeyboard', { reviewId, to: team.people.Robin })
    expect(await ask()).toMatchObject(REFUSED)
    expect(await team.core.tell('agreement.ofPair', { practitionerId: team.people.Sam })).toMatchObject({
      ok: true,
    })
    await team.unlock('Ada')
    expect(await ask()).toMatchObject(REFUSED)
  })
})

describe('a pair', () => {
  test('sees its own, both of them, and nothing before the scores are shown', async () => {
    const { team, ...meeting } = await revealed()
    const { Sam } = team.people
    const asked = await team.core.ask('agreement.ofPair', { practitionerId: Sam })
    expect(asked.views[0]?.figures.pairs).toBe(3)
    await team.core.ask('draw.make', {
      reviewId: meeting.reviewId,
      size: 4,
      strata: [],
      excluded: [],
      redrawnBecause: 'One moved away.',
    })
    await team.unlock('Sam')
    expect((await team.core.ask('agreement.ofPair', { practitionerId: Sam })).views).toEqual(asked.views)
    for (const name of ['Jo', 'Alex', 'Ada'] as const) {
      await team.unlock(name)
      expect(await team.core.tell('agreement.ofPair', { practitionerId: Sam })).toMatchObject(REFUSED)
    }
  })

  test('with scores given and not shown there is nothing', async () => {
    const meeting = await inSession()
    await draw(meeting)
    await scoreAll(meeting)
    const { team } = meeting
    expect((await team.core.ask('agreement.acrossPeople', {})).views).toEqual([])
    expect((await team.core.ask('agreement.ofPair', { practitionerId: team.people.Sam })).views).toEqual([])
  })
})
